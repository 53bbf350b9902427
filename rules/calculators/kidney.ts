import type { NameOf } from '../features/index.ts'

type Sex = NameOf<'sex'>

/** µmol/L of creatinine in one mg/dL. */
const umolPerMgDl = 88.4

/** Youngest age, in years, at which a clearance is calculated: the criteria are for adults. */
export const youngestForClearance = 18

/** The numbers of Cockcroft and Gault: the limit age in years, the divisor, the factor for women. */
export const cockcroftGaultTerms = { limitAge: 140, divisor: 72, female: 0.85, umolPerMgDl } as const

/**
 * Creatinine clearance by Cockcroft and Gault, in mL/min, not indexed to body surface.
 *
 * @param ageYears completed years
 * @param weightKg actual body weight, kg
 * @param creatinineUmolL serum creatinine, µmol/L, above 0
 * Source: cockcroft-gault.
 */
export function cockcroftGault(
  ageYears: number,
  sex: Sex,
  weightKg: number,
  creatinineUmolL: number,
): number {
  const { limitAge, divisor, female } = cockcroftGaultTerms
  const creatinineMgDl = creatinineUmolL / umolPerMgDl
  const clearance = ((limitAge - ageYears) * weightKg) / (divisor * creatinineMgDl)
  return sex === 'female' ? clearance * female : clearance
}

/**
 * Estimated glomerular filtration rate by CKD-EPI 2021, in mL/min/1.73 m². Shown beside the clearance and compared with
 * nothing: every limit of the criteria is a clearance in mL/min.
 *
 * @param ageYears completed years
 * @param creatinineUmolL serum creatinine, µmol/L, above 0
 * Source: ckd-epi-2021.
 */
export function ckdEpi2021(ageYears: number, sex: Sex, creatinineUmolL: number): number {
  const kappa = sex === 'female' ? 0.7 : 0.9
  const alpha = sex === 'female' ? -0.241 : -0.302
  const ratio = creatinineUmolL / umolPerMgDl / kappa
  const estimate = 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageYears
  return sex === 'female' ? estimate * 1.012 : estimate
}
