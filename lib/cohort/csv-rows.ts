// The build for browsers on the command line as well, so that both read every file alike.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { unreadable } from './entry.ts'
import { decoded, isBlank, type Line, linesOf, longestLine } from './lines.ts'

/** The cells of one row, or why it could not be read. A row is numbered by the line on which it starts. */
export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly malformed: string }

/** What stands between two cells of a row. */
export type Delimiter = ',' | ';' | '\t'

/**
 * Reads the rows of a CSV file (RFC 4180, LF or CRLF); blank lines are skipped.
 *
 * The cells are csv-parse's. Which lines make a row is settled here, because its streaming parser would hold the rest of
 * the file in memory after one quote that is never closed, and lose every row in it.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: Delimiter = ',',
): AsyncGenerator<readonly Row[]> {
  const joiner = rowJoiner(delimiter)
  for await (const lines of linesOf(chunks)) {
    const rows = lines.flatMap((line) => joiner.add(line))
    if (rows.length > 0) yield rows
  }
  const rest = joiner.end()
  if (rest.length > 0) yield rest
}

/** Joins lines to rows where a quoted cell goes on over several of them. */
export function rowJoiner(delimiter: Delimiter) {
  const between = delimiter.charCodeAt(0)
  let open: Line[] = []
  let size = 0

  /**
   * Gives up a quote that is never closed: its lines become rows of their own. None of the later ones can open a row over
   * several lines: one that leaves an open quote open has an even number of quotes, and opens none when it stands alone.
   */
  const abandon = (): Row[] => {
    const rows = open.flatMap((line) => rowOf([line], delimiter))
    open = []
    size = 0
    return rows
  }
  const start = (line: Line): Row[] => {
    if (line.bytes === null) return [{ line: line.number, malformed: unreadable.tooLong }]
    if (endingOf(line.bytes, false, between) !== 'open') return rowOf([line], delimiter)
    open = [line]
    size = line.bytes.length + 1
    return []
  }
  const add = (line: Line): Row[] => {
    if (open.length === 0) return start(line)
    const ending = line.bytes === null ? 'broken' : endingOf(line.bytes, true, between)
    size += (line.bytes?.length ?? 0) + 1
    if (ending === 'broken' || size > longestLine) return [...abandon(), ...start(line)]
    open.push(line)
    if (ending === 'open') return []
    const rows = rowOf(open, delimiter)
    open = []
    return rows
  }
  return { add, end: abandon }
}

const quote = 0x22
const carriageReturn = 0x0d

/** Whether a quoted cell is still open at the end of a line; `broken` where a quote stands in a wrong place. */
export function endingOf(
  bytes: Uint8Array,
  startsQuoted: boolean,
  between: number,
): 'open' | 'closed' | 'broken' {
  if (!bytes.includes(quote)) return startsQuoted ? 'open' : 'closed'
  let quoted = startsQuoted
  let cellStart = !startsQuoted
  for (let at = 0; at < bytes.length; at += 1) {
    const isQuote = bytes[at] === quote
    if (quoted && isQuote && bytes[at + 1] === quote) at += 1
    else if (quoted && isQuote && !endsCell(bytes, at + 1, between)) return 'broken'
    else if (isQuote && !quoted && !cellStart) return 'broken'
    else if (isQuote) quoted = !quoted
    cellStart = !quoted && bytes[at] === between
  }
  return quoted ? 'open' : 'closed'
}

function endsCell(bytes: Uint8Array, at: number, between: number): boolean {
  if (at >= bytes.length || bytes[at] === between) return true
  return bytes[at] === carriageReturn && at === bytes.length - 1
}

function rowOf(lines: readonly Line[], delimiter: Delimiter): Row[] {
  const [first] = lines
  if (first?.bytes == null || (lines.length === 1 && isEmpty(first.bytes, delimiter))) return []
  const line = first.number
  const texts = lines.map(({ bytes }) => (bytes ? decoded(bytes) : null))
  if (texts.includes(null)) {
    const column = 1 + columnNotUtf8(lines, delimiter)
    const where = column > 0 ? ` The first such character is in column ${column}.` : ''
    return [{ line, malformed: `${unreadable.notUtf8}${where}` }]
  }
  try {
    return [{ line, cells: cellsOf(texts.join('\n'), delimiter) }]
  } catch (error) {
    const at =
      error instanceof CsvError && typeof error.column === 'number' ? ` in column ${error.column + 1}` : ''
    return [{ line, malformed: `The quotes do not match${at}.` }]
  }
}

const lenient = new TextDecoder()

/** The first cell with a character that is not UTF-8, from 0; -1 where the cells cannot be told apart. */
function columnNotUtf8(lines: readonly Line[], delimiter: Delimiter): number {
  try {
    const cells = cellsOf(lines.map(({ bytes }) => lenient.decode(bytes ?? undefined)).join('\n'), delimiter)
    return cells.findIndex((cell) => cell.includes('\ufffd'))
  } catch {
    return -1
  }
}

/** Whether a line is no row at all. Where tabs part the cells, a line of tabs is a row of empty ones. */
function isEmpty(bytes: Uint8Array, delimiter: Delimiter): boolean {
  return isBlank(bytes) && (delimiter !== '\t' || !bytes.includes(delimiter.charCodeAt(0)))
}

/** @throws where the quotes do not follow RFC 4180 */
function cellsOf(text: string, delimiter: Delimiter): readonly string[] {
  const row = text.endsWith('\r') ? text.slice(0, -1) : text
  // Most rows have no quote, and there is nothing to parse in them.
  if (!row.includes('"')) return row.split(delimiter)
  // A row is handed over whole, so that a line feed in it always lies within quotes.
  const [cells = []] = parse(row, { record_delimiter: '\n', delimiter })
  return cells
}
