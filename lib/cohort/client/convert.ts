import { type FeatureId, type FeatureValue, featureDefinition, type Patient } from '../../../rules/index.ts'
import { meaningOf } from '../../assessment/interpret.ts'
import { asGiven, refusalOf, shortened } from '../../assessment/refusal.ts'
import { checkRequest } from '../../assessment/request.ts'
import { converted, factorOf } from '../../assessment/units.ts'
import { cellCountFault } from '../csv.ts'
import { type DecimalSign, numberOf } from '../numbers.ts'
import type { RefusedRow, RowProblem } from './cohort.ts'
import type { ColumnUse, Mapping, WordMeaning } from './intake.ts'
import { datedMeaning, isDated } from './onset-dates.ts'
import type { SourceRow } from './source.ts'

/** A row that can be assessed. */
export interface PatientRow {
  readonly line: number
  readonly id: string
  readonly patient: Patient
  readonly notAvailable: readonly FeatureId[]
}

/** Reads a row; either it is free of faults, or it is refused with every one of them. */
export type Convert = (row: SourceRow) => PatientRow | RefusedRow

/** Whether a row is refused. */
export function isRefused(row: PatientRow | RefusedRow): row is RefusedRow {
  return 'problems' in row
}

/** What a cell holds. `blank` is not known and never “no”. */
type Held = { readonly value: FeatureValue } | { readonly refused: string } | 'blank' | 'not available'

interface FeatureColumn {
  readonly place: number
  readonly name: string
  readonly feature: FeatureId
  readonly held: (cell: unknown) => Held
}

/**
 * How the rows of a file become patients by a mapping. A cell that is empty is not entered, and `NA` is not available,
 * as on the command line; what else is taken is said by the mapping, and what is not taken is refused in the words that
 * the command line has for it.
 *
 * @param names the columns of the file; null where every line is a request of its own, which needs no mapping
 */
export function converter(names: readonly string[] | null, mapping: Mapping): Convert {
  const columns = (names ?? []).flatMap((name, place) => featureColumn(name, place, mapping))
  const placeOf = (held: 'id' | 'notAvailable') => mapping.columns.findIndex(({ use }) => use === held)
  const idColumn = { place: placeOf('id'), name: names?.[placeOf('id')] ?? '' }
  const listed = placeOf('notAvailable')
  return (row) => {
    if ('malformed' in row)
      return refusedRow(row.line, '', [{ column: null, value: '', message: row.malformed }])
    if ('request' in row) return fromRequest(row.line, row.request)
    if (names && row.cells.length !== names.length) {
      const message = cellCountFault(row.cells.length, names.length)
      return refusedRow(row.line, '', [{ column: null, value: '', message }])
    }
    const read = fromCells(row.line, row.cells, columns, idColumn)
    return withListed(read, row.cells[listed])
  }
}

function refusedRow(line: number, id: string, problems: readonly RowProblem[]): RefusedRow {
  return { line, id, problems }
}

function fromRequest(line: number, request: unknown): PatientRow | RefusedRow {
  const checked = checkRequest(request)
  if (checked.ok) return { line, ...checked.request, id: checked.request.id ?? '' }
  const problems = checked.problems.map(({ feature, value, message }) => ({
    column: feature,
    value: feature === null ? '' : asText(value),
    message,
  }))
  return refusedRow(line, checked.id ?? '', problems)
}

function fromCells(
  line: number,
  cells: readonly unknown[],
  columns: readonly FeatureColumn[],
  idColumn: { readonly place: number; readonly name: string },
): PatientRow | RefusedRow {
  const patient: { [F in FeatureId]?: FeatureValue } = {}
  const notAvailable: FeatureId[] = []
  const problems: RowProblem[] = []
  const id = idOf(cells[idColumn.place])
  if (id === null) {
    const cell = cells[idColumn.place]
    const message = `The id must be a text or be left out. You sent ${asGiven(cell)}.`
    problems.push({ column: idColumn.name, value: asText(cell), message })
  }
  for (const { place, name, feature, held } of columns) {
    const found = held(cells[place])
    if (found === 'blank') continue
    if (found === 'not available') notAvailable.push(feature)
    else if ('value' in found) patient[feature] = found.value
    else problems.push({ column: name, value: asText(cells[place]), message: found.refused })
  }
  if (problems.length > 0) return refusedRow(line, id ?? '', problems)
  return { line, id: id ?? '', patient: patient as Patient, notAvailable }
}

/** A row with the list of what is not available, where it has one. */
function withListed(read: PatientRow | RefusedRow, cell: unknown): PatientRow | RefusedRow {
  if (cell === undefined || cell === null || cell === '' || isRefused(read)) return read
  const { line, id, patient } = read
  const list: readonly unknown[] = Array.isArray(cell) ? cell : [cell]
  return fromRequest(line, { id, patient, notAvailable: [...read.notAvailable, ...list] })
}

/** The id as text; empty where there is none, null where what stands there is no id. */
function idOf(cell: unknown): string | null {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' || typeof cell === 'bigint' ? String(cell) : null
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? asGiven(cell) : shortened(String(cell))
}

function featureColumn(name: string, place: number, mapping: Mapping): FeatureColumn | [] {
  const use = mapping.columns[place]
  if (use?.use !== 'feature') return []
  return { place, name, feature: use.feature, held: holding(use, mapping) }
}

type FeatureUse = Extract<ColumnUse, { readonly use: 'feature' }>

function holding(
  { feature, unit, words }: FeatureUse,
  { decimal, reference }: Mapping,
): (cell: unknown) => Held {
  const known = new Map<string, Held>(Object.entries(words).map(([word, means]) => [word, heldBy(means)]))
  const read = isDated(feature, unit)
    ? dated(feature, unit, reference ?? '')
    : reading(feature, unit, decimal)
  return (cell) => {
    if (cell === null || cell === undefined || cell === '') return 'blank'
    const plain = typeof cell === 'bigint' ? Number(cell) : cell
    const word = known.size > 0 && typeof plain !== 'object' ? known.get(String(plain)) : undefined
    if (word !== undefined) return word
    return plain === 'NA' ? 'not available' : read(plain)
  }
}

function heldBy(means: WordMeaning): Held {
  return typeof means === 'string' ? means : { value: means.value }
}

/** How the cells of an onset are read that the file has as dates. */
function dated(feature: FeatureId, unit: string, reference: string): (cell: unknown) => Held {
  return (cell) => {
    const meaning = datedMeaning(feature, cell, unit, reference)
    if (meaning.kind === 'refused') return { refused: meaning.message }
    return meaning.kind === 'value' ? { value: meaning.value } : 'blank'
  }
}

/** How the cells of a feature are read where no word of the mapping is met. */
function reading(feature: FeatureId, unit: string, decimal: DecimalSign): (cell: unknown) => Held {
  const { type } = featureDefinition(feature)
  if (type === 'enum') return (cell) => accepted(feature, cell)
  if (type === 'boolean')
    return (cell) => accepted(feature, cell === 'true' || (cell === 'false' ? false : cell))
  const factor = factorOf(feature, unit)
  return (cell) => {
    const number = typeof cell === 'string' ? numberOf(cell, decimal) : cell
    if (typeof number !== 'number' || factor === null) return accepted(feature, cell)
    const held = accepted(feature, converted(number, factor))
    if (factor === 1 || !('refused' in held)) return held
    // In the unit of the file, so that the sentence shows the figure that stands there.
    const meaning = meaningOf(feature, { text: String(number), unit, notAvailable: false }, '')
    return meaning.kind === 'refused' ? { refused: meaning.message } : held
  }
}

function accepted(feature: FeatureId, value: unknown): Exclude<Held, string> {
  const refused = refusalOf(feature, value)
  return refused === null ? { value: value as FeatureValue } : { refused }
}
