import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsAfter } from './checkpoint.ts'
import { openInput } from './input.ts'
import type { Part } from './part.ts'
import { screenWith } from './testing/command.ts'

let folder = ''
let files = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resume-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function newFile(extension: string): string {
  files += 1
  return join(folder, `${files}.${extension}`)
}

/** Bytes in pieces, and then a fault of the disk. */
function brokenAfter(text: string, bytes: number, size: number): Readable {
  return Readable.from(
    (async function* () {
      const whole = Buffer.from(text)
      for (let at = 0; at < bytes; at += size) yield whole.subarray(at, Math.min(at + size, bytes))
      throw Object.assign(new Error('gone'), { code: 'EIO', syscall: 'read' })
    })(),
  )
}

/** One row a line, some of them bad, some over two lines. */
const row = fc.oneof(
  fc.nat({ max: 60 }).map((mrss) => `p,${mrss}`),
  fc.constantFrom('"p\nq",1', 'p,x', 'ü,', 'p'),
)
const table = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => `id,mrss\n${rows.join('\n')}\n`)

describe('a run that was stopped', () => {
  it('goes on to the same bytes, counts and status as one that was not, wherever it was stopped', async () => {
    const where = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 5, max: 40 }))
    await fc.assert(
      fc.asyncProperty(table, fc.array(where, { minLength: 1, maxLength: 3 }), async (text, stops) => {
        const [whole, resumed] = [newFile('csv'), newFile('csv')]
        const args = (output: string) => ['--from', 'csv', '--output', output, '--summary', 'json']
        const { status, stdout } = await screenWith(args(whole), text)
        for (const [share, size] of stops) {
          const bytes = Math.floor(Buffer.byteLength(text) * share)
          const stopped = await screenWith([...args(resumed), '--resume'], brokenAfter(text, bytes, size), 0)
          // With nothing of the header there is no run yet.
          expect(stopped).toMatchObject({ status: 3, stdout: '' })
        }
        const end = await screenWith([...args(resumed), '--resume'], text, 0)
        expect([end.status, end.stdout]).toEqual([status, stdout])
        expect(readFileSync(resumed)).toEqual(readFileSync(whole))
        expect(existsSync(`${resumed}.progress`)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it.each(['csv', 'parquet'])('goes on to the same bytes with DuckDB and %s', async (extension) => {
    const text = `id,mrss\n${Array.from({ length: 34_000 }, (_, row) => `p${row},${row % 60}\n`).join('')}`
    const [whole, resumed] = [newFile(extension), newFile(extension)]
    const args = (output: string) => [
      '--from',
      'csv',
      '--sets',
      'astis',
      '--output',
      output,
      '--engine',
      'duckdb',
    ]
    const { status } = await screenWith(args(whole), text)
    const stopped = await screenWith(args(resumed), brokenAfter(text, text.length - 9, 4000), 0)
    expect(stopped.status).toBe(3)
    const kept = JSON.parse(readFileSync(`${resumed}.progress`, 'utf8')).kept
    expect(kept.rows).toBeGreaterThan(16_000)
    const end = await screenWith([...args(resumed), '--resume'], text)
    expect([status, end.status]).toEqual([1, 1])
    // What was made sure of was not done again.
    expect(end.stderr.length).toBeLessThan(text.length)
    expect(readFileSync(resumed)).toEqual(readFileSync(whole))
    expect(existsSync(`${resumed}.progress`) || existsSync(`${resumed}.progress.groups`)).toBe(false)
  })

  it('does nothing twice that was made sure of', async () => {
    const text = `id,mrss\n${Array.from({ length: 50 }, (_, index) => `p${index},x\n`).join('')}`
    const output = newFile('csv')
    const args = ['--from', 'csv', '--output', output]
    await screenWith(args, brokenAfter(text, 300, 20), 0)
    const { stderr } = await screenWith([...args, '--resume'], text)
    expect(stderr).toMatch(/50 of 50 could not be assessed\.\n$/)
    expect(stderr.split('\n').length).toBeLessThan(25)
  })

  async function stopped(text: string): Promise<readonly string[]> {
    const args = ['--from', 'csv', '--output', newFile('csv')]
    await screenWith(args, brokenAfter(text, text.length - 4, 20), 0)
    return args
  }
  const text = 'id,mrss\na,1\nb,2\nc,3\nd,4\ne,5\nf,6\n'

  it.each<readonly [string, string, readonly string[], string]>([
    ['another input', text.replace('b,2', 'b,3'), [], 'The input is not the one'],
    ['an input that is shorter', 'id,mrss\na,1\n', [], 'The input is not the one'],
    ['other columns', text.replace('mrss', 'ageYears'), [], 'other options, columns or criteria'],
    ['other sets', text, ['--sets', 'astis'], 'other options, columns or criteria'],
    ['another engine', text, ['--engine', 'duckdb'], 'other options, columns or criteria'],
  ])('is not resumed with %s', async (_, input, further, reason) => {
    const args = await stopped(text)
    const { status, stderr } = await screenWith([...args, '--resume', ...further], input)
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
    expect((await screenWith([...args, '--resume'], text)).status).toBe(0)
  })

  it('is not written over, and one that is complete is not resumed', async () => {
    const args = await stopped(text)
    expect(await screenWith(args, text)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--resume'),
    })
    await screenWith([...args, '--resume'], text)
    expect(await screenWith([...args, '--resume'], text)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing to resume'),
    })
  })

  it('keeps nothing of what stands behind the last that was made sure of', async () => {
    const [, , , output = ''] = await stopped(text)
    writeFileSync(output, 'half a line'.repeat(1000), { flag: 'a' })
    const whole = newFile('csv')
    await screenWith(['--from', 'csv', '--output', whole], text)
    await screenWith(['--from', 'csv', '--output', output, '--resume'], text)
    expect(readFileSync(output)).toEqual(readFileSync(whole))
  })

  it('is not resumed where its results or its record were damaged', async () => {
    const [, , , output = ''] = await stopped(text)
    const args = ['--from', 'csv', '--output', output, '--resume']
    writeFileSync(output, 'id')
    expect(await screenWith(args, text)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('shorter'),
    })
    writeFileSync(`${output}.progress`, '{')
    expect(await screenWith(args, text)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('damaged'),
    })
  })

  it('goes on in a Parquet file from the row on which it was stopped, in the same file alone', async () => {
    const file = newFile('parquet')
    const mrss = Array.from({ length: 700 }, (_, index) => index % 50)
    parquetWriteFile({ filename: file, columnData: [{ name: 'mrss', data: mrss }], rowGroupSize: 300 })
    const all = await partsOf(file, 1)
    const [, , third] = all
    const stopped = { next: third?.next ?? 0, sha256: third?.sha256() ?? '' }
    expect(stopped.next).toBe(557)
    const rest = await partsOf(file, stopped.next, stopped)
    expect(rest.map(({ job }) => job)).toEqual(all.slice(3).map(({ job }) => job))
    await expect(partsOf(file, stopped.next, { ...stopped, sha256: 'another' })).rejects.toThrow(
      'not the one',
    )
  })
})

async function partsOf(file: string, cutBefore: number, stopped?: { next: number; sha256: string }) {
  const { parts } = await openInput({ file, from: 'parquet', stdin: Readable.from([]), cutBefore })
  const found: Part[] = []
  for await (const part of stopped ? partsAfter(stopped, parts) : parts) found.push(part)
  return found
}
