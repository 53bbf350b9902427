import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Store, StoreAddress } from './connection.ts'
import { type MigrationName, migrate, migrationNames } from './migrate.ts'
import { onBothStores } from './testing/stores.ts'

/** What a store of each version holds, in the words of that version. */
const dataOf: Record<MigrationName, readonly string[]> = {
  '0001-accounts': [
    `insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role")
     values ('u1', 'Ada', 'ada@example.org', TRUE, '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z', 'member')`,
  ],
  '0002-cases-and-audit': [
    `insert into team (id, name, created_at) values ('t1', 'North', '2026-11-22T10:00:00.000Z')`,
    `insert into team_member (team_id, user_id, role) values ('t1', 'u1', 'chair')`,
    `insert into case_record (id, team_id, reference, status, revision, created_at, created_by, changed_at)
     values ('c1', 't1', 'A-1', 'referred', 1, '2026-11-22T10:00:00.000Z', 'u1', '2026-11-22T10:00:00.000Z')`,
    `insert into revision (case_id, number, at, author_id, rules_version, rules_fingerprint, content_hash)
     values ('c1', 1, '2026-11-22T10:00:00.000Z', 'u1', '1.0.0', 'f', 'h')`,
    `insert into revision_content (case_id, number, content, summary) values ('c1', 1, '{}', '{}')`,
  ],
  '0003-meetings': [
    `insert into meeting (id, team_id, title, held_on, created_at, created_by)
     values ('m1', 't1', 'Case review', '2026-11-25', '2026-11-22T10:00:00.000Z', 'u1')`,
    `insert into agenda_item (id, meeting_id, case_id, position) values ('i1', 'm1', 'c1', 1)`,
  ],
  '0004-resets': [
    `insert into password_reset (id, user_id, token_hash, created_at, expires_at)
     values ('r1', 'u1', 'h', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z')`,
    `insert into used_code (user_id, code, used_at) values ('u1', '123456', '2026-11-22T10:00:00.000Z')`,
  ],
}

/** The migrations that a program of its own ran. */
async function migrateInProcess(address: StoreAddress): Promise<readonly string[]> {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/migrate-process.ts')], {
    env: {
      ...environment,
      ...('url' in address ? { DATABASE_URL: address.url } : { AHSCT_DATA: address.folder }),
    },
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (out === '') throw new Error(err)
  return JSON.parse(out)
}

async function fill(store: Store, version: MigrationName): Promise<void> {
  for (const statement of dataOf[version]) await sql.raw(statement).execute(store.db)
}

onBothStores('migrations', (maker) => {
  it('run in order, and only once', async () => {
    const store = await maker.open()
    expect(await migrate(store)).toEqual(migrationNames)
    expect(await migrate(store)).toEqual([])
  })

  it('are run by one of several programs that start at once', async () => {
    const address = await maker.address()
    const programs = Array.from({ length: 4 }, () => migrateInProcess(address))
    const done = await Promise.all(programs)
    expect(done.filter((names) => names.length > 0)).toEqual([migrationNames])
    expect(await migrate(await maker.open(address))).toEqual([])
  })

  it.each(migrationNames)('keep everything that a store of %s holds', async (version) => {
    const store = await maker.open()
    const reached = migrationNames.slice(0, migrationNames.indexOf(version) + 1)
    for (const name of reached) {
      await migrate(store, name)
      await fill(store, name)
    }
    await migrate(store)
    const user = await store.db.selectFrom('user').select(['id', 'name', 'role']).executeTakeFirstOrThrow()
    expect(user).toEqual({ id: 'u1', name: 'Ada', role: 'member' })
    const { count } = await store.db
      .selectFrom('revision_content')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(reached.includes('0002-cases-and-audit') ? 1 : 0)
    const items = await store.db.selectFrom('agenda_item').select('id').execute()
    expect(items).toEqual(reached.includes('0003-meetings') ? [{ id: 'i1' }] : [])
    const resets = await store.db.selectFrom('password_reset').select(['user_id', 'used_at']).execute()
    expect(resets).toEqual(reached.includes('0004-resets') ? [{ user_id: 'u1', used_at: null }] : [])
  })

  it('refuse a store that a newer program wrote, and leave it as it stands', async () => {
    const store = await maker.open()
    await migrate(store)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`.execute(
      store.db,
    )
    await expect(migrate(store)).rejects.toThrow(/could not be brought up to date.*newer version/)
    expect(await store.db.selectFrom('audit_head').select('seq').executeTakeFirst()).toEqual({ seq: 0 })
  })

  it('are done whole or not at all', async () => {
    const store = await maker.open()
    await migrate(store, '0001-accounts')
    // In the way of the second migration's last table.
    await sql`create table audit_head (id integer)`.execute(store.db)
    await expect(migrate(store)).rejects.toThrow('at 0002-cases-and-audit')
    await expect(sql`select * from team`.execute(store.db)).rejects.toThrow()
    await sql`drop table audit_head`.execute(store.db)
    expect(await migrate(store)).toEqual(migrationNames.slice(1))
  })
})
