import { type Block, linesIn } from './blocks.ts'
import { type Column, columnsOf, requestOf } from './columns.ts'
import { type Row, rowJoiner } from './csv-rows.ts'
import { type Entry, RefusedInput } from './entry.ts'

/** The rows of a block of a CSV file. */
function rowsIn(block: Block): readonly Row[] {
  const joiner = rowJoiner(',')
  return [...linesIn(block).flatMap((line) => joiner.add(line)), ...joiner.end()]
}

/**
 * The columns that the header names, which is the first row; null where a block has no row at all. The header holds
 * feature ids and, at will, `id`.
 *
 * @throws RefusedInput where the header cannot be read or names a column twice or one unknown
 */
export function csvHeader(block: Block): readonly Column[] | null {
  const [header] = rowsIn(block)
  if (!header) return null
  if ('malformed' in header) throw new RefusedInput(`The header cannot be read. ${header.malformed}`)
  return columnsOf(header.cells)
}

/**
 * One patient a row.
 *
 * @param withHeader whether the header stands in this block
 */
export function csvEntries(block: Block, columns: readonly Column[], withHeader: boolean): readonly Entry[] {
  const rows = rowsIn(block)
  return (withHeader ? rows.slice(1) : rows).map((row) => entryOf(row, columns))
}

function entryOf(row: Row, columns: readonly Column[]): Entry {
  if ('malformed' in row) return row
  const { line, cells } = row
  if (cells.length !== columns.length) {
    return { line, malformed: cellCountFault(cells.length, columns.length) }
  }
  const request = requestOf(columns, cells)
  // Such a file was written in another encoding, and its ids are not those of the patients.
  if (request.id?.includes('\0')) return { line, malformed: 'The id holds a NUL character.' }
  return { line, request }
}

/** What is said of a row with more or fewer cells than the header. */
export function cellCountFault(cells: number, columns: number): string {
  return `The row has ${cells} cells, the header has ${columns}.`
}
