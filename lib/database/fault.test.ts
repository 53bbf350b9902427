import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from './connection.ts'
import { storeFault } from './fault.ts'
import { takeFolder } from './server-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'fault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a fault of the store', () => {
  it('of SQLite is known by its code', () => {
    const file = join(folder, 'a.sqlite')
    const writer = new DatabaseSync(file)
    writer.exec('create table t (x text) strict')
    writer.exec('pragma max_page_count = 3')
    const fill = () => {
      for (let row = 0; row < 1000; row++) writer.exec(`insert into t values ('${'x'.repeat(500)}')`)
    }
    expect(storeFault(thrownBy(fill))).toBe('full')
    writer.exec('begin exclusive')
    const other = new DatabaseSync(file, { timeout: 0 })
    expect(storeFault(thrownBy(() => other.exec('begin immediate')))).toBe('busy')
    writer.exec('rollback')
    const reader = new DatabaseSync(file, { readOnly: true })
    expect(storeFault(thrownBy(() => reader.exec("insert into t values ('x')")))).toBe('read-only')
    writeFileSync(join(folder, 'b.sqlite'), 'no database'.repeat(1000))
    const damaged = new DatabaseSync(join(folder, 'b.sqlite'))
    expect(storeFault(thrownBy(() => damaged.exec('select * from t')))).toBe('damaged')
    expect(storeFault(thrownBy(() => writer.exec('frobnicate')))).toBe('other')
    for (const each of [writer, other, reader, damaged]) each.close()
  })

  it.each([
    ['53100', 'full'],
    ['25006', 'read-only'],
    ['57P01', 'out-of-reach'],
    ['ECONNREFUSED', 'out-of-reach'],
    ['08006', 'out-of-reach'],
    ['23505', 'other'],
  ])('of PostgreSQL with the code %s is: %s', (code, fault) => {
    expect(storeFault(Object.assign(new Error('x'), { code }))).toBe(fault)
  })

  it('of a connection without a code is known by its words', () => {
    expect(storeFault(new Error('Connection terminated unexpectedly'))).toBe('out-of-reach')
    expect(storeFault(new Error('anything else'))).toBe('other')
    expect(storeFault('no error')).toBe('other')
  })
})

describe('the data folder', () => {
  it('has one server, and is free once that lets go', () => {
    const data = join(folder, 'served')
    const letGo = takeFolder(data)
    expect(() => takeFolder(data)).toThrow(/Another server uses the data folder .*DATABASE_URL/)
    letGo()
    takeFolder(data)()
  })

  it('can be opened by the commands beside the server', async () => {
    const data = join(folder, 'beside')
    const letGo = takeFolder(data)
    await openStore({ folder: data }).close()
    letGo()
  })

  it('that is a file cannot be used, and that is said', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(() => takeFolder(file)).toThrow(/The data folder .* cannot be used/)
  })
})
