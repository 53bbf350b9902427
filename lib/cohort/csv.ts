import { type Column, columnsOf, requestOf } from './columns.ts'
import { csvRows, type Row } from './csv-rows.ts'
import { type Entry, RefusedInput } from './entry.ts'

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
    if (!columns && header) columns = columnsIn(header)
    const known = columns ?? []
    yield body.map((row) => entryOf(row, known))
  }
  if (!columns) throw new RefusedInput('The file has no header row. The header holds feature ids.')
}

function columnsIn(header: Row): readonly Column[] {
  if ('malformed' in header) throw new RefusedInput(`The header cannot be read. ${header.malformed}`)
  return columnsOf(header.cells)
}

function entryOf(row: Row, columns: readonly Column[]): Entry {
  if ('malformed' in row) return row
  const { line, cells } = row
  if (cells.length !== columns.length) {
    return { line, malformed: cellCountFault(cells.length, columns.length) }
  }
  return { line, request: requestOf(columns, cells) }
}

/** What is said of a row with more or fewer cells than the header. */
export function cellCountFault(cells: number, columns: number): string {
  return `The row has ${cells} cells, the header has ${columns}.`
}
