import { appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import { type Auth, absoluteSeconds, idleSeconds } from './auth.ts'
import type { Actor, SiteRole, TeamRole } from './permissions.ts'

/** Someone signed in, since when, and until when at most. */
export interface SignedIn {
  readonly actor: Actor
  readonly sessionId: string
  readonly startedAt: Date
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
  store: Store,
  headers: Headers,
  now: () => Date,
  extend = true,
): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null
  await endSessionsThatAreOver(store, now)
  const { db } = store
  const { response: found, headers: answer } = await auth.api.getSession({
    headers,
    query: { disableRefresh: !extend },
    returnHeaders: true,
  })
  if (!found) return null
  const { session, user } = found
  const account = await db
    .selectFrom('user')
    .select(['role', 'disabledAt'])
    .where('id', '=', user.id)
    .executeTakeFirst()
  if (!account || account.disabledAt !== null || isFromLater(session)) {
    await db.deleteFrom('session').where('id', '=', session.id).execute()
    return null
  }
  const startedAt = new Date(session.createdAt)
  return {
    actor: await actorOf({ db }, user.id, user.name, account.role),
    sessionId: session.id,
    startedAt,
    endsAt: new Date(startedAt.getTime() + absoluteSeconds * 1000),
    cookies: answer.getSetCookie(),
  }
}

/** Ends the sessions that nobody used for too long and those at the end of their longest life, and writes it down. */
async function endSessionsThatAreOver({ db, dialect }: Store, now: () => Date): Promise<void> {
  const at = now()
  const time = at.toISOString()
  const begun = new Date(at.getTime() - absoluteSeconds * 1000).toISOString()
  const over = await db
    .selectFrom('session')
    .select('id')
    .where((eb) => eb.or([eb('expiresAt', '<=', time), eb('createdAt', '<=', begun)]))
    .execute()
  if (over.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const { id } of over) {
      // Another process may have been first.
      const ended = await trx
        .deleteFrom('session')
        .where('id', '=', id)
        .returning(['userId', 'expiresAt'])
        .executeTakeFirst()
      if (!ended) continue
      await appendAudit(
        trx,
        dialect,
        {
          actor: ended.userId,
          role: 'none',
          action: 'sign-out.time-out',
          targetType: 'account',
          targetId: ended.userId,
          outcome: 'success',
          detail: { limit: new Date(ended.expiresAt) <= at ? 'idle' : 'absolute' },
        },
        at,
      )
    }
  })
}

/** How far the clocks of several servers may be apart, in milliseconds. */
const clockTolerance = 60_000

/**
 * Whether a session was begun or extended by a clock that has since been put back: it would outlive its limits by as much.
 * Held against the clock by which the account library sets these times.
 */
function isFromLater({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): boolean {
  const latest = Date.now() + clockTolerance
  return new Date(createdAt).getTime() > latest || new Date(expiresAt).getTime() > latest + idleSeconds * 1000
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

/** Ends every session of an account, wherever it is open, and writes it down. */
export async function endSessions({ db, dialect }: Store, userId: string, now: () => Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('session').where('userId', '=', userId).execute()
    await appendAudit(
      trx,
      dialect,
      {
        actor: userId,
        role: 'none',
        action: 'sign-out.everywhere',
        targetType: 'account',
        targetId: userId,
        outcome: 'success',
      },
      now(),
    )
  })
}
