/** The longest line that is read, in bytes. A longer one is reported, never held in memory as a whole. */
export const longestLine = 1024 * 1024

/** A line without its line feed; `bytes` is null where it was longer than allowed. Numbers start at 1. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

const lineFeed = 0x0a
const byteOrderMark = [0xef, 0xbb, 0xbf]

/**
 * Splits a stream of bytes into lines, those of one chunk at a time. Bytes and not text, so that an invalid character
 * spoils its own line only. A byte order mark at the start is skipped; a carriage return stays with its line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1

  const add = (part: Uint8Array) => {
    length += part.length
    if (length > longestLine) parts = []
    else parts.push(part)
  }
  const take = (): Line => {
    const bytes = length > longestLine ? null : joined(parts, length)
    const line = { number, bytes: number === 1 && bytes ? withoutMark(bytes) : bytes }
    parts = []
    length = 0
    number += 1
    return line
  }

  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end))
      lines.push(take())
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [take()]
}

/** Whether a line has nothing but white space. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

// A mark inside the text is kept, so that it is reported and not silently dropped.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as text; null where they are not UTF-8. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes
}
