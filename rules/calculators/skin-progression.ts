import { allTrue, type Findings, rounded, type Truth } from '../expressions/index.ts'
import type { Unknowns } from './condition.ts'
import type { CalculatorParts } from './parts.ts'

/** Limits of the skin thickness progression rate: points of mRSS per year, years. Source: domsic-2007. */
export const skinRateLimits = { rapidAbove: 45, slowBelow: 25, yearsAtMost: 2 } as const

export type SkinSpeed = 'rapid' | 'intermediate' | 'slow'

/** mRSS per year since the first skin thickening. */
export interface SkinRate {
  /** Points per year, rounded to three decimals. */
  readonly perYear: number
  /** Null where the first thickening lies further back than the definition speaks of. */
  readonly speed: SkinSpeed | null
}

/**
 * Skin thickness progression rate from the mRSS and the years since the first skin thickening. Null while either is not
 * known, and at 0 years. The definition takes the mRSS of the first visit.
 */
export function skinRate({ mrss, yearsSinceFirstSkinThickening: years }: Findings): SkinRate | null {
  if (typeof mrss !== 'number' || typeof years !== 'number' || years <= 0) return null
  // An onset typed as a month reaches here as years with six decimals; a third decimal is as much as that carries:
  // 15 points in 4 months are 45 a year, not above.
  const perYear = Math.round((mrss / years) * 1000) / 1000
  if (!Number.isFinite(perYear)) return null
  return { perYear, speed: years <= skinRateLimits.yearsAtMost ? speedOf(perYear) : null }
}

function speedOf(perYear: number): SkinSpeed {
  if (perYear > skinRateLimits.rapidAbove) return 'rapid'
  return perYear < skinRateLimits.slowBelow ? 'slow' : 'intermediate'
}

/** Limits of progressive skin fibrosis. Source: eustar-skin-progression. */
export const skinProgressionLimits = {
  riseAbove: 5,
  riseAtLeastPct: 25,
  baselineAtLeast: 7,
  monthsFrom: 9,
  monthsTo: 15,
} as const

/** Why the definition of progressive skin fibrosis does not speak of this patient, or not of these two scores. */
export type OutsideSkinProgression = 'subset' | 'baseline' | 'interval'

export interface SkinProgression {
  readonly outcome: Truth
  /** Points of mRSS since the earlier score; negative is a fall. */
  readonly rise: number | null
  /** In per cent of the earlier score, rounded to six decimals. */
  readonly risePct: number | null
  /** Where not empty, the outcome is unknown: the definition neither holds nor fails. */
  readonly outside: readonly OutsideSkinProgression[]
  /** What is blank and could settle it. */
  readonly unknowns: Unknowns
}

/**
 * Progressive skin fibrosis: a rise in mRSS over about 12 months in diffuse disease, against an earlier score that is a
 * part of its own. Absent = unknown.
 */
export function skinProgression(findings: Findings, parts: CalculatorParts): SkinProgression {
  const { mrss, cutaneousSubset: subset } = findings
  const { earlierMrss: earlier, monthsSinceEarlierMrss: months } = parts
  const limits = skinProgressionLimits
  const about: readonly (readonly [OutsideSkinProgression, Truth])[] = [
    ['subset', subset === undefined ? null : subset === 'diffuse'],
    ['baseline', typeof earlier === 'number' ? earlier >= limits.baselineAtLeast : null],
    [
      'interval',
      typeof months === 'number' ? months >= limits.monthsFrom && months <= limits.monthsTo : null,
    ],
  ]
  const outside = about.filter(([, fits]) => fits === false).map(([name]) => name)
  const both = typeof mrss === 'number' && typeof earlier === 'number'
  const rise = both ? mrss - earlier : null
  const risePct = both && earlier > 0 ? rounded((100 * (mrss - earlier)) / earlier) : null
  const applies = allTrue(about.map(([, fits]) => fits))
  const rose = allTrue([
    rise === null ? null : rise > limits.riseAbove,
    risePct === null ? null : risePct >= limits.riseAtLeastPct,
  ])
  return {
    outcome: applies === true ? rose : null,
    rise,
    risePct,
    outside,
    unknowns: outside.length > 0 ? { features: [], parts: [] } : blanks(findings, parts),
  }
}

function blanks(findings: Findings, parts: CalculatorParts): Unknowns {
  return {
    features: (['mrss', 'cutaneousSubset'] as const).filter((id) => findings[id] === undefined),
    parts: ['earlierMrss', 'monthsSinceEarlierMrss'].filter((id) => parts[id] === undefined),
  }
}
