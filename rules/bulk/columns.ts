import { derivedClearance } from '../assess/findings.ts'
import {
  type BooleanFeature,
  type EnumFeature,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type NumericFeature,
  type Patient,
} from '../features/index.ts'

/**
 * The findings of many patients: a typed array for each feature, in it a place for each patient. They may be filled by
 * `rowWriter`, or straight from a file that has columns itself; a clearance that was not entered is derived by
 * `rowWriter` alone.
 */
export interface Columns {
  /** How many patients. */
  readonly rows: number
  /** In canonical units; NaN is unknown. */
  readonly numbers: Readonly<Record<NumericFeature, Float64Array>>
  /** As `valueCode` gives them; 0 is unknown. */
  readonly codes: Readonly<Record<BooleanFeature | EnumFeature, Uint8Array>>
}

export const unknownCode = 0

type CodedFeature = BooleanFeature | EnumFeature

const idsOf = <F extends FeatureId>(...types: readonly string[]): readonly F[] =>
  featureIds.filter((id) => types.includes(featureDefinition(id).type)) as F[]

const numericFeatures = idsOf<NumericFeature>('number', 'integer')
const codedFeatures = idsOf<CodedFeature>('boolean', 'enum')

function valuesOf(feature: CodedFeature): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  return definition.type === 'enum' ? Object.keys(definition.values) : [false, true]
}

const codesByValue = new Map(
  codedFeatures.map((id) => [id, new Map(valuesOf(id).map((value, at) => [value, at + 1]))]),
)

/** The code of an answer: no is 1 and yes is 2; named values count from 1 in the order of the dictionary; all else is 0. */
export function valueCode(feature: CodedFeature, value: FeatureValue): number {
  return codesByValue.get(feature)?.get(value) ?? unknownCode
}

/** Columns for so many patients of whom nothing is known yet. */
export function blankColumns(rows: number): Columns {
  return {
    rows,
    numbers: columnsBy(numericFeatures, () => new Float64Array(rows).fill(Number.NaN)),
    codes: columnsBy(codedFeatures, () => new Uint8Array(rows)),
  }
}

function columnsBy<F extends FeatureId, Column>(
  features: readonly F[],
  make: () => Column,
): Record<F, Column> {
  return Object.fromEntries(features.map((id) => [id, make()])) as Record<F, Column>
}

/** What is known of a patient, before or after deriving; of what is null nothing is known. */
type Known = { readonly [F in FeatureId]?: FeatureValue | null | undefined }

/**
 * What writes findings as they are into a row that is still blank. What is no finite number, no answer and no named value
 * stays unknown. It goes by what a record has: asking a hundred times what it has not would take several times as long.
 */
export function findingsWriter({ numbers, codes }: Columns): (row: number, known: Known) => void {
  const writers = new Map<string, (row: number, value: FeatureValue) => void>()
  for (const id of numericFeatures) {
    const column = numbers[id]
    writers.set(id, (row, value) => {
      if (typeof value === 'number' && Number.isFinite(value)) column[row] = value
    })
  }
  for (const id of codedFeatures) {
    const column = codes[id]
    writers.set(id, (row, value) => {
      column[row] = valueCode(id, value)
    })
  }
  return (row, known) => {
    for (const id in known) {
      const value = known[id as FeatureId]
      if (value !== undefined && value !== null) writers.get(id)?.(row, value)
    }
  }
}

/** What writes all that is known of a patient into a row that is still blank: what was entered, and a derived clearance. */
export function rowWriter(columns: Columns): (row: number, patient: Patient) => void {
  const write = findingsWriter(columns)
  const clearances = columns.numbers.creatinineClearanceMlMin
  return (row, patient) => {
    write(row, patient)
    if ((patient.creatinineClearanceMlMin ?? null) === null)
      clearances[row] = derivedClearance(patient) ?? Number.NaN
  }
}

/** The columns of these patients, in their order. */
export function columnsOf(patients: readonly Patient[]): Columns {
  const columns = blankColumns(patients.length)
  const write = rowWriter(columns)
  for (const [row, patient] of patients.entries()) write(row, patient)
  return columns
}
