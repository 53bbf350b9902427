import { describe, expect, it } from 'vitest'
import {
  type CaseParts,
  type FeatureId,
  featureIds,
  type Patient,
  progressionDefinitions,
} from '../../rules/index.ts'
import { entriesOf } from '../assessment/entry.ts'
import { haemodynamicsView } from './haemodynamics-view.ts'
import { figure, hintCase } from './hint-case.ts'
import { asksOf, ildView } from './ild.ts'
import { kidneyView } from './kidney-view.ts'
import { skinRateView } from './skin-rate-view.ts'

function given(patient: Patient, parts: CaseParts = {}, notAvailable: readonly FeatureId[] = []) {
  const entries = entriesOf(patient, notAvailable)
  return hintCase({ reference: '', assessmentDate: '2026-11-22', entries, parts }, featureIds)
}

const controls = (blanks: readonly { control: string }[] | undefined) => blanks?.map(({ control }) => control)

describe('a figure as printed', () => {
  it.each([
    [10, '10'],
    [9.875, '9.88'],
    [9.9999, '9.9999'],
    [10.000001, '10.000001'],
    [47.821944, '47.82'],
    [39.99891234567, '39.998912'],
  ])('of %d is %s, never rounded onto a whole number', (value, printed) => {
    expect(figure(value)).toBe(printed)
  })
})

describe('the hint on the lung', () => {
  const outcomes = (view: ReturnType<typeof ildView>) =>
    Object.fromEntries(view?.definitions.map(({ id, words }) => [id, words]) ?? [])

  it('says nothing until an extent or an earlier value is entered', () => {
    expect(ildView(given({ fvcPct: 70, dlcoPct: 50, ildOnHrct: true }))).toBeNull()
  })

  it('gives the extent, or names what is missing for it', () => {
    expect(ildView(given({ hrctExtent: 'over-20' }))?.goh).toEqual({ words: 'Extensive ILD', blanks: [] })
    expect(ildView(given({ hrctExtent: 'indeterminate', fvcPct: 70 }))?.goh?.words).toBe('Limited ILD')
    const open = ildView(given({ hrctExtent: 'indeterminate' }))?.goh
    expect([open?.words, controls(open?.blanks)]).toEqual(['Not known', ['fvcPct']])
  })

  it('shows each change both ways and reads it by every definition', () => {
    const view = ildView(given({ fvcPct: 76.5, fvcPctPrevious: 85, tlcPct: 82, tlcPctPrevious: 80 }))
    expect(view?.changes).toEqual([
      {
        name: 'FVC',
        earlier: '85 %',
        now: '76.5 %',
        relative: 'fall of 10 %',
        absolute: 'fall of 8.5 points',
      },
      { name: 'TLC', earlier: '80 %', now: '82 %', relative: 'rise of 2.5 %', absolute: 'rise of 2 points' },
      { name: 'DLCO', earlier: null, now: null, relative: null, absolute: null },
    ])
    expect(outcomes(view)).toEqual({
      omeract: 'Met',
      'ppf-2022': 'Not known',
      inbuild: 'Not known',
      'upside-limb-ii': 'Not met',
      'handbook-both-ways': 'Not known',
      'handbook-either-way': 'Not known',
    })
  })

  it('leads to the field or the question that is missing', () => {
    const view = ildView(given({ fvcPct: 70, fvcPctPrevious: 75, pftIntervalMonths: 12, ildOnHrct: true }))
    const ppf = view?.definitions.find(({ id }) => id === 'ppf-2022')
    expect(controls(ppf?.blanks)).toContain('ild-progression.otherExplanation')
    expect(ppf?.blanks.map(({ name }) => name)).toContain('Another explanation of the worsening')
  })

  it('calls not assessable what will not become known', () => {
    const late = ildView(given({ fvcPct: 70, fvcPctPrevious: 75, pftIntervalMonths: 30 }))
    expect(outcomes(late)).toMatchObject({ 'ppf-2022': 'Not assessable', inbuild: 'Not assessable' })
    expect(late?.definitions[1]?.why).toContain('30 months apart; it speaks of 12 at most')
    const vain = given({ fvcPct: 75, fvcPctPrevious: 80 }, {}, ['dlcoPct', 'dlcoPctPrevious'])
    expect(outcomes(ildView(vain)).omeract).toBe('Not assessable')
    expect(outcomes(ildView(given({ fvcPct: 75, fvcPctPrevious: 80 }, {}, ['dlcoPct']))).omeract).toBe(
      'Not known',
    )
  })

  it('says where interstitial lung disease is denied', () => {
    expect(ildView(given({ hrctExtent: 'over-20', ildOnHrct: false }))?.ildDenied).toBe(true)
    expect(ildView(given({ hrctExtent: 'over-20' }))?.ildDenied).toBe(false)
  })

  it('words what a definition asks by its own limits', () => {
    const ppf = progressionDefinitions.find(({ id }) => id === 'ppf-2022')
    const asks = ppf ? asksOf(ppf).join(' ') : ''
    expect(asks).toContain('absolute fall in FVC at least 5 percentage points')
    expect(asks).toContain('Within 12 months.')
  })
})

describe('the hint on the pulmonary circulation', () => {
  it('says nothing until one of the three values is entered', () => {
    expect(haemodynamicsView(given({ paspEchoMmHg: 60 }))).toBeNull()
  })

  it.each([
    [20, null],
    [20.1, '20.1 mmHg'],
    [22, '22 mmHg'],
    [25, '25 mmHg'],
    [25.1, null],
  ])('at %d mmHg the pressure between the two limits is %s', (mpapRestMmHg, between) => {
    expect(haemodynamicsView(given({ mpapRestMmHg }))?.between).toBe(between)
  })

  it('has a class only when all three values are known, and names the missing ones', () => {
    const open = haemodynamicsView(given({ mpapRestMmHg: 22 }))
    expect(open?.words).toBe('Pulmonary hypertension, class not known')
    expect(controls(open?.blanks)).toEqual(['pawpMmHg', 'pvrWu'])
    expect(haemodynamicsView(given({ pvrWu: 3 }))?.words).toBe('Class not known')
    expect(haemodynamicsView(given({ mpapRestMmHg: 20 }))?.words).toBe('No pulmonary hypertension at rest')
    expect(haemodynamicsView(given({ mpapRestMmHg: 22, pawpMmHg: 15, pvrWu: 2 }))?.words).toContain(
      'unclassified',
    )
  })

  it('stands beside the limits that guidelines set on the same values', () => {
    const rows = haemodynamicsView(given({ mpapRestMmHg: 22, pvrWu: 3.1 }))?.limits ?? []
    expect(rows.map(({ id, words }) => [id, words])).toEqual([
      ['esc-ers-2022', 'Holds'],
      ['superseded', 'Does not hold'],
      ['ebmt-2025/mpap-rest', 'Not crossed'],
      ['ebmt-2017-cardiac/mpap-rest', 'Not crossed'],
      ['ebmt-2017-cardiac/pvr', 'Crossed'],
    ])
    expect(rows.map(({ name }) => name)).toContain('EBMT 2025: mPAP at rest (RHC) above 25 mmHg')
  })
})

describe('the hint on the kidney', () => {
  const man = { ageYears: 58, sex: 'male', weightKg: 95, creatinineUmolL: 200 } as const

  it('says nothing until a creatinine is entered', () => {
    expect(kidneyView(given({ ageYears: 58, sex: 'male', weightKg: 95 }))).toBeNull()
  })

  it('gives both formulas in their own units', () => {
    const view = kidneyView(given(man))
    expect(view?.formulas.map(({ value, unit }) => [value, unit])).toEqual([
      ['47.82', 'mL/min'],
      ['32.75', 'mL/min/1.73 m²'],
    ])
    expect(view?.criteria).toBe('47.82 mL/min, calculated by Cockcroft-Gault because none is entered')
  })

  it('says that a measured clearance is what the criteria read', () => {
    expect(kidneyView(given({ ...man, creatinineClearanceMlMin: 60 }))?.criteria).toBe(
      '60 mL/min, the clearance entered above',
    )
  })

  it('names what each formula is missing', () => {
    const view = kidneyView(given({ creatinineUmolL: 200, ageYears: 58 }))
    expect(view?.formulas.map(({ value, blanks }) => [value, controls(blanks)])).toEqual([
      [null, ['sex', 'weightKg']],
      [null, ['sex']],
    ])
    expect(view?.criteria).toBe('no clearance yet')
  })

  it('calculates neither under 18 years', () => {
    const young = kidneyView(given({ ...man, ageYears: 17 }))
    expect([young?.tooYoung, young?.formulas.map(({ value }) => value)]).toEqual([true, [null, null]])
    expect(kidneyView(given({ ...man, ageYears: 18 }))?.tooYoung).toBe(false)
  })
})

describe('the hint on the skin', () => {
  it('gives the rate and its class, or says why there is none', () => {
    expect(skinRateView(given({}))).toBeNull()
    expect(skinRateView(given({ mrss: 24, yearsSinceFirstSkinThickening: 1 }))?.rate).toBe(
      '24 points a year: slow',
    )
    expect(skinRateView(given({ mrss: 24, yearsSinceFirstSkinThickening: 3 }))).toMatchObject({
      rate: '8 points a year',
      why: 'No class: it is defined within 2 years of the first skin thickening.',
    })
    expect(skinRateView(given({ mrss: 24, yearsSinceFirstSkinThickening: 0 }))?.why).toContain('0 years')
    expect(controls(skinRateView(given({ mrss: 24 }))?.blanks)).toEqual(['yearsSinceFirstSkinThickening'])
  })

  it('compares with an earlier score that is kept as a part', () => {
    const parts = { 'skin-progression': { earlierMrss: 20, monthsSinceEarlierMrss: 12 } }
    expect(skinRateView(given({ mrss: 26, cutaneousSubset: 'diffuse' }, parts))?.fibrosis).toEqual({
      outcome: true,
      words: 'Met',
      why: 'Rise of 6 points, 30 % of the earlier score.',
      blanks: [],
    })
    expect(skinRateView(given({ mrss: 18, cutaneousSubset: 'limited' }, parts))?.fibrosis).toMatchObject({
      words: 'Not assessable',
      why: 'Fall of 2 points, 10 % of the earlier score. It is defined in diffuse disease.',
    })
    expect(controls(skinRateView(given({ mrss: 26 }))?.fibrosis.blanks)).toEqual([
      'cutaneousSubset',
      'skin-progression.earlierMrss',
      'skin-progression.monthsSinceEarlierMrss',
    ])
  })
})
