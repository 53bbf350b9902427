import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assess,
  changesFor,
  criteriaSets,
  type FeatureId,
  featureIds,
  type Patient,
  questionsFor,
} from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { answerBy } from './answer.ts'
import { runScreen } from './run.ts'
import { parsedLines, screenWith } from './testing/command.ts'

const { patients } = arbitraries(fc)

/** Runs the command on a text as standard input. */
const screen = (
  input: string | Uint8Array,
  args: readonly string[] = [],
  answerFor?: Parameters<typeof runScreen>[2],
) => screenWith(args, input, undefined, answerFor)

const csv = ['--from', 'csv']
const toCsv = ['--format', 'csv']

describe('JSON lines', () => {
  it('give one result a line, in order, and the status 0', async () => {
    const { status, stdout, stderr } = await screen(
      '{"id":"b","patient":{"mrss":24}}\n{"id":"a","patient":{}}',
    )
    expect(parsedLines(stdout)).toEqual([
      { id: 'b', ...assess({ mrss: 24 }) },
      { id: 'a', ...assess({}) },
    ])
    expect([status, stderr]).toEqual([0, ''])
  })

  it('with nothing in them give nothing', async () => {
    expect(await screen('')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await screen('\n \r\n\n')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('that are bad stand in their place; the run goes on and ends with status 1', async () => {
    const good = '{"patient":{}}'
    const { status, stdout, stderr } = await screen(
      Buffer.concat([
        Buffer.from(`\ufeff${good}\r\n\r\nnope\n[]\n"x"\n{"id":"p","patient":{"mrss":60}}\n`),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from(
          `${good}\n\ufeff${good}\n{"patient":{}}{"patient":{}}\n${' '.repeat(1024 * 1024)}x\n${good}`,
        ),
      ]),
    )
    const malformed = (line: number) => ({
      id: null,
      error: {
        code: 'malformed',
        problems: [
          {
            feature: null,
            value: expect.anything(),
            message: expect.stringMatching(`^Line ${line}: .+\\.$`),
          },
        ],
      },
    })
    const unreadable = (line: number) => {
      const { error } = malformed(line)
      return { id: null, error: { ...error, problems: [{ ...error.problems[0], value: null }] } }
    }
    const answered = { id: null, ...assess({}) }
    expect(parsedLines(stdout)).toEqual([
      answered,
      unreadable(3),
      malformed(4),
      malformed(5),
      {
        id: 'p',
        error: {
          code: 'invalid-patient',
          problems: [{ feature: 'mrss', value: 60, message: expect.stringMatching(/^Line 6: .*60/) }],
        },
      },
      unreadable(7),
      answered,
      unreadable(9),
      unreadable(10),
      unreadable(11),
      answered,
    ])
    expect([status, stderr]).toEqual([1, '8 of 11 could not be assessed.\n'])
  })

  it('are answered one by one while the input is still open', async () => {
    const stdin = new PassThrough()
    const stdout = new PassThrough()
    const run = runScreen([], { stdin, stdout, stderr: new PassThrough() })
    stdin.write('{"id":"first","patient":{}}\n')
    const [first] = await once(stdout, 'data')
    expect(String(first)).toMatch(/^\{"id":"first",.*\n$/)
    stdin.end()
    expect(await run).toBe(0)
  })

  it('at which the rules fail are errors, never a negative answer', async () => {
    const { status, stdout } = await screen('{"id":"p","patient":{}}\n{"id":"q","patient":{}}', [], (value) =>
      answerBy(value, (request) => {
        if (request.id === 'p') throw new Error('broken')
        return assess(request.patient)
      }),
    )
    expect(parsedLines(stdout)).toEqual([
      { id: 'p', error: { code: 'cannot-assess', problems: [expect.objectContaining({ feature: null })] } },
      { id: 'q', ...assess({}) },
    ])
    expect(status).toBe(1)
  })

  it('end with a status of their own where the program fails, because the results are not complete', async () => {
    const { status, stderr } = await screen('{"id":"p","patient":{}}', [], () => {
      throw new Error('broken')
    })
    expect(status).toBe(3)
    expect(stderr).toMatch(/^A fault in the program ended the run, and the results are not complete[.]\n/)
  })
})

describe('CSV input', () => {
  const input = (text: string) => screen(text, csv)

  it('reads numbers, booleans, names, blanks and what is not available', async () => {
    const { status, stdout } = await input(
      '\ufeffid,mrss,pregnant,sex,crpMgL,pao2MmHg,progressiveDisease\r\np1,24,false,female,1.5,NA,\r\n,+5,true,male,2e1,0070.50,true\r\n',
    )
    expect(parsedLines(stdout)).toEqual([
      { id: 'p1', ...assess({ mrss: 24, pregnant: false, sex: 'female', crpMgL: 1.5 }, ['pao2MmHg']) },
      {
        id: null,
        ...assess({
          mrss: 5,
          pregnant: true,
          sex: 'male',
          crpMgL: 20,
          pao2MmHg: 70.5,
          progressiveDisease: true,
        }),
      },
    ])
    expect(status).toBe(0)
  })

  it('keeps ids as they are, quoted ones and NA too', async () => {
    const { stdout } = await input('mrss,id\n1,"a, ""b""\nc"\n1,NA\n1,=1+1\n1, x \n')
    expect(parsedLines(stdout)).toMatchObject(['a, "b"\nc', 'NA', '=1+1', ' x '].map((id) => ({ id })))
  })

  it.each([
    ['crpMgL', 'abc'],
    ['crpMgL', '"1,5"'],
    ['crpMgL', ' 1'],
    ['crpMgL', '0x10'],
    ['crpMgL', '1_0'],
    ['crpMgL', 'Infinity'],
    ['crpMgL', 'NaN'],
    ['crpMgL', '1e999'],
    ['crpMgL', '.'],
    ['crpMgL', 'null'],
    ['crpMgL', 'na'],
    ['pregnant', 'yes'],
    ['pregnant', 'TRUE'],
    ['pregnant', '1'],
    ['sex', 'Female'],
    ['sex', '1'],
    ['mrss', 'true'],
  ])('refuses %s %s as the text it is', async (feature, cell) => {
    const { status, stdout } = await input(`${feature},id\n\n${cell},p\n`)
    const value = cell.replaceAll('"', '')
    const message = expect.stringMatching(`^Line 3, column 1 \\(${feature}\\): .*\\.$`)
    expect(parsedLines(stdout)).toEqual([
      { id: 'p', error: { code: 'invalid-patient', problems: [{ feature, value, message }] } },
    ])
    expect(status).toBe(1)
  })

  it.each(['60', '-1', '24.5'])('refuses the number %s where it is not allowed', async (cell) => {
    const { stdout } = await input(`mrss\n${cell}\n`)
    expect(parsedLines(stdout)).toMatchObject([
      { error: { problems: [{ feature: 'mrss', value: Number(cell) }] } },
    ])
  })

  it('puts rows with too few or too many cells, or with stray quotes, in their place', async () => {
    const { status, stdout } = await input('id,mrss\na\nb,1,2\nc,"x"y\nd,\n')
    const problem = (line: number) => ({
      feature: null,
      value: null,
      message: expect.stringMatching(`^Line ${line}: `),
    })
    expect(parsedLines(stdout)).toEqual([
      ...[2, 3, 4].map((line) => ({ id: null, error: { code: 'malformed', problems: [problem(line)] } })),
      { id: 'd', ...assess({}) },
    ])
    expect(status).toBe(1)
  })

  it.each([
    ['id,mrss,foo,"b,ar",mrss\n1,2,3,4,5\n', ['foo', 'b,ar', 'mrss']],
    ['id,id\n1,2\n', ['id']],
    ['mrss, ageYears\n1,2\n', [' ageYears']],
    ['mrss,\n1,\n', ['""']],
    ['MRSS\n1\n', ['MRSS']],
    ['__proto__,constructor\n1,1\n', ['__proto__', 'constructor']],
    ['\n\nfoo', ['foo']],
  ])('with the header of %j is refused as a whole', async (text, names) => {
    for (const format of [[], toCsv]) {
      const { status, stdout, stderr } = await screen(text, [...csv, ...format])
      expect([status, stdout]).toEqual([2, ''])
      for (const name of names) expect(stderr).toContain(name)
    }
  })

  it.each(['', '\n\n', 'mr"ss\n1\n', Buffer.from([0xff, 0x0a])])(
    'with no readable header is refused',
    async (text) => {
      expect(await screen(text, csv)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('header'),
      })
    },
  )

  it('with a header alone gives nothing', async () => {
    expect(await input('id,mrss\n')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('CSV output', () => {
  const head = `id,headline,guidelinesDiffer,${criteriaSets.map(({ id }) => id).join(',')}`

  it('has the headline and the outcome of each set', async () => {
    const patient: Patient = { ageYears: 47, cutaneousSubset: 'diffuse', mrss: 24 }
    const { stdout } = await screen(JSON.stringify({ id: 'a "b", c\nd', patient }), toCsv)
    const { headline, guidelinesDiffer, sets } = assess(patient)
    const outcomes = criteriaSets.map(({ id }) => sets[id]?.outcome)
    expect(stdout).toBe(`${head}\n"a ""b"", c\nd",${headline},${guidelinesDiffer},${outcomes.join(',')}\n`)
  })

  it('has a row for every line, the code of an error in it, and the reasons on standard error', async () => {
    const { status, stdout, stderr } = await screen(
      '{"id":"p","patient":{"mrss":60}}\nx\n{"id":"=1","patient":{}}',
      toCsv,
    )
    const blank = ','.repeat(1 + criteriaSets.length)
    const [first, second, third, fourth] = stdout.split('\n')
    expect([first, second, third]).toEqual([head, `p,invalid-patient${blank}`, `,malformed${blank}`])
    expect(fourth).toMatch(/^=1,needs-information,false,/)
    expect(stderr).toMatch(/^Line 1: .*60\.\nLine 2: .*\n2 of 3 could not be assessed\.\n$/)
    expect(status).toBe(1)
  })

  it('has its head without a single patient', async () => {
    expect(await screen('', toCsv)).toMatchObject({ status: 0, stdout: `${head}\n` })
    expect(await screen('mrss\n', [...csv, ...toCsv])).toMatchObject({ status: 0, stdout: `${head}\n` })
  })
})

describe('what would change the answer', () => {
  it('stands in each result where it was asked for, and nothing else differs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { minLength: 1, maxLength: 3 }), async (sent) => {
        const input = sent.map((each) => `${JSON.stringify(each)}\n`).join('')
        const plain = parsedLines((await screen(input)).stdout)
        const { status, stdout } = await screen(input, ['--changes'])
        expect(status).toBe(0)
        expect(parsedLines(stdout)).toEqual(
          sent.map(({ patient, notAvailable }, index) => ({
            ...(plain[index] as object),
            changes: changesFor(patient, notAvailable),
          })),
        )
        const both = await screen(input, ['--questions', '--changes'])
        expect(parsedLines(both.stdout)).toEqual(
          sent.map(({ patient, notAvailable }, index) => ({
            ...(plain[index] as object),
            changes: changesFor(patient, notAvailable),
            questions: questionsFor(patient, notAvailable),
          })),
        )
      }),
      { numRuns: 5 },
    )
  })

  it('is refused where the results are written as CSV', async () => {
    const { status, stdout, stderr } = await screen('{"patient":{}}', ['--changes', '--format', 'csv'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--changes needs --format jsonl')
    const questions = await screen('{"patient":{}}', ['--questions', '--format', 'csv'])
    expect(questions.stderr).toContain('--questions needs --format jsonl')
  })
})

describe('every surface', () => {
  type Request = { readonly patient: Patient; readonly notAvailable: readonly FeatureId[] }

  function cellOf({ patient, notAvailable }: Request, feature: FeatureId): string {
    return notAvailable.includes(feature) ? 'NA' : String(patient[feature] ?? '')
  }

  it('answers the same patients in the same way: CSV, JSON lines and the assessment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patients, { minLength: 1, maxLength: 3 }), async (cohort) => {
        const json = cohort.map((request, id) => JSON.stringify({ id: String(id), ...request })).join('\n')
        const rows = cohort.map((request, id) =>
          [id, ...featureIds.map((feature) => cellOf(request, feature))].join(','),
        )
        const fromJson = await screen(json)
        const fromCsv = await screen([`id,${featureIds.join(',')}`, ...rows].join('\r\n'), csv)
        expect(fromCsv).toEqual(fromJson)
        expect(parsedLines(fromJson.stdout)).toEqual(
          cohort.map(({ patient, notAvailable }, id) => ({
            id: String(id),
            ...assess(patient, notAvailable),
          })),
        )
      }),
      { numRuns: 25 },
    )
  })
})

describe('a reader that goes away', () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no more'), { code })),
    })

  it('ends the run quietly', async () => {
    const stderr = new PassThrough()
    const stdin = Readable.from(
      (function* () {
        for (;;) yield Buffer.from('{"patient":{}}\n')
      })(),
    )
    expect(await runScreen([], { stdin, stdout: failing('EPIPE'), stderr })).toBe(0)
    expect(stderr.read()).toBe(null)
    expect(stdin.destroyed).toBe(true)
  })

  it('is not confused with a disk that is full', async () => {
    const stderr = new PassThrough()
    const stdin = Readable.from([Buffer.from('{"patient":{}}\n')])
    expect(await runScreen([], { stdin, stdout: failing('ENOSPC'), stderr })).toBe(3)
    expect(String(stderr.read())).toContain('no space left')
  })
})
