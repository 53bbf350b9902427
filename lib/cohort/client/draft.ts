import { type FeatureId, featureDefinition, isFeatureId } from '../../../rules/index.ts'
import { entryUnits } from '../../assessment/units.ts'
import type { DecimalSign } from '../numbers.ts'
import { needsCheck, proposedWords, tooManyValues } from './column-meanings.ts'
import type { ColumnUse, FileColumn, Inspection, Mapping, Reading, WordMeaning } from './intake.ts'
import { couldBeMonth, dateForms, formsOf, isDated } from './onset-dates.ts'
import { type Suggestion, suggestionFor } from './suggest.ts'

/** What a column is chosen to hold. */
export type Chosen = FeatureId | 'id' | 'notAvailable' | 'none'

/** The mapping of one column while somebody is at it. */
export interface ColumnDraft {
  readonly column: FileColumn
  readonly suggestion: Suggestion
  readonly use: Chosen
  /** The unit of the values in the file, or how its dates are written; null while somebody has to say it. */
  readonly unit: string | null
  /** What words of the file mean, as proposed or as chosen; a word that is refused is left out. */
  readonly words: Readonly<Record<string, WordMeaning>>
  /** Whether somebody has checked what the words mean. */
  readonly checked: boolean
}

/** The whole mapping while somebody is at it. */
export interface MappingDraft {
  /** Null while somebody has to say it. */
  readonly decimal: DecimalSign | null
  /** The day to which dates of onset are counted, as 2026-11-22; empty while somebody has to say it. */
  readonly reference: string
  readonly columns: readonly ColumnDraft[]
}

/** Where something is still to be said before the file can be screened, and what. */
export interface OpenQuestion {
  /** The place of the column; null for a question about the whole file. */
  readonly place: number | null
  readonly kind: 'encoding' | 'decimal' | 'reference' | 'unit' | 'words' | 'twice' | 'nothing' | 'too-many'
  readonly name: string
}

/** What is proposed for a file: a column is used where its name is that of a finding and nothing else has that name. */
export function proposedDraft({ columns }: Pick<Inspection, 'columns'>): MappingDraft {
  const drafts = (columns ?? []).map((column) => {
    const suggestion: Suggestion = column.twice ? { kind: 'none' } : suggestionFor(column.name)
    return {
      column,
      suggestion,
      ...choosing(column, suggestion, 'use' in suggestion ? suggestion.use : 'none'),
    }
  })
  // Of two columns that could hold the same, the one with the program's own name does, or neither.
  const kept = drafts.map((draft, place) => {
    const rivals = drafts.filter((other, at) => at !== place && other.use === draft.use)
    const exact =
      draft.suggestion.kind === 'exact' && !rivals.some(({ suggestion }) => suggestion.kind === 'exact')
    return draft.use === 'none' || rivals.length === 0 || exact ? draft : withUse(draft, 'none')
  })
  const decimal = kept.some(({ column }) => column.commas > 0) ? null : 'point'
  return { decimal, reference: '', columns: kept }
}

/** The same column, chosen to hold something else. */
export function withUse(draft: ColumnDraft, use: Chosen): ColumnDraft {
  return { ...draft, ...choosing(draft.column, draft.suggestion, use) }
}

function choosing(column: FileColumn, suggestion: Suggestion, use: Chosen) {
  const nothing = { use, unit: null, words: {}, checked: false }
  if (!isFeatureId(use)) return nothing
  const told = 'use' in suggestion && suggestion.use === use ? suggestion.unit : null
  const unit = dateForms(use).length > 0 ? onsetUnit(column, told) : (told ?? unitWithoutAsking(use))
  return { ...nothing, unit, words: proposedWords(column, use) }
}

/** How an onset stands in a column: dates by the one form that fits them all; else what the name tells, or nobody knows. */
function onsetUnit({ dates, figures, examples }: FileColumn, told: string | null): string | null {
  if (dates.length > 0) {
    const [only, another] = formsOf(dates.map(({ word }) => word))
    return only !== undefined && another === undefined ? only : null
  }
  const numbers = figures?.map(({ word }) => word) ?? examples
  return numbers.some(couldBeMonth) ? null : told
}

function unitWithoutAsking(feature: FeatureId): string | null {
  const [only, another] = entryUnits(feature)
  return only?.unit === '' && another === undefined ? '' : null
}

/** What is still to be said about a file, in the order of the page. */
export function openQuestions(
  inspection: Inspection,
  reading: Reading,
  draft: MappingDraft,
): readonly OpenQuestion[] {
  const file: OpenQuestion[] =
    inspection.strange !== null && reading.encoding === null
      ? [{ place: null, kind: 'encoding', name: '' }]
      : []
  return inspection.columns === null ? file : [...file, ...openInColumns(draft)]
}

function openInColumns(draft: MappingDraft): readonly OpenQuestion[] {
  const { decimal, reference, columns } = draft
  const file: OpenQuestion[] =
    decimal === null && asksForDecimal(columns) ? [{ place: null, kind: 'decimal', name: '' }] : []
  if (reference === '' && datedColumns(columns).length > 0)
    file.push({ place: null, kind: 'reference', name: '' })
  if (!columns.some(({ use }) => isFeatureId(use))) file.push({ place: null, kind: 'nothing', name: '' })
  return [...file, ...columns.flatMap((column) => openInColumn(draft, column))]
}

/** What is still to be said about one column. */
export function openInColumn({ columns }: MappingDraft, draft: ColumnDraft): readonly OpenQuestion[] {
  const { use, unit, checked, column } = draft
  const { name, place } = column
  const found: OpenQuestion[] = []
  if (use === 'none') return found
  if (columns.some((other) => other !== draft && other.use === use))
    found.push({ place, kind: 'twice', name })
  if (!isFeatureId(use)) return found
  if (unit === null) found.push({ place, kind: 'unit', name })
  if (tooManyValues(column, use)) found.push({ place, kind: 'too-many', name })
  else if (needsCheck(column, use) && !checked) found.push({ place, kind: 'words', name })
  return found
}

/** Whether some column that is used for numbers has a decimal comma in it. */
export function asksForDecimal(columns: readonly ColumnDraft[]): boolean {
  return columns.some(
    ({ use, unit, column }) =>
      isFeatureId(use) && 'unit' in featureDefinition(use) && !isDated(use, unit) && column.commas > 0,
  )
}

/** The columns that hold dates of onset, which are counted to one day. */
export function datedColumns(columns: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return columns.filter(({ use, unit }) => isFeatureId(use) && isDated(use, unit))
}

/** The mapping as it stands. It may be used only once no question is open. */
export function mappingOf(draft: MappingDraft): Mapping {
  return {
    decimal: draft.decimal ?? 'point',
    reference: datedColumns(draft.columns).length > 0 ? draft.reference : null,
    columns: draft.columns.map(({ use, unit, words }): ColumnUse => {
      if (!isFeatureId(use)) return { use }
      return { use: 'feature', feature: use, unit: unit ?? '', words }
    }),
  }
}
