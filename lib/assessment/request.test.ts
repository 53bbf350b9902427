import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeatureId, featureDefinition, featureIds } from '../../rules/index.ts'
import { arbitraries } from './arbitraries.ts'
import { checkRequest } from './request.ts'

const { allowedValue, badValue, patients } = arbitraries(fc)

function problemsOf(request: unknown) {
  const checked = checkRequest(request)
  return checked.ok ? [] : checked.problems
}

function messageAbout(feature: string | null, request: unknown): string {
  const found = problemsOf(request).filter((problem) => problem.feature === feature)
  expect(found).toHaveLength(1)
  return found[0]?.message ?? ''
}

describe('a request that can be taken', () => {
  it('gives back id, patient and what is not available', () => {
    expect(checkRequest({ id: 'a', patient: { mrss: 24 }, notAvailable: ['mpapFluidMmHg'] })).toEqual({
      ok: true,
      request: { id: 'a', patient: { mrss: 24 }, notAvailable: ['mpapFluidMmHg'] },
    })
  })

  it('takes null for absent, in the id, the values and the list', () => {
    expect(checkRequest({ id: null, patient: { mrss: null }, notAvailable: null })).toEqual({
      ok: true,
      request: { id: null, patient: {}, notAvailable: [] },
    })
  })

  it('takes an empty patient and an empty id', () => {
    expect(checkRequest({ id: '', patient: {} })).toEqual({
      ok: true,
      request: { id: '', patient: {}, notAvailable: [] },
    })
  })

  it('ignores other members', () => {
    expect(checkRequest({ patient: {}, comment: 'x', mrss: 60 }).ok).toBe(true)
  })

  it('lets a feature be not available whose value is null', () => {
    expect(checkRequest({ patient: { mrss: null }, notAvailable: ['mrss'] }).ok).toBe(true)
  })

  it('names a feature once that is listed twice as not available', () => {
    expect(checkRequest({ patient: {}, notAvailable: ['mrss', 'mrss'] })).toMatchObject({
      request: { notAvailable: ['mrss'] },
    })
  })

  it('is judged anew for every feature, whatever has passed before', () => {
    expect(checkRequest({ patient: { mrss: 15, ageYears: 70, pregnant: true } }).ok).toBe(true)
    expect(checkRequest({ patient: { mrss: 15, ageYears: 70, pregnant: true } })).toMatchObject({
      request: { patient: { mrss: 15, ageYears: 70, pregnant: true } },
    })
    const others = { mrss: 70, ageYears: true, pregnant: 15, lvefPct: '15' }
    expect(problemsOf({ patient: others }).map(({ feature }) => feature)).toEqual(Object.keys(others))
  })

  it('reads 15.0 as the integer 15', () => {
    expect(checkRequest(JSON.parse('{"patient":{"mrss":15.0}}'))).toMatchObject({
      request: { patient: { mrss: 15 } },
    })
  })
})

describe('a value that is refused', () => {
  it.each([
    [
      'above the limit',
      { mrss: 60 },
      'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 60.',
    ],
    ['below the limit', { ageYears: -1 }, 'Age must be a whole number from 0 to 120 years. You entered -1.'],
    [
      'no integer',
      { mrss: 15.5 },
      'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 15.5.',
    ],
    [
      'off its step',
      { karnofskyPct: 85 },
      'Karnofsky performance status must be a multiple of 10 from 0 to 100 %. You entered 85.',
    ],
    ['not a number', { crpMgL: Number.NaN }, 'CRP must be a number from 0 to 600 mg/L. You entered NaN.'],
    [
      'not finite',
      JSON.parse('{"crpMgL":1e999}'),
      'CRP must be a number from 0 to 600 mg/L. You entered Infinity.',
    ],
    [
      'a text',
      { crpMgL: '12' },
      'CRP must be a number from 0 to 600 mg/L, given as a number. You entered the text “12”.',
    ],
    [
      'a text for yes',
      { pregnant: 'no' },
      'Pregnant must be yes or no, given as true or false. You entered the text “no”.',
    ],
    [
      'a number for no',
      { pregnant: 0 },
      'Pregnant must be yes or no, given as true or false. You entered 0.',
    ],
    [
      'no named value',
      { cutaneousSubset: 'Diffuse' },
      'Cutaneous subset must be one of: diffuse, limited, sine. You entered the text “Diffuse”.',
    ],
    [
      'a name of an object method',
      { cutaneousSubset: 'toString' },
      'Cutaneous subset must be one of: diffuse, limited, sine. You entered the text “toString”.',
    ],
    [
      'a list',
      { mrss: [15] },
      'Modified Rodnan skin score must be a whole number from 0 to 51, given as a number. You entered a list.',
    ],
    [
      'an object',
      { sex: {} },
      'Sex (for creatinine clearance) must be one of: female, male. You entered an object.',
    ],
  ])('%s', (_, patient, message) => {
    expect(problemsOf({ patient })).toEqual([
      { feature: Object.keys(patient)[0], value: Object.values(patient)[0], message },
    ])
  })

  it.each(featureIds)('%s is named by its label', (feature) => {
    expect(messageAbout(feature, { patient: { [feature]: {} } })).toContain(featureDefinition(feature).label)
  })

  it.each(featureIds.filter((feature) => 'min' in featureDefinition(feature)))(
    '%s keeps its limits',
    (feature) => {
      const definition = featureDefinition(feature)
      if (!('min' in definition)) return
      const accepts = (value: number) => checkRequest({ patient: { [feature]: value } }).ok
      const past = definition.type === 'integer' ? (definition.step ?? 1) : 1e-6
      expect([definition.min, definition.max].map(accepts)).toEqual([true, true])
      expect([definition.min - past, definition.max + past].map(accepts)).toEqual([false, false])
    },
  )

  it('names every fault at once', () => {
    const request = { id: 7, patient: { mrss: 60, nonsense: null, sex: 'x' }, notAvailable: ['what'] }
    expect(problemsOf(request).map(({ feature }) => feature)).toEqual([
      'id',
      'mrss',
      'nonsense',
      'sex',
      'what',
    ])
  })
})

describe('a request that is malformed', () => {
  it.each([['no-such'], ['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty'], ['']])(
    'reports %j as an unknown feature, with a value, with null and as not available',
    (feature) => {
      const id = JSON.stringify(feature)
      expect(messageAbout(feature, JSON.parse(`{"patient":{${id}:1}}`))).toContain('is not a feature id')
      expect(messageAbout(feature, JSON.parse(`{"patient":{${id}:null}}`))).toContain('is not a feature id')
      expect(messageAbout(feature, { patient: {}, notAvailable: [feature] })).toContain('is not a feature id')
    },
  )

  it('reports a feature once that has a value and stands in notAvailable', () => {
    const message = messageAbout('mrss', { patient: { mrss: 60 }, notAvailable: ['mrss'] })
    expect(message).toContain('from 0 to 51. You entered 60.')
    expect(message).toContain('also stands in “notAvailable”')
    expect(messageAbout('mrss', { patient: { mrss: 20 }, notAvailable: ['mrss'] })).not.toContain('must be')
  })

  it.each([[undefined], [null], ['x'], [3], [true], [[]], [[{ mrss: 3 }]]])(
    'refuses the patient %j',
    (patient) => {
      expect(messageAbout('patient', { patient })).toContain('“patient”')
    },
  )

  it('refuses a request without patient', () => {
    expect(messageAbout('patient', { id: 'a' })).toContain('none')
    expect(checkRequest({ id: 'a' })).toMatchObject({ ok: false, id: 'a' })
  })

  it.each([['mrss'], [{}], [[1]], [['mrss', null]], [true], [new Array(2)]])(
    'refuses notAvailable %j',
    (notAvailable) => {
      expect(messageAbout('notAvailable', { patient: {}, notAvailable })).toContain('list of feature ids')
    },
  )

  it.each([[1], [true], [{}], [['a']]])('refuses the id %j and echoes null', (id) => {
    expect(messageAbout('id', { id, patient: {} })).toContain('must be a text')
    expect(checkRequest({ id, patient: {} })).toMatchObject({ ok: false, id: null })
  })

  it.each([[null], [undefined], [[]], ['{}'], [4]])('refuses %j as a whole', (request) => {
    expect(problemsOf(request)).toMatchObject([{ feature: null }])
  })

  it('reads nothing from a prototype', () => {
    expect(problemsOf(Object.create({ patient: {} }))).toMatchObject([{ feature: 'patient' }])
  })
})

describe('laws', () => {
  it('never throws and says something about every refusal', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => {
          for (const request of [
            value,
            { patient: value },
            { id: value, patient: {}, notAvailable: value },
          ]) {
            const checked = checkRequest(request)
            if (!checked.ok) expect(checked.problems.every(({ message }) => message.length > 10)).toBe(true)
          }
        },
      ),
    )
  })

  it('never throws on any JSON under the names of features', () => {
    const key = fc.oneof(fc.constantFrom(...featureIds), fc.string(), fc.constant('__proto__'))
    fc.assert(fc.property(fc.dictionary(key, fc.jsonValue()), (patient) => void checkRequest({ patient })))
  })

  it('accepts every valid patient and gives it back', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        expect(checkRequest({ patient, notAvailable })).toEqual({
          ok: true,
          request: { id: null, patient, notAvailable },
        })
      }),
    )
  })

  it('names exactly the one feature that was spoilt', () => {
    const spoilt = fc
      .tuple(patients, fc.constantFrom(...featureIds))
      .chain(([{ patient }, feature]) => badValue(feature).map((value) => ({ patient, feature, value })))
    fc.assert(
      fc.property(spoilt, ({ patient, feature, value }) => {
        const problems = problemsOf({ patient: { ...patient, [feature]: value } })
        expect(problems).toEqual([
          { feature, value, message: expect.stringContaining(featureDefinition(feature).label) },
        ])
      }),
    )
  })

  it('names exactly the one feature that has a value and is said to be unavailable', () => {
    const doubled = fc
      .constantFrom<FeatureId>(...featureIds)
      .chain((feature) => allowedValue(feature).map((value) => ({ feature, value })))
    fc.assert(
      fc.property(doubled, ({ feature, value }) => {
        expect(problemsOf({ patient: { [feature]: value }, notAvailable: [feature] })).toMatchObject([
          { feature, value },
        ])
      }),
    )
  })
})
