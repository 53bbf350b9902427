import type { Store } from '../database/connection.ts'
import { type Auth, absoluteSeconds } from './auth.ts'
import type { Actor, SiteRole, TeamRole } from './permissions.ts'

/** Someone signed in, and until when at most. */
export interface SignedIn {
  readonly actor: Actor
  readonly sessionId: string
  /** When the session ends whatever happens in it. */
  readonly endsAt: Date
  /** Cookies that carry a session on that was extended; for the answer. */
  readonly cookies: readonly string[]
}

/**
 * Who sends a request, read from the store each time. Null without a session, beyond its longest life (it is then ended)
 * and for an account that was switched off.
 *
 * @param extend whether the request shows that someone is there; what a page asks for by itself does not
 */
export async function signedIn(
  auth: Auth,
  { db }: Store,
  headers: Headers,
  now: () => Date,
  extend = true,
): Promise<SignedIn | null> {
  const { response: found, headers: answer } = await auth.api.getSession({
    headers,
    query: { disableRefresh: !extend },
    returnHeaders: true,
  })
  if (!found) return null
  const { session, user } = found
  const endsAt = new Date(new Date(session.createdAt).getTime() + absoluteSeconds * 1000)
  const account = await db
    .selectFrom('user')
    .select(['role', 'disabledAt'])
    .where('id', '=', user.id)
    .executeTakeFirst()
  if (!account || account.disabledAt !== null || now() >= endsAt) {
    await db.deleteFrom('session').where('id', '=', session.id).execute()
    return null
  }
  return {
    actor: await actorOf({ db }, user.id, user.name, account.role),
    sessionId: session.id,
    endsAt,
    cookies: answer.getSetCookie(),
  }
}

async function actorOf(
  { db }: Pick<Store, 'db'>,
  userId: string,
  name: string,
  siteRole: SiteRole,
): Promise<Actor> {
  const teams = await db
    .selectFrom('team_member')
    .select(['team_id', 'role'])
    .where('user_id', '=', userId)
    .execute()
  return {
    userId,
    name,
    siteRole,
    teams: new Map(teams.map(({ team_id, role }): [string, TeamRole] => [team_id, role])),
  }
}

/** Ends every session of an account, wherever it is open. */
export async function endSessions({ db }: Store, userId: string): Promise<void> {
  await db.deleteFrom('session').where('userId', '=', userId).execute()
}
