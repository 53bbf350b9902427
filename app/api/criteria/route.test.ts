import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { criteriaSets, edition, featureIds, readings, sources, topicOf } from '../../../rules/index.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'
import { GET as getSchema } from './schema/route.ts'

interface PublishedSet {
  readonly id: string
  readonly criteria: readonly {
    readonly id: string
    readonly address: string
    readonly topic: string
    readonly fingerprint: string
  }[]
}

const document = await GET().json()
const schema = await getSchema().json()
// Formats are asserted by the program that reads the files; here they only describe.
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, validateFormats: false })
const fits = ajv.compile(schema)
const sets: readonly PublishedSet[] = document.sets
const rows = sets.flatMap(({ criteria }) => criteria)

/** The document with one thing changed. */
function changed(change: (copy: typeof document) => void): unknown {
  const copy = structuredClone(document)
  change(copy)
  return copy
}

describe('GET /api/criteria', () => {
  it('fits its published schema', () => {
    expect(fits(document), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true)
  })

  it('is of the edition of the rules', () => {
    expect(document).toMatchObject({ version: edition.version, fingerprint: edition.fingerprint })
  })

  it('has every set and every criterion as the engine runs them', () => {
    const encoded = JSON.parse(JSON.stringify(criteriaSets))
    expect(document.sets).toMatchObject(encoded)
    expect(rows.map(({ id }) => id)).toEqual(
      criteriaSets.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    )
  })

  it('has every input, source and reading', () => {
    expect(Object.keys(document.features)).toEqual(featureIds)
    expect(document.sources).toEqual(JSON.parse(JSON.stringify(sources)))
    expect(document.readings).toEqual(JSON.parse(JSON.stringify(readings)))
  })

  it('gives every criterion its address, topic and a fingerprint of its own', () => {
    for (const { id, address, topic } of rows)
      expect([address, topic]).toEqual([`/criteria/${id}`, topicOf(id).id])
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(rows.length)
  })

  it.each<readonly [string, (copy: typeof document) => void]>([
    [
      'an operator it does not know',
      (copy) => Object.assign(copy.sets[1].criteria[0].when, { comparator: '~' }),
    ],
    [
      'a finding it does not know',
      (copy) => Object.assign(copy.sets[1].criteria[0].when.quantity, { feature: 'agee' }),
    ],
    ['a limit written as text', (copy) => Object.assign(copy.sets[1].criteria[0].when, { limit: '18' })],
    ['a member too many', (copy) => Object.assign(copy.sets[1].criteria[0].when, { unless: true })],
    ['an empty group', (copy) => Object.assign(copy.sets[1].criteria[4].when, { parts: [] })],
    ['a criterion without a citation', (copy) => delete copy.sets[1].criteria[0].cite],
    ['an unknown role', (copy) => Object.assign(copy.sets[0].criteria[0], { role: 'hint' })],
    ['a set that does not say what was not read', (copy) => delete copy.sets[0].unread],
  ])('with %s it would be refused', (_, change) => {
    expect(fits(changed(change))).toBe(false)
  })
})

describe('the routes of the criteria', () => {
  it('are JSON and a JSON schema, always fetched anew', () => {
    const types = [GET(), getSchema()].map(({ headers }) => [
      headers.get('Content-Type'),
      headers.get('Cache-Control'),
    ])
    expect(types).toEqual([
      ['application/json', 'no-cache'],
      ['application/schema+json', 'no-cache'],
    ])
  })

  it.each(Object.entries({ POST, PUT, PATCH, DELETE }))('%s has status 405', (_, handler) => {
    expect(handler().status).toBe(405)
  })

  it('OPTIONS says what is allowed', () => {
    expect(OPTIONS().headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  })
})
