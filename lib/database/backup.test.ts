import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { appendAudit, verifyAudit } from './audit.ts'
import { backUp, restore } from './backup.ts'
import { openStore, type Store } from './connection.ts'
import { migrate } from './migrate.ts'
import { onBothStores } from './testing/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function newFile(): string {
  files += 1
  return join(folder, `${files}.backup`)
}

const time = '2026-11-22T10:00:00.000Z'

/** A store with something in every table: unless told otherwise more than a page of it. */
async function fill(store: Store, cases = 501): Promise<void> {
  await migrate(store)
  await sql`insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role")
    values ('u1', 'Ada', 'ada@example.org', true, ${time}, ${time}, 'auditor')`.execute(store.db)
  await sql`insert into "session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId")
    values ('s1', ${time}, 'secret', ${time}, ${time}, 'u1')`.execute(store.db)
  await store.db
    .insertInto('team')
    .values({ id: 't1', name: 'Zürich “Nord” \u2028', created_at: time })
    .execute()
  await store.db.transaction().execute(async (trx) => {
    for (let index = 0; index < cases; index++) {
      const id = `c${String(index).padStart(4, '0')}`
      const at = new Date(Date.UTC(2026, 10, 22, 10, 0, index))
      await trx
        .insertInto('case_record')
        .values({
          id,
          team_id: 't1',
          reference: `A-${index}`,
          status: 'referred',
          revision: 1,
          created_at: time,
          created_by: 'u1',
          changed_at: time,
          due_on: null,
          review_on: null,
          erased_at: null,
        })
        .execute()
      const rules = { rules_version: '1.0.0', rules_fingerprint: 'f' }
      await trx
        .insertInto('revision')
        .values({ case_id: id, number: 1, at: time, author_id: 'u1', ...rules, content_hash: `h${index}` })
        .execute()
      await trx
        .insertInto('revision_content')
        .values({ case_id: id, number: 1, content: `{"mrss":${index}}`, summary: '{}' })
        .execute()
      const target = { targetType: 'case', targetId: id, outcome: 'success' } as const
      await appendAudit(
        trx,
        store.dialect,
        { actor: 'u1', role: 'clinician', action: 'case.create', ...target },
        at,
      )
    }
  })
}

async function everything(store: Store) {
  const cases = await store.db.selectFrom('case_record').selectAll().orderBy('id').execute()
  const revisions = await store.db.selectFrom('revision').selectAll().orderBy('case_id').execute()
  const contents = await store.db.selectFrom('revision_content').selectAll().orderBy('case_id').execute()
  const teams = await store.db.selectFrom('team').selectAll().execute()
  const users = await store.db.selectFrom('user').select(['id', 'email', 'role']).execute()
  return { cases, revisions, contents, teams, users }
}

onBothStores('a backup', (maker) => {
  it('restores into an empty store of either kind: same cases, same hashes, a whole trail, nobody signed in', async () => {
    const store = await maker.open()
    await fill(store)
    const file = newFile()
    expect(await backUp(store, file)).toMatchObject({ case_record: 501, revision: 501, audit: 501, user: 1 })
    const local = openStore({ folder: join(folder, maker.name) })
    for (const target of [await maker.open(), local]) {
      expect(await restore(target, file)).toMatchObject({ case_record: 501, audit: 501 })
      expect(await everything(target)).toEqual(await everything(store))
      const check = await verifyAudit(target.db)
      expect(check).toMatchObject({ ok: true, rows: 501 })
      expect(check).toEqual(await verifyAudit(store.db))
      expect(await target.db.selectFrom('session').selectAll().execute()).toEqual([])
      // The trail goes on where it ended.
      const event = { actor: 'u1', role: 'auditor', action: 'audit.verify' }
      await target.db
        .transaction()
        .execute((trx) =>
          appendAudit(
            trx,
            target.dialect,
            { ...event, targetType: 'audit', targetId: '', outcome: 'success' },
            new Date(time),
          ),
        )
      expect(await verifyAudit(target.db)).toMatchObject({ ok: true, rows: 502 })
    }
    await local.close()
  })

  it('holds no login session and is for the account that made it alone', async () => {
    const store = await maker.open()
    await fill(store, 1)
    const file = newFile()
    await backUp(store, file)
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain('secret')
  })

  it('never goes over what is there', async () => {
    const store = await maker.open()
    await migrate(store)
    await store.db.insertInto('team').values({ id: 't1', name: 'North', created_at: time }).execute()
    const file = newFile()
    await backUp(store, file)
    await expect(restore(store, file)).rejects.toThrow('not empty')
    expect(await store.db.selectFrom('team').select('name').execute()).toEqual([{ name: 'North' }])
  })

  it.each([
    ['cut off', (lines: string[]) => lines.slice(0, -1), 'cut off'],
    [
      'changed',
      (lines: string[]) => lines.map((line) => line.replace('North', 'South')),
      'hash does not fit',
    ],
    ['of something else', () => ['{"format":"other"}'], 'no backup of this program'],
    ['of a newer program', () => ['{"format":"ssc-ahsct-store","version":"9999"}'], 'newer version'],
  ])('that is %s is refused, and leaves the store empty', async (_, change, reason) => {
    const store = await maker.open()
    await migrate(store)
    await store.db.insertInto('team').values({ id: 't1', name: 'North', created_at: time }).execute()
    const file = newFile()
    await backUp(store, file)
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`))
    const target = await maker.open()
    await expect(restore(target, file)).rejects.toThrow(reason)
    await migrate(target)
    expect(await target.db.selectFrom('team').selectAll().execute()).toEqual([])
    expect(await verifyAudit(target.db)).toMatchObject({ ok: true, rows: 0 })
  })

  it('whose trail was tampered with is refused', async () => {
    const store = await maker.open()
    await fill(store, 10)
    const onTable = store.dialect === 'postgres' ? ' on audit' : ''
    await sql.raw(`drop trigger audit_no_update${onTable}`).execute(store.db)
    await sql`update audit set actor = 'u2' where seq = 7`.execute(store.db)
    const file = newFile()
    await backUp(store, file)
    await expect(restore(await maker.open(), file)).rejects.toThrow('not whole at row 7')
  })

  it('that cannot be written leaves nothing behind', async () => {
    const store = await maker.open()
    await migrate(store)
    const missing = join(folder, 'no-such-folder', 'x.backup')
    await expect(backUp(store, missing)).rejects.toThrow(/could not be written.*Nothing was left/)
    expect(await readdir(folder)).not.toContain('no-such-folder')
  })

  it('that is not there is said so', async () => {
    const store = await maker.open()
    await expect(restore(store, join(folder, 'gone.backup'))).rejects.toThrow('gone.backup cannot be read')
  })
})
