import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearPatient } from '../../../../rules/examples.ts'
import { criteriaSets, type Patient, thresholdsOf } from '../../../../rules/index.ts'
import { arbitraries } from '../testing/arbitraries.ts'
import { cohortOf } from '../testing/cohort-of.ts'
import { limitChoices, readLimit } from './limits.ts'
import { whatIf } from './what-if.ts'

const { cohort: cohorts } = arbitraries(fc)
const choices = criteriaSets.flatMap(limitChoices)

const clear = clearPatient as Patient
const pressures = (...mmHg: readonly (number | null)[]) =>
  cohortOf(mmHg.map((paspRestMmHg) => ({ patient: { ...clear, paspRestMmHg } })))
const leaf = {
  kind: 'compare',
  quantity: { kind: 'value', feature: 'paspRestMmHg' },
  comparator: '>',
  limit: 40,
} as const
const restingLimit = { criterion: 'ebmt-2017-cardiac/pasp-rest', threshold: 0 }

describe('what another limit would do', () => {
  test('changes nothing where the limit is the published one', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(...choices), (cohort, { criterion, threshold, leaf }) => {
        const { set, headline, turned } = whatIf(cohort, { criterion, threshold, limit: leaf.limit })
        expect(set.after).toEqual(set.before)
        expect(headline?.after).toEqual(headline?.before)
        expect(turned).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    [35, 1, 2, 'lower'],
    [40, 2, 1, 'the published one'],
    [41, 3, 0, 'higher; strictly above, so that the value itself is within'],
  ])('counts the patients at, below and above a limit of %d', (limit, within, beyond) => {
    const { set, unknown } = whatIf(pressures(30, 40, 41, null), { ...restingLimit, limit })
    expect(set.after['may-be-considered']).toBe(within)
    expect(set.after['standard-protocol-contraindicated']).toBe(beyond)
    expect(set.after['refer-for-workup']).toBe(1)
    expect(unknown).toBe(1)
  })

  test('never makes a patient known in whom the finding is not', () => {
    const { set, turned } = whatIf(pressures(null), { ...restingLimit, limit: 90 })
    expect(set.after).toEqual(set.before)
    expect(turned).toBe(0)
  })

  test('leaves the same limit of another criterion and another set as it is', () => {
    const { headline } = whatIf(pressures(41), { ...restingLimit, limit: 45 })
    expect(headline?.after).toEqual(headline?.before)
  })

  test('moves the headline where the set has a part in it, and is silent about it where it has none', () => {
    expect(whatIf(pressures(30), { ...restingLimit, limit: 20 }).headline).not.toBeNull()
    expect(whatIf(pressures(30), { criterion: 'scot/age', threshold: 0, limit: 20 }).headline).toBeNull()
  })

  // By Cockcroft-Gault about 41 mL/min.
  test('reads a clearance that is derived, as the assessment does', () => {
    const { creatinineClearanceMlMin: _, ...unmeasured } = clear
    const patient: Patient = { ...unmeasured, sex: 'male', weightKg: 70, creatinineUmolL: 200 }
    const cohort = cohortOf([{ patient }])
    const asked = { criterion: 'scot/creatinine-clearance', threshold: 0 }
    expect(whatIf(cohort, { ...asked, limit: 40 })).toMatchObject({ unknown: 0, turned: 0 })
    expect(whatIf(cohort, { ...asked, limit: 45 })).toMatchObject({ unknown: 0, turned: 1 })
  })

  test('can be asked of every limit that is not an exact score, and of nothing else', () => {
    const limits = criteriaSets.flatMap(({ criteria }) => criteria.flatMap(({ when }) => thresholdsOf(when)))
    expect(choices).toHaveLength(limits.filter(({ comparator }) => comparator !== '=').length)
    expect(() => whatIf(pressures(30), { criterion: 'scot/none', threshold: 0, limit: 1 })).toThrow(
      'No criterion',
    )
    expect(() => whatIf(pressures(30), { ...restingLimit, threshold: 7, limit: 1 })).toThrow('No limit 7')
  })

  test.each([
    ['40,5', { ok: true, value: 40.5 }],
    [' 0 ', { ok: true, value: 0 }],
    ['150', { ok: true, value: 150 }],
    ['150.1', { ok: false }],
    ['-1', { ok: false }],
    ['1,200', { ok: false }],
    ['', { ok: false }],
    ['high', { ok: false }],
  ])('takes %j for a limit only where it is a number that the finding may have', (text, read) => {
    const choice = { ...restingLimit, leaf, range: { min: 0, max: 150 } }
    expect(readLimit(choice, text)).toMatchObject(read)
  })
})
