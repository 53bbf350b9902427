import { describe, expect, it } from 'vitest'
import {
  above,
  absoluteDecline,
  atLeast,
  below,
  type Expression,
  exactly,
  leavesOf,
  sumOf,
  yes,
} from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import {
  applied,
  changedTo,
  distance,
  isPlain,
  joined,
  movers,
  pointAt,
  type Region,
  regionsOf,
} from './regions.ts'

const leaves = (...expressions: readonly Expression[]) => expressions.flatMap(leavesOf)

const leafOf = (expression: Expression) => {
  const [leaf] = leavesOf(expression)
  if (!leaf) throw new Error('No leaf')
  return leaf
}

const regionAt = (regions: readonly Region[], index: number): Region => {
  const region = regions[index]
  if (!region) throw new Error(`No region ${index}`)
  return region
}

/** The regions as they would be reported, with the value that stands for each. */
const reported = (feature: FeatureId, expressions: readonly Expression[], entered = {}) =>
  regionsOf(feature, leaves(...expressions), entered).map((region) => [region.sample, changedTo(region)])

describe('the regions of a feature', () => {
  it('are its answers, or its named values, one by one', () => {
    expect(reported('pregnant', [yes('pregnant')])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(reported('lungInvolvement', [])).toEqual([
      ['none', 'none'],
      ['present', 'present'],
      ['severe', 'severe'],
    ])
  })

  it('are all that is allowed where nothing asks about it', () => {
    expect(reported('mrss', [])).toEqual([[0, { atLeast: 0, atMost: 51 }]])
    expect(reported('lvefPct', [])).toEqual([[5, { atLeast: 5, atMost: 90 }]])
  })

  it('of a measurement end right before a limit, at it, and right after it', () => {
    for (const limited of [below('lvefPct', 45), atLeast('lvefPct', 45), exactly('lvefPct', 45)])
      expect(reported('lvefPct', [limited])).toEqual([
        [5, { below: 45 }],
        [45, 45],
        [45.000001, { above: 45 }],
      ])
  })

  it('of a score are whole numbers on each side of a limit', () => {
    expect(reported('mrss', [above('mrss', 15)])).toEqual([
      [0, { below: 15 }],
      [15, 15],
      [16, { above: 15 }],
    ])
    expect(reported('karnofskyPct', [below('karnofskyPct', 80)])).toEqual([
      [0, { below: 80 }],
      [80, 80],
      [90, { above: 80 }],
    ])
  })

  it('lie between two limits, named by both', () => {
    expect(reported('mrss', [above('mrss', 15), above('mrss', 20)])).toEqual([
      [0, { below: 15 }],
      [15, 15],
      [16, { above: 15, below: 20 }],
      [20, 20],
      [21, { above: 20 }],
    ])
  })

  it('have no empty one beside a limit at the end of what is allowed', () => {
    expect(reported('mrss', [above('mrss', 0)])).toEqual([
      [0, 0],
      [1, { above: 0 }],
    ])
    expect(reported('mrss', [atLeast('mrss', 51)])).toEqual([
      [0, { below: 51 }],
      [51, 51],
    ])
  })

  it('are cut once where several statements share a limit', () => {
    const one = [below('lvefPct', 45)]
    expect(reported('lvefPct', [...one, atLeast('lvefPct', 45), ...one])).toEqual(reported('lvefPct', one))
  })

  it('of a measured value in a fall are solved with the other value as it is', () => {
    const falls = [atLeast(absoluteDecline('fvcPct'), 10)]
    expect(reported('fvcPct', falls, { fvcPctPrevious: 70 })).toEqual([
      [5, { atMost: 59.999999 }],
      [60, 60],
      [60.000001, { atLeast: 60.000001 }],
    ])
    expect(reported('fvcPctPrevious', falls, { fvcPct: 60 })).toEqual([
      [5, { atMost: 69.999999 }],
      [70, 70],
      [70.000001, { atLeast: 70.000001 }],
    ])
    expect(reported('fvcPct', falls, {})).toEqual([[5, { atLeast: 5, atMost: 200 }]])
  })

  it('of one part of a sum move with the other part', () => {
    const together = [above(sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'), 6)]
    expect(reported('cyclophosphamideIvMonths', together, { cyclophosphamideOralMonths: 4 })).toEqual([
      [0, { atMost: 1.999999 }],
      [2, 2],
      [2.000001, { atLeast: 2.000001 }],
    ])
    expect(reported('cyclophosphamideIvMonths', together, { cyclophosphamideOralMonths: 7 })).toHaveLength(1)
  })

  it('of what a clearance follows from are solved, and whole where a clearance was measured', () => {
    const low = [below('creatinineClearanceMlMin', 40)]
    const kidney = { sex: 'male', weightKg: 72, creatinineUmolL: 100 }
    // (140 - age) x 72 / 72 x 88.4 / 100 is below 40 from an age of 95 on.
    expect(reported('ageYears', low, kidney)).toEqual([
      [0, { atMost: 17 }],
      [18, { atLeast: 18, atMost: 94 }],
      [95, { atLeast: 95 }],
    ])
    expect(reported('ageYears', low, { ...kidney, creatinineClearanceMlMin: 50 })).toEqual([
      [0, { atLeast: 0, atMost: 120 }],
    ])
    expect(reported('ageYears', low, { sex: 'male', weightKg: 72 })).toHaveLength(1)
  })

  it('of a whole number keep the words of its own limit where a calculated one turns at the same place', () => {
    const low = below('creatinineClearanceMlMin', 40)
    const kidney = { sex: 'male', weightKg: 72, creatinineUmolL: 100 }
    expect(reported('ageYears', [low, atLeast('ageYears', 95)], kidney)).toContainEqual([95, 95])
    expect(reported('ageYears', [atLeast('ageYears', 95), low], kidney)).toContainEqual([
      18,
      { atLeast: 18, below: 95 },
    ])
    expect(reported('ageYears', [low, atLeast('ageYears', 95)], kidney)).toContainEqual([
      18,
      { atLeast: 18, below: 95 },
    ])
  })
})

describe('what has a say in a statement', () => {
  it('is what it looks at, and behind a clearance also what that follows from', () => {
    expect(movers(leafOf(below('lvefPct', 45)))).toEqual(['lvefPct'])
    expect(movers(leafOf(below('creatinineClearanceMlMin', 40)))).toEqual([
      'creatinineClearanceMlMin',
      'ageYears',
      'sex',
      'weightKg',
      'creatinineUmolL',
    ])
  })

  it('is plain where the feature itself is compared with a number', () => {
    expect(isPlain(leafOf(below('lvefPct', 45)), 'lvefPct')).toBe(true)
    expect(isPlain(leafOf(below('lvefPct', 45)), 'mrss')).toBe(false)
    expect(isPlain(leafOf(atLeast(absoluteDecline('fvcPct'), 10)), 'fvcPct')).toBe(false)
    expect(isPlain(leafOf(yes('pregnant')), 'pregnant')).toBe(false)
  })
})

describe('findings with others in their place', () => {
  const kidney = { ageYears: 40, sex: 'male', weightKg: 72, creatinineUmolL: 221 }

  it('have the clearance that follows from them', () => {
    expect(applied(kidney, {}).creatinineClearanceMlMin).toBe(40)
    expect(applied(kidney, { creatinineUmolL: 442 }).creatinineClearanceMlMin).toBe(20)
    expect(applied(kidney, { creatinineClearanceMlMin: 55 }).creatinineClearanceMlMin).toBe(55)
  })
})

describe('one region', () => {
  const regions = regionsOf('mrss', leaves(above('mrss', 15), above('mrss', 20)), {})

  it('joined with the next reaches from the start of the one to the end of the other', () => {
    const both = joined(regionAt(regions, 1), regionAt(regions, 2))
    expect(both && changedTo(both)).toEqual({ atLeast: 15, below: 20 })
    expect(both?.sample).toBe(15)
    const all = regions.reduce((whole, next) => joined(whole, next) ?? whole)
    expect(changedTo(all)).toEqual({ atLeast: 0, atMost: 51 })
  })

  it('of a named value is joined with none', () => {
    const [first, second] = regionsOf('lungInvolvement', [], {})
    expect(first && second && joined(first, second)).toBeNull()
    expect(first && joined(first, regionAt(regions, 0))).toBeNull()
  })

  it.each([
    [undefined, 0],
    [17, 0],
    [16, 0],
    [19, 0],
    [15, 1],
    [12, 4],
    [20, 1],
    [51, 32],
  ])('lies as far from %s as its nearest value: %d', (present, far) => {
    expect(distance(regionAt(regions, 2), present)).toBe(far)
  })

  it('of a named value is near that value alone', () => {
    const severe = pointAt('severe')
    expect([distance(severe, 'severe'), distance(severe, 'none'), distance(severe, undefined)]).toEqual([
      0, 1, 0,
    ])
    expect(distance(pointAt(false), false)).toBe(0)
    expect(distance(pointAt(false), true)).toBe(1)
  })

  it('of one number is that number', () => {
    expect(changedTo(pointAt(15))).toBe(15)
    expect(distance(pointAt(15), 12)).toBe(3)
    expect(changedTo(pointAt(false))).toBe(false)
  })
})
