import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { factsOf, indicationIn, onlyByDiscretionIn, startingFacts } from './facts.ts'
import { isGuideline } from './headline.ts'
import type { RowTruths } from './outcome.ts'

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

/** What the rows of a set come to, found in one pass: a cohort asks for it millions of times. */
interface Rows {
  /** Scope and indications that are not met, and those that are not known. */
  readonly notMet: string[]
  readonly notKnown: string[]
  readonly routes: { readonly met: string[]; readonly notMet: string[]; readonly notKnown: string[] }
  /** See `fact`. */
  facts: number
}

/**
 * What stands between a patient and "may be considered" by one set. Something blocks exactly where the outcome is
 * `out-of-scope`, `not-supported`, `contraindicated` or `standard-protocol-contraindicated`; nothing blocks and something
 * is open exactly where it is `needs-information` or `refer-for-workup`; only the team is left exactly where it is
 * `mdt-decides`. Routes are alternatives: they are in the way only where none of them is met.
 */
export function obstaclesOf(set: AnyCriteriaSet, truths: RowTruths): Obstacles {
  const found: Found = { blocks: [], open: [], team: [] }
  const rows = rowsIn(set, truths, found)
  const indication = indicationIn(rows.facts)
  if (indication === false) found.blocks.push(...requirements(rows, false))
  if (indication === null) found.open.push(...requirements(rows, null))
  if (onlyByDiscretionIn(rows.facts)) found.team.push(...rows.routes.met)
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
  const rows = guidelines.map(([set, truths]) => rowsIn(set, truths, found))
  const indications = rows.map(({ facts }) => indicationIn(facts))
  const notMet = indications.every((truth) => truth === false) ? 'blocks' : 'team'
  for (const [index, each] of rows.entries()) {
    const indication = indications[index]
    if (indication === null) found.open.push(...requirements(each, null))
    // Beside a guideline that is still open, one that is not met is in nobody's way.
    if (indication === false && (notMet === 'blocks' || indications.includes(true)))
      found[notMet].push(...requirements(each, false))
    if (onlyByDiscretionIn(each.facts)) found.team.push(...each.routes.met)
  }
  for (const [set, truths] of counted) if (!isGuideline(set)) rowsIn(set, truths, found)
  return settled(found)
}

/** Once something blocks, nothing else is in the way. */
function settled(found: Found): Obstacles {
  return found.blocks.length > 0 ? { blocks: found.blocks, open: [], team: [] } : found
}

function rowsIn(set: AnyCriteriaSet, truths: RowTruths, against: Found): Rows {
  const routes: Rows['routes'] = { met: [], notMet: [], notKnown: [] }
  const rows: Rows = { notMet: [], notKnown: [], routes, facts: startingFacts(set) }
  for (const row of set.criteria) {
    const { id, role } = row
    const truth = truths[id] ?? null
    rows.facts |= factsOf(row, truth)
    if (role === 'assessment') {
      if (truth !== true) against.open.push(id)
    } else if (role === 'exclusion' || role === 'protocol-exclusion' || role === 'concern') {
      if (truth !== false) against[truth === null ? 'open' : role === 'concern' ? 'team' : 'blocks'].push(id)
    } else if (role === 'route') {
      rows.routes[truth === null ? 'notKnown' : truth ? 'met' : 'notMet'].push(id)
    } else if (truth !== true) rows[truth === null ? 'notKnown' : 'notMet'].push(id)
  }
  return rows
}

/** The rows that make an indication what it is. Routes are alternatives. */
function requirements({ notMet, notKnown, routes }: Rows, indication: false | null): readonly string[] {
  if (indication === false)
    return routes.met.length + routes.notKnown.length > 0 ? notMet : [...notMet, ...routes.notMet]
  return routes.met.length > 0 ? notKnown : [...notKnown, ...routes.notKnown]
}
