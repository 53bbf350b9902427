import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type AuditEvent, appendAudit, verifyAudit } from './audit.ts'
import type { Store } from './connection.ts'
import { migrate } from './migrate.ts'
import { onBothStores } from './testing/stores.ts'

const event: AuditEvent = {
  actor: 'u1',
  role: 'clinician',
  action: 'case.save',
  targetType: 'case',
  targetId: 'c1',
  outcome: 'success',
  detail: { revision: 2 },
}
const at = new Date('2026-11-22T10:00:00Z')

async function append(store: Store, count = 1): Promise<void> {
  for (let index = 0; index < count; index++) {
    await store.db.transaction().execute((transaction) => appendAudit(transaction, store.dialect, event, at))
  }
}

onBothStores('the audit trail', (maker) => {
  async function trail(rows: number): Promise<Store> {
    const store = await maker.open()
    await migrate(store)
    await append(store, rows)
    return store
  }

  /** Changes rows behind the triggers' back, as someone with the file or a superuser's account could. */
  async function tamper(store: Store, statement: string): Promise<void> {
    const triggers = ['audit_no_update', 'audit_no_delete']
    for (const name of triggers) {
      await sql
        .raw(`drop trigger ${name}${store.dialect === 'postgres' ? ' on audit' : ''}`)
        .execute(store.db)
    }
    await sql.raw(statement).execute(store.db)
  }

  it('is whole when nothing was done to it, across more than one page', async () => {
    const store = await trail(0)
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 0 })
    await append(store, 1001)
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 1001, head: { seq: 1001 } })
  })

  it('keeps nothing of a change that is rolled back (2.3.3)', async () => {
    const store = await trail(2)
    const broken = store.db.transaction().execute(async (transaction) => {
      await appendAudit(transaction, store.dialect, event, at)
      throw new Error('the change failed')
    })
    await expect(broken).rejects.toThrow('the change failed')
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 2 })
  })

  it('has one order, however many write at once', async () => {
    const address = await maker.address()
    const first = await maker.open(address)
    await migrate(first)
    // SQLite's driver waits without letting go of the thread, so that a process opens a file once.
    const second = first.dialect === 'sqlite' ? first : await maker.open(address)
    const stores = [first, second, first, second]
    await Promise.all(stores.map((store) => append(store, 10)))
    expect(await verifyAudit(second.db)).toMatchObject({ ok: true, rows: 40 })
  })

  it.each([
    ['update', 'update audit set actor = $$u2$$ where seq = 1'],
    ['delete', 'delete from audit where seq = 1'],
  ])('refuses %s (16.4.2)', async (_, statement) => {
    const store = await trail(2)
    await expect(sql.raw(statement.replaceAll('$$', "'")).execute(store.db)).rejects.toThrow('written once')
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 2 })
  })

  it.each([
    ['a changed field', "update audit set actor = 'u2' where seq = 2", 2, 'was changed'],
    ['a changed hash', "update audit set hash = 'x' where seq = 2", 2, 'was changed'],
    ['a row that is gone', 'delete from audit where seq = 2', 2, 'missing'],
    ['a tail that is cut off', 'delete from audit where seq = 4', 4, 'recorded as row 4'],
    ['a head that is gone', 'delete from audit_head', 0, 'end of the trail'],
  ])('names the first bad row: %s', async (_, statement, seq, reason) => {
    const store = await trail(4)
    await tamper(store, statement)
    expect(await verifyAudit(store.db)).toEqual({ ok: false, seq, reason: expect.stringContaining(reason) })
  })

  it('notices a tail cut off together with its head only against what was kept outside', async () => {
    const store = await trail(4)
    const whole = await verifyAudit(store.db)
    const anchor = whole.ok ? whole.head : { seq: 0, hash: '' }
    await tamper(store, 'delete from audit where seq > 2')
    await sql
      .raw('update audit_head set seq = 2, hash = (select hash from audit where seq = 2)')
      .execute(store.db)
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 2 })
    expect(await verifyAudit(store.db, [anchor])).toEqual({
      ok: false,
      seq: 3,
      reason: 'Rows 3 to 4 were there once and are gone.',
    })
  })

  it('notices a trail rewritten from some row on against what was kept outside', async () => {
    const store = await trail(2)
    const other = await verifyAudit((await trail(2)).db)
    const anchor = other.ok ? { ...other.head, hash: 'f'.repeat(64) } : { seq: 0, hash: '' }
    expect(await verifyAudit(store.db, [anchor])).toMatchObject({ ok: false, seq: 2 })
  })
})
