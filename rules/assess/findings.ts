import { cockcroftGault, youngestForClearance } from '../calculators/kidney.ts'
import { type Findings, placeOf, rounded, type Values } from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureIds, type Patient } from '../features/index.ts'

/** The features from which a creatinine clearance is calculated when none was entered. */
export const clearanceInputs = ['ageYears', 'sex', 'weightKg', 'creatinineUmolL'] as const

/**
 * Creatinine clearance in mL/min by Cockcroft-Gault, rounded to six decimals; null unless age, sex, weight and creatinine
 * are all known and the patient is an adult.
 */
export function derivedClearance(findings: Findings | Patient): number | null {
  const { ageYears, sex, weightKg, creatinineUmolL } = findings
  if (typeof ageYears !== 'number' || typeof weightKg !== 'number' || typeof creatinineUmolL !== 'number')
    return null
  if (sex !== 'female' && sex !== 'male') return null
  if (ageYears < youngestForClearance) return null
  const clearance = rounded(cockcroftGault(ageYears, sex, weightKg, creatinineUmolL))
  return Number.isFinite(clearance) ? clearance : null
}

const place = {
  clearance: placeOf('creatinineClearanceMlMin'),
  age: placeOf('ageYears'),
  sex: placeOf('sex'),
  weight: placeOf('weightKg'),
  creatinine: placeOf('creatinineUmolL'),
}

/** Writes the clearance to its place where none was entered and it can be derived. */
export function deriveClearance(values: (FeatureValue | undefined)[]): void {
  if (values[place.clearance] !== undefined) return
  const clearance = derivedClearance({
    ageYears: values[place.age],
    sex: values[place.sex],
    weightKg: values[place.weight],
    creatinineUmolL: values[place.creatinine],
  } as Findings)
  if (clearance !== null) values[place.clearance] = clearance
}

const blank: Values = featureIds.map(() => undefined)

/** The same as `findingsOf`, as a list. Goes by what a record has, which is quicker than asking for what it may have. */
export function valuesOf(patient: Patient | Findings): (FeatureValue | undefined)[] {
  const values = blank.slice()
  const given = Object.values(patient)
  let index = 0
  for (const id of Object.keys(patient)) {
    const at = placeOf(id)
    const value = given[index]
    if (at !== undefined && value !== null) values[at] = value
    index += 1
  }
  deriveClearance(values)
  return values
}

/** The same findings, with the clearance derived where none was entered and it can be. */
export function withDerivedClearance(findings: Findings): Findings {
  if (findings.creatinineClearanceMlMin !== undefined) return findings
  const clearance = derivedClearance(findings)
  return clearance === null ? findings : { ...findings, creatinineClearanceMlMin: clearance }
}

/** Every entered value, and nothing that follows from others. */
export function enteredIn(patient: Patient): Findings {
  const findings: { [F in FeatureId]?: FeatureValue } = {}
  for (const id of featureIds) {
    const value = patient[id]
    if (value !== null && value !== undefined) findings[id] = value
  }
  return findings
}

/** What is known of a patient: every entered value, and the clearance derived where none was entered. */
export function findingsOf(patient: Patient): Findings {
  return withDerivedClearance(enteredIn(patient))
}

/** The findings of a list, all of them or those of some features. */
export function findingsAt(values: Values, features: readonly FeatureId[] = featureIds): Findings {
  const findings: { [F in FeatureId]?: FeatureValue } = {}
  for (const id of features) {
    const value = values[placeOf(id)]
    if (value !== undefined) findings[id] = value
  }
  return findings
}
