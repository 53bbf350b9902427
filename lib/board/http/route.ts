import { type SignedIn, signedIn } from '../../accounts/actor.ts'
import type { Actor } from '../../accounts/permissions.ts'
import { readJson } from '../../api/body.ts'
import { jsonResponse } from '../../api/errors.ts'
import type { Board } from '../board.ts'
import { byItself } from '../by-itself.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import type { BoardServer } from '../server.ts'
import { started, unavailable } from './faults.ts'

/** What a handler of the case review gets: someone signed in, and the body as JSON. */
export interface Asked {
  readonly server: BoardServer
  readonly board: Board
  readonly actor: Actor
  readonly session: SignedIn
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  /** The body of the request as JSON; undefined for requests without one. */
  readonly body: unknown
}

interface RouteContext {
  readonly params: Promise<Record<string, string>>
}

const statusOf: Record<RefusalCode | 'signed-out' | 'off' | 'other-site', number> = {
  'not-found': 404,
  forbidden: 403,
  invalid: 422,
  stale: 409,
  erased: 410,
  'signed-out': 401,
  off: 404,
  'other-site': 403,
}

/**
 * A route handler of the case review. Whoever calls it, by whatever way: without a session it answers 401, from another
 * site 403, and what the role does not allow is refused by the data layer beneath. Answers are never kept by a cache.
 */
export function boardRoute(
  run: (asked: Asked) => Promise<object | Response>,
  starting?: () => Promise<BoardServer> | null,
) {
  return async (
    request: Request,
    context: RouteContext = { params: Promise.resolve({}) },
  ): Promise<Response> => {
    try {
      const server = await started(starting)
      if (server === null) return fault('off', 'This server keeps no cases.')
      const changes = request.method !== 'GET' && request.method !== 'HEAD'
      if (changes && request.headers.get('origin') !== server.origin) {
        return fault('other-site', `Requests that change something come from ${server.origin} only.`)
      }
      const { store, now } = server.board
      const session = await signedIn(server.auth, store, request.headers, now, !asksByItself(request))
      if (session === null) return fault('signed-out', 'Your session is over. Sign in again.')
      // A browser's DELETE arrives with a body that is empty.
      const sends = changes && request.method !== 'DELETE' && request.body !== null
      const body = sends ? await readJson(request) : undefined
      if (body && !body.ok) return fault('invalid', body.message)
      const answer = await run({
        server,
        board: server.board,
        actor: session.actor,
        session,
        request,
        params: await context.params,
        body: body?.value,
      })
      const response = answer instanceof Response ? answer : jsonResponse(answer)
      for (const cookie of session.cookies) response.headers.append('Set-Cookie', cookie)
      return response
    } catch (error) {
      if (error instanceof Refusal) return fault(error.code, error.message)
      return unavailable(request, error)
    }
  }
}

/** Such a request does not keep a session alive: an idle screen must be able to time out. */
function asksByItself({ headers }: Request): boolean {
  return headers.has(byItself) || headers.get('accept') === 'text/event-stream'
}

function fault(code: keyof typeof statusOf, message: string): Response {
  return jsonResponse({ error: { code, message } }, statusOf[code])
}
