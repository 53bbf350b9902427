import { type Block, linesIn } from './blocks.ts'
import { type Entry, unreadable } from './entry.ts'
import { decoded, isBlank, type Line, linesOf } from './lines.ts'

/** Reads one request a line. Blank lines are skipped; a line that cannot be read is an entry of its own. */
export async function* jsonlEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Entry[]> {
  for await (const lines of linesOf(chunks)) yield lines.flatMap(entryOf)
}

/** The same of a block. */
export function jsonlBlockEntries(block: Block): readonly Entry[] {
  return linesIn(block).flatMap(entryOf)
}

function entryOf({ number: line, bytes }: Line): Entry | [] {
  if (bytes === null) return { line, malformed: unreadable.tooLong }
  if (isBlank(bytes)) return []
  const text = decoded(bytes)
  if (text === null) return { line, malformed: unreadable.notUtf8 }
  try {
    return { line, request: JSON.parse(text) as unknown }
  } catch {
    return { line, malformed: 'The line is not valid JSON.' }
  }
}
