import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows, type Delimiter, type Row } from './csv-rows.ts'
import { longestLine } from './lines.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(text: string | Uint8Array, size = 5, delimiter?: Delimiter): Promise<Row[]> {
  const batches: (readonly Row[])[] = []
  for await (const batch of csvRows(inPieces(Buffer.from(text), size), delimiter)) batches.push(batch)
  return batches.flat()
}

/** A row as its line and its cells, or its line alone where it is malformed. */
async function read(text: string | Uint8Array, size?: number) {
  return (await rowsOf(text, size)).map((row) => ('cells' in row ? [row.line, ...row.cells] : [row.line]))
}

describe('rows', () => {
  it.each([
    [
      'cells',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'empty cells',
      ',\n,,\n""',
      [
        [1, '', ''],
        [2, '', '', ''],
        [3, ''],
      ],
    ],
    [
      'blank lines',
      '\na\n \t\r\n\r\nb\n\n',
      [
        [2, 'a'],
        [5, 'b'],
      ],
    ],
    ['a byte order mark before a quote', '\ufeff"a",b\n', [[1, 'a', 'b']]],
    ['a comma in quotes', '"a,b",c', [[1, 'a,b', 'c']]],
    [
      'doubled quotes',
      '"say ""x""",c\n""""',
      [
        [1, 'say "x"', 'c'],
        [2, '"'],
      ],
    ],
    [
      'a line feed in quotes',
      '1,"a\nb"\n2,c',
      [
        [1, '1', 'a\nb'],
        [3, '2', 'c'],
      ],
    ],
    [
      'CRLF in quotes',
      '"a\r\nb"\r\n2\r\n',
      [
        [1, 'a\r\nb'],
        [3, '2'],
      ],
    ],
    [
      'blank lines in quotes',
      '"a\n\n\nb"\nc',
      [
        [1, 'a\n\n\nb'],
        [5, 'c'],
      ],
    ],
    ['spaces, which belong to the cell', ' a , b', [[1, ' a ', ' b']]],
    ['other quotes', "'a,b'", [[1, "'a", "b'"]]],
    ['a hash', '#a,b', [[1, '#a', 'b']]],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  it.each([
    ['a quote inside a cell', 'a"b,1\nc,2', [[1], [2, 'c', '2']]],
    ['text after a closing quote', '"a"b,1\nc,2', [[1], [2, 'c', '2']]],
    [
      'a quote that is never closed',
      'a,1\n"b,2\nc,3\nd,4',
      [[1, 'a', '1'], [2], [3, 'c', '3'], [4, 'd', '4']],
    ],
    [
      'a quote closed by the opening of another',
      '"b,2\nc,3\n"d",4\ne,5',
      [[1], [2, 'c', '3'], [3, 'd', '4'], [4, 'e', '5']],
    ],
    ['two slips', '"a\nb\n"c\nd', [[1], [2, 'b'], [3], [4, 'd']]],
  ])('%s spoils its own line only', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  it('that are not UTF-8 are malformed, and only they', async () => {
    const bytes = Buffer.concat([
      Buffer.from('ä\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('"ö\n'),
      Buffer.from([0xff, 0x22]),
    ])
    expect(await read(bytes, 1)).toEqual([[1, 'ä'], [2], [3]])
  })

  it('that are too long are malformed, also inside quotes, and the next is read', async () => {
    const long = 'x'.repeat(longestLine)
    expect(await read(`a\n${long}y\nb\n"c\n${long}y\n"d"\ne`, 65_536)).toEqual([
      [1, 'a'],
      [2],
      [3, 'b'],
      [4],
      [5],
      [6, 'd'],
      [7, 'e'],
    ])
  })

  it('are held to the limit when a quote goes on and on, in good time', async () => {
    const line = `${'x'.repeat(99)}\n`
    const rows = await read(`"a\n${line.repeat(12_000)}`, 65_536)
    expect(rows).toHaveLength(12_001)
    expect(rows.filter((row) => row.length === 1)).toEqual([[1]])
  })

  it('are those of csv-parse for every well-formed file, however the bytes arrive', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r\n', ' ', 'ä', '') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 })
    const lineEnd = fc.constantFrom('\n', '\r\n')
    const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t')
    const sizes = fc.integer({ min: 1, max: 9 })
    await fc.assert(
      fc.asyncProperty(table, lineEnd, sizes, delimiters, async (rows, end, size, delimiter) => {
        const quoted = (text: string) =>
          /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
        const csv = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end)
        const found = (await rowsOf(csv, size, delimiter)).map((row) => ('cells' in row ? row.cells : null))
        const options = { relax_column_count: true, record_delimiter: ['\r\n', '\n'], delimiter }
        expect(found).toEqual(parse(csv, options))
        expect(found).toEqual(rows)
      }),
      { numRuns: 100 },
    )
  })
})
