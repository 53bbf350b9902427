import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionEntry } from '../record.ts'
import { moved, shortened, spoken, standingDecision } from './meetings.ts'

describe('the order of an agenda', () => {
  it.each([
    [0, 1, 'bac'],
    [1, 1, 'acb'],
    [1, -1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [7, -1, 'abc'],
  ] as const)('moves the case at %i by %i', (at, by, order) => {
    expect(moved(['a', 'b', 'c'], at, by).join('')).toBe(order)
  })

  it('loses and doubles no case, and is as before once a case is moved back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (list, n) => {
        const at = n % (list.length - 1)
        const once = moved(list, at, 1)
        expect(once.toSorted()).toEqual(list.toSorted())
        expect(moved(once, at + 1, -1)).toEqual(list)
      }),
    )
  })
})

describe('the decision on a case that stands', () => {
  const entry = (id: string, caseId: string, supersededBy: string | null) =>
    ({ id, caseId, supersededBy }) as DecisionEntry
  const decisions = [entry('d1', 'c1', 'd2'), entry('d2', 'c1', null), entry('d3', 'c2', null)]

  it('is the one that no other took the place of', () => {
    expect(standingDecision(decisions, 'c1')?.id).toBe('d2')
    expect(standingDecision(decisions, 'c2')?.id).toBe('d3')
  })

  it('is none for a case on which nothing was decided', () => {
    expect(standingDecision(decisions, 'c3')).toBeNull()
  })
})

describe('who has spoken', () => {
  const members = [
    { id: 'a', name: 'Ada' },
    { id: 'b', name: 'Ben' },
  ]

  it('names those who gave an opinion and those of whom one is awaited', () => {
    expect(spoken(members, ['b'])).toEqual({ given: ['Ben'], awaited: ['Ada'] })
  })

  it('counts nobody who is no member any more', () => {
    expect(spoken(members, ['gone'])).toEqual({ given: [], awaited: ['Ada', 'Ben'] })
  })
})

describe('a list of findings in short', () => {
  it.each([
    [1, ['mrss'], 1],
    [2, ['mrss', 'fvcPct'], 0],
    [3, ['mrss', 'fvcPct'], 0],
  ])('names at most %i and tells how many are left out', (most, shown, more) => {
    expect(shortened(['mrss', 'fvcPct'], most)).toEqual({ shown, more })
  })
})
