import { describe, expect, it } from 'vitest'
import { type Criterion, criteriaSets, type FeatureId } from '../../rules/index.ts'
import { placedIn } from './placed.ts'
import { kindInWords, placedInWords } from './words.ts'

const rows: readonly Criterion[] = criteriaSets.flatMap((set) => set.criteria)

function statement(id: string, feature: FeatureId) {
  const criterion = rows.find((row) => row.id === id)
  const placed = criterion && placedIn(criterion).find(({ leaf }) => JSON.stringify(leaf).includes(feature))
  if (!placed) throw new Error(`No ${feature} in ${id}`)
  return placedInWords(placed)
}

describe('a statement in words', () => {
  it('has its limit, role, place, level and how it was read', () => {
    expect(statement('ebmt-2025/age-over-60', 'ageYears')).toEqual({
      subject: 'Age',
      limit: 'above 60 years',
      joined: null,
      role: 'Concern',
      place: 'EBMT 2025, Table 5, inclusion 1 (over 65: also Table 2)',
      level: 'level III',
      verification: 'read in the source itself',
    })
  })

  it('says where the source gives no level', () => {
    expect(statement('ebmt-handbook-2024/age', 'ageYears').level).toBe('level not stated')
  })

  it.each([
    ['nct03444805/lung-function', 'fvcPct', null],
    ['ebmt-2025/route-a', 'mrss', null],
    ['ebmt-2025/route-a', 'gutInvolvement', 'part of: at least one organ involved'],
    ['ebmt-2025/performance', 'ecog', 'part of: ECOG at least 2 or Karnofsky at most 60 %'],
    [
      'ebmt-2025/line-of-therapy',
      'firstLineMonths',
      'part of: second-line use or (High-risk profile (red flags): yes and Rapid progression: yes)',
    ],
    [
      'ebmt-2025/first-line-use',
      'firstLineMonths',
      'part of: High-risk profile (red flags): yes and Rapid progression: yes and not second-line use',
    ],
    [
      'upside-2021/early',
      'ildOnHrct',
      'part of: mRSS at least 15 or organ involvement as defined by UPSIDE; there: lung limb of UPSIDE, ' +
        'reduced lung function with interstitial lung disease',
    ],
    ['upside-2021/early', 'mrss', 'part of: mRSS at least 15 or organ involvement as defined by UPSIDE'],
  ] as const)('of %s on %s counts %j', (id, feature, joined) => {
    expect(statement(id, feature).joined).toBe(joined)
  })
})

describe('the headings', () => {
  it('name the set that asks alone, and the other in what was read of it', () => {
    expect(kindInWords('only-a', 'ASTIS', 'SCOT').title).toBe('Asked by ASTIS alone')
    expect(kindInWords('only-b', 'ASTIS', 'SCOT').title).toBe('Asked by SCOT alone')
    expect(kindInWords('only-b', 'ASTIS', 'SCOT').meaning).toContain('In the part of ASTIS that was read')
  })
})
