import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import type { Truth } from '../expressions/index.ts'
import { isGuideline } from './headline.ts'
import { indicationOf, onlyByDiscretion, type RowTruths, routesMetOf } from './outcome.ts'

/**
 * How a criterion stands between a patient and "may be considered". `blocks`: its answer alone settles against, as an
 * exclusion that is met or a requirement that is not. `open`: nothing blocks, and its answer is not known, or a required
 * step is not done. `team`: nothing blocks, and its answer makes the multidisciplinary team decide.
 */
export const obstacleKinds = ['blocks', 'open', 'team'] as const

export type ObstacleKind = (typeof obstacleKinds)[number]

/** The criteria in the way, by their ids. */
export type Obstacles = Readonly<Record<ObstacleKind, readonly string[]>>

type Found = Record<ObstacleKind, string[]>

/**
 * What stands between a patient and "may be considered" by one set. Something blocks exactly where the outcome is
 * `out-of-scope`, `not-supported`, `contraindicated` or `standard-protocol-contraindicated`; nothing blocks and something
 * is open exactly where it is `needs-information` or `refer-for-workup`; only the team is left exactly where it is
 * `mdt-decides`. Routes are alternatives: they are in the way only where none of them is met.
 */
export function obstaclesOf(set: AnyCriteriaSet, truths: RowTruths): Obstacles {
  const found: Found = { blocks: [], open: [], team: [] }
  const indication = indicationOf(set, truths)
  if (indication === false) found.blocks.push(...requirements(set, truths, false))
  if (indication === null) found.open.push(...requirements(set, truths, null))
  addWhatSpeaksAgainst(found, set, truths)
  if (onlyByDiscretion(set, truths)) found.team.push(...routesMetOf(set, truths))
  return settled(found)
}

/**
 * The same for the headline: what speaks against in any of its sets counts, and a requirement that is not met blocks only
 * where no guideline can be met any more. Where one guideline is met and the other is not, what the other lacks is for the
 * team.
 *
 * @param judged sets with the truths of their rows; those outside the headline are left out
 */
export function obstaclesOfHeadline(judged: readonly (readonly [AnyCriteriaSet, RowTruths])[]): Obstacles {
  const found: Found = { blocks: [], open: [], team: [] }
  const counted = judged.filter(([set]) => set.part === 'headline')
  const guidelines = counted.filter(([set]) => isGuideline(set))
  const indications = guidelines.map(([set, truths]) => indicationOf(set, truths))
  const notMet = indications.every((truth) => truth === false) ? 'blocks' : 'team'
  for (const [index, [set, truths]] of guidelines.entries()) {
    const indication = indications[index]
    if (indication === null) found.open.push(...requirements(set, truths, null))
    // Beside a guideline that is still open, one that is not met is in nobody's way.
    if (indication === false && (notMet === 'blocks' || indications.includes(true)))
      found[notMet].push(...requirements(set, truths, false))
    if (onlyByDiscretion(set, truths)) found.team.push(...routesMetOf(set, truths))
  }
  for (const [set, truths] of counted) addWhatSpeaksAgainst(found, set, truths)
  return settled(found)
}

/** Once something blocks, nothing else is in the way. */
function settled(found: Found): Obstacles {
  return found.blocks.length > 0 ? { blocks: found.blocks, open: [], team: [] } : found
}

/** The rows that make an indication what it is: those that are false, or those that are unknown. */
function requirements(set: AnyCriteriaSet, truths: RowTruths, sought: Truth): readonly string[] {
  const routes = set.criteria.filter(({ role }) => role === 'route').map(({ id }) => truths[id] ?? null)
  const inTheWay = sought === false ? routes.every((truth) => truth === false) : !routes.includes(true)
  return set.criteria
    .filter(({ role }) => role === 'scope' || role === 'indication' || (role === 'route' && inTheWay))
    .filter(({ id }) => (truths[id] ?? null) === sought)
    .map(({ id }) => id)
}

function addWhatSpeaksAgainst(found: Found, set: AnyCriteriaSet, truths: RowTruths): void {
  for (const { id, role } of set.criteria) {
    const truth = truths[id] ?? null
    if (role === 'exclusion' || role === 'protocol-exclusion') {
      if (truth !== false) found[truth === null ? 'open' : 'blocks'].push(id)
    } else if (role === 'concern') {
      if (truth !== false) found[truth === null ? 'open' : 'team'].push(id)
    } else if (role === 'assessment' && truth !== true) found.open.push(id)
  }
}
