import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import {
  all,
  any,
  type Explanation,
  type Expression,
  explain,
  type Findings,
  featuresOfLeaf,
  type Leaf,
  type Truth,
  type Values,
} from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import { guidelinesDifferIn, headlineFacts, outcomeFor } from './facts.ts'
import { clearanceInputs, findingsAt } from './findings.ts'
import type { Judged } from './judge.ts'
import {
  indicationOf,
  type Outcome,
  onlyByDiscretion,
  outcomeOf,
  type RowTruths,
  rowsOf,
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

/** Whether the indication of this set is one of those that decide the headline. */
export function isGuideline({ id }: AnyCriteriaSet): boolean {
  return guidelineIds.includes(id)
}

type TruthsBySet = readonly (readonly [AnyCriteriaSet, RowTruths])[]

/** The outcome of the headline alone, for these guidelines among the sets that decide it. */
function outcomeOver(counted: TruthsBySet, guidelines: TruthsBySet): Outcome {
  const indications = guidelines.map(([set, truths]) => indicationOf(set, truths))
  return outcomeOf({
    ...standingOf(counted),
    outOfScope: guidelines.every(([set, truths]) => scopeOf(set, truths) === false),
    indication: combinedIndication(indications),
    open: indications.includes(null),
    disputed: differ(indications) || guidelines.some(([set, truths]) => onlyByDiscretion(set, truths)),
  })
}

/** The outcome of the headline alone. */
export function headlineOutcome(judged: TruthsBySet): Outcome {
  const counted = countedOf(judged)
  return outcomeOver(counted, guidelinesOf(counted))
}

const isCounted = ({ set }: Judged): boolean => set.part === 'headline'

/**
 * The outcome over the guidelines, their cardiac limits and general fitness, and whether the guidelines differ; other sets
 * have no part in it. By the facts of the rows, which come to the same as `headlineOutcome`.
 */
export function answerOver(judged: readonly Judged[]): Pick<Headline, 'headline' | 'guidelinesDiffer'> {
  const counted = judged.filter(isCounted)
  const guidelines = counted.filter(({ set }) => isGuideline(set)).map(({ facts }) => facts)
  const facts = headlineFacts(
    guidelines,
    counted.map((each) => each.facts),
  )
  return { headline: outcomeFor(facts), guidelinesDiffer: guidelinesDifferIn(guidelines) }
}

/** The headline over the guidelines; see `answerOver`. */
export function headlineOver(
  judged: readonly Judged[],
  values: Values,
  notAvailable: ReadonlySet<FeatureId>,
): Headline {
  const answer = answerOver(judged)
  return {
    ...answer,
    workupCannotBeCompleted:
      answer.headline === 'refer-for-workup' &&
      notAvailable.size > 0 &&
      restsOnUnavailable(openStatements(judged.filter(isCounted)), findingsAt(values), notAvailable),
  }
}

function countedOf(judged: TruthsBySet): TruthsBySet {
  return judged.filter(([set]) => set.part === 'headline')
}

function guidelinesOf(counted: TruthsBySet): TruthsBySet {
  return counted.filter(([set]) => isGuideline(set))
}

/** One guideline's indication is met and the other's is not. */
function differ(indications: readonly Truth[]): boolean {
  return indications.includes(true) && indications.includes(false)
}

/** False where both guidelines say no, true where one says yes. */
function combinedIndication(indications: readonly Truth[]): Truth {
  if (indications.includes(true)) return true
  return indications.every((truth) => truth === false) ? false : null
}

/** What keeps the work-up open wherever it is unknown: every row against, every step, and the guidelines' indications. */
function openStatements(counted: readonly Judged[]): readonly Expression[] {
  const against = counted.flatMap(({ set }) =>
    rowsOf(set, 'exclusion', 'protocol-exclusion', 'concern', 'assessment').map(({ when }) => when),
  )
  return [...against, ...counted.flatMap(({ set }) => (isGuideline(set) ? [indicationStatement(set)] : []))]
}

function indicationStatement(set: AnyCriteriaSet): Expression {
  const required = rowsOf(set, 'scope', 'indication').map(({ when }) => when)
  const routes = rowsOf(set, 'route').map(({ when }) => when)
  return all(...(routes.length === 0 ? required : [...required, any(...routes)]))
}

/** The leaves on which an unknown outcome rests; those beside a part that settles its group no longer matter. */
function unknownLeaves(explanation: Explanation): readonly Leaf[] {
  if (explanation.outcome !== null) return []
  return explanation.kind === 'leaf' ? [explanation.leaf] : explanation.parts.flatMap(unknownLeaves)
}

function restsOnUnavailable(
  statements: readonly Expression[],
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): boolean {
  const unknown = statements.flatMap((statement) => unknownLeaves(explain(statement, findings)))
  return (
    unknown.length > 0 &&
    unknown.every((leaf) =>
      featuresOfLeaf(leaf).some((feature) => cannotBeHad(feature, findings, notAvailable)),
    )
  )
}

/** A clearance that was not measured can still be had while its inputs can. */
function cannotBeHad(feature: FeatureId, findings: Findings, notAvailable: ReadonlySet<FeatureId>): boolean {
  if (!notAvailable.has(feature) || findings[feature] !== undefined) return false
  return (
    feature !== 'creatinineClearanceMlMin' ||
    clearanceInputs.some((id) => notAvailable.has(id) && findings[id] === undefined)
  )
}
