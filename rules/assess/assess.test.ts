import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { edition } from '../edition.ts'
import { evaluate } from '../expressions/index.ts'
import { type FeatureId, featureIds, isFeatureId, type Patient } from '../features/index.ts'
import { assess, explainSet } from './assess.ts'
import { findingsOf, withDerivedClearance } from './findings.ts'

describe('an assessment', () => {
  it('answers by every set, row by row, and names the edition of the rules', () => {
    const { rules, sets } = assess({})
    expect(rules).toBe(edition)
    expect(Object.keys(sets)).toEqual(criteriaSets.map(({ id }) => id))
    for (const { id, criteria } of criteriaSets)
      expect(Object.keys(sets[id]?.criteria ?? {})).toEqual(criteria.map((row) => row.id))
  })

  it('of a blank patient knows nothing and decides nothing', () => {
    const blank = assess({})
    expect(blank).toMatchObject({
      headline: 'needs-information',
      guidelinesDiffer: false,
      warnings: [],
      alsoExcludedBy: [],
    })
    for (const { outcome, criteria, routesMet } of Object.values(blank.sets)) {
      expect(outcome).toBe('needs-information')
      expect(new Set(Object.values(criteria))).toEqual(new Set([null]))
      expect(routesMet).toEqual([])
    }
  })

  it('lists every row that is true, whatever the outcome and whatever else is unknown', () => {
    const { headline, sets } = assess({
      currentSmoker: true,
      ageYears: 61,
      pregnant: true,
      diagnosis: 'scleroderma-mimic',
    })
    expect(headline).toBe('out-of-scope')
    expect(sets['ebmt-2025']).toMatchObject({
      outcome: 'out-of-scope',
      criteria: { 'ebmt-2025/smoking': true, 'ebmt-2025/age-over-60': true, 'ebmt-2025/late': null },
    })
    expect(sets['general-fitness']?.criteria['general-fitness/pregnancy']).toBe(true)
    fc.assert(
      fc.property(patients, (given) => {
        const result = assess(asPatient(given))
        for (const set of criteriaSets) {
          const truths = set.criteria.map(({ id, when }) => [
            id,
            evaluate(when, findingsOf(asPatient(given))),
          ])
          expect(result.sets[set.id]?.criteria).toEqual(Object.fromEntries(truths))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('lists the routes that are met though the set is out of scope or contraindicated', () => {
    const onlyRoute: Given = { cutaneousSubset: 'diffuse', mrss: 24, lungInvolvement: 'present' }
    const met = ['ebmt-2025/route-a']
    for (const further of [{}, { ageYears: 12 }, { cardiacTamponade: true }, { progressiveDisease: false }])
      expect(assess(asPatient({ ...onlyRoute, ...further })).sets['ebmt-2025']?.routesMet).toEqual(met)
    const both: Given = {
      cutaneousSubset: 'diffuse',
      mrss: 15,
      lungInvolvement: 'severe',
      yearsSinceFirstNonRaynaud: 1,
    }
    expect(assess(asPatient(both)).sets['ebmt-2025']?.routesMet).toEqual(['ebmt-2025/gap-15'])
    expect(assess(asPatient(both)).sets['ebmt-handbook-2024']?.routesMet).toEqual([
      'ebmt-handbook-2024/arm-2a',
    ])
  })

  it('names beside the headline the exclusions of second opinions and trials only, and exclusions only', () => {
    const { alsoExcludedBy } = assess({ pregnant: true, currentSmoker: true, karnofskyPct: 50, pvrWu: 4 })
    expect(alsoExcludedBy).toEqual([
      'ebmt-handbook-2024/pregnancy',
      'upside-2021/pregnancy',
      'upside-amended/pregnancy',
      'nct03444805/pregnancy',
      'nct03444805/pvr',
      'nct03444805/smoking',
    ])
  })

  it('takes absent, undefined and null for the same', () => {
    fc.assert(
      fc.property(patients, fc.constantFrom(null, undefined), (given, blank) => {
        const spelledOut = Object.fromEntries(featureIds.map((id) => [id, given[id] ?? blank]))
        expect(assess(spelledOut as Patient)).toEqual(assess(asPatient(given)))
      }),
      { numRuns: 40 },
    )
  })

  it('ignores whatever is no feature, names of object methods included', () => {
    for (const id of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', 'mrs']) {
      expect(isFeatureId(id)).toBe(false)
      const given = Object.defineProperty({ mrss: 24 }, id, { value: true, enumerable: true })
      expect(findingsOf(given as Patient)).toEqual({ mrss: 24 })
      expect(assess(given as Patient)).toEqual(assess({ mrss: 24 }))
    }
    expect(isFeatureId('mrss')).toBe(true)
  })

  it('survives the journey through JSON unchanged', () => {
    fc.assert(
      fc.property(patients, fc.subarray(featureIds), (given, notAvailable) => {
        const result = assess(asPatient(given), notAvailable)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on what was assessed before, and changes nothing it is given', () => {
    fc.assert(
      fc.property(patients, patients, (given, other) => {
        const frozen = Object.freeze({ ...given })
        const first = assess(asPatient(frozen))
        assess(asPatient(other))
        expect(assess(asPatient(frozen))).toEqual(first)
      }),
      { numRuns: 30 },
    )
  })

  it('does not change a single outcome or row for what is declared not available', () => {
    fc.assert(
      fc.property(patients, fc.subarray(featureIds), (given, declared) => {
        const notAvailable = declared.filter((id) => given[id] === undefined)
        const [first, then] = [assess(asPatient(given)), assess(asPatient(given), notAvailable)]
        expect(then.headline).toBe(first.headline)
        for (const [id, { outcome, criteria }] of Object.entries(then.sets))
          expect(first.sets[id]).toMatchObject({ outcome, criteria })
      }),
      { numRuns: 40 },
    )
  })

  it('explains every row of a set with the outcome it lists', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const result = assess(asPatient(given))
        for (const set of criteriaSets) {
          const explained = explainSet(set, findingsOf(asPatient(given)))
          const outcomes = Object.entries(explained).map(([id, { outcome }]) => [id, outcome])
          expect(Object.fromEntries(outcomes)).toEqual(result.sets[set.id]?.criteria)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('the findings', () => {
  it('are what was entered, in the order of the dictionary', () => {
    expect(findingsOf({ mrss: 24, ageYears: 45, sex: null, pregnant: false, firstLineMonths: 0 })).toEqual({
      ageYears: 45,
      mrss: 24,
      pregnant: false,
      firstLineMonths: 0,
    })
    expect(Object.keys(findingsOf({ mrss: 24, ageYears: 45 }))).toEqual(['ageYears', 'mrss'])
  })

  it('stay the very same where nothing is derived', () => {
    const none = { ageYears: 45 }
    const entered = {
      ageYears: 45,
      sex: 'male',
      weightKg: 80,
      creatinineUmolL: 80,
      creatinineClearanceMlMin: 20,
    }
    expect(withDerivedClearance(none)).toBe(none)
    expect(withDerivedClearance(entered)).toBe(entered)
  })

  it('hold the derived clearance though none was measured, as the answer of an unavailable one', () => {
    const patient: Patient = { ageYears: 50, sex: 'male', weightKg: 47, creatinineUmolL: 176.8 }
    const notAvailable: readonly FeatureId[] = ['creatinineClearanceMlMin']
    expect(assess(patient, notAvailable).sets['nissc-1']?.criteria['nissc-1/creatinine-clearance']).toBe(true)
  })
})
