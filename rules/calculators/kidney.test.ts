import { describe, expect, it } from 'vitest'
import { derivedClearance, findingsOf } from '../assess/index.ts'
import { ckdEpi2021, cockcroftGault } from './kidney.ts'

// Worked examples, each calculated twice by hand: age, sex, weight kg, creatinine µmol/L, mL/min, mL/min/1.73 m².
const examples = [
  [47, 'female', 62, 80, 75.22, 78.83],
  [58, 'male', 95, 200, 47.82, 32.75],
  [58, 'male', 70, 150, 46.98, 46.25],
  [35, 'female', 55, 50, 120.54, 121.69],
] as const

const man = { ageYears: 58, sex: 'male', weightKg: 95, creatinineUmolL: 200 } as const

describe('kidney function', () => {
  it.each(examples)(
    'at %d years, %s, %d kg and %d µmol/L: clearance %d, eGFR %d',
    (age, sex, weight, creatinine, clearance, egfr) => {
      expect(Math.abs(cockcroftGault(age, sex, weight, creatinine) - clearance)).toBeLessThanOrEqual(0.01)
      expect(Math.abs(ckdEpi2021(age, sex, creatinine) - egfr)).toBeLessThanOrEqual(0.01)
    },
  )

  it('of a man with a creatinine under the knee of the formula follows its other branch', () => {
    // 60 / 88.4 = 0.678733; / 0.9 = 0.754148; ^ -0.302 = 1.088951; 0.9938^40 = 0.779758; 142 x both = 120.57
    expect(Math.abs(ckdEpi2021(40, 'male', 60) - 120.57)).toBeLessThanOrEqual(0.01)
  })
})

describe('the clearance that is derived', () => {
  it.each(examples)(
    'at %d years, %s, %d kg and %d µmol/L is %d mL/min',
    (ageYears, sex, weightKg, creatinineUmolL, clearance) => {
      const found = findingsOf({ ageYears, sex, weightKg, creatinineUmolL }).creatinineClearanceMlMin
      expect(Math.abs(Number(found) - clearance)).toBeLessThanOrEqual(0.01)
    },
  )

  it('is rounded to six decimals, so that it can lie exactly on a limit', () => {
    const found = derivedClearance({ ageYears: 44, sex: 'male', weightKg: 31.5, creatinineUmolL: 123.76 })
    expect(found).toBe(30)
    expect(derivedClearance(man)).toBe(47.821944)
  })

  it.each(['ageYears', 'sex', 'weightKg', 'creatinineUmolL'] as const)(
    'does not exist without %s',
    (feature) => {
      const { [feature]: _, ...others } = man
      expect(derivedClearance(others)).toBeNull()
      expect(derivedClearance({ ...man, [feature]: 'no value of this kind' })).toBeNull()
      expect(findingsOf({ ...man, [feature]: null })).not.toHaveProperty('creatinineClearanceMlMin')
    },
  )

  it.each(['ageYears', 'weightKg', 'creatinineUmolL'] as const)(
    'does not read a number out of a text for %s',
    (feature) => {
      expect(derivedClearance({ ...man, [feature]: String(man[feature]) })).toBeNull()
      expect(derivedClearance({ ...man, [feature]: true })).toBeNull()
    },
  )

  it('does not exist under 18 years, and exists at 18', () => {
    expect(derivedClearance({ ...man, ageYears: 17 })).toBeNull()
    expect(derivedClearance({ ...man, ageYears: 18 })).not.toBeNull()
  })

  it('does not exist where it could not be calculated', () => {
    expect(derivedClearance({ ...man, creatinineUmolL: 0 })).toBeNull()
  })

  it('may lie outside the limits of an entry', () => {
    expect(derivedClearance({ ageYears: 18, sex: 'male', weightKg: 300, creatinineUmolL: 10 })).toBe(
      4493.666667,
    )
  })

  it('gives way to an entered one', () => {
    expect(findingsOf({ ...man, creatinineClearanceMlMin: 90 })).toEqual({
      ...man,
      creatinineClearanceMlMin: 90,
    })
  })

  it('is replaced by nothing when no clearance was entered', () => {
    expect(findingsOf({ ...man, creatinineClearanceMlMin: null }).creatinineClearanceMlMin).toBe(47.821944)
  })
})
