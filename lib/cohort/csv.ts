import { type FeatureId, featureDefinition, isFeatureId } from '../../rules/index.ts'
import { csvRows, type Row } from './csv-rows.ts'
import { type Entry, RefusedInput } from './entry.ts'

/** What a column holds: the id, or the values of a feature. */
type Column = 'id' | FeatureId

/**
 * Reads one patient a row. The header holds feature ids and, at will, `id`.
 *
 * @throws RefusedInput before the first entry, where the header cannot be read or names a column twice or one unknown
 */
export async function* csvEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Entry[]> {
  let columns: readonly Column[] | undefined
  for await (const rows of csvRows(chunks)) {
    const [header] = rows
    const body = columns ? rows : rows.slice(1)
    if (!columns && header) columns = columnsOf(header)
    const known = columns ?? []
    yield body.map((row) => entryOf(row, known))
  }
  if (!columns) throw new RefusedInput('The file has no header row. The header holds feature ids.')
}

function columnsOf(header: Row): readonly Column[] {
  if ('malformed' in header) throw new RefusedInput(`The header cannot be read. ${header.malformed}`)
  const names = header.cells
  const unknown = [...new Set(names.filter((name) => !isColumn(name)))]
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const faults = [listed('Unknown columns', unknown), listed('Duplicate columns', twice)].filter(
    (text) => text !== '',
  )
  if (faults.length > 0) throw new RefusedInput(faults.join('\n'))
  return names.filter(isColumn)
}

function isColumn(name: string): name is Column {
  return name === 'id' || isFeatureId(name)
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${what}: ${names.map((name) => JSON.stringify(name)).join(', ')}`
}

function entryOf(row: Row, columns: readonly Column[]): Entry {
  if ('malformed' in row) return row
  const { line, cells } = row
  if (cells.length !== columns.length) {
    return { line, malformed: `The row has ${cells.length} cells, the header has ${columns.length}.` }
  }
  return { line, request: requestOf(columns, cells) }
}

/** A row as the request it stands for. An empty cell is not entered; `NA` is not available. */
function requestOf(columns: readonly Column[], cells: readonly string[]) {
  const patient: { [F in FeatureId]?: unknown } = {}
  const notAvailable: FeatureId[] = []
  let id: string | null = null
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    if (column === 'id') id = cell
    else if (cell === 'NA') notAvailable.push(column)
    else patient[column] = cellValue(column, cell)
  }
  return { id, patient, notAvailable }
}

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** A cell as a value of its feature's type; a cell that is none stays the text it is, to be refused as such. */
function cellValue(feature: FeatureId, cell: string): unknown {
  const { type } = featureDefinition(feature)
  if (type === 'enum') return cell
  if (type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell
  const number = decimalNumber.test(cell) ? Number(cell) : Number.NaN
  return Number.isFinite(number) ? number : cell
}
