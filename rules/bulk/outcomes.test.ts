import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, patients } from '../arbitraries.ts'
import { assess, outcomes } from '../assess/index.ts'
import { expectedHeadlines } from '../criteria/expected/headline.ts'
import { criteriaSets } from '../criteria/index.ts'
import type { Patient } from '../features/index.ts'
import { columnsOf } from './columns.ts'
import { headlinesInBulk, outcomesInBulk } from './outcomes.ts'
import { truthsInBulk } from './truths.ts'

const criteria = criteriaSets.flatMap((set) => set.criteria)

function inBulk(cohort: readonly Patient[]) {
  const truths = truthsInBulk(criteria, columnsOf(cohort))
  const { headline, guidelinesDiffer } = headlinesInBulk(criteriaSets, truths, cohort.length)
  const bySet = criteriaSets.map((set) => [set.id, outcomesInBulk(set, truths, cohort.length)] as const)
  return cohort.map((_, row) => ({
    headline: outcomes[headline[row] ?? -1],
    guidelinesDiffer: guidelinesDiffer[row] === 1,
    sets: Object.fromEntries(bySet.map(([id, found]) => [id, outcomes[found[row] ?? -1]])),
  }))
}

function oneByOne(patient: Patient) {
  const { headline, guidelinesDiffer, sets } = assess(patient)
  return {
    headline,
    guidelinesDiffer,
    sets: Object.fromEntries(Object.entries(sets).map(([id, { outcome }]) => [id, outcome])),
  }
}

describe('outcomes in bulk', () => {
  it('are those of the assessment one by one, for every example of the tables', () => {
    const cohort = expectedHeadlines.map(({ given }) => given as Patient)
    const found = inBulk(cohort)
    expect(found).toEqual(cohort.map(oneByOne))
    expect(new Set(found.map(({ headline }) => headline)).size).toBe(outcomes.length)
  })

  it('are those of the assessment one by one, for every patient', () => {
    fc.assert(
      fc.property(fc.array(patients, { maxLength: 40 }), (givens) => {
        const cohort = givens.map(asPatient)
        expect(inBulk(cohort)).toEqual(cohort.map(oneByOne))
      }),
      { numRuns: 30 },
    )
  })

  it('need the truths of every criterion', () => {
    const [set] = criteriaSets
    expect(() => set && outcomesInBulk(set, {}, 1)).toThrow('No truths of eular-2023/')
  })
})
