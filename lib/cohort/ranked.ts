import {
  type CriteriaSet,
  criteriaSets,
  edition,
  type FeatureId,
  featureDefinition,
  featuresInWorkUpOrder,
  type ObstacleKind,
  type Outcome,
  outcomes,
  type WorkUpStep,
  workUpNames,
  workUpSteps,
} from '../../rules/index.ts'
import type { Tally } from './summary.ts'

/** A criterion that stands in the way, with the number of patients in whom it does. */
export interface RankedCriterion {
  readonly criterion: string
  readonly says: string
  readonly patients: number
}

/** A finding, or a step of the work-up, that is missing, with the number of patients. */
interface RankedMissing<Id extends string> {
  readonly id: Id
  readonly name: string
  /** The answer rests on it. */
  readonly required: number
  /** It could still speak against. */
  readonly refining: number
}

/** A tally as it is read: the most frequent first, nothing that is nowhere. */
export interface Summary {
  readonly rules: typeof edition
  readonly patients: number
  readonly refused: Tally['refused']
  readonly headline: Tally['headline']
  readonly guidelinesDiffer: number
  /** Null where the engine does not tell it. */
  readonly workupCannotBeCompleted: number | null
  /** Patients for whom something that is not known can still change the headline. */
  readonly open: number
  readonly sets: Tally['sets']
  /** Criteria in the way of the headline, and of each set by its id. */
  readonly inTheWay: {
    readonly headline: Readonly<Record<ObstacleKind, readonly RankedCriterion[]>>
    readonly sets: Readonly<Record<string, Readonly<Record<ObstacleKind, readonly RankedCriterion[]>>>>
  }
  /** Null where the engine does not tell what is missing. */
  readonly missing: readonly RankedMissing<FeatureId>[] | null
  /** In the order of a work-up; null likewise. */
  readonly workUp: readonly RankedMissing<WorkUpStep>[] | null
}

/**
 * Puts a tally in order. Where two are as frequent, the one that the criteria or the work-up name first stands first.
 *
 * @param tellsMissing whether what is missing was counted
 */
export function ranked(tally: Tally, tellsMissing = true): Summary {
  const { patients, refused, headline, guidelinesDiffer, workupCannotBeCompleted, sets } = tally
  const shown = criteriaSets.filter(({ id }) => Object.hasOwn(sets, id))
  const deciding = criteriaSets.filter(({ part }) => part === 'headline')
  return {
    rules: edition,
    patients,
    refused,
    headline,
    guidelinesDiffer,
    workupCannotBeCompleted: tellsMissing ? workupCannotBeCompleted : null,
    open: headline['needs-information'] + headline['refer-for-workup'],
    sets,
    inTheWay: {
      headline: byKind(tally.inHeadline, deciding),
      sets: Object.fromEntries(shown.map((set) => [set.id, byKind(tally.inSets, [set])])),
    },
    missing: tellsMissing ? missingOf(tally) : null,
    workUp: tellsMissing ? workUpOf(tally) : null,
  }
}

/** Outcomes with their counts, those that leave something to consider first. */
export function outcomeCounts(
  counts: Readonly<Record<Outcome, number>>,
): readonly (readonly [outcome: Outcome, patients: number])[] {
  return outcomes.map((outcome) => [outcome, counts[outcome]] as const).reverse()
}

function byKind(
  counts: Tally['inSets'],
  sets: readonly CriteriaSet[],
): Readonly<Record<ObstacleKind, readonly RankedCriterion[]>> {
  const rows = sets.flatMap(({ criteria }) => criteria)
  const of = (kind: ObstacleKind) =>
    rows
      .map(({ id, says }) => ({ criterion: id, says, patients: counts[id]?.[kind] ?? 0 }))
      .filter((row) => row.patients > 0)
      .sort((a, b) => b.patients - a.patients)
  return { blocks: of('blocks'), open: of('open'), team: of('team') }
}

function missingOf({ missing }: Tally): readonly RankedMissing<FeatureId>[] {
  return featuresInWorkUpOrder
    .map((id) => ({ id, name: featureDefinition(id).label, ...missing[id] }))
    .filter(isMissing)
    .sort((a, b) => b.required + b.refining - a.required - a.refining)
}

function workUpOf({ workUp }: Tally): readonly RankedMissing<WorkUpStep>[] {
  return workUpSteps.map((id) => ({ id, name: workUpNames[id], ...workUp[id] })).filter(isMissing)
}

function isMissing({ required, refining }: { required: number; refining: number }): boolean {
  return required + refining > 0
}
