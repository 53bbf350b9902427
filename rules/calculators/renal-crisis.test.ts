import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalculatorParts, calculators, type PartDefinition } from './parts.ts'
import {
  plateletsBetweenDefinitions,
  type RenalCrisisId,
  readRenalCrisis,
  renalCrisisDefinitions,
  renalItemInWords,
} from './renal-crisis.ts'

const definitions: Readonly<Record<string, PartDefinition>> = calculators['renal-crisis'].parts

function met(id: RenalCrisisId, parts: CalculatorParts) {
  return readRenalCrisis(parts).find(({ definition }) => definition.id === id)?.met
}

/** The truth of the items of a definition that name these words. */
function itemsOf(id: RenalCrisisId, words: string, parts: CalculatorParts) {
  const reading = readRenalCrisis(parts).find(({ definition }) => definition.id === id)
  return (reading?.groups ?? [])
    .flat()
    .filter(({ item }) => renalItemInWords(item).includes(words))
    .map(({ truth }) => truth)
}

const newPressure = { newHypertension: true, systolic: 150 }
const noRise = { systolicBefore: 130, diastolicBefore: 80 }
const kidneyFine = { creatinine: 80, creatinineBefore: 80, creatinineUpperLimit: 100 }
const noneOfFive = { ...kidneyFine, proteinuria: false, haematuria: false, platelets: 250, haemolysis: false }
const creatinineUp = { creatinine: 160, creatinineBefore: 80, creatinineUpperLimit: 200 }

describe('the definitions of scleroderma renal crisis', () => {
  it('use every part of the form, and say each limit in words', () => {
    const words = renalCrisisDefinitions.flatMap(({ groups }) => groups.flat().map(renalItemInWords))
    expect(words).toContain('Systolic pressure: at least 140 mmHg')
    expect(words).toContain('Rise of creatinine: above 50 %')
    expect(words).toContain('Creatinine against the upper limit: at least 120 %')
    expect(words).toContain('Thrombotic microangiopathy; and Platelets: at most 100 × 10⁹/L')
    for (const { type, label } of Object.values(definitions)) {
      if (type === 'boolean') expect(words.join()).toContain(label)
    }
  })

  it.each<[string, CalculatorParts, boolean | null]>([
    ['Systolic pressure: at least 140', { systolic: 139 }, false],
    ['Systolic pressure: at least 140', { systolic: 140 }, true],
    ['Systolic pressure: at least 140', { systolic: 141 }, true],
    ['Systolic pressure: at least 140', {}, null],
    ['Diastolic pressure: at least 90', { diastolic: 89 }, false],
    ['Diastolic pressure: at least 90', { diastolic: 90 }, true],
    ['Diastolic pressure: at least 90', { diastolic: 91 }, true],
    ['Diastolic pressure: at least 90', {}, null],
    ['Rise of systolic pressure: at least 30', { systolic: 129, systolicBefore: 100 }, false],
    ['Rise of systolic pressure: at least 30', { systolic: 130, systolicBefore: 100 }, true],
    ['Rise of systolic pressure: at least 30', { systolic: 131, systolicBefore: 100 }, true],
    ['Rise of systolic pressure: at least 30', { systolic: 131 }, null],
    ['Rise of systolic pressure: at least 30', { systolicBefore: 100 }, null],
    ['Rise of diastolic pressure: at least 20', { diastolic: 79, diastolicBefore: 60 }, false],
    ['Rise of diastolic pressure: at least 20', { diastolic: 80, diastolicBefore: 60 }, true],
    ['Rise of diastolic pressure: at least 20', { diastolic: 81, diastolicBefore: 60 }, true],
    ['Rise of diastolic pressure: at least 20', { diastolic: 81 }, null],
    ['Rise of creatinine: at least 50', { creatinine: 119, creatinineBefore: 80 }, false],
    ['Rise of creatinine: at least 50', { creatinine: 120, creatinineBefore: 80 }, true],
    ['Rise of creatinine: at least 50', { creatinine: 121, creatinineBefore: 80 }, true],
    ['Rise of creatinine: at least 50', { creatinine: 121 }, null],
    ['upper limit: at least 120', { creatinine: 107.9, creatinineUpperLimit: 90 }, false],
    ['upper limit: at least 120', { creatinine: 108, creatinineUpperLimit: 90 }, true],
    ['upper limit: at least 120', { creatinine: 108.1, creatinineUpperLimit: 90 }, true],
    ['upper limit: at least 120', { creatinineUpperLimit: 90 }, null],
    ['Platelets: below 100', { platelets: 99 }, true],
    ['Platelets: below 100', { platelets: 100 }, false],
    ['Platelets: below 100', { platelets: 101 }, false],
    ['Platelets: below 100', {}, null],
  ])('hypertensive, %s with %j: %s', (words, parts, truth) => {
    expect(itemsOf('hypertensive-2016', words, parts)).toEqual([truth])
  })

  it.each<[RenalCrisisId, string, CalculatorParts, boolean | null]>([
    ['normotensive-2016', 'Rise of creatinine: above 50', { creatinine: 119, creatinineBefore: 80 }, false],
    ['normotensive-2016', 'Rise of creatinine: above 50', { creatinine: 120, creatinineBefore: 80 }, false],
    ['normotensive-2016', 'Rise of creatinine: above 50', { creatinine: 121, creatinineBefore: 80 }, true],
    ['normotensive-2016', 'Rise of creatinine: above 50', {}, null],
    ['french-2021', 'Platelets: at most 100', { microangiopathy: true, platelets: 99 }, true],
    ['french-2021', 'Platelets: at most 100', { microangiopathy: true, platelets: 100 }, true],
    ['french-2021', 'Platelets: at most 100', { microangiopathy: true, platelets: 101 }, false],
    ['french-2021', 'Platelets: at most 100', { microangiopathy: true }, null],
    ['french-2021', 'Platelets: at most 100', { microangiopathy: false, platelets: 99 }, false],
    ['review-2014', 'GFR: at least 30', { filtrationFall: 29.9 }, false],
    ['review-2014', 'GFR: at least 30', { filtrationFall: 30 }, true],
    ['review-2014', 'GFR: at least 30', { filtrationFall: 30.1 }, true],
    ['review-2014', 'GFR: at least 30', {}, null],
  ])('%s, %s with %j: %s', (id, words, parts, truth) => {
    expect(itemsOf(id, words, parts)).toEqual([truth])
  })

  it.each(['proteinuria', 'haematuria', 'haemolysis'])(
    'of new hypertension with %s is hypertensive crisis',
    (item) => {
      expect(met('hypertensive-2016', { ...newPressure, ...noneOfFive })).toBe(false)
      expect(met('hypertensive-2016', { ...newPressure, ...noneOfFive, [item]: true })).toBe(true)
    },
  )

  it('of new hypertension with a risen creatinine or few platelets is hypertensive crisis', () => {
    expect(met('hypertensive-2016', { ...newPressure, ...creatinineUp })).toBe(true)
    expect(met('hypertensive-2016', { ...newPressure, platelets: 99 })).toBe(true)
  })

  it('of old hypertension, or of no raised pressure, is not hypertensive crisis', () => {
    expect(met('hypertensive-2016', { ...newPressure, ...creatinineUp, newHypertension: false })).toBe(false)
    const normal = { newHypertension: true, systolic: 120, diastolic: 80, ...noRise }
    expect(met('hypertensive-2016', { ...normal, ...creatinineUp })).toBe(false)
  })

  it('of pressure whose newness is not known stays open', () => {
    const { newHypertension: _, ...pressure } = newPressure
    expect(met('hypertensive-2016', { ...pressure, ...creatinineUp })).toBeNull()
  })

  it.each(['proteinuria', 'haematuria', 'haemolysis', 'biopsy'])(
    'of a risen creatinine with %s is normotensive crisis',
    (item) => {
      const none = { ...noneOfFive, ...creatinineUp, biopsy: false }
      expect(met('normotensive-2016', none)).toBe(false)
      expect(met('normotensive-2016', { ...none, [item]: true })).toBe(true)
    },
  )

  it('without a risen creatinine is not normotensive crisis', () => {
    expect(met('normotensive-2016', { ...kidneyFine, biopsy: true })).toBe(false)
    expect(met('normotensive-2016', { biopsy: true })).toBeNull()
  })

  it('of the French list is never answered, because the number of items needed is not stated', () => {
    const every = Object.fromEntries(
      Object.entries(definitions).map(([part, { type }]) => [part, type === 'boolean' ? true : 50]),
    ) as CalculatorParts
    const none = Object.fromEntries(Object.keys(every).map((part) => [part, false]))
    expect(met('french-2021', every)).toBeNull()
    expect(met('french-2021', none)).toBeNull()
  })

  it('of the older review needs the pressure and the fall of the GFR', () => {
    expect(met('review-2014', { pressureTwiceInDay: true, filtrationFall: 30 })).toBe(true)
    expect(met('review-2014', { pressureTwiceInDay: true, filtrationFall: 29 })).toBe(false)
    expect(met('review-2014', { pressureTwiceInDay: false })).toBe(false)
    expect(met('review-2014', { filtrationFall: 50 })).toBeNull()
  })

  it.each([
    [99, false],
    [100, true],
    [101, false],
    [null, false],
  ])('of platelets of %s differ: %s', (platelets, differ) => {
    expect(plateletsBetweenDefinitions(platelets === null ? {} : { platelets })).toBe(differ)
  })

  it('of a blank form are all open', () => {
    for (const { definition } of readRenalCrisis({})) expect(met(definition.id, {})).toBeNull()
  })

  it('let no blank decide: an answer stands however the blanks are filled', () => {
    const anyParts = fc.record(
      Object.fromEntries(
        Object.entries(definitions).map(([part, definition]) => [
          part,
          definition.type === 'number'
            ? fc.integer({ min: Math.ceil(definition.min), max: definition.max })
            : fc.boolean(),
        ]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyParts, anyParts, (given, more) => {
        const later = readRenalCrisis({ ...more, ...given } as CalculatorParts)
        const now = readRenalCrisis(given as CalculatorParts)
        for (const [index, { met: before }] of now.entries()) {
          if (before !== null) expect(later[index]?.met).toBe(before)
        }
      }),
    )
  })
})
