import { csvRows, type Delimiter } from '../csv-rows.ts'
import { RefusedInput } from '../entry.ts'
import { jsonlEntries } from '../jsonl.ts'
import { openParquet } from '../parquet.ts'
import type { Encoding } from './intake.ts'

/** A row of a file of any kind: its cells, a request of its own, or why it cannot be read. */
export type SourceRow =
  | { readonly line: number; readonly cells: readonly unknown[] }
  | { readonly line: number; readonly request: unknown }
  | { readonly line: number; readonly malformed: string }

/** Some rows in a sequence, and how much of the file has been read with them, from 0 to 1. */
interface Batch {
  readonly rows: readonly SourceRow[]
  readonly share: number
}

/** An opened file. */
export interface Source {
  /** The names of its columns; null where every line is a request of its own. */
  readonly columns: readonly string[] | null
  /** Of all rows, where the file tells. */
  readonly count: number | null
  /** All rows from the first. It can be read more than once. */
  readonly batches: () => AsyncGenerator<Batch>
}

/** The rows of a CSV file under its header. @throws RefusedInput where it has none */
export async function csvSource(file: File, encoding: Encoding, delimiter: Delimiter): Promise<Source> {
  const columns = await headerOf(file, encoding, delimiter)
  async function* batches(): AsyncGenerator<Batch> {
    const reading = { bytes: 0 }
    let header = true
    for await (const rows of csvRows(bytesOf(file, encoding, reading), delimiter)) {
      const body = header ? rows.slice(1) : rows
      header = false
      yield { rows: body, share: reading.bytes / file.size }
    }
  }
  return { columns, count: null, batches }
}

async function headerOf(file: File, encoding: Encoding, delimiter: Delimiter): Promise<readonly string[]> {
  for await (const [header] of csvRows(bytesOf(file, encoding), delimiter)) {
    if (!header) continue
    if ('malformed' in header) throw new RefusedInput(`The header cannot be read. ${header.malformed}`)
    return header.cells
  }
  throw new RefusedInput('The file has no header row.')
}

/** How many of the first lines tell which members the objects of a file have. */
const linesForMembers = 2000

/** The objects of a file of JSON lines: requests as the command line takes them, or flat ones that are a table. */
export async function jsonlSource(file: File, encoding: Encoding): Promise<Source> {
  const { columns, readable } = await membersOf(file, encoding)
  if (!readable)
    throw new RefusedInput('No line of the file is a JSON object. Choose a CSV or JSON lines file.')
  async function* batches(): AsyncGenerator<Batch> {
    const reading = { bytes: 0 }
    for await (const entries of jsonlEntries(bytesOf(file, encoding, reading))) {
      const rows = columns === null ? entries : entries.map((entry) => asCells(entry, columns))
      yield { rows, share: reading.bytes / file.size }
    }
  }
  return { columns, count: null, batches }
}

async function membersOf(file: File, encoding: Encoding) {
  const members = new Set<string>()
  let lines = 0
  let readable = false
  for await (const entries of jsonlEntries(bytesOf(file, encoding))) {
    for (const entry of entries) {
      lines += 1
      if (!('request' in entry) || !isObject(entry.request)) continue
      readable = true
      if (isObject(entry.request.patient)) return { columns: null, readable }
      for (const member of Object.keys(entry.request)) members.add(member)
    }
    if (lines >= linesForMembers) break
  }
  return { columns: [...members], readable }
}

type JsonlEntry = { readonly line: number } & ({ readonly request: unknown } | { readonly malformed: string })

function asCells(entry: JsonlEntry, columns: readonly string[]): SourceRow {
  if ('malformed' in entry) return entry
  const { line, request } = entry
  if (!isObject(request)) return { line, malformed: 'The line is not a JSON object.' }
  return { line, cells: columns.map((name) => (Object.hasOwn(request, name) ? request[name] : null)) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a Parquet file. @throws RefusedInput where it is damaged */
export async function parquetSource(file: File): Promise<Source> {
  const {
    names,
    rows: count,
    read,
  } = await openParquet({
    byteLength: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer(),
  })
  if (names.length === 0) throw new RefusedInput('The Parquet file has no columns.')
  async function* batches(): AsyncGenerator<Batch> {
    for await (const { first, count: length, columns } of read()) {
      const rows = Array.from({ length }, (_, index) => ({
        line: first + index,
        cells: columns.map((column) => column[index] ?? null),
      }))
      yield { rows, share: (first + length - 1) / count }
    }
  }
  return { columns: names, count, batches }
}

/**
 * Bytes that are taken apart at once. A stream that has waited hands over megabytes, and their rows, all alive together,
 * would make the worker grow to three times its size.
 */
const bytesAtOnce = 64 * 1024

/** The bytes of a file as UTF-8, and how many of the file have been read. */
async function* bytesOf(file: File, encoding: Encoding, reading = { bytes: 0 }): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder('windows-1252')
  const encoder = new TextEncoder()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      for (let start = 0; start < value.length; start += bytesAtOnce) {
        const piece = value.subarray(start, start + bytesAtOnce)
        reading.bytes += piece.length
        yield encoding === 'utf-8' ? piece : encoder.encode(decoder.decode(piece, { stream: true }))
      }
    }
  } catch (error) {
    if (error instanceof DOMException) throw new RefusedInput(unreadableFile)
    throw error
  } finally {
    await reader.cancel()
  }
}

const unreadableFile =
  'The file can no longer be read. It may have been changed, moved or deleted since it was chosen; choose it again.'
