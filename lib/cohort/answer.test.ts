import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, criteriaSets } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { answer, answerBy, isError, toJson } from './answer.ts'

const { patients } = arbitraries(fc)

describe('an answer', () => {
  it('is the assessment with the id of the request', () => {
    const result = answer({ id: 'p1', patient: { ageYears: 47, mrss: 24 }, notAvailable: ['mpapFluidMmHg'] })
    expect(result).toEqual({ id: 'p1', ...assess({ ageYears: 47, mrss: 24 }, ['mpapFluidMmHg']) })
  })

  it.each([{ patient: {} }, { id: null, patient: {} }])(
    'has the id null where none was sent: %j',
    (request) => {
      expect(answer(request)).toHaveProperty('id', null)
    },
  )

  it('carries everything that every surface returns', () => {
    const result = answer({ patient: { ageYears: 47 } })
    expect(result).toMatchObject({
      rules: { version: expect.any(String), fingerprint: expect.any(String) },
      headline: 'needs-information',
      guidelinesDiffer: false,
      alsoExcludedBy: [],
      warnings: [],
    })
    if (isError(result)) throw new Error('no answer')
    expect(Object.keys(result.sets)).toEqual(criteriaSets.map(({ id }) => id))
    for (const set of criteriaSets) {
      expect(Object.keys(result.sets[set.id]?.criteria ?? {})).toEqual(set.criteria.map(({ id }) => id))
    }
  })

  it('reads null as not entered and ignores other members', () => {
    expect(answer({ patient: { mrss: null, ageYears: 47 }, notAvailable: null, comment: 1 })).toEqual(
      answer({ patient: { ageYears: 47 } }),
    )
  })

  it('survives JSON for every patient', () => {
    fc.assert(
      fc.property(patients, (request) => {
        const result = answer(request)
        expect(JSON.parse(toJson(result))).toEqual(result)
      }),
      { numRuns: 25 },
    )
  })
})

/** Each kind of bad request that the contract names, and the feature it is reported under. */
const badRequests: readonly (readonly [string, string, string])[] = [
  ['an unknown feature', '{"patient":{"mrs":24}}', 'mrs'],
  ['an unknown feature with null', '{"patient":{"mrs":null}}', 'mrs'],
  ['a wrong type', '{"patient":{"mrss":"24"}}', 'mrss'],
  ['a number for a boolean', '{"patient":{"pregnant":0}}', 'pregnant'],
  ['a boolean for a number', '{"patient":{"mrss":true}}', 'mrss'],
  ['a value above the limit', '{"patient":{"mrss":60}}', 'mrss'],
  ['a value below the limit', '{"patient":{"ageYears":-1}}', 'ageYears'],
  ['a number that is not finite', '{"patient":{"crpMgL":1e999}}', 'crpMgL'],
  ['a fraction for an integer', '{"patient":{"mrss":24.5}}', 'mrss'],
  ['a value off its step', '{"patient":{"karnofskyPct":85}}', 'karnofskyPct'],
  ['a value not in the list', '{"patient":{"cutaneousSubset":"Diffuse"}}', 'cutaneousSubset'],
  ['an object for a value', '{"patient":{"mrss":{}}}', 'mrss'],
  ['a list for a value', '{"patient":{"mrss":[24]}}', 'mrss'],
  ['a value that is also not available', '{"patient":{"mrss":24},"notAvailable":["mrss"]}', 'mrss'],
  ['an unknown feature not available', '{"patient":{},"notAvailable":["mrs"]}', 'mrs'],
  ['no patient', '{"id":"a"}', 'patient'],
  ['null for the patient', '{"patient":null}', 'patient'],
  ['a list for the patient', '{"patient":[]}', 'patient'],
  ['a text for the patient', '{"patient":"mrss"}', 'patient'],
  ['a text for notAvailable', '{"patient":{},"notAvailable":"mrss"}', 'notAvailable'],
  ['an object for notAvailable', '{"patient":{},"notAvailable":{}}', 'notAvailable'],
  ['a number in notAvailable', '{"patient":{},"notAvailable":["mrss",1]}', 'notAvailable'],
  ['null in notAvailable', '{"patient":{},"notAvailable":[null]}', 'notAvailable'],
  ['a number for the id', '{"id":1,"patient":{}}', 'id'],
  ['a list for the id', '{"id":["a"],"patient":{}}', 'id'],
  ['the prototype', '{"patient":{"__proto__":{"mrss":24}}}', '__proto__'],
  ['a method of objects', '{"patient":{"constructor":1}}', 'constructor'],
  ['the prototype not available', '{"patient":{},"notAvailable":["__proto__"]}', '__proto__'],
]

describe('a bad request', () => {
  it.each(badRequests)('%s is named by its feature', (_, json, feature) => {
    expect(answer(JSON.parse(json))).toMatchObject({
      error: { code: 'invalid-patient', problems: [{ feature, message: expect.stringMatching(/\.$/) }] },
    })
  })

  it('names every fault at once, one entry a feature, and keeps the id', () => {
    const result = answer({
      id: 'p9',
      patient: { mrss: 60, sex: 'x', foo: null },
      notAvailable: ['sex', 'bar'],
    })
    if (!isError(result)) throw new Error('answered')
    expect(result.id).toBe('p9')
    expect(result.error.problems.map(({ feature }) => feature).sort()).toEqual(['bar', 'foo', 'mrss', 'sex'])
  })

  it('tells the value that was sent', () => {
    expect(answer({ patient: { mrss: 60 } })).toMatchObject({ error: { problems: [{ value: 60 }] } })
  })

  it('has null for a value that is missing', () => {
    expect(JSON.parse(toJson(answer({})))).toMatchObject({
      error: { problems: [{ feature: 'patient', value: null }] },
    })
  })

  it.each([null, 1, 'text', true, [], [{ patient: {} }]])('%j is malformed', (value) => {
    expect(answer(value)).toMatchObject({
      id: null,
      error: { code: 'malformed', problems: [{ feature: null }] },
    })
  })

  it('is not polluted by a prototype', () => {
    expect(answer(JSON.parse('{"__proto__":{"patient":{"mrss":24}}}'))).toHaveProperty(
      'error.code',
      'invalid-patient',
    )
    expect({}).not.toHaveProperty('patient')
  })

  it('can be written as JSON however deep its value is', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const written = toJson(answer(JSON.parse(`{"id":"p","patient":{"mrss":${deep}}}`)))
    expect(JSON.parse(written)).toMatchObject({
      id: 'p',
      error: { problems: [{ feature: 'mrss', value: null }] },
    })
  })
})

describe('a failure inside the rules', () => {
  it('is an error of its own and tells nothing of the patient', () => {
    const result = answerBy({ id: 'p', patient: { mrss: 24 } }, () => {
      throw new Error('mrss 24')
    })
    expect(result).toMatchObject({ id: 'p', error: { code: 'cannot-assess', problems: [{ feature: null }] } })
    expect(toJson(result)).not.toContain('24')
    expect(result).not.toHaveProperty('headline')
  })
})
