import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assess, type FeatureId, featureIds, isFeatureId, outcomes } from '../../../rules/index.ts'
import { arbitraries } from '../../assessment/arbitraries.ts'
import { answer, isError } from '../answer.ts'
import { answerEntry, RefusedInput } from '../entry.ts'
import { openInput } from '../input.ts'
import { entriesIn } from '../job.ts'
import type { Doing, Progress } from './calls.ts'
import { type Cohort, featuresAt, hasFeature, patientAt, truths, valueAt } from './cohort.ts'
import { type ColumnDraft, mappingOf, openQuestions, proposedDraft, withUse } from './draft.ts'
import type { Inspection } from './intake.ts'
import { intakeHandlers } from './intake-handlers.ts'
import { screenFile } from './screening.ts'
import { asShown, screened, undisturbed } from './testing/screened.ts'

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'cohort.csv'): File {
  return new File([content], name)
}

/** What the page has for each row, in the shape of the command line's answers. */
function rowsOf(cohort: Cohort) {
  const answered = cohort.ids.map((id, row) => ({
    line: cohort.lines[row] ?? 0,
    id: id === '' ? null : id,
    headline: outcomes[cohort.answers.headline[row] ?? -1],
    guidelinesDiffer: cohort.answers.guidelinesDiffer[row] === 1,
    required: featuresAt(cohort.answers.required, row),
    refining: featuresAt(cohort.answers.refining, row),
    sets: Object.fromEntries(
      [...cohort.answers.outcome].map(([set, codes]) => [set, outcomes[codes[row] ?? -1]]),
    ),
    truths: Object.fromEntries(
      [...cohort.answers.truth].map(([id, codes]) => [id, truths[codes[row] ?? -1]]),
    ),
  }))
  const refused = cohort.refused.map(({ line, id, problems }) => ({
    line,
    id: id === '' ? null : id,
    problems: problems.map(({ message }) => `Line ${line}: ${message}`).sort(),
  }))
  return [...answered, ...refused].sort((a, b) => a.line - b.line)
}

/** The same rows by the command line, which names columns by their number as well. */
async function rowsOfCommandLine(content: string | Uint8Array, from: 'csv' | 'jsonl') {
  const rows: unknown[] = []
  const stdin = Readable.from([Buffer.from(content)])
  const { columns, parts } = await openInput({ file: null, from, stdin, cutBefore: 1 })
  for await (const { job } of parts)
    for (const entry of entriesIn(job, columns)) {
      const result = answerEntry(entry, answer, { counted: 'Line', columns: null })
      rows.push(
        isError(result)
          ? {
              line: entry.line,
              id: result.id,
              problems: result.error.problems.map(({ message }) => message).sort(),
            }
          : {
              line: entry.line,
              id: result.id,
              headline: result.headline,
              guidelinesDiffer: result.guidelinesDiffer,
              ...result.missing,
              sets: Object.fromEntries(Object.entries(result.sets).map(([id, { outcome }]) => [id, outcome])),
              truths: Object.assign({}, ...Object.values(result.sets).map(({ criteria }) => criteria)),
            },
      )
    }
  return rows
}

/** Files that went wrong somewhere, with the columns that the program itself names. */
const torture: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ['a plain file', 'id,mrss,pregnant\na,24,true\nb,,false\nc,NA,\n'],
  ['a byte order mark and CRLF', '\ufeffid,mrss\r\na,24\r\nb,\r\n'],
  ['quotes, commas and line feeds in cells', 'id,mrss\n"a, ""x""\ny",24\n"b",\n'],
  ['a quote that is never closed', 'id,mrss\n"a,24\nb,3\n'],
  ['a row with too few cells and one with too many', 'id,mrss\na\nb,3,4\nc,5\n'],
  ['no id', 'mrss,ageYears\n24,47\n'],
  [
    'values out of range, of another type, and with blanks',
    'id,mrss,ageYears,sex\na,60,4.5,x\nb, 24,47,male\n',
  ],
  ['decimal commas in a file of points', 'id,fvcPct\na,"62,5"\nb,62.5\n'],
  [
    'a line that is not UTF-8',
    new Uint8Array([
      ...new TextEncoder().encode('id,mrss\nM'),
      0xfc,
      ...new TextEncoder().encode('ller,24\nb,3\n'),
    ]),
  ],
  ['a cell of 2 MB', `id,mrss\n${'x'.repeat(2 * 1024 * 1024)},24\nb,3\n`],
  ['exponents, signs and infinities', 'id,crpMgL\na,1e1\nb,+5\nc,1e999\nd,Infinity\n'],
]

describe('the page and the command line', () => {
  it.each(torture)('say the same of every row: %s', async (_, content) => {
    const { cohort } = await screened(fileOf(content), undefined, {
      reading: { ...asShown, encoding: 'utf-8' },
    })
    expect(rowsOf(cohort)).toEqual(await rowsOfCommandLine(content, 'csv'))
  })

  it('say the same of every line of JSON, faults and all', async () => {
    const lines = [
      '{"id":"a","patient":{"mrss":24,"fvcPct":62.5},"notAvailable":["lvefPct"]}',
      '{"id":"b","patient":{"mrs":24}}',
      'not json',
      '[]',
      '',
      '{"patient":{"mrss":60,"pregnant":"no"}}',
      '{"id":7,"patient":{}}',
    ].join('\n')
    const { cohort, inspection } = await screened(fileOf(lines, 'cohort.jsonl'))
    expect(inspection.columns).toBeNull()
    expect(rowsOf(cohort)).toEqual(await rowsOfCommandLine(lines, 'jsonl'))
  })

  it('say the same of every patient, and the row holds what was entered', async () => {
    const { patients } = arbitraries(fc)
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { minLength: 1, maxLength: 12 }), async (requests) => {
        const csv = csvOf(requests)
        const { cohort } = await screened(fileOf(csv))
        expect(rowsOf(cohort)).toEqual(await rowsOfCommandLine(csv, 'csv'))
        for (const [row, { patient, notAvailable = [] }] of requests.entries()) {
          const held = patientAt(cohort, row)
          expect(held.patient).toEqual(known(patient))
          expect([...held.notAvailable].sort()).toEqual([...notAvailable].sort())
          expect(assess(held.patient, held.notAvailable).headline).toBe(
            outcomes[cohort.answers.headline[row] ?? -1],
          )
        }
      }),
      { numRuns: 15 },
    )
  })
})

function csvOf(requests: readonly { patient: object; notAvailable?: readonly FeatureId[] }[]): string {
  const rows = requests.map(({ patient, notAvailable = [] }, index) => {
    const values = new Map(Object.entries(patient))
    const cells = featureIds.map((feature) =>
      notAvailable.includes(feature) ? 'NA' : String(values.get(feature) ?? ''),
    )
    return [`p${index}`, ...cells].join(',')
  })
  return [['id', ...featureIds].join(','), ...rows].join('\n')
}

function known(patient: object): object {
  return Object.fromEntries(Object.entries(patient).filter(([, value]) => value !== null))
}

describe('a column', () => {
  const inUnit = (unit: string) => (draft: ColumnDraft) =>
    isFeatureId(draft.use) ? { ...draft, unit } : draft

  it.each([
    ['PaO2', 'kPa', '8', 60],
    ['PaO2', 'mmHg', '60', 60],
    ['creatinine', 'mg/dL', '1', 88.4],
    ['haemoglobin', 'g/L', '120', 12],
    ['CRP', 'mg/dL', '0.5', 5],
    ['TAPSE', 'cm', '1.7', 17],
  ])('of %s in %s is converted: %s is %s', async (name, unit, text, expected) => {
    const { cohort, draft } = await screened(fileOf(`${name}\n${text}\n`), inUnit(unit))
    const use = draft.columns[0]?.use ?? 'none'
    expect(isFeatureId(use) ? valueAt(cohort, use, 0) : null).toBe(expected)
  })

  it('with several units is not read before somebody says which', async () => {
    const { open } = await screened(fileOf('PaO2\n60\n'), (draft) => draft)
    expect(open).toEqual([{ place: 0, kind: 'unit', name: 'PaO2' }])
  })

  it('refuses a value in the words of its own unit', async () => {
    const { cohort } = await screened(fileOf('PaO2\n60\n'), inUnit('kPa'))
    expect(cohort.refused[0]?.problems).toEqual([
      {
        column: 'PaO2',
        value: '60',
        message: expect.stringMatching(/60 kPa is above the limit of 20 kPa\. Is it mmHg\?/),
      },
    ])
  })

  it('of words says nothing before they were checked, and a blank is never no', async () => {
    const file = () => fileOf('id,pregnant\na,ja\nb,nein\nc,\nd,vielleicht\ne,0\nf,unbekannt\n')
    const { open, cohort } = await screened(file())
    expect(open.map(({ kind }) => kind)).toEqual(['words'])
    const values = Object.fromEntries(cohort.ids.map((id, row) => [id, valueAt(cohort, 'pregnant', row)]))
    expect(values).toEqual({ a: true, b: false, c: null, e: false, f: null })
    expect(cohort.refused.map(({ id }) => id)).toEqual(['d'])
    const checked = await screened(file(), (draft) => ({ ...draft, checked: true }))
    expect(checked.open).toEqual([])
  })

  it('of words takes the meaning that somebody gives them', async () => {
    const { cohort } = await screened(fileOf('cutaneousSubset\ndcSSc\nlcSSc\n?\n'), (draft) => ({
      ...draft,
      words: { dcSSc: { value: 'diffuse' }, lcSSc: { value: 'limited' }, '?': 'not available' },
    }))
    expect([0, 1, 2].map((row) => patientAt(cohort, row))).toMatchObject([
      { patient: { cutaneousSubset: 'diffuse' }, notAvailable: [] },
      { patient: { cutaneousSubset: 'limited' }, notAvailable: [] },
      { patient: {}, notAvailable: ['cutaneousSubset'] },
    ])
  })

  it('of many different numbers cannot be a yes or no', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => index).join('\n')
    const { open } = await screened(fileOf(`pregnant\n${rows}\n`))
    expect(open.map(({ kind }) => kind)).toEqual(['too-many'])
  })

  it('that is not used leaves nothing behind', async () => {
    const { cohort } = await screened(fileOf('id,surname,mrss\na,Muster,24\n'))
    expect(JSON.stringify([...cohort.findings.keys(), cohort.ids])).not.toContain('Muster')
    expect([...cohort.findings.keys()]).toEqual(['mrss'])
  })

  it('and another with the same finding are both asked about', async () => {
    const { draft, open } = await screened(fileOf('Age,age,mrss\n1,2,3\n'))
    expect(draft.columns.map(({ use }) => use)).toEqual(['none', 'none', 'mrss'])
    expect(open).toEqual([])
    const both = draft.columns.map((column) => ({ ...withUse(column, 'mrss'), unit: '' }))
    const inspection = { columns: both.map(({ column }) => column), strange: null } as unknown as Inspection
    expect(
      openQuestions(inspection, asShown, { decimal: 'point', reference: '', columns: both }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['twice', 'twice', 'twice'])
  })
})

describe('a file', () => {
  it('with decimal commas is asked about, and read as somebody says', async () => {
    const file = () => fileOf('id;fvcPct\na;62,5\nb;70\nc;62.5\n')
    const { open, inspection, cohort } = await screened(file())
    expect(inspection.delimiter).toBe(';')
    expect(open.map(({ kind }) => kind)).toEqual(['decimal'])
    expect(cohort.refused.map(({ id }) => id)).toEqual(['a'])
    const comma = await screened(file(), undefined, { decimal: 'comma' })
    expect(comma.open).toEqual([])
    expect(comma.cohort.ids.map((id, row) => [id, valueAt(comma.cohort, 'fvcPct', row)])).toEqual([
      ['a', 62.5],
      ['b', 70],
    ])
    expect(comma.cohort.refused.map(({ id }) => id)).toEqual(['c'])
  })

  it('in Windows-1252 is asked about, with the place that shows it', async () => {
    const latin1 = Uint8Array.from('id,mrss,Ort\nM\u00fcller,24,K\u00f6ln\nb,3,\n', (sign) =>
      sign.charCodeAt(0),
    )
    const { inspection, open, cohort } = await screened(fileOf(latin1))
    expect(inspection.strange).toBe('Müller')
    expect(open.map(({ kind }) => kind)).toEqual(['encoding'])
    expect(cohort.ids).toEqual(['Müller', 'b'])
  })

  it('of flat objects is a table', async () => {
    const lines =
      '{"id":1,"mrss":24,"pregnant":false,"note":"x"}\n{"id":2,"fvcPct":62.5}\n{"id":3,"mrss":"60"}\n'
    const { cohort, inspection } = await screened(fileOf(lines, 'flat.jsonl'))
    expect(inspection.columns?.map(({ name }) => name)).toEqual(['id', 'mrss', 'pregnant', 'note', 'fvcPct'])
    expect(cohort.ids).toEqual(['1', '2'])
    expect(patientAt(cohort, 0).patient).toEqual({ mrss: 24, pregnant: false })
    expect(cohort.refused[0]?.problems[0]?.message).toContain('from 0 to 51')
  })

  it('may have a column with the list of what is not available', async () => {
    const lines =
      '{"id":"a","mrss":24,"notAvailable":["fvcPct"]}\n{"id":"b","mrss":3,"notAvailable":null}\n' +
      '{"id":"c","mrss":3,"notAvailable":["mrss","fvc"]}\n'
    const { cohort } = await screened(fileOf(lines, 'flat.jsonl'))
    expect([0, 1].map((row) => patientAt(cohort, row).notAvailable)).toEqual([['fvcPct'], []])
    expect(cohort.refused[0]?.problems.map(({ column }) => column).sort()).toEqual(['fvc', 'mrss'])
  })

  const bad: readonly (readonly [string, File, RegExp])[] = [
    ['nothing in it', fileOf(''), /empty/],
    ['blank lines alone', fileOf('\n \n'), /blank lines/],
    ['a header alone', fileOf('id,mrss\n'), /no rows/],
    ['an Excel workbook', fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.xlsx'), /Excel/],
    ['bytes that are no text', fileOf(new Uint8Array([1, 2, 0, 4]), 'a.csv'), /not text/],
    ['UTF-16', fileOf(new Uint8Array([0xff, 0xfe, 0x61, 0])), /UTF-16/],
    ['one JSON list', fileOf('[{"patient":{}}]', 'a.json'), /JSON list/],
    ['a Parquet file that was cut off', fileOf('PAR1\u0000\u0000\u0000\u0000', 'a.parquet'), /cut off/],
    [
      'a Parquet file that is damaged',
      fileOf('PAR1\u0001\u0001\u0001\u0001\u0001\u0001PAR1', 'a.parquet'),
      /Parquet/,
    ],
    ['a name of Parquet alone', fileOf('id,mrss\na,2\n', 'a.parquet'), /named as Parquet/],
    ['a web page', fileOf('<!DOCTYPE html><p>'), /web page/],
    ['JSON that is cut off', fileOf('{"patient":\n{', 'a.jsonl'), /No line/],
    ['a header that cannot be read', fileOf('a"b,c\n1,2\n'), /header cannot be read/],
  ]
  it.each(bad)('with %s is refused with a word on what to do', async (_, file, words) => {
    const handlers = intakeHandlers(() => {}, screenFile)
    const refused = handlers.inspect({ file, reading: asShown }, undisturbed)
    await expect(refused).rejects.toThrow(RefusedInput)
    await expect(refused).rejects.toThrow(words)
  })

  it('that is given up while it is opened never takes the place of another', async () => {
    let cohort: Cohort | null = null
    const handlers = intakeHandlers((kept) => {
      cohort = kept
    }, screenFile)
    await handlers.inspect({ file: fileOf('id,mrss\na,24\n', 'first.csv'), reading: asShown }, undisturbed)
    const givenUp: Doing = { tell: () => {}, pause: () => Promise.reject(new Error('given up')) }
    const second = handlers.inspect(
      { file: fileOf('id,mrss\nb,3\n', 'second.csv'), reading: asShown },
      givenUp,
    )
    await expect(second).rejects.toThrow('given up')
    const columns = [{ use: 'id' }, { use: 'feature', feature: 'mrss', unit: '', words: {} }] as const
    await handlers.screen({ mapping: { decimal: 'point', reference: null, columns } }, undisturbed)
    expect(cohort).toMatchObject({ fileName: 'first.csv', ids: ['a'] })
  })

  it('tells ids that stand twice and rows without one', async () => {
    const { result } = await screened(fileOf('id,mrss\na,1\na,2\n,3\n,4\nb,5\n'))
    expect(result).toMatchObject({ assessed: 5, refused: 0, repeatedIds: 1, withoutId: 2 })
  })

  it('shows its first rows and what is wrong with them', async () => {
    const { preview } = await screened(fileOf('id,mrss\na,24\nb,60\nc,60\nd,NA\n'))
    expect(preview).toMatchObject({
      tried: 4,
      refused: 2,
      rows: [
        { line: 2, id: 'a', findings: [{ feature: 'mrss', taken: '24' }] },
        { line: 3, problems: [expect.stringContaining('from 0 to 51')] },
        { line: 4 },
        { line: 5, findings: [{ feature: 'mrss', taken: 'not available' }] },
      ],
      problems: [{ column: 'mrss', count: 2, lines: [3, 4] }],
    })
  })
})

describe('screening', () => {
  it('can be cancelled, and keeps what was screened before', async () => {
    const kept: number[] = []
    const handlers = intakeHandlers(({ count }) => kept.push(count), screenFile)
    const rows = Array.from({ length: 1500 }, (_, index) => `p${index},${index % 52}`).join('\n')
    const inspection = await handlers.inspect(
      { file: fileOf(`id,mrss\n${rows}\n`), reading: asShown },
      undisturbed,
    )
    const mapping = mappingOf(proposedDraft(inspection))
    await handlers.screen({ mapping }, undisturbed)
    const cancelled: Doing = { tell: () => {}, pause: () => Promise.reject(new Error('cancelled')) }
    await expect(handlers.screen({ mapping }, cancelled)).rejects.toThrow('cancelled')
    expect(kept).toEqual([1500])
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('tells its progress, which only grows and never passes the whole', async () => {
    // A clock by which every look takes 30 ms: how quick the machine is makes no difference.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 30
      return now
    })
    const told: Progress[] = []
    const rows = Array.from({ length: 5000 }, (_, index) => `p${index},${index % 52}`).join('\n')
    const { cohort } = await screened(fileOf(`id,mrss\n${rows}\n`), undefined, {
      doing: { tell: (progress) => told.push(progress), pause: async () => {} },
    })
    expect(told.length).toBeGreaterThan(1)
    const shares = told.map(({ share }) => share)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(cohort.count).toBe(5000)
    expect(hasFeature(cohort.answers.required, 4999, featureIds.indexOf('mrss'))).toBe(false)
  })
})
