import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { assess } from './assess.ts'
import { valuesOf } from './findings.ts'
import { type Warning, type WarningCode, warningRules, warningsFor } from './warnings.ts'

const warningsOf = (given: Given): readonly Warning[] => warningsFor(valuesOf(asPatient(given)))

describe('a warning', () => {
  it.each<[WarningCode, Given, Warning['features']]>([
    ['sine-with-skin-score', { cutaneousSubset: 'sine', mrss: 1 }, ['cutaneousSubset', 'mrss']],
    [
      'severe-not-progressive',
      { severeProgressiveDisease: true, progressiveDisease: false },
      ['severeProgressiveDisease', 'progressiveDisease'],
    ],
    [
      'progressive-ild-without-ild',
      { ildProgressiveOnCt: true, ildOnHrct: false },
      ['ildProgressiveOnCt', 'ildOnHrct'],
    ],
    [
      'progressive-ild-without-ild',
      { ildProgressiveOnCt: true, lungInvolvement: 'none' },
      ['ildProgressiveOnCt', 'lungInvolvement'],
    ],
    [
      'progressive-ild-without-ild',
      { ildProgressiveOnCt: true, ildOnHrct: false, lungInvolvement: 'none' },
      ['ildProgressiveOnCt', 'ildOnHrct', 'lungInvolvement'],
    ],
    [
      'ild-without-lung-involvement',
      { ildOnHrct: true, lungInvolvement: 'none' },
      ['ildOnHrct', 'lungInvolvement'],
    ],
    [
      'clock-order',
      { yearsSinceFirstSkinThickening: 3.01, yearsSinceFirstNonRaynaud: 3 },
      ['yearsSinceFirstSkinThickening', 'yearsSinceFirstNonRaynaud'],
    ],
    [
      'clock-exceeds-age',
      { ageYears: 45, yearsSinceFirstNonRaynaud: 46 },
      ['yearsSinceFirstNonRaynaud', 'ageYears'],
    ],
    [
      'clock-exceeds-age',
      { ageYears: 45, yearsSinceFirstSkinThickening: 46, yearsSinceFirstNonRaynaud: 46 },
      ['yearsSinceFirstNonRaynaud', 'ageYears', 'yearsSinceFirstSkinThickening'],
    ],
    [
      'clock-exceeds-age',
      { ageYears: 45, yearsSinceFirstSkinThickening: 46 },
      ['yearsSinceFirstSkinThickening', 'ageYears'],
    ],
    ['mean-above-systolic', { mpapRestMmHg: 31, paspRestMmHg: 30 }, ['mpapRestMmHg', 'paspRestMmHg']],
    ['mean-above-systolic', { mpapFluidMmHg: 31, paspFluidMmHg: 30 }, ['mpapFluidMmHg', 'paspFluidMmHg']],
    [
      'alkylator-contradiction',
      { priorAlkylatorOrIrradiation: false, cyclophosphamideIvCourses: 1, cyclophosphamideIvGrams: 0 },
      ['priorAlkylatorOrIrradiation', 'cyclophosphamideIvCourses'],
    ],
    [
      'alkylator-contradiction',
      { priorAlkylatorOrIrradiation: false, cyclophosphamideIvGrams: 0.01, cyclophosphamideOralMonths: 1 },
      ['priorAlkylatorOrIrradiation', 'cyclophosphamideIvGrams', 'cyclophosphamideOralMonths'],
    ],
    ['performance-scales-disagree', { ecog: 1, karnofskyPct: 60 }, ['ecog', 'karnofskyPct']],
    ['performance-scales-disagree', { ecog: 3, karnofskyPct: 80 }, ['ecog', 'karnofskyPct']],
    ['diffuse-with-low-score', { cutaneousSubset: 'diffuse', mrss: 0 }, ['cutaneousSubset', 'mrss']],
    ['echo-needs-catheter', { paspEchoMmHg: 40.01 }, ['paspEchoMmHg', 'paspRestMmHg']],
    ['pregnant-male', { sex: 'male', pregnant: true }, ['sex', 'pregnant']],
  ])('%s is raised and names what makes it so: %j', (code, given, features) => {
    expect(warningsOf(given).find((warning) => warning.code === code)).toEqual({ code, features })
  })

  it.each<[string, Given]>([
    ['sine without a score', { cutaneousSubset: 'sine', mrss: 0 }],
    ['severe, and progression not answered', { severeProgressiveDisease: true }],
    ['no severe disease, not progressive', { severeProgressiveDisease: false, progressiveDisease: false }],
    ['both clocks on one day', { yearsSinceFirstSkinThickening: 3, yearsSinceFirstNonRaynaud: 3 }],
    ['a duration within the last year of life', { ageYears: 45, yearsSinceFirstNonRaynaud: 45.99 }],
    ['mean and systolic equal', { mpapRestMmHg: 30, paspRestMmHg: 30 }],
    ['mean after fluid above systolic at rest', { mpapFluidMmHg: 31, paspRestMmHg: 30 }],
    [
      'no alkylator and amounts of nothing',
      { priorAlkylatorOrIrradiation: false, cyclophosphamideIvGrams: 0 },
    ],
    ['alkylator not answered', { cyclophosphamideIvGrams: 5 }],
    ['scales not far enough apart', { ecog: 2, karnofskyPct: 60 }],
    ['scales not far enough apart the other way', { ecog: 3, karnofskyPct: 70 }],
    ['echo at its limit', { paspEchoMmHg: 40 }],
    ['echo raised with a catheter value', { paspEchoMmHg: 70, paspRestMmHg: 5 }],
    ['a woman', { sex: 'female', pregnant: true }],
  ])('is not raised: %s', (_, given) => {
    expect(warningsOf(given)).toEqual([])
  })

  it('that is raised by a catheter value not to be had stays, because it is still absent', () => {
    expect(assess({ paspEchoMmHg: 55 }, ['paspRestMmHg']).warnings.map(({ code }) => code)).toEqual([
      'echo-needs-catheter',
    ])
  })

  it('has a code of its own, in the order of the list, and words', () => {
    expect(warningRules.map(({ code }) => code)).toEqual([
      'sine-with-skin-score',
      'severe-not-progressive',
      'progressive-ild-without-ild',
      'ild-without-lung-involvement',
      'clock-order',
      'clock-exceeds-age',
      'mean-above-systolic',
      'alkylator-contradiction',
      'performance-scales-disagree',
      'diffuse-with-low-score',
      'echo-needs-catheter',
      'pregnant-male',
    ])
    for (const { says } of warningRules) expect(says).toMatch(/^[A-Z].*\.$/)
  })

  it('names each feature once and only such as exist for the patient, apart from the one it asks for', () => {
    fc.assert(
      fc.property(patients, (given) => {
        for (const { code, features } of warningsOf(given)) {
          expect(new Set(features).size).toBe(features.length)
          const absent = features.filter((feature) => given[feature] === undefined)
          expect(absent).toEqual(code === 'echo-needs-catheter' ? ['paspRestMmHg'] : [])
        }
      }),
    )
  })

  it('never changes an answer: the rules of the sets do not know of it', () => {
    const given: Given = { cutaneousSubset: 'diffuse', mrss: 24, paspEchoMmHg: 30 }
    const raised = { ...given, paspEchoMmHg: 60 }
    const [quiet, loud] = [assess(asPatient(given)), assess(asPatient(raised))]
    expect(quiet.warnings).toEqual([])
    expect(loud.warnings).toHaveLength(1)
    expect({ ...loud, warnings: [] }).toEqual(quiet)
    expect(criteriaSets.length).toBe(Object.keys(loud.sets).length)
  })
})
