import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets, edition } from '../../rules/index.ts'
import { arbitraries as ofPatients } from '../assessment/arbitraries.ts'
import { blankForm, entriesOf, type FormValues } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'
import { arbitraries } from './arbitraries.ts'
import { readCaseFile, writeCaseFile } from './case-file.ts'
import { caseFileJsonSchema } from './case-file-schema.ts'
import { longestText } from './json-text.ts'

const { forms } = arbitraries(fc)
const { patients } = ofPatients(fc)

const mrss = { text: '24', unit: '', notAvailable: false }
const file = {
  format: 'ssc-ahsct-case',
  schemaVersion: 2,
  reference: 'unit-7 case 3',
  assessmentDate: '2026-11-22',
  entries: { mrss },
  parts: {},
}

function written(values: FormValues): string {
  const result = writeCaseFile(values)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.text
}

function taken(text: string) {
  const result = readCaseFile(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

/** The faults of a file: given as text, or as a change of one that is in order. */
function problemsOf(change: string | Record<string, unknown>) {
  const result = readCaseFile(typeof change === 'string' ? change : JSON.stringify({ ...file, ...change }))
  return result.ok ? [] : result.problems
}

function messagesOf(change: string | Record<string, unknown>): string {
  return problemsOf(change)
    .map(({ place, message }) => `${place} ${message}`)
    .join('\n')
}

describe('a case that was exported', () => {
  it('gives exactly the same form and the same answer', () => {
    fc.assert(
      fc.property(forms, (values) => {
        const text = written(values)
        const read = taken(text)
        expect(read.values).toEqual(values)
        expect(interpret(read.values.entries, read.values.assessmentDate)).toEqual(
          interpret(values.entries, values.assessmentDate),
        )
        expect(written(read.values)).toBe(text)
      }),
    )
  })

  it('carries the answer with every set and every criterion, and the rules that gave it', () => {
    const { answer } = taken(written({ ...blankForm('2026-11-22'), entries: entriesOf({ mrss: 24 }) }))
    expect(answer?.rules).toEqual(edition)
    expect(answer?.headline).toBe('needs-information')
    for (const { id, criteria } of criteriaSets)
      expect(Object.keys(answer?.sets?.[id]?.criteria ?? {})).toEqual(criteria.map((each) => each.id))
  })

  it('fits the schema that is published, which knows no more than the reader', () => {
    const fits = new Ajv2020({ strict: false, formats: { date: true } }).compile(caseFileJsonSchema())
    fc.assert(
      fc.property(forms, (values) => {
        expect(fits(JSON.parse(written(values)))).toBe(true)
      }),
      { numRuns: 20 },
    )
    for (const wrong of [
      { entries: { mrss: { ...mrss, unit: 'kg' } } },
      { extra: 1 },
      { reference: 'a\nb' },
    ]) {
      expect(fits({ ...file, ...wrong })).toBe(false)
      expect(problemsOf(wrong)).not.toEqual([])
    }
  })

  it('is not written where it could not be read again', () => {
    const hidden = { ...blankForm('2026-11-22'), reference: 'case \u202e3' }
    expect(writeCaseFile(hidden)).toMatchObject({ ok: false, problems: [{ place: 'reference' }] })
    expect(writeCaseFile({ ...hidden, reference: 'x'.repeat(41) }).ok).toBe(false)
    expect(writeCaseFile({ ...hidden, reference: 'x'.repeat(40) }).ok).toBe(true)
  })

  it('may lack an answer, and may begin with a byte order mark', () => {
    expect(taken(`\ufeff${JSON.stringify(file)}`)).toMatchObject({ answer: null, version: 2 })
  })
})

describe('a case of version 1, which is a request of the API', () => {
  it('gives the form for its findings', () => {
    fc.assert(
      fc.property(patients, (given) => {
        // As many decimals as anyone measures: no field holds the three hundred of which the generator is capable.
        const request = JSON.parse(
          JSON.stringify(given, (_, each) => (typeof each === 'number' ? Number(each.toFixed(6)) : each)),
        )
        const { values, version, answer } = taken(JSON.stringify({ id: 'x', ...request }))
        expect({ version, answer }).toEqual({ version: 1, answer: null })
        expect(values).toEqual({
          ...blankForm(''),
          entries: entriesOf(request.patient, request.notAvailable),
        })
      }),
    )
  })

  it('keeps the reference, the date and what was typed of a request for a summary', () => {
    const typed = { pao2MmHg: { text: '9,2', unit: 'kPa' } }
    const request = { reference: 'A', assessmentDate: '2026-11-22', patient: { pao2MmHg: 69 }, typed }
    const { values } = taken(JSON.stringify(request))
    expect(values).toMatchObject({ reference: 'A', assessmentDate: '2026-11-22' })
    expect(values.entries.pao2MmHg).toEqual({ ...typed.pao2MmHg, notAvailable: false })
  })

  it('is refused with every fault of the request', () => {
    const text = '{"patient": {"mrss": 60, "nose": 1}, "notAvailable": ["what"]}'
    expect(problemsOf(text).map(({ place }) => place)).toEqual(['mrss', 'nose', 'what'])
  })
})

describe('a case that is refused', () => {
  it.each([
    ['', 'not JSON'],
    ['{', 'not JSON'],
    ['null', 'neither an exported case'],
    ['[]', 'neither an exported case'],
    ['"text"', 'neither an exported case'],
    ['{}', 'neither an exported case'],
    ['{"format": "other"}', 'must be ssc-ahsct-case'],
    ['{"format": "ssc-ahsct-case"}', 'schemaVersion is missing'],
    ['{"format": "ssc-ahsct-case", "schemaVersion": "2"}', 'must be a whole number from 2'],
    ['{"format": "ssc-ahsct-case", "schemaVersion": 1}', 'must be a whole number from 2'],
    ['{"format": "ssc-ahsct-case", "schemaVersion": 2.5}', 'must be a whole number from 2'],
    [
      '{"format": "ssc-ahsct-case", "schemaVersion": 3}',
      'is 3, and this program reads up to 2. Open the case',
    ],
    ['{"patient": {"mrss": 20, "mrss": 21}}', 'has “mrss” twice'],
    [String.raw`{"patient": {"mrss": 20, "\u006drss": 21}}`, 'has “mrss” twice'],
    ['{"patient": {"__proto__": 1}}', 'named “__proto__”'],
    [String.raw`{"patient": {"\u005f_proto__": {"mrss": 3}}}`, 'named “__proto__”'],
    ['{"patient": {}, "constructor": {"prototype": {}}}', 'named “constructor”'],
    [`{"patient": ${'['.repeat(50)}${']'.repeat(50)}}`, 'nested more than 8 deep'],
    [`{"patient": ${'['.repeat(100_000)}`, 'not JSON'],
    [`{"patient": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'nested more than 8 deep'],
    [' '.repeat(longestText + 1), 'larger than 256 KiB'],
    [`{"patient": {}, "x": "${String.raw`\"`.repeat(120_000)}", "x": 1}`, 'has “x” twice'],
  ])('%#: %.40s', (text, message) => {
    expect(messagesOf(text)).toContain(message)
  })

  it.each([
    [{ reference: 'x'.repeat(41) }, 'reference must have at most 40 characters'],
    [{ reference: 'a\u202eb' }, 'reference holds line breaks, control characters'],
    [{ reference: 'a\nb' }, 'Take them out'],
    [{ reference: 7 }, 'reference must be a text. It is 7.'],
    [{ reference: undefined }, 'reference is missing. Add it.'],
    [{ assessmentDate: '2026-02-30' }, 'assessmentDate must be a day as YYYY-MM-DD'],
    [{ assessmentDate: '22.11.2026' }, 'assessmentDate must be a day'],
    [{ entries: [] }, 'entries must be an object. It is a list.'],
    [{ entries: { nose: mrss } }, '“nose” is not a finding of this version'],
    [{ entries: { toString: mrss } }, '“toString” is not a finding of this version'],
    [{ entries: { mrss: 24 } }, 'Modified Rodnan skin score must be an object. It is 24.'],
    [
      { entries: { mrss: { ...mrss, text: 24 } } },
      'Modified Rodnan skin score: text must be a text. It is 24.',
    ],
    [{ entries: { mrss: { ...mrss, text: null } } }, 'skin score: text must be a text. It is null.'],
    [{ entries: { mrss: { ...mrss, text: '9'.repeat(61) } } }, 'text must have at most 60 characters'],
    [{ entries: { mrss: { ...mrss, text: '2\u00004' } } }, 'text holds line breaks, control characters'],
    [{ entries: { mrss: { ...mrss, unit: 'kPa' } } }, 'unit must be an empty text. It is the text “kPa”.'],
    [
      { entries: { pao2MmHg: { ...mrss, unit: 'bar' } } },
      'unit must be one of: mmHg, kPa. It is the text “bar”',
    ],
    [{ entries: { mrss: { ...mrss, notAvailable: 'no' } } }, 'notAvailable must be true or false'],
    [{ entries: { mrss: { ...mrss, notAvailable: true } } }, 'has a text and is not available as well'],
    [{ entries: { mrss: { ...mrss, comment: '' } } }, '“comment” is not a member of a case file'],
    [
      { entries: { sex: { ...mrss, text: 'x' } } },
      'Sex (for creatinine clearance): text must be one of: an empty text, female',
    ],
    [{ entries: { pregnant: { ...mrss, text: 'true' } } }, 'must be one of: an empty text, yes, no'],
    [{ parts: { apgar: {} } }, '“apgar” is not a calculation of this version'],
    [{ parts: { mrss: { nose: 1 } } }, '“nose” is not a part of this calculation'],
    [{ parts: { mrss: { face: 4 } } }, 'Modified Rodnan skin score: Face must be at most 3. It is 4.'],
    [{ parts: { mrss: { face: 1.5 } } }, 'Face must be a whole number. It is 1.5.'],
    [{ parts: { mrss: { face: true } } }, 'Face must be a number'],
    [{ answer: {} }, 'answer.rules is missing'],
    [{ answer: null }, 'answer must be an object'],
    [{ diagnosis: 'x' }, '“diagnosis” is not a member of a case file'],
  ])('%#: %j', (change, message) => {
    expect(messagesOf(change)).toContain(message)
  })

  it('names NaN and infinity, which JSON cannot say, as no JSON', () => {
    for (const value of ['NaN', 'Infinity', '-Infinity', '1e', '01'])
      expect(messagesOf(`{"patient": {"mrss": ${value}}}`)).toContain('not JSON')
    expect(messagesOf('{"patient": {"mrss": 1e999}}')).toContain('Infinity')
  })

  it('names every fault at once, two of one entry too', () => {
    const change = {
      reference: 'a\u0000',
      assessmentDate: 'today',
      entries: { nose: 1, mrss: { text: '24', unit: 'kg', notAvailable: true } },
      parts: { mrss: { face: -1 } },
    }
    expect(problemsOf(change).map(({ place }) => place)).toEqual([
      'reference',
      'assessmentDate',
      'Modified Rodnan skin score: unit',
      'Modified Rodnan skin score',
      'entries',
      'Modified Rodnan skin score: Face',
    ])
  })

  it('never throws and never changes the prototype of objects, whatever it is given', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((entries) => JSON.stringify({ ...file, entries })),
      fc.jsonValue().map((mrss) => JSON.stringify({ ...file, entries: { mrss } })),
      fc.jsonValue().map((answer) => JSON.stringify({ ...file, answer })),
      fc.jsonValue().map((parts) => JSON.stringify({ ...file, parts })),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readCaseFile(text)
        if (!read.ok) expect(read.problems.every(({ message }) => message.length > 10)).toBe(true)
        expect('polluted' in {}).toBe(false)
      }),
    )
  })
})
