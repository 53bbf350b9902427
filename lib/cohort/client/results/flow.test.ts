import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteriaSets, type Outcome, type Patient } from '../../../../rules/index.ts'
import { arbitraries } from '../testing/arbitraries.ts'
import { cohortOf } from '../testing/cohort-of.ts'
import { countsOf, outcomeCodes } from './columns.ts'
import { type Flow, type FlowStage, flowThrough, leavesWith, rowsAtStep, staysWith } from './flow.ts'

const { cohort: cohorts } = arbitraries(fc)
const subjects = ['headline', ...criteriaSets.map(({ id }) => id)]

function leftAt({ steps }: Flow, stage: FlowStage): number {
  return steps.filter((step) => step.stage === stage).reduce((sum, { against }) => sum + against, 0)
}

describe('the flow of patients through the criteria', () => {
  test('adds up: those who leave at a stage are those with its outcome, and everybody ends once', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...subjects), (cohort, subject) => {
        const flow = flowThrough(cohort, subject)
        expect(flow.ends).toEqual(countsOf(outcomeCodes(cohort, subject)))
        for (const [stage, outcome] of Object.entries(leavesWith) as [FlowStage, Outcome][])
          expect(leftAt(flow, stage)).toBe(flow.ends[outcome])
        const stay = staysWith.reduce((sum, outcome) => sum + flow.ends[outcome], 0)
        expect(stay + Object.values(leavesWith).reduce((sum, outcome) => sum + flow.ends[outcome], 0)).toBe(
          cohort.count,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('goes on at each step with all who did not leave at the one before', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...subjects), (cohort, subject) => {
        const flow = flowThrough(cohort, subject)
        let inside = cohort.count
        for (const step of flow.steps) {
          expect(step.arrived).toBe(inside)
          expect(step.against + step.unknown + step.passed).toBe(step.arrived)
          for (const part of step.anyOf ?? [])
            expect(part.met + part.unknown + part.notMet).toBe(step.arrived)
          if (leavesWith[step.stage]) inside -= step.against
        }
      }),
      { numRuns: 60 },
    )
  })

  test('names at each step the patients it counts', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...subjects), (cohort, subject) => {
        for (const { id, against, unknown } of flowThrough(cohort, subject).steps) {
          expect(sum(rowsAtStep(cohort, subject, id, 'against'))).toBe(against)
          expect(sum(rowsAtStep(cohort, subject, id, 'unknown'))).toBe(unknown)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('has every criterion of a set once, by itself or in its group of routes', () => {
    for (const set of criteriaSets) {
      const { steps } = flowThrough(cohortOf([]), set.id)
      const named = steps.flatMap(({ id, anyOf }) => anyOf?.map((part) => part.id) ?? [id])
      expect(named.toSorted()).toEqual(set.criteria.map(({ id }) => id).toSorted())
    }
  })

  const adult: Patient = { ageYears: 40, diagnosis: 'systemic-sclerosis' }

  test('counts a patient at the first criterion that settles against, and nowhere after it', () => {
    const flow = flowThrough(
      cohortOf([{ patient: { ...adult, ageYears: 12, diagnosis: 'scleroderma-mimic' } }]),
      'scot',
    )
    expect(flow.steps[0]).toMatchObject({ against: 1 })
    expect(flow.steps.slice(1).every(({ arrived }) => arrived === 0)).toBe(true)
  })

  test('keeps a patient in whom a criterion is not known, and says so at each criterion', () => {
    const { steps, ends } = flowThrough(cohortOf([{ patient: {} }]), 'general-fitness')
    expect(steps.every(({ arrived, unknown }) => arrived === 1 && unknown === 1)).toBe(true)
    expect(ends['needs-information']).toBe(1)
  })

  test('takes nobody out at a concern or a required step', () => {
    const patient = { ...adult, ageYears: 64 }
    const late = flowThrough(cohortOf([{ patient }]), 'ebmt-2025').steps.find(
      ({ id }) => id === 'ebmt-2025/age-over-60',
    )
    expect(late).toMatchObject({ stage: 'concern', arrived: 1, against: 1 })
    expect(flowThrough(cohortOf([{ patient }]), 'ebmt-2025').ends['needs-information']).toBe(1)
  })

  test('refuses a set or a step that there is not', () => {
    expect(() => flowThrough(cohortOf([]), 'nobody-2030')).toThrow('No set nobody-2030.')
    expect(() => rowsAtStep(cohortOf([]), 'scot', 'scot/none', 'unknown')).toThrow('No step')
  })
})

function sum(mask: Uint8Array): number {
  return mask.reduce((a, b) => a + b, 0)
}
