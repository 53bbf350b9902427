import { expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { onBothStores } from '../database/testing/stores.ts'
import { countAttempt } from './attempts.ts'

onBothStores('attempts', (maker) => {
  it('are counted by what was tried, and forgotten after a minute without any (6.3.1)', async () => {
    const store = await maker.open()
    await migrate(store)
    const clock = { at: new Date('2026-11-22T10:00:00Z') }
    const tried = (key: string, seconds: number) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000)
      return countAttempt(store, key, () => clock.at)
    }
    expect(await tried('one', 0)).toBe(1)
    expect(await tried('one', 59)).toBe(2)
    expect(await tried('other', 0)).toBe(1)
    expect(await tried('one', 59.999)).toBe(3)
    expect(await tried('one', 60)).toBe(1)
  })

  it('at once are all counted', async () => {
    const store = await maker.open()
    await migrate(store)
    await countAttempt(store, 'one', () => new Date())
    const counts = await Promise.all(
      Array.from({ length: 5 }, () => countAttempt(store, 'one', () => new Date())),
    )
    expect(counts.toSorted()).toEqual([2, 3, 4, 5, 6])
  })
})
