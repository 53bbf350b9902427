import { sql } from 'kysely'
import type { Actor, SiteRole, TeamRole } from '../../accounts/permissions.ts'
import type { Store } from '../../database/connection.ts'
import { migrate } from '../../database/migrate.ts'
import type { StoreMaker } from '../../database/testing/stores.ts'
import type { Board } from '../board.ts'

const time = '2026-11-22T10:00:00.000Z'

/** An empty board with the teams North and South, on which each action comes a minute after the one before. */
export async function boardOf(maker: Pick<StoreMaker, 'open'>) {
  const store = await maker.open()
  await migrate(store)
  let minute = 0
  const board: Board = { store, now: () => new Date(Date.UTC(2026, 10, 22, 10, minute++)) }
  for (const name of ['North', 'South']) {
    await store.db.insertInto('team').values({ id: name, name, created_at: time }).execute()
  }
  return { store, board, member: memberOf(store) }
}

/** Makes an account with roles in teams, and someone who acts by it. */
function memberOf(store: Store) {
  return async (
    name: string,
    teams: Readonly<Record<string, TeamRole>>,
    siteRole: SiteRole = 'member',
  ): Promise<Actor> => {
    await sql`insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role")
      values (${name}, ${name}, ${`${name}@example.org`}, true, ${time}, ${time}, ${siteRole})`.execute(
      store.db,
    )
    for (const [team, role] of Object.entries(teams)) {
      await store.db.insertInto('team_member').values({ team_id: team, user_id: name, role }).execute()
    }
    return { userId: name, name, siteRole, teams: new Map(Object.entries(teams)) }
  }
}

/** Every row of the audit trail. */
export async function auditOf(store: Store) {
  return store.db.selectFrom('audit').selectAll().orderBy('seq').execute()
}
