import {
  ckdEpi2021,
  clearanceInputs,
  derivedClearance,
  type FeatureId,
  type Findings,
  youngestForClearance,
} from '../../rules/index.ts'
import { type Blank, blankFeatures, figure, type HintCase } from './hint-case.ts'

/** Everything that the hint on the kidney looks at. */
export const kidneyFeatures = [
  ...clearanceInputs,
  'creatinineClearanceMlMin',
] as const satisfies readonly FeatureId[]

/** One formula: its figure, or what is missing. */
interface FormulaRow {
  readonly name: string
  readonly source: 'cockcroft-gault' | 'ckd-epi-2021'
  readonly unit: string
  readonly value: string | null
  readonly blanks: readonly Blank[]
}

export interface KidneyView {
  readonly formulas: readonly FormulaRow[]
  /** What the criteria read as the clearance. */
  readonly criteria: string
  readonly tooYoung: boolean
}

const filtrationInputs = ['ageYears', 'sex', 'creatinineUmolL'] as const

/** What the hint on the kidney says; null where no creatinine is entered. */
export function kidneyView(given: HintCase): KidneyView | null {
  const { findings } = given
  if (findings.creatinineUmolL === undefined) return null
  const clearance = derivedClearance(findings)
  const filtration = filtrationRate(findings)
  const tooYoung = typeof findings.ageYears === 'number' && findings.ageYears < youngestForClearance
  return {
    formulas: [
      {
        name: 'Creatinine clearance, Cockcroft-Gault',
        source: 'cockcroft-gault',
        unit: 'mL/min',
        value: clearance === null ? null : figure(clearance),
        blanks: clearance === null ? blankFeatures(clearanceInputs, given) : [],
      },
      {
        name: 'Estimated GFR, CKD-EPI 2021',
        source: 'ckd-epi-2021',
        unit: 'mL/min/1.73 m²',
        value: filtration === null ? null : figure(filtration),
        blanks: filtration === null ? blankFeatures(filtrationInputs, given) : [],
      },
    ],
    criteria: criteriaRead(findings, clearance),
    tooYoung,
  }
}

function filtrationRate({ ageYears, sex, creatinineUmolL }: Findings): number | null {
  if (typeof ageYears !== 'number' || typeof creatinineUmolL !== 'number') return null
  if ((sex !== 'female' && sex !== 'male') || ageYears < youngestForClearance) return null
  return ckdEpi2021(ageYears, sex, creatinineUmolL)
}

function criteriaRead({ creatinineClearanceMlMin: entered }: Findings, derived: number | null): string {
  if (typeof entered === 'number') return `${entered} mL/min, the clearance entered above`
  if (derived !== null)
    return `${figure(derived)} mL/min, calculated by Cockcroft-Gault because none is entered`
  return 'no clearance yet'
}
