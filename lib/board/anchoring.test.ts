import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anchorFile, readAnchors } from '../database/anchors.ts'
import { type AuditEvent, appendAudit } from '../database/audit.ts'
import { openStore, type Store } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { keepDailyAnchors } from './anchoring.ts'

const folder = mkdtempSync(join(tmpdir(), 'anchoring-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const event: AuditEvent = {
  actor: 'u1',
  role: 'clinician',
  action: 'case.save',
  targetType: 'case',
  targetId: 'c1',
  outcome: 'success',
}
const hour = 60 * 60 * 1000
let store: Store
let file = ''
let stores = 0
const said: string[] = []

beforeEach(async () => {
  stores += 1
  said.length = 0
  store = openStore({ folder: join(folder, String(stores)) })
  file = join(folder, String(stores), anchorFile)
  await migrate(store)
  await append(3)
  vi.useFakeTimers({ now: new Date('2026-11-22T22:30:00Z') })
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
})

async function append(rows: number): Promise<void> {
  for (let row = 0; row < rows; row++) {
    await store.db.transaction().execute((trx) => appendAudit(trx, store.dialect, event, new Date(0)))
  }
}

function start(): () => Promise<void> {
  return keepDailyAnchors({ store, now: () => new Date() }, file, (line) => said.push(line))
}

const rows = () => readAnchors(file).map(({ seq }) => seq)

describe('the end of the audit trail', () => {
  it('is kept at the start and once each day that the server runs, outside the store (16.4.3)', async () => {
    const stop = start()
    await vi.advanceTimersByTimeAsync(hour)
    expect(rows()).toEqual([3])
    await append(1)
    await vi.advanceTimersByTimeAsync(hour)
    expect(rows()).toEqual([3, 4])
    await append(1)
    await vi.advanceTimersByTimeAsync(22 * hour)
    expect(rows()).toEqual([3, 4])
    await vi.advanceTimersByTimeAsync(2 * hour)
    expect(rows()).toEqual([3, 4, 5])
    await stop()
    expect(said).toEqual([])
  })

  it('goes on being kept when the clock was ahead and is put right', async () => {
    vi.setSystemTime('2036-01-01T00:00:00Z')
    await start()()
    vi.setSystemTime('2026-11-22T23:30:00Z')
    const stop = start()
    await append(1)
    await vi.advanceTimersByTimeAsync(hour)
    expect(rows()).toEqual([3, 4])
    await stop()
  })

  it('is read from the end that was kept last, so that a long trail does not hold up the start', async () => {
    await start()()
    await append(2)
    await sql`drop trigger audit_no_update`.execute(store.db)
    await sql`update audit set actor = 'u2' where seq = 1`.execute(store.db)
    await start()()
    expect(rows()).toEqual([3, 5])
    await sql`update audit set actor = 'u2' where seq = 5`.execute(store.db)
    const stop = start()
    await vi.advanceTimersByTimeAsync(0)
    await stop()
    expect(rows()).toEqual([3, 5])
  })

  it('is not kept of a trail that is not whole since, and that is said', async () => {
    await start()()
    await append(2)
    await sql`drop trigger audit_no_update`.execute(store.db)
    await sql`update audit set actor = 'u2' where seq = 4`.execute(store.db)
    const stop = start()
    await vi.advanceTimersByTimeAsync(hour)
    await stop()
    expect(rows()).toEqual([3])
    expect(said.join()).toContain('First bad row: 4')
  })

  it('that cannot be kept does not keep the server from running', async () => {
    writeFileSync(file, 'damaged\n')
    const stop = start()
    await vi.advanceTimersByTimeAsync(hour)
    await stop()
    expect(said.join()).toContain('line 1')
  })
})
