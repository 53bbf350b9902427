import { describe, expect, it } from 'vitest'
import { featureDefinition, featureIds, unitOf } from '../../../rules/index.ts'
import { suggestionFor } from './suggest.ts'

describe('what a column may hold', () => {
  it('is certain for every id of the dictionary, however it is spelt', () => {
    for (const feature of featureIds) {
      const exact = { kind: 'exact', use: feature, unit: unitOf(feature) }
      const spaced = feature.replaceAll(/([A-Z])/g, '_$1').toUpperCase()
      expect([suggestionFor(feature), suggestionFor(spaced)]).toEqual([exact, exact])
    }
  })

  it('is known for every label of the dictionary, and never another finding', () => {
    for (const feature of featureIds)
      expect(suggestionFor(featureDefinition(feature).label)).toMatchObject({ use: feature })
  })

  it.each([
    ['PaO2 (kPa)', 'pao2MmHg', 'kPa'],
    ['PaO2', 'pao2MmHg', null],
    ['Creatinine [mg/dL]', 'creatinineUmolL', 'mg/dL'],
    ['creatinine µmol/l', 'creatinineUmolL', 'µmol/L'],
    ['CRP', 'crpMgL', null],
    ['FVC % predicted', 'fvcPct', '%'],
    ['FVC', 'fvcPct', null],
    ['Weight', 'weightKg', null],
    ['Modified Rodnan Skin Score', 'mrss', ''],
    ['Patient-ID', 'id', null],
    ['Date of first non-Raynaud symptom', 'yearsSinceFirstNonRaynaud', null],
    ['first_non_raynaud_date', 'yearsSinceFirstNonRaynaud', null],
    ['Onset: first skin thickening (month)', 'yearsSinceFirstSkinThickening', null],
  ])('%s: %s in %s', (name, use, unit) => {
    expect(suggestionFor(name)).toMatchObject({ use, unit })
  })

  it.each([
    ['weight (lb)', 'weightKg'],
    ['mPAP', 'mpapRestMmHg'],
    ['pregnancy', 'pregnant'],
    ['hemoglobin', 'haemoglobinGDl'],
    ['onset of disease', 'yearsSinceFirstNonRaynaud'],
    ['disease_onset_date', 'yearsSinceFirstSkinThickening'],
  ])('%s is only like a finding, and is not used before somebody says so', (name, feature) => {
    const suggestion = suggestionFor(name)
    expect(suggestion).not.toHaveProperty('use')
    expect(suggestion).toMatchObject({ kind: 'similar', features: expect.arrayContaining([feature]) })
  })

  it.each(['surname', 'date of birth', 'date', 'comment', '', '???', 'constructor', '__proto__'])(
    '“%s” is none of the findings',
    (name) => {
      expect(suggestionFor(name)).toEqual({ kind: 'none' })
    },
  )
})
