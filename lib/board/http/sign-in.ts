import { z } from 'zod'
import { signedIn } from '../../accounts/actor.ts'
import { countAttempt } from '../../accounts/attempts.ts'
import { singleSignOnId } from '../../accounts/auth.ts'
import { acceptInvitation } from '../../accounts/invitations.ts'
import { resetPassword } from '../../accounts/resets.ts'
import { spendCode } from '../../accounts/used-codes.ts'
import { readJson } from '../../api/body.ts'
import { jsonResponse } from '../../api/errors.ts'
import { appendAudit } from '../../database/audit.ts'
import { Refusal } from '../refusal.ts'
import type { BoardServer } from '../server.ts'
import { started, unavailable } from './faults.ts'
import { read } from './read.ts'

const acceptance = z.strictObject({
  token: z.string().max(100),
  name: z.string().max(200),
  email: z.string().max(254),
  password: z.string().max(1000),
})
const reset = z.strictObject({ token: z.string().max(100), password: z.string().max(1000) })

/** Attempts a minute at one account from one network address: whoever is elsewhere is not kept out by them. */
const attemptsAtAccount = 10
/** Failed attempts a minute that are written down one by one; of more, only that there were more. */
const failuresWrittenDown = 30

/**
 * The addresses of the account library that are served, each with the event that goes into the audit trail. Any other
 * address of the library is not there.
 */
const served: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly action: string }>> = {
  '/sign-in/email': { method: 'POST', action: 'sign-in' },
  '/sign-in/social': { method: 'POST', action: 'single-sign-on.start' },
  '/link-social': { method: 'POST', action: 'single-sign-on.start' },
  [`/callback/${singleSignOnId}`]: { method: 'GET', action: 'single-sign-on' },
  '/unlink-account': { method: 'POST', action: 'account.unlink' },
  '/sign-out': { method: 'POST', action: 'sign-out' },
  '/two-factor/enable': { method: 'POST', action: 'second-factor.set-up' },
  '/two-factor/verify-totp': { method: 'POST', action: 'second-factor.code' },
  '/two-factor/verify-backup-code': { method: 'POST', action: 'second-factor.backup-code' },
  '/two-factor/generate-backup-codes': { method: 'POST', action: 'second-factor.renew-backup-codes' },
  '/two-factor/disable': { method: 'POST', action: 'second-factor.disable' },
  '/change-password': { method: 'POST', action: 'password.change' },
}

/** Everything of the account library that is used: sign-in, sign-out, second factor, password, single sign-on. */
export async function account(request: Request): Promise<Response> {
  try {
    return await answered(request)
  } catch (error) {
    return unavailable(request, error)
  }
}

async function answered(request: Request): Promise<Response> {
  const server = await started()
  if (server === null) return fault(404, 'off', 'This server keeps no cases.')
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  const event = Object.hasOwn(served, path) ? served[path] : undefined
  if (event?.method !== request.method) return fault(404, 'not-found', 'There is no such address.')
  // A session that is over, or of an account that was switched off, ends here.
  const { store, now } = server.board
  const before = await signedIn(server.auth, store, request.headers, now, false)
  const { email, code } = await namedIn(request.clone())
  if (path === '/sign-in/email') {
    const attempts = await countAttempt(store, `sign-in|${clientOf(server, request)}|${email}`, now)
    if (attempts > attemptsAtAccount) return tooMany()
  }
  const answer = await server.auth.handler(request.clone())
  // The library says nothing then; the rate limit, a wrong password and the like have numbers of their own.
  if (answer.status >= 500) throw new Error('the account library failed')
  const verified = path === '/two-factor/verify-totp' && answer.ok ? await verifiedIn(answer.clone()) : null
  const replayed = verified !== null && !(await spendCode(store, verified.user.id, code, now))
  if (replayed && before === null) await forget(server, verified.token)
  const response = replayed ? fault(401, 'INVALID_CODE', 'Invalid code') : await withoutSecrets(answer)
  const subject =
    before?.actor.userId ??
    verified?.user.id ??
    (path === '/sign-in/email'
      ? await accountWith(server, email)
      : ((await accountOf(server, response)) ?? (await challenged(server, request))))
  const done = succeeded(response)
  // Refused for their number, not for what they say: written down they would let anybody fill the store.
  if (response.status !== 429 && !(done && event.action.endsWith('.start'))) {
    await writeDown(server, actionOf(event.action, response), subject, done)
  }
  response.headers.set('Cache-Control', 'no-store')
  if (path === '/sign-out') response.headers.set('Clear-Site-Data', '"cache", "cookies", "storage"')
  return response
}

/** `POST /api/invitation`: makes the account of someone who was invited */
export const accept = linkRoute('account.create', async ({ auth, board }, body) => {
  const { token, ...person } = read(acceptance, body)
  await acceptInvitation(board.store, auth, token, person, board.now)
  return { kind: 'accepted' }
})

/** `POST /api/reset`: sets a new password for someone who forgot it, with a link that an administrator made */
export const acceptReset = linkRoute('password.reset', async ({ auth, board }, body) => {
  const { token, password } = read(reset, body)
  await resetPassword(board.store, auth, token, password, board.now)
  return { kind: 'reset' }
})

/** A route for someone who has a link and no session. That a link did not work is written down. */
function linkRoute(action: string, run: (server: BoardServer, body: unknown) => Promise<object>) {
  return async (request: Request): Promise<Response> => {
    try {
      const server = await started()
      if (server === null) return fault(404, 'off', 'This server keeps no cases.')
      if (request.headers.get('origin') !== server.origin) {
        return fault(403, 'other-site', `Use ${server.origin} .`)
      }
      try {
        const body = await readJson(request)
        if (!body.ok) throw new Refusal('invalid', body.message)
        return jsonResponse(await run(server, body.value))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (error.code === 'not-found') await writeDown(server, action, null, false)
        return fault(error.code === 'not-found' ? 404 : 422, error.code, error.message)
      }
    } catch (error) {
      return unavailable(request, error)
    }
  }
}

function fault(status: number, code: string, message: string): Response {
  return jsonResponse({ error: { code, message } }, status)
}

function tooMany(): Response {
  return jsonResponse(
    { error: { code: 'too-many', message: 'Too many attempts. Wait a minute and try again.' } },
    429,
    { 'Retry-After': '60' },
  )
}

/** The address that someone signs in with, and the code; empty texts where the body has none. */
async function namedIn(request: Request): Promise<{ readonly email: string; readonly code: string }> {
  const body = request.method === 'POST' ? await readJson(request) : null
  const named = z.object({ email: z.string().max(254).catch(''), code: z.string().max(100).catch('') })
  const { data } = named.safeParse(body?.ok ? body.value : null)
  return { email: data?.email.trim().toLowerCase() ?? '', code: data?.code ?? '' }
}

const verification = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

/** Who gave a right code, and the session that they have. */
async function verifiedIn(answer: Response): Promise<z.infer<typeof verification>> {
  return verification.parse(await answer.json())
}

/** Ends a session whose cookie nobody got. */
async function forget({ board: { store } }: BoardServer, token: string): Promise<void> {
  await store.db.deleteFrom('session').where('token', '=', token).execute()
}

/** What pages use of the answers of the library. */
const passedOn = ['code', 'message', 'twoFactorRedirect', 'url', 'totpURI', 'backupCodes']

/** An answer without the token of the session, which goes out in the cookie alone, where no script can read it. */
async function withoutSecrets(answer: Response): Promise<Response> {
  const text = await answer.text()
  // A redirect says that it is JSON and has no body.
  const said: unknown = text === '' ? null : JSON.parse(text)
  const members = Object.entries(typeof said === 'object' && said !== null ? said : {})
  const body = Object.fromEntries(members.filter(([name]) => passedOn.includes(name)))
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(text === '' ? null : JSON.stringify(body), { status: answer.status, headers })
}

/** The network address of the client, where a header is to be believed about it. */
function clientOf({ clientAddressHeader }: BoardServer, { headers }: Request): string {
  return (clientAddressHeader && headers.get(clientAddressHeader)?.trim()) || 'unknown'
}

/** Callbacks of single sign-on answer with a redirect, which names an error where there was one. */
function succeeded(response: Response): boolean {
  const location = response.headers.get('location')
  return response.status < 400 && (location === null || !/[?&]error=/.test(location))
}

/** Coming back from single sign-on, someone signed in, or linked the account that they were signed in with. */
function actionOf(action: string, response: Response): string {
  if (action !== 'single-sign-on') return action
  const session = response.headers.getSetCookie().some((each) => /session_token=[^;]/.test(each))
  return session || !succeeded(response) ? 'sign-in.single-sign-on' : 'single-sign-on.link'
}

/** Whose account has the address; null where none has. Who asked is not told. */
async function accountWith({ board }: BoardServer, email: string): Promise<string | null> {
  const known = await board.store.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return known?.id ?? null
}

/** Whose session the answer begins; null where it begins none. */
async function accountOf({ auth }: BoardServer, { headers }: Response): Promise<string | null> {
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return cookie ? ((await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? null) : null
}

/** At whose account a code was tried after the password, for the trail alone; null where nobody waits for one. */
async function challenged({ auth }: BoardServer, { headers }: Request): Promise<string | null> {
  const [, challenge = ''] = /two_factor=([^;.]+)/.exec(headers.get('cookie') ?? '') ?? []
  if (challenge === '') return null
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findVerificationValue(decodeURIComponent(challenge)))?.value ?? null
}

async function writeDown(
  { board: { store, now } }: BoardServer,
  action: string,
  userId: string | null,
  done: boolean,
): Promise<void> {
  const failures = done ? 0 : await countAttempt(store, `failures|${action}|${userId ?? ''}`, now)
  if (failures > failuresWrittenDown + 1) return
  const event = {
    actor: done && userId !== null ? userId : 'unknown',
    role: 'none',
    action,
    targetType: 'account',
    targetId: userId ?? 'unknown',
    outcome: done ? ('success' as const) : ('failed' as const),
    ...(failures > failuresWrittenDown && { detail: { more: true } }),
  }
  await store.db.transaction().execute((trx) => appendAudit(trx, store.dialect, event, now()))
}
