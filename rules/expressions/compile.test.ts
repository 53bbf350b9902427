import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, patients } from '../arbitraries.ts'
import { findingsOf, valuesOf, withDerivedClearance } from '../assess/findings.ts'
import { criteriaSets } from '../criteria/index.ts'
import { expressions } from './arbitraries.ts'
import { compiled } from './compile.ts'
import { evaluate, type Findings } from './evaluate.ts'
import { aboveOther, atLeast, exactly, sumOf } from './expression.ts'

const criteria = criteriaSets
  .flatMap((set) => set.criteria)
  .map(({ when }) => ({ when, holds: compiled(when) }))

/** Findings as no form would let them through: of the wrong type, without a name, or no number at all. */
const spoilt: fc.Arbitrary<Findings> = fc
  .tuple(
    patients,
    fc.constantFrom<number | string | boolean>(Number.NaN, Infinity, -Infinity, 'none', true, 0),
  )
  .map(([given, value]) => Object.fromEntries(Object.keys(given).map((id) => [id, value])))

describe('a compiled expression', () => {
  it('is true, false and unknown where the evaluator says so, for every criterion and every patient', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const values = valuesOf(asPatient(given))
        const findings = findingsOf(asPatient(given))
        for (const { when, holds } of criteria) expect(holds(values)).toBe(evaluate(when, findings))
      }),
      { numRuns: 300 },
    )
  })

  it('is what the evaluator says, for every expression and whatever stands in the findings', () => {
    fc.assert(
      fc.property(expressions, fc.oneof(patients, patients, spoilt), (expression, findings) => {
        const derived = withDerivedClearance(findings)
        expect(compiled(expression)(valuesOf(findings))).toBe(evaluate(expression, derived))
      }),
      { numRuns: 1500 },
    )
  })

  it.each<[string, Parameters<typeof compiled>[0], Findings, boolean | null]>([
    ['on its limit', atLeast('mrss', 15), { mrss: 15 }, true],
    ['below its limit', atLeast('mrss', 15), { mrss: 14 }, false],
    ['of a blank', atLeast('mrss', 15), {}, null],
    ['of a sum', exactly(sumOf('mrss', 'ageYears'), 60), { mrss: 15, ageYears: 45 }, true],
    ['of half a sum', exactly(sumOf('mrss', 'ageYears'), 60), { mrss: 15 }, null],
    [
      'of two pressures',
      aboveOther('mpapRestMmHg', 'paspRestMmHg'),
      { mpapRestMmHg: 30, paspRestMmHg: 30 },
      false,
    ],
  ])('%s', (_, expression, findings, truth) => {
    expect(compiled(expression)(valuesOf(findings))).toBe(truth)
  })
})
