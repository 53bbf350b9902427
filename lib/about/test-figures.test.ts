import { describe, expect, it } from 'vitest'
import { testFigures } from '../../.ci/test-figures.mjs'
import { criteriaSets } from '../../rules/index.ts'
import { knownLimits, readingOfCriteria } from './purpose.ts'
import { expectationFigures, mutationFigures } from './test-figures.ts'

const criteria = criteriaSets.flatMap((set) => set.criteria).length

describe('the figures of the tests', () => {
  it('count every criterion, and four cases to each limit', () => {
    expect(expectationFigures.criteria).toBe(criteria)
    expect(expectationFigures.boundaryCases).toBe(4 * expectationFigures.limits)
    expect(expectationFigures.examples).toBeGreaterThan(criteria)
  })

  it('count laws and files in the tests themselves', () => {
    const figures = testFigures()
    expect(figures?.laws).toBeGreaterThan(20)
    expect(figures?.unitFiles).toBeGreaterThan(30)
    expect(figures?.browserFiles).toBeGreaterThan(10)
  })

  it('give a mutation score that follows from its counts', () => {
    for (const { tried, noticed, score, measured } of mutationFigures) {
      expect(noticed).toBeLessThanOrEqual(tried)
      expect(Number.parseFloat(score)).toBeCloseTo((100 * noticed) / tried, 2)
      expect(measured).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('say of every criterion how it was read', () => {
    expect(readingOfCriteria.reduce((sum, { count }) => sum + count, 0)).toBe(criteria)
  })

  it('stand beside the limits, each of which is a sentence', () => {
    for (const limit of knownLimits) expect(limit).toMatch(/\.$/)
  })
})
