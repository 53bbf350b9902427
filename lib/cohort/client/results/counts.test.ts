import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraries } from '../testing/arbitraries.ts'
import { cohortOf, tallyOf } from '../testing/cohort-of.ts'
import { countsOfCohort } from './counts.ts'

const { cohort: cohorts } = arbitraries(fc)

test('a cohort counted by column is the tally of the command line, patient by patient', () => {
  fc.assert(
    fc.property(cohorts, (cohort) => {
      expect(tallyOf(cohort)).toMatchObject(countsOfCohort(cohort))
    }),
    { numRuns: 60 },
  )
})

test('a cohort of nobody is counted, with every count at zero', () => {
  expect(tallyOf(cohortOf([]))).toMatchObject(countsOfCohort(cohortOf([])))
})
