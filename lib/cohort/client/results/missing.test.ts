import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assess,
  criteriaSets,
  featureDefinition,
  featureIds,
  outcomes,
  workUpSteps,
} from '../../../../rules/index.ts'
import { patientAt } from '../cohort.ts'
import { arbitraries } from '../testing/arbitraries.ts'
import { cohortOf } from '../testing/cohort-of.ts'
import { outcomeAt, outcomeCodes } from './columns.ts'
import { prepareMissing, rowsMissing, workUpOf } from './missing.ts'

const { cohort: cohorts } = arbitraries(fc)

describe('what is to be found out for a set', () => {
  test('is what the rules miss of each patient whose outcome by the set is open, and of nobody else', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...criteriaSets), (cohort, set) => {
        const open = Array.from({ length: cohort.count }, (_, row) => row).filter((row) =>
          ['needs-information', 'refer-for-workup'].includes(outcomeAt(outcomeCodes(cohort, set.id), row)),
        )
        const missed = open.map((row) => {
          const { patient, notAvailable } = patientAt(cohort, row)
          const found = assess(patient, notAvailable).sets[set.id]
          return found?.missing ?? { required: [], refining: [] }
        })
        const found = workUpOf(cohort, set.id)
        expect(found.open).toBe(open.length)
        for (const feature of featureIds)
          expect(found.missing[feature]).toEqual({
            required: missed.filter(({ required }) => required.includes(feature)).length,
            refining: missed.filter(({ refining }) => refining.includes(feature)).length,
          })
        for (const step of workUpSteps) {
          const ofStep = (features: readonly (typeof featureIds)[number][]) =>
            features.some((feature) => featureDefinition(feature).workUp === step)
          const required = missed.filter((each) => ofStep(each.required)).length
          const any = missed.filter((each) => ofStep([...each.required, ...each.refining])).length
          expect(found.workUp[step]).toEqual({ required, refining: any - required })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('counts as many rows as it finds', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...criteriaSets), (cohort, { id: of }) => {
        const { missing, workUp } = workUpOf(cohort, of)
        const rows = Array.from({ length: cohort.count }, (_, row) => row)
        for (const [what, { required, refining }] of [
          ...featureIds.map((id) => [id, missing[id]] as const),
          ...workUpSteps.map((step) => [step, workUp[step]] as const),
        ])
          expect(rows.filter(rowsMissing(cohort, of, what))).toHaveLength(required + refining)
      }),
      { numRuns: 10 },
    )
  })

  test('is given up between two pauses, and then worked out anew', async () => {
    const cohort = cohortOf(Array.from({ length: 1500 }, () => ({ patient: {} })))
    const givenUp = () => Promise.reject(new Error('given up'))
    await expect(prepareMissing(cohort, 'scot', givenUp)).rejects.toThrow('given up')
    let pauses = 0
    await prepareMissing(cohort, 'scot', async () => {
      pauses += 1
    })
    expect(pauses).toBe(1)
    expect(workUpOf(cohort, 'scot').open).toBe(
      [...outcomeCodes(cohort, 'scot')].filter((code) => outcomes[code] === 'needs-information').length,
    )
  })
})
