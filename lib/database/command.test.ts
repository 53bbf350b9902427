import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { storeAddress } from './address.ts'
import { anchorFile } from './anchors.ts'
import { appendAudit } from './audit.ts'
import { openStore, storeFile } from './connection.ts'
import { migrate } from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let data = ''
let stores = 0
beforeEach(() => {
  stores += 1
  data = join(folder, String(stores))
})

function run(...args: string[]) {
  const { DATABASE_URL: _, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'command.ts'), ...args],
    { env: { ...environment, AHSCT_DATA: data }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

async function fill(rows: number): Promise<void> {
  const store = openStore({ folder: data })
  await migrate(store)
  const event = { actor: 'u1', role: 'chair', action: 'case.view', targetType: 'case', targetId: 'c1' }
  for (let index = 0; index < rows; index++) {
    await store.db
      .transaction()
      .execute((trx) => appendAudit(trx, store.dialect, { ...event, outcome: 'success' }, new Date(0)))
  }
  await store.close()
}

/** Changes the file of the store as someone who has it could. */
function tamper(statement: string): void {
  const database = new DatabaseSync(join(data, storeFile))
  database.exec(`drop trigger audit_no_update; drop trigger audit_no_delete; ${statement}`)
  database.close()
}

describe('the commands of the store', () => {
  it('back up and restore into another folder', async () => {
    await fill(3)
    const file = join(folder, 'a.backup')
    expect(run('backup', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('3 rows of the audit trail'),
    })
    data = join(folder, 'another')
    expect(run('restore', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('trail is whole'),
    })
    expect(run('restore', file)).toMatchObject({ status: 1, stderr: expect.stringContaining('not empty') })
    expect(run('audit:verify')).toMatchObject({ status: 0, stdout: expect.stringContaining('3 rows') })
  })

  it('name the first row of the audit trail that was tampered with', async () => {
    await fill(3)
    tamper("update audit set actor = 'u2' where seq = 2")
    expect(run('audit:verify')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('First bad row: 2'),
    })
  })

  it('notice a trail cut off with its end, against the end that was kept beside the store', async () => {
    await fill(3)
    expect(run('audit:verify').status).toBe(0)
    tamper('delete from audit where seq > 1; update audit_head set seq = 1, hash = (select hash from audit)')
    expect(run('audit:verify')).toMatchObject({ status: 1, stderr: expect.stringContaining('Rows 2 to 3') })
  })

  it('say when the ends that were kept cannot be read', async () => {
    await fill(1)
    expect(run('audit:verify').status).toBe(0)
    appendFileSync(join(data, anchorFile), '{"seq":1}\n')
    expect(run('audit:verify')).toMatchObject({ status: 1, stderr: expect.stringContaining('line 2') })
  })

  it.each([
    [['backup'], 'Name the file'],
    [['frobnicate'], 'none of backup, restore, audit:verify'],
  ])('say what is wrong with %s', (args, reason) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(reason)
  })

  it('say when the data folder cannot be used', () => {
    data = join(process.execPath, 'data')
    const { status, stderr } = run('audit:verify')
    expect(status).toBe(1)
    expect(stderr).toMatch(/The data folder .* cannot be used/)
    expect(existsSync(data)).toBe(false)
  })
})

describe('the address of the store', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://h/db' }, { url: 'postgres://h/db' }],
    [{ DATABASE_URL: 'postgresql://h/db' }, { url: 'postgresql://h/db' }],
    [{ DATABASE_URL: ' ', AHSCT_DATA: '/var/lib/x' }, { folder: '/var/lib/x' }],
  ])('of %j', (environment, address) => {
    expect(storeAddress(environment)).toEqual(address)
  })

  it('is refused for another kind of database', () => {
    expect(() => storeAddress({ DATABASE_URL: 'mysql://h/db' })).toThrow('postgres://')
  })
})
