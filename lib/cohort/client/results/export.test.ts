import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { criteriaSets, edition, type Patient } from '../../../../rules/index.ts'
import { answer, isError } from '../../answer.ts'
import { csvOutput } from '../../output.ts'
import type { Doing, Progress } from '../calls.ts'
import type { Cohort } from '../cohort.ts'
import { cohortOf } from '../testing/cohort-of.ts'
import { exported } from './export.ts'

const doing: Doing = { tell: () => {}, pause: async () => {} }
const rules = { rulesVersion: edition.version, rulesFingerprint: edition.fingerprint }
const undated = { ...rules, onsetDatesCountedTo: '' }
const adult: Patient = { ageYears: 40, diagnosis: 'systemic-sclerosis' }
const made = [
  { id: 'p1', patient: adult, notAvailable: [] },
  { id: 'p,"2', patient: { ...adult, diagnosis: 'scleroderma-mimic' as const } },
  { patient: {} },
]

/** A row on line 3, between the first and the second of those made up, and one that could not be read, at the end. */
const refused = [
  { line: 3, id: 'p9', problems: [{ column: 'age', value: 'old', message: 'Not a number.' }] },
  { line: 9, id: '', problems: [{ column: null, value: '', message: 'The quotes do not match.' }] },
]
const cohort: Cohort = { ...cohortOf(made, refused), lines: Uint32Array.of(2, 4, 5) }

async function csvRows(from = cohort): Promise<readonly Record<string, string>[]> {
  return parse(await (await exported(from, 'csv', doing)).text(), { columns: true })
}

describe('the answers as a file', () => {
  test.each(['csv', 'parquet'] as const)(
    'tell how far they are as %s, and can be given up',
    async (format) => {
      const large = cohortOf(Array.from({ length: 9000 }, () => ({ patient: {} })))
      const told: Progress[] = []
      await exported(large, format, { tell: (progress) => told.push(progress), pause: async () => {} })
      expect(told.map(({ rows }) => rows)).toEqual([8192, 9000])
      expect(told.at(-1)?.share).toBe(1)
      const givenUp: Doing = { tell: () => {}, pause: () => Promise.reject(new Error('given up')) }
      await expect(exported(large, format, givenUp)).rejects.toThrow('given up')
    },
  )

  test('are those of the command line, column by column, with the rules by which they were found', async () => {
    const { head, line } = csvOutput(false)
    const own = parse(head + made.map((each) => line(answer(each))).join(''), { columns: true }) as object[]
    const rows = await csvRows()
    expect(rows.filter(({ id }) => id !== 'p9').slice(0, 3)).toEqual(
      own.map((row) => ({ ...row, ...undated })),
    )
    expect(Object.keys(rows[0] ?? {})).toEqual([...Object.keys(own[0] ?? {}), ...Object.keys(undated)])
  })

  test('have refused rows in their place, with the reason as on the command line', async () => {
    const rows = await csvRows()
    expect(rows.map(({ id, headline }) => [id, headline])).toEqual([
      ['p1', 'needs-information'],
      ['p9', 'invalid-patient'],
      ['p,"2', 'out-of-scope'],
      ['', 'needs-information'],
      ['', 'malformed'],
    ])
    expect(rows[1]).toMatchObject({ guidelinesDiffer: '', scot: '', ...rules })
  })

  test.each(['=1+1', '+49', '-12', '@here', '\tx', '＝1'])(
    'hold no cell that a spreadsheet would run: %j',
    async (id) => {
      const [row] = await csvRows(cohortOf([{ id, patient: {} }]))
      expect(row?.id).toBe(`'${id}`)
    },
  )

  test('are in Parquet as the command line writes them: ids as they came, each criterion, and nothing for what is not known', async () => {
    const file = await (await exported({ ...cohort, ids: ['=1', 'p2', ''] }, 'parquet', doing)).arrayBuffer()
    const rows = await parquetReadObjects({ file })
    expect(rows.map(({ id, headline, guidelinesDiffer }) => [id, headline, guidelinesDiffer])).toEqual([
      ['=1', 'needs-information', false],
      ['p9', 'invalid-patient', null],
      ['p2', 'out-of-scope', false],
      [null, 'needs-information', false],
      [null, 'malformed', null],
    ])
    const [first] = made
    const own = answer(first)
    if (isError(own)) throw new Error('The first patient has no answer.')
    expect(rows[0]).toEqual({
      id: '=1',
      headline: own.headline,
      guidelinesDiffer: own.guidelinesDiffer,
      ...Object.fromEntries(criteriaSets.map(({ id }) => [`outcome:${id}`, own.sets[id]?.outcome])),
      ...Object.assign({}, ...criteriaSets.map(({ id }) => own.sets[id]?.criteria)),
      ...rules,
      onsetDatesCountedTo: null,
    })
  })

  test('tell in each row the day to which dates of onset were counted', async () => {
    const day = { onsetDatesCountedTo: '2026-11-22' }
    const dated: Cohort = { ...cohort, reference: day.onsetDatesCountedTo }
    const every = Array.from({ length: 5 }, () => expect.objectContaining(day))
    expect(await csvRows(dated)).toEqual(every)
    const file = await (await exported(dated, 'parquet', doing)).arrayBuffer()
    expect(await parquetReadObjects({ file })).toEqual(every)
  })

  test('in Parquet are a table to another program too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cohort-export-'))
    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    try {
      const file = join(folder, 'answers.parquet')
      await writeFile(file, Buffer.from(await (await exported(cohort, 'parquet', doing)).arrayBuffer()))
      const asked = await connection.runAndReadAll(
        `select headline, count(*)::integer as rows from '${file}' where "rulesVersion" = '${edition.version}' group by headline order by headline`,
      )
      expect(asked.getRowObjects()).toEqual([
        { headline: 'invalid-patient', rows: 1 },
        { headline: 'malformed', rows: 1 },
        { headline: 'needs-information', rows: 2 },
        { headline: 'out-of-scope', rows: 1 },
      ])
    } finally {
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true })
    }
  })

  test('of nobody are a header alone', async () => {
    expect(await csvRows(cohortOf([]))).toEqual([])
    const file = await (await exported(cohortOf([]), 'parquet', doing)).arrayBuffer()
    expect(await parquetReadObjects({ file })).toEqual([])
  })
})
