import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { assess } from './assess.ts'
import { fact, isSettled, outcomeFor } from './facts.ts'
import { findingsOf, valuesOf } from './findings.ts'
import { missingFor, planFor } from './plan.ts'

// Those of a set; `open` and `disputed` come from several.
const bits = Object.values(fact).filter((each) => each < fact.open)
const some = fc.subarray(bits).map((chosen) => chosen.reduce((all, bit) => all | bit, 0))

describe('an outcome is settled', () => {
  it('exactly where no further facts lead to another one', () => {
    let settled = 0
    fc.assert(
      fc.property(some, some, (facts, more) => {
        const added = bits.filter((bit) => more & bit)
        const found = new Set(
          Array.from({ length: 2 ** added.length }, (_, chosen) =>
            outcomeFor(added.reduce((all, bit, place) => (chosen & (1 << place) ? all | bit : all), facts)),
          ),
        )
        settled += found.size === 1 ? 1 : 0
        expect(isSettled(facts, more)).toBe(found.size === 1)
      }),
      { numRuns: 400 },
    )
    expect(settled).toBeGreaterThan(50)
  })

  it('for a patient only where nothing is missing, in every set', () => {
    const { reading, sets } = planFor(criteriaSets)
    let count = 0
    fc.assert(
      fc.property(patients, (given) => {
        const patient = asPatient(given)
        for (const { set, judge } of sets) {
          if (!judge(reading.classesFor(valuesOf(patient))).isSettled) continue
          count += 1
          expect(missingFor(set, findingsOf(patient), new Set())).toEqual({ required: [], refining: [] })
        }
      }),
      { numRuns: 300 },
    )
    expect(count).toBeGreaterThan(500)
  })

  it('or not, an assessment misses the same as is missing by the set alone', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const patient = asPatient(given)
        const found = assess(patient).sets
        for (const set of criteriaSets)
          expect(found[set.id]?.missing).toEqual(missingFor(set, findingsOf(patient), new Set()))
      }),
      { numRuns: 100 },
    )
  })
})
