import type { CalculatorCitation } from './citation.ts'
import { type CalculatorParts, calculators, numberOf } from './parts.ts'

/** One of the 17 sites of the modified Rodnan skin score. */
export type SkinSite = keyof typeof calculators.mrss.parts

/** The sites in the order in which they are scored. */
export const skinSites = Object.keys(calculators.mrss.parts) as SkinSite[]

/** What each score of a site means, from 0 to 3. */
export const skinScoreMeanings = [
  'normal',
  'mild thickening',
  'moderate thickening',
  'severe: the skin cannot be folded',
] as const

/** The highest total. */
export const highestSkinScore = skinSites.reduce((sum, site) => sum + calculators.mrss.parts[site].max, 0)

/** Older scores that look alike and are not this one. A skin score without a named scale is not an mRSS either. */
export const otherSkinScores = [
  { name: 'Rodnan total skin score', sites: 26, max: 104 },
  { name: 'Kahaleh', sites: 22, max: 66 },
  { name: '10-site score', sites: 10, max: 30 },
] as const

export const mrssCitations: readonly CalculatorCitation[] = [
  { source: 'clements-1993', at: '', verified: 'secondary', remark: 'through a document that quotes it' },
]

/** A skin score as far as it was taken. */
export interface SkinScore {
  /** From 0 to 51; null unless every site was scored. */
  readonly total: number | null
  /** The sum over the sites that were scored: no total while any is missing. */
  readonly soFar: number
  readonly missing: readonly SkinSite[]
}

/**
 * The modified Rodnan skin score: 17 sites, each a whole number from 0 to 3. A site that was not scored is missing, never 0.
 * Source: clements-1993.
 */
export function skinScore(parts: CalculatorParts): SkinScore {
  const scores = skinSites.map((site) => ({ site, score: numberOf('mrss', parts, site) }))
  const missing = scores.filter(({ score }) => score === null).map(({ site }) => site)
  const soFar = scores.reduce((sum, { score }) => sum + (score ?? 0), 0)
  return { total: missing.length === 0 ? soFar : null, soFar, missing }
}
