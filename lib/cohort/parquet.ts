import { decompress } from 'fzstd'
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetScan,
  parquetMetadataAsync,
  parquetScan,
  type SchemaElement,
} from 'hyparquet'
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js'
import { gunzip } from 'hyparquet-compressors/src/gzip.js'
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js'
import { RefusedInput } from './entry.ts'
import { decoded } from './lines.ts'

/** A value as it stands in a file: as the criteria take it, a list of texts, or null where there is none. */
export type ParquetValue = string | number | boolean | readonly string[] | null

/** Some rows one after the other, column by column; it can be handed to another thread. */
export interface ParquetRows {
  /** The number of the first row, counted from 1. */
  readonly first: number
  readonly count: number
  readonly columns: readonly (readonly ParquetValue[])[]
}

/** A Parquet file that was opened. */
export interface ParquetFile {
  /** Names of the columns, in their order. */
  readonly names: readonly string[]
  readonly rows: number
  /**
   * The rows, a few hundred at a time. No more than one row group is held in memory.
   *
   * @param from number of the first row that is wanted, from 1
   * @throws RefusedInput where the file is damaged
   */
  readonly read: (from?: number) => AsyncGenerator<ParquetRows>
}

const codecs: Compressors = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input) => decompress(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
}

/** Rows that are decoded at once; a row group may have more. */
const decodedRows = 32_768

/** Rows that are handed over at once. */
const handedRows = 256

/**
 * Opens a Parquet file, in the browser and elsewhere.
 *
 * @throws RefusedInput where it is none, or is damaged
 */
export async function openParquet(file: AsyncBuffer): Promise<ParquetFile> {
  // Read by itself: the bounds of a column that it holds may be cut in the middle of a character.
  const metadata = await refusing(() => parquetMetadataAsync(file, { geoparquet: false }))
  const scan = await refusing(() =>
    parquetScan({ file, metadata, compressors: codecs, parsers: { stringFromBytes: textOf } }),
  )
  const columns = topColumns(metadata)
  const rows = Number(metadata.num_rows)
  return { names: columns.map(({ name }) => name), rows, read: (from = 1) => readRows(scan, columns, from) }
}

async function* readRows(
  scan: ParquetScan,
  columns: readonly SchemaElement[],
  from: number,
): AsyncGenerator<ParquetRows> {
  for (const { rowStart, rowEnd } of pieces(scan, from - 1)) {
    const values: (readonly ParquetValue[])[] = []
    // One column after the other: the bytes of a whole row group need not be there at once.
    for (const column of columns) {
      const read = await refusing(() => scan.readColumn({ column: column.name, rowStart, rowEnd }))
      values.push(Array.from(read, takenBy(column)))
    }
    for (let at = 0; at < rowEnd - rowStart; at += handedRows) {
      const some = values.map((column) => column.slice(at, at + handedRows))
      yield { first: rowStart + at + 1, count: Math.min(handedRows, rowEnd - rowStart - at), columns: some }
    }
  }
}

/** Ranges of rows, none over two row groups. */
function* pieces({ ranges }: ParquetScan, from: number) {
  for (const { rowStart, rowEnd } of ranges)
    for (let start = Math.max(rowStart, from); start < rowEnd; start += decodedRows)
      yield { rowStart: start, rowEnd: Math.min(start + decodedRows, rowEnd) }
}

/** The columns of a file; of one with parts, such as a list, its outermost name. */
function topColumns({ schema }: FileMetaData): readonly SchemaElement[] {
  const columns: SchemaElement[] = []
  let inside = 0
  for (const element of schema.slice(1)) {
    if (inside === 0) columns.push(element)
    else inside -= 1
    inside += element.num_children ?? 0
  }
  return columns
}

/** How the values of a column are taken; what the criteria have no use for becomes text, to be refused as such. */
function takenBy({ type, converted_type, scale = 0 }: SchemaElement): (value: unknown) => ParquetValue {
  const number =
    converted_type === 'DECIMAL'
      ? // The file has the digits; the reader multiplied them by a power of ten, which is not exact.
        (value: number) => Number(value.toFixed(scale))
      : type === 'FLOAT'
        ? shortest
        : (value: number) => value
  return (value) => {
    if (value === null || value === undefined || Number.isNaN(value)) return null
    if (typeof value === 'number') return number(value)
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    if (Array.isArray(value)) return value.map(String)
    return value instanceof Date ? value.toISOString() : 'a value that is no number and no text'
  }
}

/** A number of single precision as it was written: 1.2, not the 1.2000000476837158 that it is held as. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return Number(value.toPrecision(9))
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const text = decoded(bytes)
  if (text === null) throw new RefusedInput('A text in the Parquet file is not valid UTF-8.')
  return text
}

async function refusing<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof RefusedInput || isOfSystem(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new RefusedInput(`The file cannot be read as Parquet: ${reason}.`)
  }
}

/** A fault of the disk and not of the file. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
