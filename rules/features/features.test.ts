import { describe, expect, it } from 'vitest'
import {
  type FeatureId,
  featureDefinition,
  featureIds,
  features,
  featuresInWorkUpOrder,
  groupNames,
  isFeatureId,
  isNameOf,
  type NumericDefinition,
  nameInSentence,
  unitInWords,
  unitOf,
  valueInWords,
  withUnit,
  workUpNames,
  workUpSteps,
} from './index.ts'

const eachFeature = featureIds.map((id) => [id, featureDefinition(id)] as const)
const numeric = eachFeature.flatMap(([id, definition]) =>
  definition.type === 'number' || definition.type === 'integer' ? [[id, definition] as const] : [],
)
const chosen = eachFeature.flatMap(([id, definition]) =>
  definition.type === 'enum' ? [[id, definition] as const] : [],
)

/** What is wrong with the limits of a number. */
function faults({ type, min, max, step }: NumericDefinition): readonly string[] {
  return [
    ...(min < max ? [] : ['min is not below max']),
    ...(Number.isFinite(min) && Number.isFinite(max) ? [] : ['not finite']),
    ...(type === 'number' || (Number.isInteger(min) && Number.isInteger(max))
      ? []
      : ['limits are no integers']),
    ...(step === undefined || (min % step === 0 && max % step === 0) ? [] : ['limits are off the step']),
    ...(min >= 0 ? [] : ['below zero']),
  ]
}

describe('the dictionary', () => {
  it('has as many inputs as were specified, each once', () => {
    expect(featureIds).toHaveLength(103)
    expect(new Set(featureIds).size).toBe(featureIds.length)
    expect(Object.keys(features)).toEqual(featureIds)
  })

  it.each(eachFeature)('says what %s is, in which group', (id, definition) => {
    expect(id).toMatch(/^[a-z][A-Za-z0-9]+$/)
    expect(definition.label.trim()).toMatch(/\S/)
    expect(definition.definition.trim()).toMatch(/\S/)
    expect(Object.keys(groupNames)).toContain(definition.group)
    expect(nameInSentence(id)).toBe(definition.short ?? definition.label)
    expect(definition.short?.trim()).not.toBe('')
  })

  it('gives every label to one input only', () => {
    const labels = eachFeature.map(([, { label }]) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it.each(numeric)('limits %s to a range', (_, definition) => {
    expect(faults(definition)).toEqual([])
  })

  it.each(chosen)('has words for every value of %s', (id, { values }) => {
    expect(Object.keys(values).length).toBeGreaterThan(1)
    for (const [name, words] of Object.entries(values)) {
      expect(words.trim()).not.toBe('')
      expect(valueInWords(id, name)).toBe(words)
    }
    expect(new Set(Object.values(values)).size).toBe(Object.keys(values).length)
  })

  it('measures an earlier value in the unit and range of the later one', () => {
    const previous = numeric.filter(([id]) => id.endsWith('Previous'))
    expect(previous.map(([id]) => id)).toEqual(['fvcPctPrevious', 'tlcPctPrevious', 'dlcoPctPrevious'])
    for (const [id, { unit, min, max, type }] of previous)
      expect(featureDefinition(id.replace('Previous', '') as FeatureId)).toMatchObject({
        unit,
        min,
        max,
        type,
      })
  })

  it('derives the clearance and nothing else', () => {
    expect(eachFeature.filter(([, { derivable }]) => derivable).map(([id]) => id)).toEqual([
      'creatinineClearanceMlMin',
    ])
  })

  it('never lets a judgement be a number', () => {
    const judged = eachFeature.filter(([, { judgement }]) => judgement)
    expect(judged.filter(([, { type }]) => type === 'number' || type === 'integer')).toEqual([])
    expect(judged.length).toBeGreaterThan(0)
  })

  it('places every input in the work-up, judgements and nothing else under judgement', () => {
    expect(new Set(featuresInWorkUpOrder)).toEqual(new Set(featureIds))
    expect(featuresInWorkUpOrder).toHaveLength(featureIds.length)
    for (const [, { judgement, workUp }] of eachFeature)
      expect(workUp === 'judgement').toBe(judgement === true)
    expect(Object.keys(workUpNames)).toEqual([...workUpSteps])
  })

  it('goes from the bedside over blood, lung function and echocardiography to MRI and catheter', () => {
    const order: readonly FeatureId[] = [
      'mrss',
      'crpMgL',
      'fvcPct',
      'lvefPct',
      'septalBounce',
      'mpapRestMmHg',
    ]
    expect(featuresInWorkUpOrder.filter((id) => order.includes(id))).toEqual(order)
    const catheter = eachFeature.filter(([, { label }]) => label.includes('(RHC)'))
    for (const [, { workUp }] of catheter) expect(workUp).toBe('catheter')
    expect(catheter).toHaveLength(4)
  })

  it('knows its ids, and no name of an object method', () => {
    expect(featureIds.every(isFeatureId)).toBe(true)
    for (const name of ['', 'mrs', 'Mrss', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])
      expect(isFeatureId(name)).toBe(false)
  })

  it('knows the named values of a feature, and nothing else', () => {
    expect(isNameOf('cutaneousSubset', 'diffuse')).toBe(true)
    for (const value of [
      'Diffuse',
      '',
      'male',
      'toString',
      '__proto__',
      1,
      true,
      null,
      undefined,
      ['diffuse'],
    ])
      expect(isNameOf('cutaneousSubset', value)).toBe(false)
  })
})

describe('a value in words', () => {
  it.each<[FeatureId, number | string | boolean, string]>([
    ['mrss', 24, '24'],
    ['weightKg', 62, '62 kg'],
    ['creatinineUmolL', 88.4, '88.4 µmol/L'],
    ['ageYears', 45, '45 years'],
    ['pregnant', true, 'yes'],
    ['pregnant', false, 'no'],
    ['cutaneousSubset', 'diffuse', 'diffuse'],
    ['diagnosis', 'systemic-sclerosis', 'systemic sclerosis'],
    ['diagnosis', 'something else', 'something else'],
  ])('of %s %s is "%s"', (id, value, words) => {
    expect(valueInWords(id, value)).toBe(words)
  })

  it.each([
    ['a', 'years'],
    ['mo', 'months'],
    ['kg', 'kg'],
    ['g', 'g'],
    ['g/m2', 'g/m²'],
    ['%', '%'],
    ['mm', 'mm'],
    ['mm/h', 'mm/h'],
    ['mm[Hg]', 'mmHg'],
    ["[wood'U]", 'WU'],
    ['mg/L', 'mg/L'],
    ['g/dL', 'g/dL'],
    ['umol/L', 'µmol/L'],
    ['mL/min', 'mL/min'],
    ['10*9/L', '× 10⁹/L'],
    ['{score}', ''],
    ['{count}', ''],
  ] as const)('has the unit %s printed as "%s"', (unit, words) => {
    expect(unitInWords(unit)).toBe(words)
  })

  it('has no unit where its feature has none, and a number without a unit stands alone', () => {
    expect([unitOf('pregnant'), unitOf('mrss'), unitOf('lvefPct')]).toEqual(['', '', '%'])
    expect([withUnit('5', ''), withUnit('5', 'kg')]).toEqual(['5', '5 kg'])
  })

  it.each([
    ['1', 'years', '1 year'],
    ['1.0', 'years', '1.0 years'],
    ['11', 'years', '11 years'],
    ['1', 'months', '1 month'],
    ['1', 'percentage points', '1 percentage point'],
    ['1', 'mmHg', '1 mmHg'],
  ])('%s of %s is printed as %s', (number, unit, printed) => {
    expect(withUnit(number, unit)).toBe(printed)
  })
})
