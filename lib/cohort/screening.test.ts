import {
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assess, criteriaSets, type FeatureId, featureDefinition, featureIds } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { answer } from './answer.ts'
import { optionsOf } from './options.ts'
import { ranked } from './ranked.ts'
import { countPatient, countRefused, emptyTally } from './summary.ts'
import { parsedLines, screenWith } from './testing/command.ts'

const { patients } = arbitraries(fc)
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screening-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

type Sent = { readonly patient: object; readonly notAvailable: readonly FeatureId[] }

const asLines = (cohort: readonly Sent[]) =>
  cohort.map((each, index) => `${JSON.stringify({ id: `p${index}`, ...each })}\n`).join('')

describe('sets that were asked for', () => {
  it('are told alone, each as ever, and the headline stays what it is', async () => {
    const some = fc.subarray(
      criteriaSets.map(({ id }) => id),
      { minLength: 1 },
    )
    await fc.assert(
      fc.asyncProperty(patients, some, async (sent, ids) => {
        const { stdout } = await screenWith(['--sets', ids.join(','), '--changes'], asLines([sent]))
        const [whole] = parsedLines((await screenWith(['--changes'], asLines([sent]))).stdout) as [
          { sets: object; changes: { sets: object }; alsoExcludedBy: string[] },
        ]
        const picked = (bySet: object) =>
          Object.fromEntries(Object.entries(bySet).filter(([id]) => ids.includes(id)))
        expect(parsedLines(stdout)).toEqual([
          {
            ...whole,
            sets: picked(whole.sets),
            changes: { ...whole.changes, sets: picked(whole.changes.sets) },
            alsoExcludedBy: whole.alsoExcludedBy.filter((row) => ids.some((id) => row.startsWith(`${id}/`))),
          },
        ])
      }),
      { numRuns: 8 },
    )
  })

  it('are the columns of CSV', async () => {
    const { stdout } = await screenWith(['--format', 'csv', '--sets', 'scot, astis'], '{"patient":{}}\n')
    expect(stdout.split('\n')[0]).toBe('id,headline,guidelinesDiffer,astis,scot')
  })
})

describe('threads', () => {
  it('give the same bytes as one, in order, with bad rows in their places', { timeout: 60_000 }, async () => {
    const file = inFolder('many.csv')
    const rows = Array.from({ length: 2000 }, (_, at) => `${at}${'-'.repeat(300)},${at % 55}`)
    writeFileSync(file, `id,mrss\n${rows.join('\n')}\n`)
    const args = [file, '--format', 'csv', '--sets', 'astis', '--summary', 'json']
    const one = await screenWith([...args, '--output', inFolder('one.csv'), '--workers', '1'])
    const two = await screenWith([...args, '--output', inFolder('two.csv'), '--workers', '2'])
    expect(two).toEqual(one)
    expect(one.status).toBe(1)
    const bytes = readFileSync(inFolder('one.csv'))
    expect(bytes.length).toBeGreaterThan(500_000)
    expect(readFileSync(inFolder('two.csv')).equals(bytes)).toBe(true)
  })
})

describe('Parquet', () => {
  /** A cohort as a file with a column for each feature. */
  function written(name: string, cohort: readonly Sent[]): string {
    const filename = inFolder(name)
    const types = { number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN', enum: 'STRING' } as const
    parquetWriteFile({
      filename,
      columnData: [
        { name: 'id', data: cohort.map((_, index) => `p${index}`), type: 'STRING' },
        {
          name: 'notAvailable',
          data: cohort.map(({ notAvailable }) => notAvailable.join(',')),
          type: 'STRING',
        },
        ...featureIds.map((id) => ({
          name: id as string,
          data: cohort.map(({ patient }) => (patient as Record<string, unknown>)[id] ?? null),
          type: types[featureDefinition(id).type],
          nullable: true,
        })),
      ],
    })
    return filename
  }

  it('gives the answers of JSON lines, by row in place of line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { minLength: 1, maxLength: 4 }), async (drawn) => {
        const cohort = drawn.map(({ patient }) => ({ patient, notAvailable: [] }))
        const { status, stdout } = await screenWith([written('in.parquet', cohort)])
        expect([status, parsedLines(stdout)]).toEqual([
          0,
          parsedLines((await screenWith([], asLines(cohort))).stdout),
        ])
      }),
      { numRuns: 8 },
    )
    const bad = { patient: { mrss: 60 }, notAvailable: [] }
    const { stdout } = await screenWith([written('bad.parquet', [bad])])
    expect(stdout).toContain('Row 1, column')
  })

  it('tells what is not available in a column of its own', async () => {
    const cohort = [{ patient: {}, notAvailable: ['paO2' as FeatureId] }]
    expect((await screenWith([written('na.parquet', cohort)])).stdout).toContain('“paO2” is not a feature id')
    const known = [{ patient: {}, notAvailable: ['pao2MmHg' as const] }]
    const { stdout } = await screenWith([written('na.parquet', known)])
    expect(parsedLines(stdout)).toEqual([{ id: 'p0', ...assess({}, ['pao2MmHg']) }])
  })

  it('holds what is answered: outcomes, every criterion, errors in their places', async () => {
    const output = inFolder('out.parquet')
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { minLength: 1, maxLength: 4 }), async (cohort) => {
        const { status, stderr } = await screenWith(
          ['--output', output, '--workers', '1'],
          `${asLines(cohort)}{"id":"x","patient":{"mrss":60}}\n`,
        )
        expect([status, stderr]).toEqual([1, expect.stringMatching(/^Line \d+: .*\n1 of \d+ could not/)])
        const bytes = readFileSync(output)
        const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
        const criteria = criteriaSets.flatMap((set) => set.criteria.map(({ id }) => [set.id, id] as const))
        expect(rows.slice(0, -1)).toEqual(
          cohort.map(({ patient, notAvailable }, index) => {
            const { headline, guidelinesDiffer, sets } = assess(patient, notAvailable)
            return {
              id: `p${index}`,
              headline,
              guidelinesDiffer,
              ...Object.fromEntries(criteriaSets.map(({ id }) => [`outcome:${id}`, sets[id]?.outcome])),
              ...Object.fromEntries(criteria.map(([set, id]) => [id, sets[set]?.criteria[id]])),
            }
          }),
        )
        const error = rows.at(-1) ?? {}
        expect([error.id, error.headline, error['ebmt-2025/mrss'] ?? null]).toEqual([
          'x',
          'invalid-patient',
          null,
        ])
      }),
      { numRuns: 5 },
    )
  })

  it('that is damaged further on is answered up to there, with the status of what is not complete', async () => {
    const filename = inFolder('damaged.parquet')
    const data = Array.from({ length: 600 }, (_, index) => index % 50)
    parquetWriteFile({ filename, columnData: [{ name: 'mrss', data, type: 'INT32' }], rowGroupSize: 300 })
    const bytes = readFileSync(filename)
    const [, second] = parquetMetadata(new Uint8Array(bytes).buffer).row_groups
    const { data_page_offset: at = 0 } = second?.columns[0]?.meta_data ?? {}
    bytes.fill(0xff, Number(at), Number(at) + 20)
    writeFileSync(filename, bytes)
    const { status, stdout, stderr } = await screenWith([filename])
    expect([status, parsedLines(stdout).length]).toEqual([3, 300])
    expect(stderr).toMatch(/^The file cannot be read as Parquet: /)
  })

  it('with a column that is not known is refused', async () => {
    const filename = inFolder('unknown.parquet')
    parquetWriteFile({ filename, columnData: [{ name: 'MRSS', data: [1] }] })
    expect(await screenWith([filename])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Unknown columns: "MRSS"[.] .* --findings\n$/),
    })
  })
})

describe('a summary', () => {
  it('counts what the results say, in place of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { maxLength: 4 }), async (cohort) => {
        const tally = emptyTally()
        countRefused(tally, 'malformed')
        for (const { patient, notAvailable } of cohort) countPatient(tally, assess(patient, notAvailable))
        const { status, stdout, stderr } = await screenWith(['--summary', 'json'], `nope\n${asLines(cohort)}`)
        expect(JSON.parse(stdout)).toEqual(ranked(tally))
        expect([status, stderr]).toEqual([1, expect.stringMatching(/^Line 1: .*\n1 of/)])
      }),
      { numRuns: 8 },
    )
  })

  it('is a table where nothing else is said, with the most frequent first', async () => {
    const cohort = ['{"pregnant":true}', '{"pregnant":true}', '{"hivPositive":true,"pregnant":true}', '{}']
    const { stdout } = await screenWith(
      ['--summary'],
      cohort.map((patient) => `{"patient":${patient}}\n`).join(''),
    )
    expect(stdout).toMatch(/^4 assessed, 0 rows without an answer\. Rules 1/)
    expect(stdout).toMatch(/Headline\npatients\n +0 {2}may-be-considered\n/)
    expect(stdout).toMatch(/Most often against the headline\npatients\n +3 {2}[\w-]+\/pregnan/)
    expect(stdout).toMatch(/Most often missing in the 1 whose answer is open\npatients\n +1 {2}/)
    expect(stdout).toMatch(/ 1 {2}Echocardiography/)
    for (const { id } of criteriaSets) expect(stdout).toContain(`(${id}): `)
    expect(answer({ patient: { pregnant: true } })).toHaveProperty('headline', 'contraindicated')
  })
})

describe('one row', () => {
  const input = 'id,mrss,sex\na,24,\nb,60,\na,25,female\n'
  const explain = (id: string) => screenWith(['--from', 'csv', '--explain', id], input)

  it('is explained with its rationale, every one of that id', async () => {
    const { status, stdout, stderr } = await explain('a')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Line 2\n\nAutologous[\s\S]*Case a[\s\S]*CANNOT BE SAID YET[\s\S]*\nLine 4\n/)
    for (const { name } of criteriaSets) expect(stdout).toContain(name)
  })

  it('that has a fault, or is not there, is said to be so', async () => {
    expect(await explain('b')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Line 3, column 2/),
    })
    expect(await explain('z')).toEqual({ status: 2, stdout: '', stderr: 'No row has the id "z".\n' })
  })
})

describe('mistakes at the keyboard', () => {
  it('the input is never written over, by whatever name', async () => {
    const [file, link, text] = [inFolder('over.csv'), inFolder('link.csv'), 'id,mrss\na,24\n']
    writeFileSync(file, text)
    symlinkSync(file, link)
    const stdin = createReadStream('', { fd: openSync(file, 'r') })
    const runs = [
      await screenWith([file, '--output', link]),
      await screenWith([link, '--output', file]),
      await screenWith(['--from', 'csv', '--output', file], stdin),
    ]
    for (const { status, stderr } of runs)
      expect([status, stderr]).toEqual([2, expect.stringContaining('is the input itself')])
    expect(readFileSync(file, 'utf8')).toBe(text)
    stdin.destroy()
  })

  it('a keyboard is told that it is read', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true })
    expect(await screenWith([], stdin)).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Reading from/),
    })
    expect(await screenWith([], '')).toMatchObject({ status: 0, stderr: '' })
  })

  it('are told in few words', async () => {
    const option = await screenWith(['--workers', '0'])
    expect([option.status, option.stdout]).toEqual([2, ''])
    expect(option.stderr).toMatch(/^--workers must be .*\nAll options: .* --help\n$/)
    const misspelt = await screenWith(['--sumary'])
    expect(misspelt.stderr).toMatch(/^Unknown option '--sumary'[.]\nAll options: .* --help\n$/)
    const names = Array.from({ length: 15 }, (_, index) => `column${index}`)
    const { status, stderr } = await screenWith(['--from', 'csv'], `${names.join(',')}\n`)
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^Unknown columns: .*"column11" and 3 more[.] .*\n$/),
    ])
  })
})

describe('options', () => {
  it.each([
    [['--from', 'parquet'], 'needs FILE'],
    [['--format', 'parquet'], 'needs --output'],
    [['--resume'], 'needs --output'],
    [['--sets', 'astis,none'], '"none"'],
    [['--summary=xml'], '--summary must be one of'],
    [['a.csv', 'b.csv'], 'You gave 2: a.csv, b.csv.'],
    [['a.xlsx'], 'a.xlsx is a spreadsheet'],
    [['--summary', '--changes'], '--changes has no place in a summary'],
    [['--explain', 'a', '--summary'], '--explain stands alone'],
    [['--explain', 'a', '--sets', 'astis'], '--explain stands alone'],
    [['--explain', 'a', '--changes'], '--explain stands alone'],
    [['--workers', '0'], '--workers must be'],
    [['--workers', '1.5'], '--workers must be'],
    [['--engine', 'sql'], '--engine must be one of'],
    [['--engine', 'duckdb'], '--engine duckdb gives outcomes and criteria'],
    [['--engine', 'duckdb', '--format', 'csv', '--changes'], '--changes needs --format jsonl'],
    [['--changes', '--output', 'a.csv'], '--changes needs --format jsonl'],
  ])('%j are refused: %s', (args, reason) => {
    expect(optionsOf(args)).toEqual({ refused: expect.stringContaining(reason) })
  })

  it.each([
    [['a.csv'], { from: 'csv', format: 'jsonl', summary: null }],
    [['a.parquet', '--output', 'B.CSV'], { from: 'parquet', format: 'csv', output: 'B.CSV' }],
    [['--summary', 'json', 'a'], { file: 'a', summary: 'json' }],
    [['--summary', 'a'], { file: 'a', summary: 'table' }],
    [['a', '--summary'], { file: 'a', summary: 'table' }],
    [['--engine', 'duckdb', '--summary'], { engine: 'duckdb', summary: 'table' }],
  ])('%j are %j', (args, expected) => {
    expect(optionsOf(args)).toMatchObject(expected)
  })
})
