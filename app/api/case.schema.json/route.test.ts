import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { calculators, featureIds } from '../../../rules/index.ts'
import { GET, OPTIONS, POST } from './route.ts'

const response = GET()
const schema = await response.json()

describe('GET /api/case.schema.json', () => {
  it('is a JSON Schema that is always fetched anew', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/schema+json')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('has every finding and every calculation, and allows nothing else', () => {
    const { entries, parts } = schema.properties
    expect(Object.keys(entries.properties)).toEqual(featureIds)
    expect(Object.keys(parts.properties)).toEqual(Object.keys(calculators))
    for (const each of [schema, entries, parts]) expect(each.additionalProperties).toBe(false)
  })

  it('names the methods that are served', async () => {
    expect(OPTIONS().headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(POST().status).toBe(405)
  })
})
