import { isFeatureId } from '../../../rules/index.ts'
import { strangeWords } from './column-meanings.ts'
import { asksForDecimal, type ColumnDraft, type MappingDraft, proposedDraft, withUse } from './draft.ts'
import type { Inspection } from './intake.ts'

/** What was said of a file, for the next one with columns of the same names. */
export interface KeptMapping {
  readonly fileName: string
  readonly draft: MappingDraft
}

/** What was taken over from the file before, as it is told. */
export interface TakenOver {
  readonly fileName: string
  /** How many columns hold what those of the same name held before. */
  readonly columns: number
  /** The columns whose values are to be looked at again, because there are others than before. */
  readonly changed: readonly string[]
  /** The columns that were used before and are not in this file. */
  readonly gone: readonly string[]
}

/** A draft, and what of it was taken over; null where nothing was. */
export interface FirstDraft {
  readonly draft: MappingDraft
  readonly takenOver: TakenOver | null
}

/**
 * What is proposed for a file after another: columns of the same name hold what was said of them before, so that a file
 * that was corrected need not be explained again. What is new in the file is asked about as ever.
 */
export function draftAfter(inspection: Pick<Inspection, 'columns'>, kept: KeptMapping | null): FirstDraft {
  const proposed = proposedDraft(inspection)
  if (kept === null) return { draft: proposed, takenOver: null }
  const before = new Map(
    kept.draft.columns.filter(({ column }) => !column.twice).map((each) => [each.column.name, each]),
  )
  const sameName = ({ column }: ColumnDraft) => (column.twice ? undefined : before.get(column.name))
  const taken = proposed.columns.map((column) => {
    const same = sameName(column)
    return same ? asBefore(column, same) : column
  })
  // What a new column would hold by its name is already held by one that somebody has settled.
  const columns = taken.map((column) => {
    const held = taken.some((other) => other !== column && other.use === column.use && sameName(other))
    return held && column.use !== 'none' && !sameName(column) ? withUse(column, 'none') : column
  })
  const used = columns.filter((column) => sameName(column) && column.use !== 'none')
  if (used.length === 0) return { draft: proposed, takenOver: null }
  const names = new Set(columns.map(({ column }) => column.name))
  const { decimal, reference } = kept.draft
  return {
    draft: {
      columns,
      decimal: asksForDecimal(columns) && wasAsked(kept) ? decimal : proposed.decimal,
      reference,
    },
    takenOver: {
      fileName: kept.fileName,
      columns: used.length,
      changed: used
        .filter((column) => !column.checked && sameName(column)?.checked)
        .map(({ column }) => column.name),
      gone: kept.draft.columns
        .filter(({ use, column }) => use !== 'none' && !names.has(column.name))
        .map(({ column }) => column.name),
    },
  }
}

/** A decimal sign that nobody was asked for is no answer to a file that has commas. */
function wasAsked({ draft }: KeptMapping): boolean {
  return asksForDecimal(draft.columns)
}

/** A column as that of the same name was settled before. Words that are new are proposed, and all are checked again. */
function asBefore(column: ColumnDraft, before: ColumnDraft): ColumnDraft {
  const { use, unit } = before
  const again = withUse(column, use)
  // Somebody left it out; that is not asked again.
  if (use === 'none') return { ...again, suggestion: { kind: 'none' } }
  if (!isFeatureId(use)) return again
  const known = new Set(strangeWords(before.column, use, unit).map(({ word }) => word))
  const words = strangeWords(column.column, use, unit).map(({ word }) => word)
  const chosen = words.flatMap((word) => {
    const means = known.has(word) ? before.words[word] : again.words[word]
    return means === undefined ? [] : [[word, means] as const]
  })
  // Where the values are now written otherwise, dates in the place of years, the unit of before may be wrong.
  const writtenAsBefore = withUse(before, use).unit === again.unit
  return {
    ...again,
    unit: writtenAsBefore ? unit : again.unit,
    words: Object.fromEntries(chosen),
    checked: before.checked && words.every((word) => known.has(word)),
  }
}
