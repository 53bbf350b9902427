import { z } from 'zod'
import { signedIn } from '../../accounts/actor.ts'
import { countAttempt } from '../../accounts/attempts.ts'
import { singleSignOnId } from '../../accounts/auth.ts'
import { acceptInvitation } from '../../accounts/invitations.ts'
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
  const email = path === '/sign-in/email' ? await emailIn(request.clone()) : null
  if (email !== null) {
    const attempts = await countAttempt(store, `sign-in|${clientOf(server, request)}|${email}`, now)
    if (attempts > attemptsAtAccount) return tooMany()
  }
  const response = await server.auth.handler(request)
  // The library says nothing then; the rate limit, a wrong password and the like have numbers of their own.
  if (response.status >= 500) throw new Error('the account library failed')
  const subject = before?.actor.userId ?? (await accountOf(server, response, email))
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
export async function accept(request: Request): Promise<Response> {
  try {
    return await accepted(request)
  } catch (error) {
    return unavailable(request, error)
  }
}

async function accepted(request: Request): Promise<Response> {
  const server = await started()
  if (server === null) return fault(404, 'off', 'This server keeps no cases.')
  if (request.headers.get('origin') !== server.origin) {
    return fault(403, 'other-site', `Use ${server.origin} .`)
  }
  try {
    const body = await readJson(request)
    if (!body.ok) throw new Refusal('invalid', body.message)
    const { token, ...person } = read(acceptance, body.value)
    await acceptInvitation(server.board.store, server.auth, token, person, server.board.now)
    return jsonResponse({ kind: 'accepted' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return fault(error.code === 'not-found' ? 404 : 422, error.code, error.message)
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

/** The address that someone signs in with; the empty text where the body has none. */
async function emailIn(request: Request): Promise<string> {
  const body = await readJson(request)
  const parsed = z.object({ email: z.string().max(254) }).safeParse(body.ok ? body.value : null)
  return parsed.success ? parsed.data.email.trim().toLowerCase() : ''
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

/** Whose account an attempt was at; null for an address without one. Who asked is not told. */
async function accountOf(
  { auth, board }: BoardServer,
  response: Response,
  email: string | null,
): Promise<string | null> {
  if (email !== null) {
    const known = await board.store.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst()
    return known?.id ?? null
  }
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return cookie ? ((await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? null) : null
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
