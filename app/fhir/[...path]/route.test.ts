import { createHash } from 'node:crypto'
import { Fhir } from 'fhir'
import type { Library, OperationOutcome, PlanDefinition, PlanDefinitionAction } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import {
  citedSources,
  criteriaDataAsText,
  criteriaSets,
  type Expression,
  edition,
  evaluate,
} from '../../../rules/index.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

const base = 'https://host.example'
const read = (path: string, headers: HeadersInit = {}) =>
  GET(new Request(`${base}/fhir/${path}`, { headers }), {
    params: Promise.resolve({ path: path.split('/') }),
  })

const validator = new Fhir()
/** What a validator of another maker holds against a resource of FHIR R4. */
const faults = (resource: object) =>
  validator
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')

const plan: PlanDefinition = await (await read('PlanDefinition/ahsct-ssc')).json()
const library: Library = await (await read('Library/ahsct-ssc')).json()
const outcomeOf = async (response: Response): Promise<OperationOutcome> => response.json()

const rows = criteriaSets.flatMap(({ criteria }) => criteria)
const actions = (plan.action ?? []).flatMap(({ action }) => action ?? [])

describe('the rule set in FHIR', () => {
  it.each(['PlanDefinition', 'Library'])('is valid R4 as a %s', async (type) => {
    const response = await read(`${type}/ahsct-ssc`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/fhir+json')
    expect(faults(await response.json())).toEqual([])
  })

  it('is checked by a validator that finds faults', () => {
    expect(faults({ ...plan, status: 'done' })).not.toEqual([])
    expect(faults({ ...plan, surprise: true })).not.toEqual([])
    const { content: _, type: __, ...untyped } = library
    expect(faults(untyped)).not.toEqual([])
  })

  it('has one action for every criterion, under its set', () => {
    expect(plan.action?.map(({ id }) => id)).toEqual(criteriaSets.map(({ id }) => id))
    expect(actions.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  it('carries every expression as the engine runs it', () => {
    const carried = actions.map((action): Expression => {
      const [condition] = action.condition ?? []
      return JSON.parse(condition?.expression?.expression ?? 'null')
    })
    expect(carried).toEqual(rows.map(({ when }) => JSON.parse(JSON.stringify(when))))
    const [pressure] = carried.filter((_, index) => rows[index]?.id === 'ebmt-2025/mpap-rest')
    expect(pressure && evaluate(pressure, { mpapRestMmHg: 26 })).toBe(true)
    expect(pressure && evaluate(pressure, { mpapRestMmHg: 25 })).toBe(false)
  })

  it('documents every criterion with its citation and place, and tags it as its source does', () => {
    for (const [index, { cite }] of rows.entries()) {
      const action: Partial<PlanDefinitionAction> = actions[index] ?? {}
      const [first] = action.documentation ?? []
      expect(first?.type).toBe('citation')
      expect(first?.display).toContain(cite.at)
      expect(first?.url ?? null).toBe(citedSources[cite.source].url)
      expect(action.extension?.[0]?.valueCodeableConcept?.text).toBe(cite.level && `Level ${cite.level}`)
    }
  })

  it('says with every set what was not read', () => {
    for (const [index, { unread }] of criteriaSets.entries())
      for (const part of unread) expect(plan.action?.[index]?.textEquivalent).toContain(part)
  })

  it('claims no approval, review or endorsement', () => {
    expect(plan).toMatchObject({ status: 'draft', experimental: true, version: edition.version })
    for (const claim of ['approvalDate', 'lastReviewDate', 'reviewer', 'endorser', 'effectivePeriod'])
      expect(plan).not.toHaveProperty(claim)
  })

  it('carries in the Library the very text behind the fingerprint, and its hash', () => {
    const [content] = library.content ?? []
    const data = Buffer.from(content?.data ?? '', 'base64')
    expect(data.toString()).toBe(criteriaDataAsText())
    expect(createHash('sha256').update(data).digest('hex')).toBe(edition.fingerprint)
    expect(content).toMatchObject({
      size: data.length,
      hash: createHash('sha1').update(data).digest('base64'),
    })
    expect(plan.library).toEqual([`${library.url}|${library.version}`])
  })

  it('stands at its own canonical address', () => {
    expect([plan.url, library.url]).toEqual([
      `${base}/fhir/PlanDefinition/ahsct-ssc`,
      `${base}/fhir/Library/ahsct-ssc`,
    ])
  })
})

describe('an OperationOutcome says why there is no resource', () => {
  it.each(['PlanDefinition/other', 'PlanDefinition', 'Patient/1', 'constructor', '__proto__'])(
    'at %s there is none',
    async (path) => {
      const response = await read(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('Content-Type')).toBe('application/fhir+json')
      const outcome = await outcomeOf(response)
      expect(faults(outcome)).toEqual([])
      expect(outcome.issue[0]?.code).toBe('not-found')
    },
  )

  it.each([
    ['application/fhir+xml', 406],
    ['text/html, application/fhir+json;q=0.5', 200],
    ['*/*', 200],
  ])('for a client that accepts %s the status is %i', async (accept, status) => {
    expect((await read('Library/ahsct-ssc', { accept })).status).toBe(status)
  })

  it.each(Object.entries({ POST, PUT, PATCH, DELETE }))('%s has status 405', async (_, handler) => {
    const response = handler()
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(faults(await outcomeOf(response))).toEqual([])
  })

  it('OPTIONS says what is allowed', () => {
    expect(OPTIONS().headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  })
})
