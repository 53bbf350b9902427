import { z } from 'zod'
import { acceptInvitation } from '../../accounts/invitations.ts'
import { readJson } from '../../api/body.ts'
import { jsonResponse } from '../../api/errors.ts'
import { appendAudit } from '../../database/audit.ts'
import { Refusal } from '../refusal.ts'
import { type BoardServer, boardServer } from '../server.ts'
import { read } from './read.ts'

const acceptance = z.strictObject({
  token: z.string().max(100),
  name: z.string().max(200),
  email: z.string().max(254),
  password: z.string().max(1000),
})

/** Events of the account library that go into the audit trail, by the end of their address. */
const audited: Readonly<Record<string, string>> = {
  '/sign-in/email': 'sign-in',
  '/sign-out': 'sign-out',
  '/two-factor/verify-totp': 'sign-in.second-factor',
  '/two-factor/enable': 'second-factor.enable',
  '/two-factor/disable': 'second-factor.disable',
  '/change-password': 'password.change',
}

/** Everything of the account library: sign-in, sign-out, second factor, single sign-on. */
export async function account(request: Request): Promise<Response> {
  const server = await boardServer()
  if (server === null)
    return jsonResponse({ error: { code: 'off', message: 'This server keeps no cases.' } }, 404)
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  const before = await server.auth.api.getSession({ headers: request.headers })
  const response = await server.auth.handler(request)
  const action = audited[path]
  if (action)
    await writeDown(server, action, before?.user.id ?? (await signedInBy(server, response)), response.ok)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** `POST /api/invitation`: makes the account of someone who was invited */
export async function accept(request: Request): Promise<Response> {
  const server = await boardServer()
  if (server === null)
    return jsonResponse({ error: { code: 'off', message: 'This server keeps no cases.' } }, 404)
  if (request.headers.get('origin') !== server.origin) {
    return jsonResponse({ error: { code: 'other-site', message: `Use ${server.origin} .` } }, 403)
  }
  try {
    const body = await readJson(request)
    if (!body.ok) throw new Refusal('invalid', body.message)
    const { token, ...person } = read(acceptance, body.value)
    await acceptInvitation(server.board.store, server.auth, token, person, server.board.now)
    return jsonResponse({ kind: 'accepted' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return jsonResponse(
      { error: { code: error.code, message: error.message } },
      error.code === 'not-found' ? 404 : 422,
    )
  }
}

async function signedInBy({ auth }: BoardServer, response: Response): Promise<string | null> {
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return cookie ? ((await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? null) : null
}

async function writeDown(
  { board }: BoardServer,
  action: string,
  userId: string | null,
  ok: boolean,
): Promise<void> {
  const event = {
    actor: userId ?? 'unknown',
    role: 'none',
    action,
    targetType: 'account',
    targetId: userId ?? 'unknown',
    outcome: ok ? ('success' as const) : ('failed' as const),
  }
  await board.store.db
    .transaction()
    .execute((trx) => appendAudit(trx, board.store.dialect, event, board.now()))
}
