import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeatureId, featureDefinition, featureIds } from '../../rules/index.ts'
import { arbitraries } from './arbitraries.ts'
import { blankEntries, blankEntry, type Entries, entriesOf, isBlank } from './entry.ts'
import { interpret, meaningOf } from './interpret.ts'
import { refusalOf } from './refusal.ts'
import { entryUnits } from './units.ts'

const { patients } = arbitraries(fc)
const today = '2026-11-22'

function typed(feature: FeatureId, text: string, unit?: string): Entries {
  const entry = blankEntry(feature)
  return { ...blankEntries, [feature]: { ...entry, text, unit: unit ?? entry.unit } }
}

function messageOn(feature: FeatureId, text: string, unit?: string): string {
  const { patient, problems } = interpret(typed(feature, text, unit), today)
  expect(patient).toEqual({})
  expect(problems).toEqual([{ feature, value: text.trim(), message: expect.any(String) }])
  return problems[0]?.message ?? ''
}

describe('the form as a case', () => {
  it('says nothing about a patient when it is empty', () => {
    expect(interpret(blankEntries, today, ' A-12 ')).toEqual({
      reference: 'A-12',
      assessmentDate: today,
      patient: {},
      notAvailable: [],
      typed: {},
      problems: [],
    })
  })

  it.each([
    ['crpMgL', '1,2', 'mg/dL', 12, '12 mg/L'],
    ['pao2MmHg', '8', 'kPa', 60, '60 mmHg'],
    ['haemoglobinGDl', '105', 'g/L', 10.5, '10.5 g/dL'],
    ['creatinineUmolL', '0.9', 'mg/dL', 79.56, '79.56 µmol/L'],
    ['tapseMm', '1.75', 'cm', 17.5, '17.5 mm'],
    ['yearsSinceFirstNonRaynaud', '12/2021', 'MM/YYYY', 4.916667, '4.92 years (59 months)'],
    ['yearsSinceFirstNonRaynaud', '4,5', 'years', 4.5, null],
    ['mrss', '15,0', '', 15, null],
  ] as const)('%s: %s %s counts as %d', (feature, text, unit, value, converted) => {
    expect(interpret(typed(feature, text, unit), today)).toMatchObject({
      patient: { [feature]: value },
      typed: { [feature]: { text, unit, converted } },
      problems: [],
    })
  })

  it('takes yes, no and named values', () => {
    const entries = { ...typed('pregnant', 'no'), ...{ sex: { ...blankEntry('sex'), text: 'male' } } }
    expect(interpret(entries, today)).toMatchObject({ patient: { pregnant: false, sex: 'male' }, typed: {} })
  })

  it('keeps what is not to be had apart from what is blank', () => {
    const entries = { ...blankEntries, mrss: { text: '', unit: '', notAvailable: true } }
    expect(interpret(entries, today)).toMatchObject({ patient: {}, notAvailable: ['mrss'] })
    expect([isBlank(entries.mrss), isBlank(entries.ageYears)]).toEqual([false, true])
  })
})

describe('a refused entry counts as unknown and says why', () => {
  it.each([
    [
      'mrss',
      '60',
      undefined,
      'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 60.',
    ],
    [
      'mrss',
      '15,5',
      undefined,
      'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 15.5.',
    ],
    [
      'crpMgL',
      '<5',
      undefined,
      'CRP must be a number from 0 to 600 mg/L, without the sign “<” in front. You entered “<5”.',
    ],
    [
      'plateletsE9L',
      '1,200',
      undefined,
      'Platelets must be a number from 0 to 2000 × 10⁹/L, without a thousands separator. You entered 1,200.',
    ],
    [
      'creatinineUmolL',
      '0.9',
      undefined,
      'Serum creatinine: 0.9 µmol/L is below the limit of 10 µmol/L. Is it mg/dL? Switch the unit.',
    ],
    [
      'creatinineUmolL',
      '80',
      'mg/dL',
      'Serum creatinine: 80 mg/dL is above the limit of 22.624 mg/dL. Is it µmol/L? Switch the unit.',
    ],
    [
      'haemoglobinGDl',
      '120',
      undefined,
      'Haemoglobin: 120 g/dL is above the limit of 25 g/dL. Is it g/L? Switch the unit.',
    ],
    [
      'haemoglobinGDl',
      '12',
      'g/L',
      'Haemoglobin: 12 g/L is below the limit of 20 g/L. Is it g/dL? Switch the unit.',
    ],
    [
      'pao2MmHg',
      '8',
      undefined,
      'Arterial oxygen tension at rest: 8 mmHg is below the limit of 20 mmHg. Is it kPa? Switch the unit.',
    ],
    ['tapseMm', '1,8', undefined, 'TAPSE: 1,8 mm is below the limit of 3 mm. Is it cm? Switch the unit.'],
    ['crpMgL', '700', 'mg/dL', 'CRP must be a number from 0 to 60 mg/dL. You entered 700 mg/dL.'],
    [
      'crpMgL',
      'high',
      'mg/dL',
      'CRP must be a number from 0 to 60 mg/dL, written in digits with a decimal point or comma. You entered “high”.',
    ],
    [
      'haemoglobinGDl',
      '8',
      'mmol/L',
      'Haemoglobin cannot be taken in mmol/L: no verified factor. Enter it in g/dL or g/L.',
    ],
    [
      'yearsSinceFirstNonRaynaud',
      '12/2026',
      'MM/YYYY',
      'Time since first non-Raynaud symptom cannot begin after the assessment date. You entered 12/2026.',
    ],
    [
      'yearsSinceFirstNonRaynaud',
      '5',
      'MM/YYYY',
      'Time since first non-Raynaud symptom must be a month and a year as MM/YYYY, for example 03/2021. You entered 5.',
    ],
    [
      'yearsSinceFirstSkinThickening',
      '03/1921',
      'MM/YYYY',
      'Time since first skin thickening must be a number from 0 to 80 years. You entered 105.666667. That is the time since 03/1921.',
    ],
  ] as const)('%s: %s', (feature, text, unit, message) => {
    expect(messageOn(feature, text, unit)).toBe(message)
  })

  it('says the same in its own unit as a program is told', () => {
    expect(messageOn('lvefPct', '95')).toBe(refusalOf('lvefPct', 95))
  })

  it('names the limits of the unit typed so that they are taken themselves', () => {
    for (const feature of featureIds) {
      for (const { unit, factor } of entryUnits(feature).slice(1)) {
        if (factor === null) continue
        const limits = /from ([\d.]+) to ([\d.]+)/.exec(messageOn(feature, '1e9', unit))
        for (const limit of [limits?.[1], limits?.[2]]) {
          expect(meaningOf(feature, { text: limit ?? '', unit, notAvailable: false }, today).kind).toBe(
            'value',
          )
        }
      }
    }
  })
})

describe('laws', () => {
  it('a patient put into the form comes out the same', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const entered = interpret(entriesOf(patient, notAvailable), today)
        expect(entered.patient).toEqual(patient)
        expect(entered.notAvailable).toEqual(notAvailable)
        expect(entered.problems).toEqual([])
      }),
    )
  })

  it('whatever is typed is a value, a problem that names the field, or nothing', () => {
    const anywhere = fc.constantFrom(...featureIds).chain((feature) =>
      fc.record({
        feature: fc.constant(feature),
        text: fc.oneof(
          fc.string(),
          fc.double().map(String),
          fc.constantFrom('yes', 'no', '03/2020', 'toString'),
        ),
        unit: fc.oneof(
          fc.constantFrom(...entryUnits(feature).map(({ unit }) => unit), 'MM/YYYY'),
          fc.string(),
        ),
      }),
    )
    fc.assert(
      fc.property(anywhere, fc.oneof(fc.constant(today), fc.string()), ({ feature, text, unit }, date) => {
        const { patient, problems, notAvailable } = interpret(typed(feature, text, unit), date)
        const value = patient[feature]
        expect(notAvailable).toEqual([])
        expect(Object.keys(patient).length + problems.length).toBe(text.trim() === '' ? 0 : 1)
        if (value !== undefined) expect(refusalOf(feature, value)).toBeNull()
        for (const { message } of problems) expect(message).toContain(featureDefinition(feature).label)
      }),
      { numRuns: 1000 },
    )
  })
})
