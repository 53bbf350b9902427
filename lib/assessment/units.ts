import { type FeatureId, unitOf } from '../../rules/index.ts'

/** A unit in which a value may be typed. */
export interface EntryUnit {
  /** As printed, and as kept in an entry. */
  readonly unit: string
  /** One of it in the feature's own unit; null where no verified factor is known. */
  readonly factor: number | null
}

/** Onset typed as a month of a year, in place of years. */
export const monthAndYear = 'MM/YYYY'

type OnsetFeature = Extract<FeatureId, `yearsSince${string}`>

const switches: { readonly [F in FeatureId]?: readonly EntryUnit[] } = {
  // The clinical reference sets 8 kPa equal to 60 mmHg.
  pao2MmHg: [
    { unit: 'mmHg', factor: 1 },
    { unit: 'kPa', factor: 7.5 },
  ],
  haemoglobinGDl: [
    { unit: 'g/dL', factor: 1 },
    { unit: 'g/L', factor: 0.1 },
    // Clinics differ on the molecule that is counted, and no source that was read gives a factor.
    { unit: 'mmol/L', factor: null },
  ],
  creatinineUmolL: [
    { unit: 'µmol/L', factor: 1 },
    { unit: 'mg/dL', factor: 88.4 },
  ],
  crpMgL: [
    { unit: 'mg/L', factor: 1 },
    { unit: 'mg/dL', factor: 10 },
  ],
  tapseMm: [
    { unit: 'mm', factor: 1 },
    { unit: 'cm', factor: 10 },
  ],
}

/** The units in which a feature may be typed, its own first. Features without a unit have one, the empty one. */
export function entryUnits(feature: FeatureId): readonly EntryUnit[] {
  return switches[feature] ?? [{ unit: unitOf(feature), factor: 1 }]
}

/** Whether a feature counts years since an onset, which may be typed as a month. */
export function isOnset(feature: FeatureId): feature is OnsetFeature {
  return feature.startsWith('yearsSince')
}

/** What one of a unit is in the feature's own unit; null for a unit that cannot be used. */
export function factorOf(feature: FeatureId, unit: string): number | null {
  return entryUnits(feature).find((choice) => choice.unit === unit)?.factor ?? null
}

/** The value in the feature's own unit, to six decimals, so that 0.1 x 50 is 5. */
export function converted(value: number, factor: number): number {
  return factor === 1 ? value : rounded(value * factor)
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

export type ReadNumber = { readonly number: number } | { readonly hint: string }

// One point before three digits is taken as a decimal point; one comma there may mean either.
const thousands = /^-?[1-9]\d{0,2}([,. ’'\u00a0\u202f]\d{3})+([.,]\d+)?$/

const asDigits = 'written in digits with a decimal point or comma'

/**
 * Reads a number as clinicians type it: decimal point or comma, a leading minus, spaces around it. What could be read
 * in two ways is not read at all: `1,200` may be 1.2 or 1200. The hint says how to write it instead.
 */
export function readNumber(text: string): ReadNumber {
  const typed = text.trim().replace(/^\u2212/, '-')
  if (thousands.test(typed) && !/^-?\d+\.\d+$/.test(typed)) {
    return { hint: 'without a thousands separator' }
  }
  if (/\d\s*e\s*[+-]?\d/i.test(typed)) return { hint: 'without an exponent' }
  if (/^[<>≤≥~≈±+]/.test(typed)) return { hint: `without the sign “${typed[0]}” in front` }
  if (!/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(typed)) return { hint: asDigits }
  return { number: Number(typed.replace(',', '.')) }
}

export type ReadOnset = { readonly months: number } | { readonly fault: string }

/** Whole months from a month of a year, as `03/2021`, to the assessment date, as `2026-11-22`. */
export function readOnset(text: string, assessmentDate: string): ReadOnset {
  const onset = /^(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(text.trim())
  const month = Number(onset?.[1])
  const year = Number(onset?.[2])
  if (!onset || month < 1 || month > 12) {
    return { fault: 'must be a month and a year as MM/YYYY, for example 03/2021' }
  }
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(assessmentDate)
  if (!day)
    return { fault: 'cannot be counted from a month without the assessment date. Enter that date first' }
  const months = (Number(day[1]) - year) * 12 + Number(day[2]) - month
  if (months < 0) return { fault: 'cannot begin after the assessment date' }
  return { months }
}

/** Years of twelve months, to six decimals. */
export function yearsOf(months: number): number {
  return rounded(months / 12)
}
