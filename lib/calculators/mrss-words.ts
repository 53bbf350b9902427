import {
  type CalculatorParts,
  calculators,
  type SkinScore,
  type SkinSite,
  skinScoreMeanings,
  skinSites,
} from '../../rules/index.ts'

/** The id of a site's region in the figure. */
export function siteId(site: SkinSite): string {
  return `site-${site}`
}

/** A site with its score: “Forearm, right: 2, moderate thickening”. */
export function siteInWords(site: SkinSite, score: CalculatorParts[string] | undefined): string {
  return `${calculators.mrss.parts[site].label}: ${scoreInWords(score)}`
}

/** A score with its meaning; a site without one was not scored. */
function scoreInWords(score: CalculatorParts[string] | undefined): string {
  return typeof score === 'number' ? `${score}, ${skinScoreMeanings[score]}` : 'not scored'
}

/** How far the score was taken. */
export function progressInWords({ missing }: SkinScore): string {
  return `${skinSites.length - missing.length} of ${skinSites.length} sites scored`
}
