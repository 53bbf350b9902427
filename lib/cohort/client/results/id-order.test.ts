import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idsInOrder } from './id-order.ts'

const { compare } = new Intl.Collator('en', { numeric: true })

/** Ids as files have them: a few letters and signs with numbers between, and any text now and then. */
const part = fc.constantFrom(
  'p',
  'P',
  'q',
  'é',
  'E',
  '-',
  '_',
  ' ',
  '.',
  '0',
  '1',
  '2',
  '10',
  '007',
  '99999999999999999',
)
const ids = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')) },
    fc.string(),
  ),
  { maxLength: 12 },
)

test('ids stand in the order in which people read them, whatever they are made of', () => {
  fc.assert(
    fc.property(ids, (made) => {
      const inOrder = Array.from(idsInOrder(made), (row) => made[row] ?? '')
      expect([...inOrder].sort()).toEqual([...made].sort())
      for (const [place, id] of inOrder.entries()) {
        const before = inOrder[place - 1]
        if (before !== undefined) expect([before, id, compare(before, id) <= 0]).toEqual([before, id, true])
      }
    }),
    { numRuns: 3000 },
  )
})
