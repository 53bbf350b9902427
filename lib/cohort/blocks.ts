import { RefusedInput } from './entry.ts'
import { type Line, linesOf } from './lines.ts'

/** Some lines of a file, one after the other, that make whole rows: they can be read by themselves, in another thread. */
export interface Block {
  /** The number of the first line, from 1. */
  readonly first: number
  readonly count: number
  /** The lines, each with a line feed; without a byte order mark. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Numbers of the lines that were too long to be kept; they are empty in `bytes`. */
  readonly tooLong: readonly number[]
}

/** The number of the line after a block. */
export function lineAfter({ first, count }: Block): number {
  return first + count
}

const blockBytes = 128 * 1024

/**
 * Cuts a stream into blocks, without delay: whatever rows are whole when a part of the stream has come are given.
 *
 * @param endsRow told every line in turn: whether a row ends with it
 * @param cutBefore a line with which a block has to begin, 1 for any
 * @throws RefusedInput where no row begins with that line
 */
export async function* blocksOf(
  chunks: AsyncIterable<Uint8Array>,
  endsRow: (line: Line) => boolean,
  cutBefore = 1,
): AsyncGenerator<Block> {
  let open: Line[] = []
  let size = 0
  for await (const lines of linesOf(chunks)) {
    let whole = 0
    for (const line of lines) {
      open.push(line)
      size += line.bytes?.length ?? 0
      const ends = endsRow(line)
      if (ends) whole = open.length
      const last = line.number === cutBefore - 1
      if (last && !ends) throw new RefusedInput(`No row of the input begins with line ${cutBefore}.`)
      if (!ends || (!last && size < blockBytes)) continue
      yield blockOf(open)
      open = []
      size = 0
      whole = 0
    }
    if (whole === 0) continue
    yield blockOf(open.slice(0, whole))
    open = open.slice(whole)
    size = open.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
  }
  if (open.length > 0) yield blockOf(open)
}

function blockOf(lines: readonly Line[]): Block {
  const length = lines.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0) + 1, 0)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const line of lines) {
    if (line.bytes) bytes.set(line.bytes, at)
    at += line.bytes?.length ?? 0
    bytes[at] = lineFeed
    at += 1
  }
  const tooLong = lines.flatMap((line) => (line.bytes === null ? [line.number] : []))
  return { first: lines[0]?.number ?? 1, count: lines.length, bytes, tooLong }
}

const lineFeed = 0x0a

/** The lines of a block, as they were read. */
export function linesIn({ first, bytes, tooLong }: Block): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start)
    const number = first + lines.length
    lines.push({ number, bytes: tooLong.includes(number) ? null : bytes.subarray(start, end) })
    start = end + 1
  }
  return lines
}
