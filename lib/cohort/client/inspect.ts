import type { Delimiter } from '../csv-rows.ts'
import { RefusedInput } from '../entry.ts'
import { decimalText } from '../numbers.ts'
import { fileKindOf } from './file-kind.ts'
import type { FileColumn, Inspection, Reading } from './intake.ts'
import { formsOf } from './onset-dates.ts'
import { csvSource, jsonlSource, parquetSource, type Source } from './source.ts'

/** How many of the first rows are looked at for what stands in the columns. */
const looked = 10_000
const fewExamples = 4
/** With more different values than these, a column is no list of words, or no list of codes. */
const mostWords = 40
const mostFigures = 12

/** A file that was opened, and what its head shows. */
export interface Opened {
  readonly file: File
  readonly source: Source
  readonly inspection: Inspection
}

/**
 * Opens a file and looks at its first rows.
 *
 * @param pause called now and then
 * @throws RefusedInput where it cannot be read as a table
 */
export async function openFile(file: File, reading: Reading, pause: () => Promise<void>): Promise<Opened> {
  const head = new Uint8Array(await partOf(file, 0, 64 * 1024))
  const kind = fileKindOf(file.name, head, new Uint8Array(await partOf(file, Math.max(0, file.size - 4))))
  const isText = kind !== 'parquet'
  const strange = isText ? await notUtf8(file, pause) : null
  const encoding = reading.encoding ?? (strange === null ? 'utf-8' : 'windows-1252')
  const delimiter = reading.delimiter ?? delimiterOf(new TextDecoder().decode(head))
  const source = await sourceOf(file, { kind, encoding, delimiter })
  const { columns, rows } = await lookedAt(source, pause)
  if (rows === 0) throw new RefusedInput('The file has no rows under its header.')
  return {
    file,
    source,
    inspection: {
      fileName: file.name,
      bytes: file.size,
      kind,
      encoding: isText ? encoding : null,
      strange,
      delimiter: kind === 'csv' ? delimiter : null,
      count: source.count,
      looked: rows,
      columns: source.columns === null ? null : columns,
    },
  }
}

async function partOf(file: File, start: number, end?: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(start, end).arrayBuffer()
  } catch {
    throw new RefusedInput('The file cannot be opened. Choose it again.')
  }
}

/** How the file is to be read, as its inspection tells. */
type AsInspected = Pick<Inspection, 'kind' | 'encoding' | 'delimiter'>

/** The rows of a file that was inspected. @throws RefusedInput where it cannot be read any more */
export function sourceOf(file: File, { kind, encoding, delimiter }: AsInspected): Promise<Source> {
  if (kind === 'parquet') return parquetSource(file)
  return kind === 'csv'
    ? csvSource(file, encoding ?? 'utf-8', delimiter ?? ',')
    : jsonlSource(file, encoding ?? 'utf-8')
}

/** Words of the first line that is not UTF-8, as Windows-1252 has them; null where the whole file is UTF-8. */
async function notUtf8(file: File, pause: () => Promise<void>): Promise<string | null> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const reader = file.stream().getReader()
  let before = new Uint8Array()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      try {
        strict.decode(value, { stream: !done })
      } catch {
        return strangeWords(before, value ?? new Uint8Array())
      }
      if (done) return null
      before = value.slice(-64)
      await pause()
    }
  } finally {
    await reader.cancel()
  }
}

/** The words around the first character that is not UTF-8. */
function strangeWords(before: Uint8Array, chunk: Uint8Array): string {
  const bytes = new Uint8Array([...before, ...chunk])
  const broken = new TextDecoder().decode(bytes).indexOf('\ufffd')
  // All before it is UTF-8, and is counted in bytes again.
  const at = new TextEncoder().encode(new TextDecoder().decode(bytes).slice(0, Math.max(0, broken))).length
  const around = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - 24), at + 24))
  const here = Math.min(at, 24)
  const start = Math.max(...separators.map((sign) => around.lastIndexOf(sign, here))) + 1
  const ends = separators.map((sign) => around.indexOf(sign, here)).filter((end) => end !== -1)
  return around.slice(start, Math.min(around.length, ...ends)).trim()
}

const separators = [',', ';', '\t', '\n', '\r', '"']

const delimiters: readonly Delimiter[] = [',', ';', '\t']

/** What stands most often between the names of the header, outside of quotes. */
function delimiterOf(text: string): Delimiter {
  const [header = ''] = text.trimStart().split('\n', 1)
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

async function lookedAt(source: Source, pause: () => Promise<void>) {
  const tallies = (source.columns ?? []).map(() => columnTally())
  let rows = 0
  for await (const batch of source.batches()) {
    for (const row of batch.rows) {
      if (rows >= looked) break
      rows += 1
      if ('cells' in row) for (const [place, tally] of tallies.entries()) tally.add(row.cells[place])
    }
    if (rows >= looked) break
    await pause()
  }
  const names = source.columns ?? []
  return { rows, columns: names.map((name, place) => columnOf(name, place, names, tallies)) }
}

function columnOf(
  name: string,
  place: number,
  names: readonly string[],
  tallies: readonly Tally[],
): FileColumn {
  const twice = names.indexOf(name) !== names.lastIndexOf(name)
  return { name, place, twice, ...(tallies[place] ?? columnTally()).found() }
}

type Tally = ReturnType<typeof columnTally>

function columnTally() {
  const words = new Map<string, number>()
  const dates = new Map<string, number>()
  const figures = new Map<string, number>()
  const examples = new Set<string>()
  let blank = 0
  let commas = 0
  let points = 0

  const add = (cell: unknown) => {
    if (cell === null || cell === undefined || cell === '') {
      blank += 1
      return
    }
    const text = asText(cell)
    if (examples.size < fewExamples) examples.add(text)
    const isNumber = decimalText.point.test(text) || decimalText.comma.test(text)
    if (isNumber && text.includes(',')) commas += 1
    if (isNumber && text.includes('.')) points += 1
    if (isNumber) count(figures, text, mostFigures)
    else count(formsOf([text]).length > 0 ? dates : words, text, mostWords)
  }
  const found = () => ({
    examples: [...examples],
    words: listed(words).slice(0, mostWords),
    moreWords: words.size > mostWords,
    dates: listed(dates).slice(0, mostWords),
    moreDates: dates.size > mostWords,
    figures: figures.size > mostFigures ? null : listed(figures),
    blank,
    commas,
    points,
  })
  return { add, found }
}

/** A cell of any type as the text that stands for it. */
function asText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'object' ? '…' : String(cell)
}

// One more than are listed, so that it is known that there are more.
function count(counts: Map<string, number>, text: string, most: number): void {
  const before = counts.get(text)
  if (before !== undefined || counts.size <= most) counts.set(text, (before ?? 0) + 1)
}

function listed(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count)
}
