import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decoded, isBlank, type Line, linesOf, longestLine } from './lines.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string | Uint8Array, size = 7): Promise<(string | null)[]> {
  const batches: (readonly Line[])[] = []
  for await (const batch of linesOf(inPieces(Buffer.from(text), size))) batches.push(batch)
  const lines = batches.flat()
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
  return lines.map(({ bytes }) => bytes && decoded(bytes))
}

describe('lines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n\na\n\n', ['', '', 'a', '']],
    ['a\r\nb\r\n', ['a\r', 'b\r']],
    ['\ufeffa\nb', ['a', 'b']],
    ['\ufeff', ['']],
    ['a\n\ufeffb', ['a', '\ufeffb']],
    ['a\u2028b', ['a\u2028b']],
  ])('%j', async (given, expected) => {
    expect(await split(given)).toEqual(expected)
  })

  it('are the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const clean = texts.map((text) =>
            Buffer.from(text.replaceAll('\n', '').replaceAll('\ufeff', '')).toString(),
          )
          expect(await split(`x\n${clean.map((text) => `${text}\n`).join('')}`, size)).toEqual([
            'x',
            ...clean,
          ])
        },
      ),
      { numRuns: 50 },
    )
  })

  it('are dropped when too long, and only they', async () => {
    const long = 'x'.repeat(longestLine)
    expect(await split(`a\n${long}\n${long}y\nb\n${long}yy`, 65_536)).toEqual(['a', long, null, 'b', null])
  })

  it('spoil no other line with bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('ä\n'), Buffer.from([0xc3, 0x28, 0x0a]), Buffer.from('ö')])
    expect(await split(bytes, 1)).toEqual(['ä', null, 'ö'])
  })
})

describe('a blank line', () => {
  it.each(['', ' ', '\t \r'])('%j is one', (text) => expect(isBlank(Buffer.from(text))).toBe(true))
  it.each(['0', ' ,', '\u00a0'])('%j is none', (text) => expect(isBlank(Buffer.from(text))).toBe(false))
})
