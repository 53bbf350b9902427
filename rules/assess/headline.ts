import type { CriteriaSet, Criterion } from '../criteria/criterion.ts'
import { evaluate, type Findings, featuresOfLeaf, leavesOf, type Truth } from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import { clearanceInputs } from './findings.ts'
import {
  indicationOf,
  type Outcome,
  onlyByDiscretion,
  outcomeOf,
  type RowTruths,
  scopeOf,
  standingOf,
} from './outcome.ts'

/** The answer over the guidelines. */
export interface Headline {
  readonly headline: Outcome
  /** One guideline's indication is met and the other's is not. */
  readonly guidelinesDiffer: boolean
  /** The work-up is open, and all that is unknown rests on findings that cannot be had: the team decides without them. */
  readonly workupCannotBeCompleted: boolean
}

/** The two sets whose indications decide the headline. */
const guidelineIds: readonly string[] = ['eular-2023', 'ebmt-2025']

/** The set whose routes may rest on a gap or a dispute. */
const routesOf = 'ebmt-2025'

type Judged = readonly (readonly [CriteriaSet, RowTruths])[]

/** The headline over the guidelines, their cardiac limits and general fitness; other sets never change it. */
export function headlineOver(judged: Judged, findings: Findings, notAvailable: ReadonlySet<FeatureId>): Headline {
  const counted = judged.filter(([set]) => set.part === 'headline')
  const guidelines = counted.filter(([set]) => guidelineIds.includes(set.id))
  const indications = guidelines.map(([set, truths]) => indicationOf(set, truths))
  const guidelinesDiffer = indications.includes(true) && indications.includes(false)
  const headline = outcomeOf({
    ...standingOf(counted),
    outOfScope: guidelines.every(([set, truths]) => scopeOf(set, truths) === false),
    indication: combinedIndication(indications),
    open: indications.includes(null),
    disputed:
      guidelinesDiffer || guidelines.some(([set, truths]) => set.id === routesOf && onlyByDiscretion(set, truths)),
  })
  return {
    headline,
    guidelinesDiffer,
    workupCannotBeCompleted:
      headline === 'refer-for-workup' && restsOnUnavailable(openCriteria(counted, guidelineIds), findings, notAvailable),
  }
}

/** False where both guidelines say no, true where one says yes. */
function combinedIndication(indications: readonly Truth[]): Truth {
  if (indications.includes(true)) return true
  return indications.every((truth) => truth === false) ? false : null
}

/** The criteria whose outcome is still unknown and keeps the work-up open. */
function openCriteria(counted: Judged, indicating: readonly string[]): readonly Criterion[] {
  return counted.flatMap(([set, truths]) => {
    const indicationOpen = indicating.includes(set.id) && indicationOf(set, truths) === null
    return set.criteria.filter(({ id, role }) => {
      if (truths[id] !== null) return false
      return role === 'scope' || role === 'indication' || role === 'route' ? indicationOpen : true
    })
  })
}

function restsOnUnavailable(
  criteria: readonly Criterion[],
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): boolean {
  const unknown = criteria
    .flatMap(({ when }) => leavesOf(when))
    .filter((leaf) => evaluate(leaf, findings) === null)
    .flatMap(featuresOfLeaf)
    .filter((feature) => findings[feature] === undefined)
  return unknown.length > 0 && unknown.every((feature) => cannotBeHad(feature, findings, notAvailable))
}

/** A clearance that was not measured can still be had while its inputs can. */
function cannotBeHad(feature: FeatureId, findings: Findings, notAvailable: ReadonlySet<FeatureId>): boolean {
  if (!notAvailable.has(feature)) return false
  return feature !== 'creatinineClearanceMlMin' || clearanceInputs.some((id) => notAvailable.has(id) && findings[id] === undefined)
}
