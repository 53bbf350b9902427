import {
  blankColumns,
  type Columns,
  clearanceInputs,
  derivedClearance,
  type FeatureId,
  type FeatureValue,
} from '../../../../rules/index.ts'
import { type Cohort, valueAt } from '../cohort.ts'

const known = new WeakMap<Cohort, Columns>()

/** A cohort's findings as the rules take them in bulk, the clearance derived where it was not entered. Made once. */
export function bulkColumns(cohort: Cohort): Columns {
  const before = known.get(cohort)
  if (before) return before
  const blank = blankColumns(0)
  const unknownNumbers = new Float64Array(cohort.count).fill(Number.NaN)
  const unknownCodes = new Uint8Array(cohort.count)
  const columns: Columns = {
    rows: cohort.count,
    numbers: withEach(blank.numbers, (feature) => {
      if (feature === 'creatinineClearanceMlMin') return clearances(cohort)
      const column = cohort.findings.get(feature)
      return column?.kind === 'number' ? column.values : unknownNumbers
    }),
    // The codes of a cohort are those of the rules: both count the values of the dictionary from 1.
    codes: withEach(blank.codes, (feature) => {
      const column = cohort.findings.get(feature)
      return column?.kind === 'choice' ? column.values : unknownCodes
    }),
  }
  known.set(cohort, columns)
  return columns
}

function withEach<F extends FeatureId, Column>(
  columns: Readonly<Record<F, Column>>,
  make: (feature: F) => Column,
): Record<F, Column> {
  const features = Object.keys(columns) as F[]
  return Object.fromEntries(features.map((feature) => [feature, make(feature)])) as Record<F, Column>
}

function clearances(cohort: Cohort): Float64Array {
  return Float64Array.from({ length: cohort.count }, (_, row) => {
    const entered = valueAt(cohort, 'creatinineClearanceMlMin', row)
    if (typeof entered === 'number') return entered
    const findings: { [F in FeatureId]?: FeatureValue } = {}
    for (const feature of clearanceInputs) {
      const value = valueAt(cohort, feature, row)
      if (value !== null) findings[feature] = value
    }
    return derivedClearance(findings) ?? Number.NaN
  })
}
