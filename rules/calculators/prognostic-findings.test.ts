import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patients } from '../arbitraries.ts'
import type { Findings } from '../expressions/index.ts'
import {
  type PrognosticFinding,
  prognosticFindings,
  prognosticFindingsPresent,
} from './prognostic-findings.ts'

const holds = (id: PrognosticFinding, findings: Findings) => prognosticFindings[id](findings, {})

describe('a finding with published figures', () => {
  it.each<[PrognosticFinding, Findings, boolean | null]>([
    ['male', { sex: 'male' }, true],
    ['male', { sex: 'female' }, false],
    ['diffuse', { cutaneousSubset: 'diffuse' }, true],
    ['diffuse', { cutaneousSubset: 'limited' }, false],
    ['rapid-skin-rate', { mrss: 46, yearsSinceFirstSkinThickening: 1 }, true],
    ['rapid-skin-rate', { mrss: 45, yearsSinceFirstSkinThickening: 1 }, false],
    ['rapid-skin-rate', { mrss: 51, yearsSinceFirstSkinThickening: 2.1 }, null],
    ['intermediate-skin-rate', { mrss: 45, yearsSinceFirstSkinThickening: 1 }, true],
    ['slow-skin-rate', { mrss: 24, yearsSinceFirstSkinThickening: 1 }, true],
    ['mrss-above-24', { mrss: 25 }, true],
    ['mrss-above-24', { mrss: 24 }, false],
    ['extensive-ild', { hrctExtent: 'indeterminate', fvcPct: 69 }, true],
    ['extensive-ild', { hrctExtent: 'indeterminate' }, null],
    ['ild', { ildOnHrct: false }, false],
    ['fvc-below-70', { fvcPct: 69.9 }, true],
    ['fvc-below-70', { fvcPct: 70 }, false],
    ['dlco-below-60', { dlcoPct: 59.9 }, true],
    ['dlco-below-60', { dlcoPct: 60 }, false],
    ['dlco-below-70', { dlcoPct: 69.9 }, true],
    ['dlco-below-70', { dlcoPct: 70 }, false],
    ['pulmonary-hypertension', { mpapRestMmHg: 25 }, true],
    ['pulmonary-hypertension', { mpapRestMmHg: 24.9 }, false],
    ['pulmonary-hypertension', { paspEchoMmHg: 60 }, null],
    ['cardiac-involvement', { heartInvolvement: 'present' }, true],
    ['cardiac-involvement', { heartInvolvement: 'severe' }, true],
    ['cardiac-involvement', { heartInvolvement: 'none' }, false],
    ['kidney-involvement', { kidneyInvolvement: 'severe' }, true],
    ['renal-crisis', { priorRenalCrisis: true }, true],
    ['crp-above-5', { crpMgL: 5.1 }, true],
    ['crp-above-5', { crpMgL: 5 }, false],
    ['crp-above-8', { crpMgL: 8.1 }, true],
    ['crp-above-8', { crpMgL: 8 }, false],
    ['lvef-below-50', { lvefPct: 49.9 }, true],
    ['lvef-below-50', { lvefPct: 50 }, false],
  ])('%s for %j: %s', (id, findings, expected) => {
    expect(holds(id, findings)).toBe(expected)
  })

  it('reads fibrosis and the earlier skin score from the parts of their calculators', () => {
    const parts = {
      'ild-progression': { fibrosisOnHrct: true },
      'skin-progression': { earlierMrss: 20, monthsSinceEarlierMrss: 12 },
    }
    expect([...prognosticFindingsPresent({ mrss: 26, cutaneousSubset: 'diffuse' }, parts)]).toEqual([
      'diffuse',
      'progressive-skin-fibrosis',
      'mrss-above-24',
      'lung-fibrosis',
    ])
    expect(prognosticFindings['lung-fibrosis']({}, { 'ild-progression': { fibrosisOnHrct: false } })).toBe(
      false,
    )
  })

  it('reads antibodies and telangiectasia from the parts of the classification', () => {
    const answers = { telangiectasia: true, antiTopoisomerase: false, antiRnaPolymerase: true }
    expect([...prognosticFindingsPresent({}, { classification: answers })]).toEqual([
      'telangiectasia',
      'anti-rna-polymerase',
    ])
    expect(prognosticFindings['anti-topoisomerase']({}, { classification: answers })).toBe(false)
    expect(prognosticFindings.anticentromere({}, { classification: answers })).toBeNull()
  })

  it('is unknown when nothing is entered, and nothing is then present', () => {
    const ids = Object.keys(prognosticFindings) as PrognosticFinding[]
    expect(ids.filter((id) => prognosticFindings[id]({}, {}) !== null)).toEqual([])
    expect(prognosticFindingsPresent({}, {}).size).toBe(0)
  })

  it('is never present by losing a finding', () => {
    fc.assert(
      fc.property(patients, fc.nat(), (given, pick) => {
        const names = Object.keys(given)
        const lost = names[pick % Math.max(names.length, 1)]
        const left = Object.fromEntries(Object.entries(given).filter(([name]) => name !== lost))
        const before = prognosticFindingsPresent(given, {})
        for (const id of prognosticFindingsPresent(left, {})) expect(before).toContain(id)
      }),
    )
  })
})
