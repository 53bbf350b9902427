import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { arbitraries } from '../../../lib/assessment/arbitraries.ts'
import { answer } from '../../../lib/cohort/answer.ts'
import { reportFor } from '../../../lib/report/report.ts'
import type * as rules from '../../../rules/index.ts'
import { changesFor, questionsFor } from '../../../rules/index.ts'
import { GET as describeApi } from '../openapi.json/route.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

const { patients } = arbitraries(fc)

const assessMock = vi.hoisted(() => vi.fn())
vi.mock('../../../rules/index.ts', async (original) => {
  const actual = await original<typeof rules>()
  return { ...actual, assess: assessMock.mockImplementation(actual.assess) }
})
afterEach(() => assessMock.mockImplementation(actualAssess))
const { assess: actualAssess } = await vi.importActual<typeof rules>('../../../rules/index.ts')

const json = { 'Content-Type': 'application/json' }

function request(
  body: BodyInit | null,
  headers: Readonly<Record<string, string>> = json,
  query = '',
): Request {
  // A stream as body needs half duplex, which the types of the browser do not know.
  return new Request(`http://127.0.0.1/api/assess${query}`, {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
}

const document = await describeApi().json()
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, keywords: ['x-unit'] })
ajv.addVocabulary(Object.keys(document))
ajv.addSchema(document, 'api')

/** Validates a response against what the document says of its status, and notes that the status was seen. */
const seen = new Set<string>()
async function documented(response: Response) {
  const status = String(response.status)
  seen.add(status)
  expect(response.headers.get('Content-Type')).toBe('application/json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const described = document.paths['/api/assess'].post.responses[status]
  const name = described.$ref?.split('/').at(-1)
  const where = name ? `components/responses/${name}` : 'paths/~1api~1assess/post/responses/200'
  const validate = ajv.getSchema(`api#/${where}/content/application~1json/schema`)
  if (!validate) throw new Error(`the document says nothing of ${status}`)
  const body = await response.json()
  validate(body)
  expect(validate.errors ?? []).toEqual([])
  return body
}

async function refused(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  const body = await documented(response)
  expect(body).toMatchObject({ id: null, error: { code, problems: [{ feature: null, value: null }] } })
}

describe('POST /api/assess', () => {
  it('answers as every other surface does, with the texts of the screen beside it', async () => {
    await fc.assert(
      fc.asyncProperty(patients, async (sent) => {
        const response = await POST(request(JSON.stringify({ id: 'p', ...sent })))
        expect(response.status).toBe(200)
        const body = await documented(response)
        expect(Object.keys(body).sort()).toEqual(document.components.schemas.Result.required.toSorted())
        const { report, ...result } = body
        expect(result).toEqual({ id: 'p', ...actualAssess(sent.patient, sent.notAvailable) })
        expect(result).toEqual(answer({ id: 'p', ...sent }))
        expect(report).toEqual(JSON.parse(JSON.stringify(reportFor(sent))))
      }),
      { numRuns: 15 },
    )
  })

  it('holds what would change the answer only where that was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(patients, async (sent) => {
        const body = await documented(await POST(request(JSON.stringify(sent), json, '?include=changes')))
        const { changes, ...rest } = body
        expect(changes).toEqual(changesFor(sent.patient, sent.notAvailable))
        expect(rest).toEqual(await (await POST(request(JSON.stringify(sent)))).json())
      }),
      { numRuns: 5 },
    )
  })

  it('holds what to find out next only where that was asked for, alone or beside the changes', async () => {
    await fc.assert(
      fc.asyncProperty(patients, async (sent) => {
        const asked = async (query: string) =>
          documented(await POST(request(JSON.stringify(sent), json, query)))
        const { questions, ...rest } = await asked('?include=questions')
        expect(questions).toEqual(questionsFor(sent.patient, sent.notAvailable))
        expect(rest).toEqual(await asked(''))
        expect(await asked('?include=changes,questions')).toMatchObject({
          changes: changesFor(sent.patient, sent.notAvailable),
          questions,
        })
      }),
      { numRuns: 5 },
    )
  })

  it.each(['x', '', 'changes,report', 'Changes'])('has status 422 for include=%s', async (name) => {
    const response = await POST(request('{"patient":{}}', json, `?include=${name}`))
    expect(response.status).toBe(422)
    expect(await documented(response)).toMatchObject({
      id: null,
      error: { code: 'invalid-patient', problems: [{ feature: 'include' }] },
    })
  })

  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'takes the content type %s',
    async (type) => {
      expect((await POST(request('{"patient":{}}', { 'Content-Type': type }))).status).toBe(200)
    },
  )

  it('ignores other members and skips one byte order mark', async () => {
    const response = await POST(request('\ufeff{"patient":{},"comment":"x"}'))
    expect(await documented(response)).toMatchObject({ id: null, headline: 'needs-information' })
  })

  it('names every fault of a patient at once, with status 422', async () => {
    const response = await POST(
      request('{"id":"p","patient":{"mrss":60,"__proto__":1},"notAvailable":["x"]}'),
    )
    expect(response.status).toBe(422)
    const body = await documented(response)
    expect(body).toEqual(
      JSON.parse(
        JSON.stringify(
          answer(JSON.parse('{"id":"p","patient":{"mrss":60,"__proto__":1},"notAvailable":["x"]}')),
        ),
      ),
    )
    expect(body.error.problems.map(({ feature }: { feature: string }) => feature)).toEqual([
      'mrss',
      '__proto__',
      'x',
    ])
  })

  it.each([
    '{}',
    '{"patient":null}',
    '{"id":1,"patient":{}}',
    '{"patient":{},"notAvailable":1}',
    '{"patient":{"crpMgL":1e999}}',
  ])('has status 422 for %s', async (body) => {
    const response = await POST(request(body))
    expect(response.status).toBe(422)
    expect(await documented(response)).toHaveProperty('error.code', 'invalid-patient')
  })

  it.each<[string, BodyInit | null]>([
    ['nothing', null],
    ['an empty body', ''],
    ['a body that is not JSON', '{"patient":{}'],
    ['two values', '{"patient":{}}{"patient":{}}'],
    ['NaN', '{"patient":{"mrss":NaN}}'],
    ['two byte order marks', '\ufeff\ufeff{"patient":{}}'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['UTF-16', new Uint8Array(Buffer.from('{"patient":{}}', 'utf16le'))],
    ['a body that breaks off', new ReadableStream({ pull: (stream) => stream.error(new Error('gone')) })],
  ])('has status 400 for %s', async (_, body) => {
    await refused(await POST(request(body)), 400, 'malformed')
  })

  it.each(['null', '1', '"text"', 'true', '[]', '[{"patient":{}}]'])(
    'has status 400 for %s, which is no object',
    async (body) => {
      const response = await POST(request(body))
      expect(response.status).toBe(400)
      expect(await documented(response)).toMatchObject({
        id: null,
        error: { code: 'malformed', problems: [{ feature: null }] },
      })
    },
  )

  it.each([
    {},
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'Content-Type': 'application/jsonp' },
    { ...json, 'Content-Encoding': 'gzip' },
  ])('has status 415 for %j', async (headers) => {
    await refused(await POST(request('{"patient":{}}', headers)), 415, 'unsupported-media-type')
  })

  it('takes a body of 256 KiB and refuses one byte more with status 413', async () => {
    const body = '{"patient":{}}'.padEnd(256 * 1024)
    expect((await POST(request(body))).status).toBe(200)
    await refused(await POST(request(`${body} `)), 413, 'too-large')
  })

  it('refuses an announced length without reading', async () => {
    const pull = vi.fn()
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    await refused(await POST(request(body, { ...json, 'Content-Length': '262145' })), 413, 'too-large')
    expect(pull).not.toHaveBeenCalled()
  })

  it('stops reading a body without end', async () => {
    let sent = 0
    let cancelled = false
    const body = new ReadableStream({
      pull(stream) {
        sent += 65_536
        stream.enqueue(new Uint8Array(65_536))
      },
      cancel() {
        cancelled = true
      },
    })
    await refused(await POST(request(body, { ...json, 'Content-Length': '5' })), 413, 'too-large')
    expect(cancelled).toBe(true)
    expect(sent).toBeLessThan(1_000_000)
  })

  it('never turns a failure of the rules into an answer', async () => {
    assessMock.mockImplementation(() => {
      throw new Error('mrss 24')
    })
    const response = await POST(request('{"id":"p","patient":{"mrss":24}}'))
    expect(response.status).toBe(500)
    const body = await documented(response)
    expect(body).toMatchObject({ id: 'p', error: { code: 'cannot-assess', problems: [{ feature: null }] } })
    expect(JSON.stringify(body)).not.toContain('24')
  })

  it('writes nothing to the log', async () => {
    const writes = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    await POST(request('{"patient":{"mrss":24}}'))
    await POST(request('{"patient":{"mrss":60}}'))
    for (const write of writes) expect(write).not.toHaveBeenCalled()
  })
})

describe('other methods', () => {
  it.each(Object.entries({ GET, PUT, PATCH, DELETE }))(
    '%s has status 405 and says what is allowed',
    async (_, handler) => {
      const response = handler()
      expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
      await refused(response, 405, 'method-not-allowed')
    },
  )

  it('OPTIONS says what is allowed', () => {
    const response = OPTIONS()
    expect([response.status, response.headers.get('Allow')]).toEqual([204, 'POST, OPTIONS'])
    expect(document.paths['/api/assess'].options.responses).toHaveProperty('204')
  })
})

describe('the document', () => {
  it('names every status that occurs, and no other', () => {
    expect([...seen].sort()).toEqual(Object.keys(document.paths['/api/assess'].post.responses).sort())
  })
})
