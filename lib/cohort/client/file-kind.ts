import { RefusedInput } from '../entry.ts'
import type { FileKind } from './intake.ts'

/** How files begin that are often taken for a table of text. */
const others: readonly (readonly [start: readonly number[], what: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'an Excel workbook or another zip file. Open it in its program and save the sheet as CSV',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook. Open it in Excel and save the sheet as CSV'],
  [[0x1f, 0x8b], 'compressed with gzip. Unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd. Unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF. Export the data as CSV'],
  [[0xff, 0xfe], 'text in UTF-16. Save it again as “CSV UTF-8”'],
  [[0xfe, 0xff], 'text in UTF-16. Save it again as “CSV UTF-8”'],
]

const parquetMark = [0x50, 0x41, 0x52, 0x31] as const

/**
 * What kind of file this is, by what stands in it; its name alone proves nothing.
 *
 * @param head its first bytes, a kilobyte or more of them
 * @param tail its last four bytes
 * @throws RefusedInput where it is none that can be read
 */
export function fileKindOf(name: string, head: Uint8Array, tail: Uint8Array): FileKind {
  if (head.length === 0) throw new RefusedInput('The file is empty.')
  if (startsWith(head, parquetMark)) {
    if (startsWith(tail, parquetMark) && head.length > parquetMark.length) return 'parquet'
    throw new RefusedInput('The Parquet file was cut off: its end is missing. Copy or export it again.')
  }
  const other = others.find(([start]) => startsWith(head, start))
  if (other) throw new RefusedInput(`The file is ${other[1]}.`)
  if (/\.parquet$/i.test(name))
    throw new RefusedInput('The file is named as Parquet but is none. Choose the file that was exported.')
  if (head.includes(0))
    throw new RefusedInput('The file is not text. Choose a CSV, JSON lines or Parquet file.')
  return textKind(new TextDecoder().decode(head.subarray(0, 1024)).trimStart())
}

function textKind(text: string): FileKind {
  if (text === '') throw new RefusedInput('The file has nothing but blank lines.')
  if (text.startsWith('{')) return 'jsonl'
  if (/^\[\s*[{\]]/.test(text))
    throw new RefusedInput(
      'The file is one JSON list. Write one object a line, without the list around them.',
    )
  if (/^<(!doctype|html|\?xml)/i.test(text))
    throw new RefusedInput('The file is a web page or XML. Export the data as CSV.')
  return 'csv'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
