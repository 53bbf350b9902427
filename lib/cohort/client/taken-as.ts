import { type FeatureId, isFeatureId, valueInWords, withUnit } from '../../../rules/index.ts'
import { refusalOf } from '../../assessment/refusal.ts'
import { converted, factorOf } from '../../assessment/units.ts'
import { numberOf } from '../numbers.ts'
import type { ColumnDraft } from './draft.ts'
import type { FileColumn, Mapping } from './intake.ts'
import { datedMeaning, isDated } from './onset-dates.ts'

/** A value before and after it is read. */
export interface TakenAs {
  readonly read: string
  readonly taken: string
  readonly refused: boolean
}

/** A value of a column that changes as it is read; null where none does, or where that is still to be said. */
export function takenAs(
  { column, use, unit }: ColumnDraft,
  { decimal, reference }: Pick<Mapping, 'decimal' | 'reference'>,
): TakenAs | null {
  if (isFeatureId(use) && unit !== null && isDated(use, unit))
    return reference === null ? null : datedAs(column, use, unit, reference)
  const factor = isFeatureId(use) && unit !== null ? factorOf(use, unit) : null
  if (!isFeatureId(use) || unit === null || factor === null) return null
  for (const example of column.examples) {
    const number = numberOf(example, decimal)
    if (number === null) continue
    const read = withUnit(example, unit)
    const value = converted(number, factor)
    const taken = valueInWords(use, value)
    if (read !== taken) return { read, taken, refused: refusalOf(use, value) !== null }
  }
  return null
}

function datedAs({ examples }: FileColumn, use: FeatureId, unit: string, reference: string): TakenAs | null {
  for (const read of examples) {
    const meaning = datedMeaning(use, read, unit, reference)
    if (meaning.kind === 'value') return { read, taken: meaning.converted ?? '', refused: false }
  }
  return null
}
