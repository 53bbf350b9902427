import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  isFeatureId,
  valueInWords,
  withUnit,
} from '../../../rules/index.ts'
import { refusalOf } from '../../assessment/refusal.ts'
import { converted, entryUnits, factorOf } from '../../assessment/units.ts'
import { type DecimalSign, numberOf } from '../numbers.ts'
import { choicesOf } from './cohort.ts'
import type {
  ColumnUse,
  CountedWord,
  FileColumn,
  Inspection,
  Mapping,
  Reading,
  WordMeaning,
} from './intake.ts'
import { plainName, type Suggestion, suggestionFor } from './suggest.ts'

/** What a column is chosen to hold. */
export type Chosen = FeatureId | 'id' | 'notAvailable' | 'none'

/** The mapping of one column while somebody is at it. */
export interface ColumnDraft {
  readonly column: FileColumn
  readonly suggestion: Suggestion
  readonly use: Chosen
  /** The unit of the values in the file; null while somebody has to say it. */
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
  readonly columns: readonly ColumnDraft[]
}

/** Where something is still to be said before the file can be screened, and what. */
export interface OpenQuestion {
  /** The place of the column; null for a question about the whole file. */
  readonly place: number | null
  readonly kind: 'encoding' | 'decimal' | 'unit' | 'words' | 'twice' | 'nothing' | 'too-many'
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
  return { decimal: kept.some(({ column }) => column.commas > 0) ? null : 'point', columns: kept }
}

/** The same column, chosen to hold something else. */
export function withUse(draft: ColumnDraft, use: Chosen): ColumnDraft {
  return { ...draft, ...choosing(draft.column, draft.suggestion, use) }
}

function choosing(column: FileColumn, suggestion: Suggestion, use: Chosen) {
  const nothing = { use, unit: null, words: {}, checked: false }
  if (!isFeatureId(use)) return nothing
  const told = 'use' in suggestion && suggestion.use === use ? suggestion.unit : null
  return { ...nothing, unit: told ?? unitWithoutAsking(use), words: proposedWords(column, use) }
}

function unitWithoutAsking(feature: FeatureId): string | null {
  const [only, another] = entryUnits(feature)
  return only?.unit === '' && another === undefined ? '' : null
}

/** The values of a column that the program does not know for this finding, and that therefore need a meaning. */
export function strangeWords(column: FileColumn, feature: FeatureId): readonly CountedWord[] {
  const own = [...choicesOf(feature).map(String), 'NA']
  const { type } = featureDefinition(feature)
  const candidates =
    type === 'boolean' || type === 'enum' ? [...column.words, ...(column.figures ?? [])] : column.words
  return candidates.filter(({ word }) => !own.includes(word))
}

/** Whether a column has too many different values to be a finding that is one of a few. */
export function tooManyValues(column: FileColumn, feature: FeatureId): boolean {
  const { type } = featureDefinition(feature)
  return (type === 'boolean' || type === 'enum') && (column.figures === null || column.moreWords)
}

const yes = ['yes', 'y', 'true', 't', 'ja', 'j', 'wahr', 'oui', 'vrai', 'si', '1']
const no = ['no', 'n', 'false', 'f', 'nein', 'falsch', 'non', 'faux', '0']
const unknown = ['', 'unknown', 'unk', 'unbekannt', 'inconnu', 'missing', 'null', 'ka', 'nan']
const notAvailable = ['na', 'notavailable', 'notdone', 'nd']

function proposedWords(column: FileColumn, feature: FeatureId): Readonly<Record<string, WordMeaning>> {
  const { type } = featureDefinition(feature)
  const isChoice = type === 'boolean' || type === 'enum'
  const proposals = strangeWords(column, feature).flatMap(({ word }) => {
    const means = isChoice ? proposedMeaning(feature, word) : null
    return means === null ? [] : [[word, means] as const]
  })
  return Object.fromEntries(proposals)
}

/** What a word is likely to mean; null where that cannot be told. Nothing is ever taken for “no” but a word for it. */
function proposedMeaning(feature: FeatureId, word: string): WordMeaning | null {
  const definition = featureDefinition(feature)
  const plain = plainName(word)
  if (definition.type === 'boolean') {
    if (yes.includes(plain)) return { value: true }
    if (no.includes(plain)) return { value: false }
  }
  if (definition.type === 'enum') {
    const alike = Object.entries(definition.values).filter(
      ([id, name]) => plain !== '' && [id, name].some((each) => plainName(each).startsWith(plain)),
    )
    const [only] = alike
    if (only && alike.length === 1) return { value: only[0] }
  }
  if (notAvailable.includes(plain)) return 'not available'
  return unknown.includes(plain) ? 'blank' : null
}

/** The meanings that a word of the file can be given for a finding, with a name each. */
export function meaningsFor(feature: FeatureId): readonly (readonly [meaning: WordMeaning, name: string])[] {
  const definition = featureDefinition(feature)
  const nameOf = (value: FeatureValue) => {
    if (definition.type === 'boolean') return value === true ? 'Yes' : 'No'
    return definition.type === 'enum' ? (definition.values[String(value)] ?? String(value)) : String(value)
  }
  const values = choicesOf(feature).flatMap((value) =>
    typeof value === 'number' ? [] : [[{ value }, nameOf(value)] as const],
  )
  return [...values, ['blank', 'Not known, as if blank'], ['not available', 'Not available']]
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
  const { decimal, columns } = draft
  const file: OpenQuestion[] =
    decimal === null && asksForDecimal(columns) ? [{ place: null, kind: 'decimal', name: '' }] : []
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
  else if (needsCheck(draft) && !checked) found.push({ place, kind: 'words', name })
  return found
}

/** A value of a column of numbers that changes as it is read, before and after; null where none does. */
export function takenAs(
  { column, use, unit }: ColumnDraft,
  decimal: DecimalSign,
): { readonly read: string; readonly taken: string; readonly refused: boolean } | null {
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

/** Whether the words of a column must be checked: those of a yes-or-no or a named finding decide what it says. */
export function needsCheck({ column, use }: ColumnDraft): boolean {
  if (!isFeatureId(use)) return false
  const { type } = featureDefinition(use)
  return (type === 'boolean' || type === 'enum') && strangeWords(column, use).length > 0
}

/** Whether some column that is used for numbers has a decimal comma in it. */
export function asksForDecimal(columns: readonly ColumnDraft[]): boolean {
  return columns.some(
    ({ use, column }) => isFeatureId(use) && 'unit' in featureDefinition(use) && column.commas > 0,
  )
}

/** The mapping as it stands. It may be used only once no question is open. */
export function mappingOf(draft: MappingDraft): Mapping {
  return {
    decimal: draft.decimal ?? 'point',
    columns: draft.columns.map(({ use, unit, words }): ColumnUse => {
      if (!isFeatureId(use)) return { use }
      return { use: 'feature', feature: use, unit: unit ?? '', words }
    }),
  }
}
