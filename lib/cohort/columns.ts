import { type FeatureId, featureDefinition, isFeatureId } from '../../rules/index.ts'
import { RefusedInput } from './entry.ts'
import { numberOf } from './numbers.ts'

/** What a column holds: the id, the values of a feature, or a list of the features that cannot be had. */
export type Column = 'id' | 'notAvailable' | FeatureId

/**
 * The columns that a header names.
 *
 * @param further columns that this kind of file may have beside the id and the features
 * @throws RefusedInput where it names a column twice or one unknown
 */
export function columnsOf(
  names: readonly string[],
  further: readonly 'notAvailable'[] = [],
): readonly Column[] {
  const isColumn = (name: string): name is Column =>
    name === 'id' || isFeatureId(name) || further.some((one) => one === name)
  const unknown = [...new Set(names.filter((name) => !isColumn(name)))]
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const [only = ''] = names
  if (names.length === 1 && unknown.length === 1 && /[;\t]/.test(only))
    throw new RefusedInput(
      `The header is one column, ${JSON.stringify(only)}: it seems to be parted by semicolons or tabs. Part it by commas.`,
    )
  const faults: string[] = []
  if (unknown.length > 0)
    faults.push(`${listed('Unknown columns', unknown)}. Rename or remove them. ${whereNamesAre}`)
  if (twice.length > 0) faults.push(`${listed('Duplicate columns', twice)}. Leave one of each.`)
  if (faults.length > 0) throw new RefusedInput(faults.join('\n'))
  return names.filter(isColumn)
}

/** Where those who name the columns find the names. */
const whereNamesAre = 'All names: npm run --silent screen -- --findings'

/** Names that a message tells; a file of another kind may have hundreds. */
const toldNames = 12

function listed(what: string, names: readonly string[]): string {
  const told = names.slice(0, toldNames).map((name) => JSON.stringify(name))
  const more = names.length - told.length
  return `${what}: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A row as the request that it stands for. */
export interface RowRequest {
  readonly id: string | null
  readonly patient: Readonly<Partial<Record<FeatureId, unknown>>>
  readonly notAvailable: readonly unknown[]
}

/**
 * Reads a row: a text as in a CSV file, where an empty one is not entered and `NA` is not available; any other value as it
 * is; null is not entered.
 *
 * @param cells one a column
 */
export function requestOf(columns: readonly Column[], cells: readonly unknown[]): RowRequest {
  const patient: Partial<Record<FeatureId, unknown>> = {}
  const notAvailable: unknown[] = []
  let id: string | null = null
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    if (column === 'id') id = String(cell)
    else if (column === 'notAvailable') notAvailable.push(...(Array.isArray(cell) ? cell : [cell]))
    else if (cell === 'NA') notAvailable.push(column)
    else patient[column] = typeof cell === 'string' ? cellValue(column, cell) : cell
  }
  return { id, patient, notAvailable }
}

/** A cell as a value of its feature's type; a cell that is none stays the text it is, to be refused as such. */
function cellValue(feature: FeatureId, cell: string): unknown {
  const { type } = featureDefinition(feature)
  if (type === 'enum') return cell
  if (type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell
  return numberOf(cell, 'point') ?? cell
}
