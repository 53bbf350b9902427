import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, storeFile } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { type Postgres, startPostgres } from '../database/testing/postgres.ts'
import { onBothStores } from '../database/testing/stores.ts'
import { clockMovedBack, databaseRestarted, diskFull, readOnlyFolder, secondServer } from './faults.ts'
import { killUnderWrites } from './kill.ts'
import { checkStore } from './ledger.ts'
import { load } from './load.ts'
import { prepare } from './people.ts'

const patience = 180_000
const folder = mkdtempSync(join(tmpdir(), 'soak-'))
let folders = 0
function newFolder(): string {
  folders += 1
  return mkdtempSync(join(folder, `${folders}-`))
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// The short form; `npm run soak` is the long one.
onBothStores('the server', (maker) => {
  it(
    'loses no acknowledged save and keeps none in part when it is killed under writes',
    async () => {
      const report = await killUnderWrites(await maker.address(), newFolder(), 1)
      expect(report.kills).toBe(1)
      expect(report.acknowledged).toBeGreaterThan(8)
    },
    patience,
  )

  it(
    'answers many people at once without an error',
    async () => {
      const { times, saved } = await load(await maker.address(), newFolder(), {
        people: 12,
        cases: 6,
        seconds: 2,
      })
      expect(saved).toBeGreaterThan(0)
      expect(times.list.requests).toBeGreaterThan(0)
    },
    patience,
  )

  it(
    'keeps the order of what happened when its clock is put back, and ends the sessions of the other time',
    async () => {
      const { times, staleSession } = await clockMovedBack(await maker.address(), newFolder())
      expect(times).not.toEqual(times.toSorted())
      expect(staleSession).toBe(401)
    },
    patience,
  )
})

describe('the check of the store', () => {
  it.each([
    ['an acknowledged save that is not there', '', 'is lost'],
    ['a revision without its content', 'delete from revision_content', 'half a save'],
    ['another content', "update revision_content set content = '{}'", 'half a save'],
    [
      'a gap',
      'update revision set number = 3; update revision_content set number = 3',
      'revision 1 is missing',
    ],
    ['another number at the case', 'update case_record set revision = 2', 'says revision 2, has 1'],
    ['a save that the trail does not tell', 'delete from audit', 'not in the trail'],
  ])('notices %s', async (_, tampering, words) => {
    const address = { folder: newFolder() }
    const { caseIds } = await prepare(address, 1, 1)
    const store = openStore(address)
    await migrate(store)
    const acknowledged = [{ caseId: caseIds[0] ?? '', revision: tampering === '' ? 2 : 1, notes: 'first' }]
    expect(await checkStore(store, [])).toMatchObject({ revisions: 1 })
    await store.close()
    behindTheTriggers(address.folder, tampering)
    const after = openStore(address)
    await expect(checkStore(after, acknowledged)).rejects.toThrow(words)
    await after.close()
  })
})

describe('a fault', () => {
  it(
    'of a full disk is said to the one who saves, and what was saved stays',
    async () => {
      const { answers, printed } = await diskFull(newFolder())
      expect(answers).toHaveLength(4)
      for (const answer of answers) expect(answer).toMatch(/^503 The .*Nothing was saved\./)
      expect(printed).toContain('ERR_SQLITE_ERROR')
    },
    patience,
  )

  it(
    'of a folder that cannot be written to is said to the one who starts the server, and over once it can',
    async () => {
      const { answers, printed } = await readOnlyFolder(newFolder())
      for (const answer of answers) expect(answer).toContain('could not start')
      expect(printed.match(/The data folder .* cannot be used/g)).toHaveLength(1)
    },
    patience,
  )

  it(
    'of a second server on a folder is refused, commands beside the first are not, and a crash leaves nothing to clear away',
    async () => {
      const { answers, printed } = await secondServer(newFolder())
      expect(answers).toEqual([
        expect.stringMatching(/^503 .*could not start/),
        expect.stringMatching(/^0 Backup written/),
        expect.stringMatching(/^0 The audit trail is whole/),
      ])
      expect(printed).toContain('Another server uses the data folder')
    },
    patience,
  )

  describe('of the database', () => {
    let postgres: Postgres
    beforeAll(async () => {
      postgres = await startPostgres()
    }, 60_000)
    afterAll(() => postgres.close(), 60_000)

    it(
      'that is started anew is said to everyone who asks meanwhile, and what was saved stays',
      async () => {
        const { answers } = await databaseRestarted(postgres, newFolder())
        expect(answers.length).toBeGreaterThan(0)
        for (const answer of answers) expect(answer).toMatch(/503 .*(out of reach|cannot be reached)/)
      },
      patience,
    )
  })
})

/** Changes a store as nothing but a fault of the program could. */
function behindTheTriggers(data: string, statement: string): void {
  const database = new DatabaseSync(join(data, storeFile))
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all()
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  database.exec(`pragma foreign_keys = OFF; ${statement}`)
  database.close()
}
