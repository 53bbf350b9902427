import { Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/index.ts'
import { runScreen } from './run.ts'

// Files as they arrive: saved by spreadsheets, cut off, in other encodings. No row is lost or changed without a word.

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function screen(input: string | Uint8Array, size = 64 * 1024) {
  const written = { out: '', err: '' }
  const into = (key: 'out' | 'err') =>
    new Writable({
      write: (chunk, _, done) => {
        written[key] += chunk
        done()
      },
    })
  const stdin = Readable.from(inPieces(Buffer.from(input), size))
  const status = await runScreen(['--from', 'csv'], { stdin, stdout: into('out'), stderr: into('err') })
  const lines = written.out.split('\n').slice(0, -1)
  const results = lines.map(
    (line) => JSON.parse(line) as { id: string | null; error?: { problems: { message: string }[] } },
  )
  const told = results.map(({ id, error }) => error?.problems[0]?.message ?? id)
  return { status, told, results, stderr: written.err }
}

const utf8 = (text: string) => Buffer.from(text)

describe('a CSV file', () => {
  it.each<readonly [string, string | Uint8Array, readonly (string | RegExp | null)[]]>([
    [
      'with a byte order mark, CRLF and quotes',
      '\ufeffid,mrss\r\n"a ""b"", c","24"\r\nd,1\r\n',
      ['a "b", c', 'd'],
    ],
    ['with line feeds inside cells', 'id,mrss\n"a\nb\r\n\nc",24\nd,1\n', ['a\nb\r\n\nc', 'd']],
    ['without a line end at its end', 'id,mrss\na,24', ['a']],
    ['without an id column', 'mrss\n24\n', [null]],
    ['with a row that has no id', 'id,mrss\n,24\nb,1\n', [null, 'b']],
    [
      'with decimal commas in quotes',
      'id,crpMgL\na,"1,5"\nb,1.5\n',
      [/^Line 2, column 2 \(crpMgL\): .*“1,5”.*point\.$/, 'b'],
    ],
    [
      'with decimal commas, which part cells',
      'id,crpMgL\na,1,5\nb,1.5\n',
      [/^Line 2: The row has 3 cells, the header has 2\.$/, 'b'],
    ],
    ['with ragged rows', 'id,mrss\na\nb,1,\n\nc,2\n', [/^Line 2: .*1 cells/, /^Line 3: .*3 cells/, 'c']],
    [
      'with a quote inside a cell',
      'id,mrss\nb,"2"4\nc,1\n',
      [/^Line 2: The quotes do not match in column 2\.$/, 'c'],
    ],
    [
      'with a quote that is never closed',
      'id,mrss\na,1\n"b,2\nc,3\n',
      ['a', /^Line 3: The quotes do not match/, 'c'],
    ],
    [
      'with a cell of ten megabytes',
      `id,mrss\n${'x'.repeat(1e7)},1\nb,2\n`,
      [/^Line 2: .*longer than 1 MiB/, 'b'],
    ],
    [
      'with a quoted cell of ten megabytes',
      `id,mrss\n"${'x'.repeat(1e7)}",1\nb,2\n`,
      [/^Line 2: .*longer than 1 MiB/, 'b'],
    ],
    [
      'in Latin-1',
      Buffer.concat([utf8('id,mrss\n'), Buffer.from('Müller,1\nb,2\n', 'latin1')]),
      [/^Line 2: .*Latin-1.* in column 1\.$/, 'b'],
    ],
    ['with NUL bytes', 'id,mrss\na\0,1\nb,\0\nc,2\n', [/^Line 2: .*NUL/, /^Line 3, column 2 \(mrss\)/, 'c']],
  ])('%s', async (_, text, expected) => {
    for (const size of [3, 64 * 1024]) {
      const { told, status } = await screen(text, text.length > 1e6 ? 64 * 1024 : size)
      expect(told).toEqual(
        expected.map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each)),
      )
      expect(status).toBe(expected.some((each) => each instanceof RegExp) ? 1 : 0)
    }
  })

  it.each<readonly [string, string | Uint8Array, string]>([
    ['that is empty', '', 'no header'],
    ['of blank lines', '\r\n\n  \n', 'no header'],
    ['in UTF-16', Buffer.from('\ufeffid,mrss\na,1\n', 'utf16le'), 'UTF-16'],
    ['with a header in Latin-1', Buffer.from('id,größe\n1,2\n', 'latin1'), 'Latin-1'],
    ['that names a column twice', 'id,mrss,mrss\na,1,2\n', 'Duplicate columns: "mrss"'],
    ['parted by semicolons', 'id;mrss\na;1\n', 'semicolons'],
    ['with a NUL in its header', 'id,mrss\0\na,1\n', 'Unknown columns'],
  ])('%s is refused as a whole, in words', async (_, text, reason) => {
    const { status, told, stderr } = await screen(text)
    expect([status, told]).toEqual([2, []])
    expect(stderr).toContain(reason)
  })

  it('says the same however its bytes arrive', async () => {
    const piece = fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', 'ü', '\n"', '",', '2,3\n')
    const anyBytes = fc.array(piece, { maxLength: 40 }).map((pieces) => `id,mrss\n${pieces.join('')}`)
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await screen(text, size)).toEqual(await screen(text))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the values that stand in it', async () => {
    const { results } = await screen('\ufeffcrpMgL,id\r\n"1.5",a\r\n')
    expect(results).toEqual([{ id: 'a', ...assess({ crpMgL: 1.5 }) }])
  })
})
