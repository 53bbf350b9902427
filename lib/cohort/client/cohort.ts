import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type Patient,
} from '../../../rules/index.ts'

/**
 * What the worker of the page holds of a cohort, column by column: as objects the rows would not fit beside a browser.
 * It stays in the worker, and only the answers to `calls.ts` leave it. Every list has one place a row, in the order of
 * the file, over the rows that were assessed; rows that were refused stand in `refused` alone.
 */
export interface Cohort {
  readonly fileName: string
  /** The day to which dates of onset were counted, as 2026-11-22; null where the file has none. */
  readonly reference: string | null
  /** Rows that were assessed. */
  readonly count: number
  /** The id of each row as it stood in the file; empty where there is none. */
  readonly ids: readonly string[]
  /** The line of the file on which each row starts, or its number where the file has no lines; from 1. */
  readonly lines: Uint32Array
  /** The findings, for each feature that a column of the file was mapped to, or that some row names. */
  readonly findings: ReadonlyMap<FeatureId, Column>
  readonly answers: Answers
  readonly refused: readonly RefusedRow[]
}

/**
 * One finding over all rows. Not entered and not available are both unknown to the criteria; neither is ever “no”.
 *
 * - `number`: the value in the feature's own unit, NaN where unknown.
 * - `choice`: the place of the value in `choicesOf(feature)`, from 1; 0 where unknown.
 * - `notAvailable`: 1 where it was asked for and is not to be had; null where no row says so.
 */
export type Column =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly notAvailable: Uint8Array | null }
  | { readonly kind: 'choice'; readonly values: Uint8Array; readonly notAvailable: Uint8Array | null }

/** What the criteria say. Outcomes are places in `outcomes` of the rules, truths are places in `truths`. */
export interface Answers {
  readonly headline: Uint8Array
  /** 1 where the guidelines differ. */
  readonly guidelinesDiffer: Uint8Array
  /** By id of the set. */
  readonly outcome: ReadonlyMap<string, Uint8Array>
  /** By id of the criterion. */
  readonly truth: ReadonlyMap<string, Uint8Array>
  /** What can still change the headline, `bytesPerRow` bytes a row; read by `featuresAt`. */
  readonly required: Uint8Array
  readonly refining: Uint8Array
}

/** The truths by their codes: 0 false, 1 true, 2 unknown. */
export const truths = [false, true, null] as const

/** A row that could not be assessed, with every reason. */
export interface RefusedRow {
  readonly line: number
  readonly id: string
  readonly problems: readonly RowProblem[]
}

/** One thing that is wrong with a row. */
export interface RowProblem {
  /** The name of the column in the file; null where the row as a whole cannot be read. */
  readonly column: string | null
  /** What stood there, shortened; empty where the row as a whole cannot be read. */
  readonly value: string
  /** A sentence: what is wrong and what is expected. The line is left out. */
  readonly message: string
}

/** The values of a yes-or-no or a named finding, in the order of their codes; the first has code 1. */
export function choicesOf(feature: FeatureId): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  return definition.type === 'enum' ? Object.keys(definition.values) : []
}

/** Bytes that a set of features takes: a bit each, in the order of the dictionary. */
export const bytesPerRow = Math.ceil(featureIds.length / 8)

const placeOf = new Map(featureIds.map((feature, place) => [feature, place]))

/** Writes a row's set of features. The row must be blank before. @throws where a feature is not in the dictionary */
export function setFeatures(bits: Uint8Array, row: number, features: readonly FeatureId[]): void {
  for (const feature of features) {
    const place = placeOf.get(feature)
    if (place === undefined) throw new Error(`No feature ${feature}.`)
    const at = row * bytesPerRow + (place >> 3)
    bits[at] = (bits[at] ?? 0) | (1 << (place & 7))
  }
}

/** Whether a feature, by its place in the dictionary, is in a row's set. */
export function hasFeature(bits: Uint8Array, row: number, place: number): boolean {
  return (((bits[row * bytesPerRow + (place >> 3)] ?? 0) >> (place & 7)) & 1) === 1
}

/** A row's set of features, in the order of the dictionary. */
export function featuresAt(bits: Uint8Array, row: number): FeatureId[] {
  return featureIds.filter((_, place) => hasFeature(bits, row, place))
}

/** A finding of one row; null where it is unknown. */
export function valueAt(
  cohort: Pick<Cohort, 'findings'>,
  feature: FeatureId,
  row: number,
): FeatureValue | null {
  const column = cohort.findings.get(feature)
  const value = column?.values[row]
  if (column === undefined || value === undefined) return null
  if (column.kind === 'number') return Number.isNaN(value) ? null : value
  return choicesOf(feature)[value - 1] ?? null
}

/** One row as the assessment takes it. */
export interface PatientAt {
  readonly id: string
  /** See `Cohort`. */
  readonly reference: string | null
  readonly line: number
  readonly patient: Patient
  readonly notAvailable: readonly FeatureId[]
}

/** The findings of one row, as they were assessed. */
export function patientAt(cohort: Cohort, row: number): PatientAt {
  const known = [...cohort.findings.keys()].flatMap((feature) => {
    const value = valueAt(cohort, feature, row)
    return value === null ? [] : [[feature, value] as const]
  })
  const notAvailable = [...cohort.findings].flatMap(([feature, column]) =>
    column.notAvailable?.[row] === 1 ? [feature] : [],
  )
  return {
    id: cohort.ids[row] ?? '',
    reference: cohort.reference,
    line: cohort.lines[row] ?? 0,
    patient: Object.fromEntries(known) as Patient,
    notAvailable,
  }
}
