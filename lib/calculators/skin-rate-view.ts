import {
  type FeatureId,
  type OutsideSkinProgression,
  skinProgression,
  skinProgressionLimits,
  skinRate,
  skinRateLimits,
  type Truth,
} from '../../rules/index.ts'
import { type Blank, blankFeatures, blanksOf, figure, type HintCase } from './hint-case.ts'

/** Everything that the hint on the skin looks at. */
export const skinRateFeatures = [
  'mrss',
  'yearsSinceFirstSkinThickening',
  'cutaneousSubset',
] as const satisfies readonly FeatureId[]

const rateInputs = ['mrss', 'yearsSinceFirstSkinThickening'] as const

export interface SkinRateView {
  /** `36 a year: intermediate`. */
  readonly rate: string
  readonly why: string
  readonly blanks: readonly Blank[]
  readonly fibrosis: {
    readonly outcome: Truth
    readonly words: string
    readonly why: string
    readonly blanks: readonly Blank[]
  }
}

/** What the hint on the skin says; null where no skin score is entered. */
export function skinRateView(given: HintCase): SkinRateView | null {
  if (given.findings.mrss === undefined) return null
  return { ...rateOf(given), fibrosis: fibrosisOf(given) }
}

function rateOf(given: HintCase): Pick<SkinRateView, 'rate' | 'why' | 'blanks'> {
  const rate = skinRate(given.findings)
  if (rate === null) {
    const blanks = blankFeatures(rateInputs, given)
    const why = blanks.length === 0 ? 'It cannot be calculated at 0 years.' : ''
    return { rate: 'Not known', why, blanks }
  }
  const perYear = `${figure(rate.perYear)} points a year`
  if (rate.speed !== null) return { rate: `${perYear}: ${rate.speed}`, why: '', blanks: [] }
  const why = `No class: it is defined within ${skinRateLimits.yearsAtMost} years of the first skin thickening.`
  return { rate: perYear, why, blanks: [] }
}

const outsideWords: Record<OutsideSkinProgression, string> = {
  subset: 'it is defined in diffuse disease',
  baseline: `it is defined from an earlier score of ${skinProgressionLimits.baselineAtLeast} on`,
  interval: `it compares scores ${skinProgressionLimits.monthsFrom} to ${skinProgressionLimits.monthsTo} months apart`,
}

function fibrosisOf(given: HintCase): SkinRateView['fibrosis'] {
  const parts = given.parts['skin-progression'] ?? {}
  const { outcome, rise, risePct, outside, unknowns } = skinProgression(given.findings, parts)
  const known = outcome === null ? 'Not known' : outcome ? 'Met' : 'Not met'
  const reasons = outside.map((reason) => outsideWords[reason]).join('; ')
  const change = rise === null ? '' : changeInWords(rise, risePct)
  return {
    outcome,
    words: outside.length > 0 ? 'Not assessable' : known,
    why: [change, reasons && `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}.`]
      .filter(Boolean)
      .join(' '),
    blanks: blanksOf(unknowns, 'skin-progression', given),
  }
}

function changeInWords(rise: number, risePct: number | null): string {
  const percent = risePct === null ? '' : `, ${figure(Math.abs(risePct))} % of the earlier score`
  return `${rise < 0 ? 'Fall' : 'Rise'} of ${Math.abs(rise)} points${percent}.`
}

/** What the two definitions ask, in words taken from their own limits. */
export const skinDefinitions = {
  rate: `Rapid above ${skinRateLimits.rapidAbove}, intermediate ${skinRateLimits.slowBelow} to ${skinRateLimits.rapidAbove}, slow below ${skinRateLimits.slowBelow} points a year. The definition takes the score of the first visit; a later paper, read in abstract only, may set other limits.`,
  fibrosis: `A rise in mRSS above ${skinProgressionLimits.riseAbove} points and at least ${skinProgressionLimits.riseAtLeastPct} % over ${skinProgressionLimits.monthsFrom} to ${skinProgressionLimits.monthsTo} months, in diffuse disease with an earlier score of at least ${skinProgressionLimits.baselineAtLeast}.`,
} as const
