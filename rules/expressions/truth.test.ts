import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allTrue, anyKnownTrue, anyTrue, opposite, type Truth } from './truth.ts'

// Complete tables: every pair of the three values.
const T = true
const F = false
const U = null
const pairs: readonly (readonly [a: Truth, b: Truth, all: Truth, any: Truth, anyKnown: Truth])[] = [
  [T, T, T, T, T],
  [T, F, F, T, T],
  [T, U, U, T, T],
  [F, T, F, T, T],
  [F, F, F, F, F],
  [F, U, F, U, F],
  [U, T, U, T, T],
  [U, F, F, U, F],
  [U, U, U, U, U],
]

const truth = fc.constantFrom<Truth>(true, false, null)
const truths = fc.array(truth, { maxLength: 6 })

describe('truth', () => {
  it.each(pairs)('of %s and %s: both %s, either %s, either of two scales %s', (a, b, all, any, anyKnown) => {
    expect(allTrue([a, b])).toBe(all)
    expect(anyTrue([a, b])).toBe(any)
    expect(anyKnownTrue([a, b])).toBe(anyKnown)
  })

  it.each([
    [true, false],
    [false, true],
    [null, null],
  ])('of not %s is %s', (part, expected) => {
    expect(opposite(part)).toBe(expected)
  })

  it.each([true, false, null])('of %s alone is itself', (part) => {
    expect([allTrue([part]), anyTrue([part]), anyKnownTrue([part])]).toEqual([part, part, part])
  })

  it('of nothing: all of it is true, any of it is false, and of no scale nothing is known', () => {
    expect([allTrue([]), anyTrue([]), anyKnownTrue([])]).toEqual([true, false, null])
  })

  it('of many is that of two, again and again, in any order', () => {
    fc.assert(
      fc.property(truths, (parts) => {
        for (const [how, neutral] of [
          [allTrue, true],
          [anyTrue, false],
          [anyKnownTrue, null],
        ] as const) {
          const folded = parts.reduce<Truth>((a, b) => how([a, b]), neutral)
          expect(how(parts)).toBe(folded)
          expect(how(parts.toReversed())).toBe(folded)
        }
      }),
    )
  })

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(truths, (parts) => {
        expect(opposite(allTrue(parts))).toBe(anyTrue(parts.map(opposite)))
        expect(opposite(anyTrue(parts))).toBe(allTrue(parts.map(opposite)))
      }),
    )
  })
})
