import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arbitraries } from '../assessment/arbitraries.ts'
import { duckdbEngine } from './duckdb.ts'
import { type Answering, jsEngine } from './engine.ts'
import { openInput } from './input.ts'
import type { Setup } from './job.ts'
import { screenWith } from './testing/command.ts'

const { patients, badValue } = arbitraries(fc)
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duckdb-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const rows = fc.oneof(
  { weight: 6, arbitrary: patients.map((sent) => JSON.stringify({ id: 'p', ...sent })) },
  { weight: 1, arbitrary: badValue('mrss').map((mrss) => JSON.stringify({ id: 'bad', patient: { mrss } })) },
  { weight: 1, arbitrary: fc.constantFrom('nope', '[]', '{"id":"x","patient":{"foo":1}}') },
)

const setup: Setup = {
  from: 'jsonl',
  columns: null,
  format: 'parquet',
  extras: [],
  sets: null,
  summary: false,
  protocol: null,
}

/** All that an engine says, a part for every line. */
async function told(engine: Answering, lines: readonly string[]) {
  const stdin = Readable.from(lines.map((line) => Buffer.from(`${line}\n`)))
  const { parts } = await openInput({ file: null, from: 'jsonl', stdin, cutBefore: 1 })
  const outcomes: unknown[] = []
  for await (const { outcome } of engine(parts)) outcomes.push(outcome)
  return outcomes
}

describe('the criteria as SQL', () => {
  it('say the same of every patient, refuse the same rows for the same reasons, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 12 }), async (lines) => {
        const expected = await told(jsEngine(setup, 1), lines)
        expect(await told(duckdbEngine(setup, 1, 5), lines)).toEqual(expected)
      }),
      { numRuns: 4 },
    )
  })

  it('give the same file of results, for some sets too', async () => {
    const lines = fc.sample(rows, { numRuns: 40, seed: 7 }).join('\n')
    for (const sets of [[], ['--sets', 'astis,general-fitness']]) {
      const [js, sql] = [join(folder, 'js.csv'), join(folder, 'sql.csv')]
      const expected = await screenWith(['--output', js, '--workers', '1', ...sets], lines)
      expect(await screenWith(['--output', sql, '--engine', 'duckdb', ...sets], lines)).toEqual(expected)
      expect(expected.status).toBe(1)
      expect(readFileSync(sql, 'utf8')).toBe(readFileSync(js, 'utf8'))
    }
  })

  it('give the same counts, and say that what is missing was not counted', async () => {
    const lines = fc.sample(rows, { numRuns: 30, seed: 8 }).join('\n')
    const [js, sql] = await Promise.all(
      ['js', 'duckdb'].map(async (engine) => screenWith(['--summary', 'json', '--engine', engine], lines)),
    )
    expect(JSON.parse(sql?.stdout ?? '')).toEqual({
      ...JSON.parse(js?.stdout ?? ''),
      missing: null,
      workUp: null,
      workupCannotBeCompleted: null,
    })
  })
})
