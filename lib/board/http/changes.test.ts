import { setImmediate as immediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type AuditEvent, appendAudit } from '../../database/audit.ts'
import type { Store } from '../../database/connection.ts'
import { migrate } from '../../database/migrate.ts'
import { onBothStores } from '../../database/testing/stores.ts'
import { watchChanges } from './changes.ts'

const event: AuditEvent = {
  actor: 'u1',
  role: 'clinician',
  action: 'case.save',
  targetType: 'case',
  targetId: 'c1',
  outcome: 'success',
}

async function append(store: Store, action = 'case.save'): Promise<void> {
  await store.db
    .transaction()
    .execute((trx) => appendAudit(trx, store.dialect, { ...event, action }, new Date(0)))
}

function listen(store: Store) {
  const told = { changes: [] as number[], quiet: 0, lost: 0 }
  const stop = watchChanges(store, {
    changed: (newest) => told.changes.push(newest),
    quiet: () => {
      told.quiet += 1
    },
    lost: () => {
      told.lost += 1
    },
  })
  return { told, stop }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const seconds = (some: number) => vi.advanceTimersByTime(some * 1000)

onBothStores('changes', (maker) => {
  it('are told to every open page, and the store is asked once for all of them', async () => {
    const store = await maker.open()
    await migrate(store)
    await append(store)
    const asked = vi.spyOn(store.db, 'selectFrom')
    const pages = Array.from({ length: 50 }, () => listen(store))
    await vi.waitFor(() => expect(pages.map(({ told }) => told.changes)).toEqual(pages.map(() => [1])))
    // The end of the trail, and the newest change in it.
    expect(asked.mock.calls.length).toBe(2)
    await append(store, 'case.view')
    await append(store)
    seconds(1)
    await vi.waitFor(() => expect(pages.map(({ told }) => told.changes.at(-1))).toEqual(pages.map(() => 3)))
    for (const { stop } of pages) stop()
  })

  it('are none when something was only looked at', async () => {
    const store = await maker.open()
    await migrate(store)
    await append(store)
    const { told, stop } = listen(store)
    await vi.waitFor(() => expect(told.changes).toEqual([1]))
    await append(store, 'case.view')
    for (const times of [1, 2]) {
      seconds(1)
      await vi.waitFor(() => expect(told.quiet).toBe(times))
    }
    expect(told.changes).toEqual([1])
    stop()
  })

  it('are told at once to a page that comes later, and the store is left alone when nobody listens', async () => {
    const store = await maker.open()
    await migrate(store)
    await append(store)
    const first = listen(store)
    await vi.waitFor(() => expect(first.told.changes).toEqual([1]))
    const second = listen(store)
    expect(second.told.changes).toEqual([1])
    first.stop()
    second.stop()
    const asked = vi.spyOn(store.db, 'selectFrom')
    seconds(3)
    expect(asked).not.toHaveBeenCalled()
  })

  it('that cannot be read any more are said to be lost, once', async () => {
    const store = await maker.open()
    await migrate(store)
    const { told } = listen(store)
    await vi.waitFor(() => expect(told.changes).toEqual([0]))
    vi.spyOn(store.db, 'selectFrom').mockImplementation(() => {
      throw new Error('gone')
    })
    seconds(1)
    await vi.waitFor(() => expect(told.lost).toBe(1))
    seconds(3)
    await immediate()
    expect(told.lost).toBe(1)
  })
})
