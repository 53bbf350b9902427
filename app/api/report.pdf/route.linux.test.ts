import Ajv2020 from 'ajv/dist/2020.js'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as compile from '../../../lib/report/pdf/compile.ts'
import type * as rules from '../../../rules/index.ts'
import { GET as describeApi } from '../openapi.json/route.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

const { assessMock, makerMock } = vi.hoisted(() => ({ assessMock: vi.fn(), makerMock: vi.fn() }))
vi.mock('../../../rules/index.ts', async (original) => {
  const actual = await original<typeof rules>()
  return { ...actual, assess: assessMock.mockImplementation(actual.assess) }
})
vi.mock('../../../lib/report/pdf/compile.ts', async (original) => {
  const actual = await original<typeof compile>()
  return { ...actual, pdfMaker: makerMock.mockImplementation(actual.pdfMaker) }
})
const actualRules = await vi.importActual<typeof rules>('../../../rules/index.ts')
const actualCompile = await vi.importActual<typeof compile>('../../../lib/report/pdf/compile.ts')
afterEach(() => {
  assessMock.mockImplementation(actualRules.assess)
  makerMock.mockImplementation(actualCompile.pdfMaker)
})

const json = { 'Content-Type': 'application/json' }

function post(body: BodyInit, headers: Readonly<Record<string, string>> = json): Promise<Response> {
  return POST(new Request('http://127.0.0.1/api/report.pdf', { method: 'POST', body, headers }))
}

const document = await describeApi().json()
const documented = document.paths['/api/report.pdf']
const ajv = new Ajv2020({
  allErrors: true,
  strictTypes: false,
  keywords: ['x-unit'],
  formats: { date: true },
})
ajv.addVocabulary(Object.keys(document))
ajv.addSchema(document, 'api')
const fitsRequest = ajv.getSchema('api#/components/schemas/ReportRequest')

const seen = new Set<string>()

/** The problems of a refusal, held against what the document says of its status. */
async function refused(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  seen.add(String(status))
  expect(response.headers.get('Content-Type')).toBe('application/json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const name = documented.post.responses[status].$ref.split('/').at(-1)
  const validate = ajv.getSchema(`api#/components/responses/${name}/content/application~1json/schema`)
  const body = await response.json()
  validate?.(body)
  expect(validate?.errors ?? []).toEqual([])
  expect(body.error.code).toBe(code)
  return body.error.problems
}

describe('POST /api/report.pdf', () => {
  it('answers with a PDF that no cache may keep, under a neutral name', async () => {
    const { example } = documented.post.requestBody.content['application/json']
    expect(fitsRequest?.(example)).toBe(true)
    const response = await post(JSON.stringify(example))
    expect(response.status).toBe(200)
    seen.add('200')
    expect(Object.keys(documented.post.responses['200'].content)).toEqual([
      response.headers.get('Content-Type'),
    ])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Content-Disposition')).toBe('inline; filename="summary.pdf"')
    const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
    const { text } = await extractText(pdf, { mergePages: true })
    expect(text.replace(/\s+/g, ' ')).toContain('Case unit-7 case 3 · assessed on 2026-11-22')
    expect(text.replace(/\s+/g, ' ')).toContain('69 mmHg (typed as 9,2 kPa)')
  })

  it.each<[object, string]>([
    [{ reference: 7 }, 'reference'],
    [{ reference: 'x'.repeat(41) }, 'reference'],
    [{ reference: 'two\nlines' }, 'reference'],
    [{ reference: 'nul\u0000' }, 'reference'],
    [{ reference: 'turned\u202eround' }, 'reference'],
    [{ reference: 'half\ud800' }, 'reference'],
    [{ assessmentDate: '22.11.2026' }, 'assessmentDate'],
    [{ assessmentDate: '2026-02-30' }, 'assessmentDate'],
    [{ assessmentDate: '2026-11-22T00:00' }, 'assessmentDate'],
    [{ assessmentDate: 20261122 }, 'assessmentDate'],
    [{ typed: [] }, 'typed'],
    [{ typed: { nonsense: { text: '1', unit: '' } } }, 'nonsense'],
    [{ typed: { pao2MmHg: '9,2 kPa' } }, 'pao2MmHg'],
    [{ typed: { pao2MmHg: { text: '9,2' } } }, 'pao2MmHg'],
    [{ typed: { pao2MmHg: { text: '9,2', unit: 'feet' } } }, 'pao2MmHg'],
    [{ typed: { pao2MmHg: { text: '8,2', unit: 'kPa' } } }, 'pao2MmHg'],
    [{ typed: { pao2MmHg: { text: '', unit: 'kPa' } } }, 'pao2MmHg'],
    [{ typed: { crpMgL: { text: '1', unit: 'mg/dL' } } }, 'crpMgL'],
    [{ patient: { pao2MmHg: 1e9 } }, 'pao2MmHg'],
    [{ patient: { pao2MmHg: 69, nonsense: 1 } }, 'nonsense'],
    [{ notAvailable: ['pao2MmHg'] }, 'pao2MmHg'],
    [{ id: 1 }, 'id'],
    [{ parts: [] }, 'parts'],
    [{ parts: { nonsense: {} } }, 'parts'],
    [{ parts: { mrss: { face: 4 } } }, 'parts'],
  ])('refuses %j with status 422 and names %s', async (sent, feature) => {
    const response = await post(JSON.stringify({ patient: { pao2MmHg: 69 }, ...sent }))
    const problems = await refused(response, 422, 'invalid-patient')
    expect(problems).toMatchObject([{ feature }])
    expect(problems[0].message).toMatch(/[\w”]\.$/)
  })

  it('names every fault at once, one entry a feature', async () => {
    const patient = { mrss: 60, __proto__: null }
    const sent = {
      reference: 1,
      assessmentDate: 2,
      patient,
      typed: { mrss: { text: '', unit: '' }, x: null },
    }
    const problems = await refused(await post(JSON.stringify(sent)), 422, 'invalid-patient')
    const features = problems.map(({ feature }: { feature: string }) => feature)
    expect(features).toEqual(['mrss', 'reference', 'assessmentDate', 'x'])
  })

  it.each([{ reference: 'x'.repeat(41) }, { reference: 1 }, { typed: { x: {} } }, { assessmentDate: 1 }])(
    'is described as refusing %j',
    (sent) => expect(fitsRequest?.({ patient: {}, ...sent })).toBe(false),
  )

  it('refuses bodies as the assessment does', async () => {
    await refused(await post('{"patient":'), 400, 'malformed')
    await refused(await post('[]'), 400, 'malformed')
    await refused(await post('null'), 400, 'malformed')
    await refused(await post('{}', { 'Content-Type': 'text/plain' }), 415, 'unsupported-media-type')
    await refused(await post('{"patient":{}}'.padEnd(256 * 1024 + 1)), 413, 'too-large')
  })

  it('never turns a failure of the rules or of the compiler into a document', async () => {
    const fail = () => {
      throw new Error('mrss 24')
    }
    makerMock.mockImplementation(fail)
    const unmade = await refused(await post('{"patient":{"mrss":24}}'), 503, 'cannot-make-pdf')
    assessMock.mockImplementation(fail)
    const unjudged = await refused(await post('{"patient":{"mrss":24}}'), 500, 'cannot-assess')
    expect(JSON.stringify([unmade, unjudged])).not.toContain('24')
  })

  it('writes nothing to the log', async () => {
    const writes = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    await post('{"patient":{"mrss":24},"reference":"unit-7"}')
    await post('{"patient":{"mrss":60}}')
    for (const write of writes) expect(write).not.toHaveBeenCalled()
  })
})

describe('other methods', () => {
  it.each(Object.entries({ GET, PUT, PATCH, DELETE }))('%s has status 405', async (_, handler) => {
    const response = handler()
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
    await refused(response, 405, 'method-not-allowed')
  })

  it('OPTIONS says what is allowed', () => {
    const response = OPTIONS()
    expect([response.status, response.headers.get('Allow')]).toEqual([204, 'POST, OPTIONS'])
    expect(documented.options.responses).toHaveProperty('204')
  })
})

describe('the document', () => {
  it('names every status that occurs, and no other', () => {
    expect([...seen].sort()).toEqual(Object.keys(documented.post.responses).sort())
  })
})
