import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Findings } from '../expressions/index.ts'
import { skinProgression, skinRate } from './skin-progression.ts'

const rateOf = (mrss: number, years: number) => skinRate({ mrss, yearsSinceFirstSkinThickening: years })

describe('the skin thickness progression rate', () => {
  it('of 24 points eight months after the first thickening is 36 a year', () => {
    const rate = rateOf(24, 0.666667)
    expect(rate?.speed).toBe('intermediate')
    expect(rate?.perYear).toBeCloseTo(36, 3)
  })

  it.each([
    [46, 1, 'rapid'],
    [45, 1, 'intermediate'],
    [44, 1, 'intermediate'],
    [26, 1, 'intermediate'],
    [25, 1, 'intermediate'],
    [24, 1, 'slow'],
    [0, 1, 'slow'],
  ])('of %d points in %d year is %s', (mrss, years, speed) => {
    expect(rateOf(mrss, years)).toEqual({ perYear: mrss, speed })
  })

  it.each([
    [15, 4 / 12, 45],
    [30, 8 / 12, 45],
    [25, 1, 25],
    [50, 2, 25],
  ])(
    'of %d points over %d years, rounded to six decimals as an onset is, lies on the limit',
    (mrss, years, rate) => {
      const rounded = Math.round(years * 1e6) / 1e6
      expect(rateOf(mrss, rounded)).toEqual({ perYear: rate, speed: 'intermediate' })
    },
  )

  it.each([
    [1.99, 'intermediate'],
    [2, 'intermediate'],
    [2.01, null],
    [10, null],
  ])('has a class up to two years after the first thickening: %d years, %s', (years, speed) => {
    expect(rateOf(51, years)?.speed).toBe(years > 2 ? null : speed)
    expect(rateOf(51, years)?.perYear).toBe(Math.round((51 / years) * 1000) / 1000)
  })

  it.each<Findings>([
    {},
    { mrss: 20 },
    { yearsSinceFirstSkinThickening: 1 },
    { mrss: 20, yearsSinceFirstSkinThickening: 0 },
    // The other clock is never taken in its place.
    { mrss: 20, yearsSinceFirstNonRaynaud: 1 },
  ])('does not exist for %j', (findings) => {
    expect(skinRate(findings)).toBeNull()
  })

  it('of a higher score in the same time is never slower', () => {
    const score = fc.integer({ min: 0, max: 50 })
    const years = fc.integer({ min: 1, max: 24 }).map((months) => Math.round((months / 12) * 1e6) / 1e6)
    const order = ['slow', 'intermediate', 'rapid']
    fc.assert(
      fc.property(score, years, (mrss, time) => {
        const slower = order.indexOf(String(rateOf(mrss, time)?.speed))
        const faster = order.indexOf(String(rateOf(mrss + 1, time)?.speed))
        expect(slower).toBeGreaterThanOrEqual(0)
        expect(faster).toBeGreaterThanOrEqual(slower)
      }),
    )
  })
})

describe('progressive skin fibrosis', () => {
  const since = (earlierMrss: number, monthsSinceEarlierMrss = 12) => ({
    earlierMrss,
    monthsSinceEarlierMrss,
  })
  const diffuse = (mrss: number): Findings => ({ mrss, cutaneousSubset: 'diffuse' })

  it.each([
    // Rise and rise in per cent, each at, below and above.
    [20, 26, true], // 6 points, 30 %
    [20, 25, false], // 5 points, 25 %: not above 5
    [24, 30, true], // 6 points, exactly 25 %
    [25, 31, false], // 6 points, 24 %
    [23, 29, true], // 6 points, 26.1 %
    [7, 13, true],
    [7, 12, false],
    [30, 20, false],
  ])('from %d to %d: %s', (earlier, now, outcome) => {
    expect(skinProgression(diffuse(now), since(earlier)).outcome).toBe(outcome)
  })

  it.each([
    [8, null],
    [9, true],
    [15, true],
    [15.5, null],
  ])('at %d months: %s', (months, outcome) => {
    const found = skinProgression(diffuse(30), since(20, months))
    expect(found.outcome).toBe(outcome)
    expect(found.outside).toEqual(outcome === null ? ['interval'] : [])
  })

  it('does not speak of limited disease or of an earlier score below 7', () => {
    expect(skinProgression({ mrss: 30, cutaneousSubset: 'limited' }, since(20))).toMatchObject({
      outcome: null,
      outside: ['subset'],
    })
    expect(skinProgression(diffuse(30), since(6))).toMatchObject({ outcome: null, outside: ['baseline'] })
    expect(skinProgression(diffuse(14), since(7)).outcome).toBe(true)
    expect(skinProgression(diffuse(30), since(0))).toMatchObject({
      rise: 30,
      risePct: null,
      outside: ['baseline'],
    })
  })

  it('names what is blank', () => {
    expect(skinProgression({}, {}).unknowns).toEqual({
      features: ['mrss', 'cutaneousSubset'],
      parts: ['earlierMrss', 'monthsSinceEarlierMrss'],
    })
    expect(skinProgression(diffuse(30), { earlierMrss: 20 })).toMatchObject({
      outcome: null,
      rise: 10,
      risePct: 50,
      unknowns: { features: [], parts: ['monthsSinceEarlierMrss'] },
    })
    expect(skinProgression(diffuse(30), since(20)).unknowns).toEqual({ features: [], parts: [] })
  })
})
