import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraries } from '../../../lib/assessment/arbitraries.ts'
import { checkRequest } from '../../../lib/assessment/request.ts'
import { criteriaSets, edition, featureDefinition, featureIds, outcomes } from '../../../rules/index.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

const { badValue, patients } = arbitraries(fc)

const response = GET()
const document = await response.json()
const { schemas } = document.components

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, keywords: ['x-unit'] })
ajv.addVocabulary(Object.keys(document))
ajv.addSchema(document, 'api')
const fitsRequest = ajv.getSchema('api#/components/schemas/AssessmentRequest')

describe('GET /api/openapi.json', () => {
  it('is JSON that is always fetched anew', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
  })

  it('follows the schema of OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('is of the edition of the rules', () => {
    expect(document.info.version).toBe(edition.version)
  })

  it('has every feature as the dictionary has it', () => {
    expect(Object.keys(schemas.Patient.properties)).toEqual(featureIds)
    expect(schemas.FeatureId.enum).toEqual(featureIds)
    for (const id of featureIds) {
      const definition = featureDefinition(id)
      const schema = schemas.Patient.properties[id]
      expect(schema.title).toContain(definition.label)
      expect(schema.description).toBe(definition.definition)
      if ('min' in definition) {
        const { min, max, step, unit } = definition
        expect(schema).toMatchObject({ minimum: min, maximum: max, 'x-unit': unit })
        expect(schema.multipleOf).toBe(step)
      }
      if ('values' in definition) expect(schema.enum).toEqual([...Object.keys(definition.values), null])
    }
  })

  it('has every set with every row, and every outcome', () => {
    const { properties } = schemas.Result.properties.sets
    expect(Object.keys(properties)).toEqual(criteriaSets.map(({ id }) => id))
    for (const set of criteriaSets) {
      expect(properties[set.id].properties.criteria.required).toEqual(set.criteria.map(({ id }) => id))
    }
    expect(schemas.Outcome.enum).toEqual(outcomes)
  })

  it('takes every request that is taken', () => {
    fc.assert(
      fc.property(patients, (request) => {
        expect(fitsRequest?.(request)).toBe(true)
        expect(checkRequest(request).ok).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('judges every value as the check of requests does', () => {
    // JSON has no NaN and no infinity: they arrive as null or not at all.
    const json = (value: unknown) => typeof value !== 'number' || Number.isFinite(value)
    for (const feature of featureIds) {
      fc.assert(
        fc.property(badValue(feature).filter(json), (value) => {
          const request = { patient: { [feature]: value } }
          expect(fitsRequest?.(request)).toBe(checkRequest(request).ok)
        }),
        { numRuns: 15 },
      )
    }
  })

  it.each([
    {},
    { patient: null },
    { patient: [] },
    { patient: { mrs: null } },
    { patient: {}, notAvailable: ['mrs'] },
    { patient: {}, notAvailable: 'mrss' },
    { id: 1, patient: {} },
  ])('refuses %j', (request) => {
    expect([fitsRequest?.(request), checkRequest(request).ok]).toEqual([false, false])
  })

  it('holds its own example to its schema', () => {
    const { example } = document.paths['/api/assess'].post.requestBody.content['application/json']
    expect(fitsRequest?.(example)).toBe(true)
    expect(checkRequest(example).ok).toBe(true)
  })
})

describe('other methods', () => {
  it.each(Object.entries({ POST, PUT, PATCH, DELETE }))('%s has status 405', async (_, handler) => {
    const refused = handler()
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await refused.json()).toHaveProperty('error.code', 'method-not-allowed')
    expect(document.paths['/api/openapi.json'].get.responses).toHaveProperty('405')
  })

  it('OPTIONS says what is allowed', () => {
    expect(OPTIONS().headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  })
})
