import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  highestSkinScore,
  otherSkinScores,
  type SkinSite,
  skinScore,
  skinScoreMeanings,
  skinSites,
} from './mrss.ts'

const all = (score: number) => Object.fromEntries(skinSites.map((site) => [site, score]))
const score = fc.integer({ min: 0, max: 3 })
const parts = fc.dictionary(fc.constantFrom(...skinSites), score)

describe('the modified Rodnan skin score', () => {
  it('has 17 sites, three in the middle and seven on each side', () => {
    expect(skinSites).toHaveLength(17)
    expect(skinSites.filter((site) => site.endsWith('Right'))).toHaveLength(7)
    expect(skinSites.filter((site) => site.endsWith('Left'))).toHaveLength(7)
    expect(skinScoreMeanings).toHaveLength(4)
  })

  it.each([
    [0, 0],
    [1, 17],
    [2, 34],
    [3, 51],
  ])('of %d at every site is %d', (each, total) => {
    expect(skinScore(all(each))).toEqual({ total, soFar: total, missing: [] })
    expect(total).toBeLessThanOrEqual(highestSkinScore)
  })

  it('has no total while one site is missing, and names it', () => {
    for (const site of skinSites) {
      const { [site]: _, ...others } = all(2)
      expect(skinScore(others)).toEqual({ total: null, soFar: 32, missing: [site] })
    }
  })

  it('of nothing has no total', () => {
    expect(skinScore({})).toEqual({ total: null, soFar: 0, missing: skinSites })
  })

  it.each([-1, 4, 1.5, Number.NaN, true])('takes %s as a missing site', (wrong) => {
    expect(skinScore({ ...all(0), abdomen: wrong })).toEqual({ total: null, soFar: 0, missing: ['abdomen'] })
  })

  it('has no total for a score over another number of sites', () => {
    expect(otherSkinScores.map(({ sites }) => sites)).not.toContain(skinSites.length)
    for (const { sites } of otherSkinScores.filter((other) => other.sites < 17)) {
      const some = Object.fromEntries(skinSites.slice(0, sites).map((site) => [site, 3]))
      expect(skinScore(some).total).toBeNull()
    }
  })

  it('does not depend on which site has which score', () => {
    const permuted = fc
      .array(score, { minLength: 17, maxLength: 17 })
      .chain((scores) => fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: 17 })))
    fc.assert(
      fc.property(permuted, ([scores, others]) => {
        const at = (values: readonly number[]) =>
          Object.fromEntries(skinSites.map((site, index) => [site, values[index] ?? 0]))
        expect(skinScore(at(scores)).total).toBe(skinScore(at(others)).total)
      }),
    )
  })

  it('has a total exactly when nothing is missing, and one more site never lowers the sum', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom<SkinSite>(...skinSites), score, (given, site, more) => {
        const { [site]: _, ...before } = given
        const first = skinScore(before)
        const then = skinScore({ ...before, [site]: more })
        expect(first.total === null).toBe(first.missing.length > 0)
        expect(then.soFar).toBe(first.soFar + more)
        expect(then.missing).toHaveLength(first.missing.length - 1)
      }),
    )
  })
})
