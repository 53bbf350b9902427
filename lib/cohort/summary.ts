import {
  type Assessment,
  type CriteriaSet,
  criteriaSets,
  type FeatureId,
  featureDefinition,
  featureIds,
  type ObstacleKind,
  type Obstacles,
  type Outcome,
  obstacleKinds,
  obstaclesOf,
  obstaclesOfHeadline,
  outcomes,
  type WorkUpStep,
  workUpSteps,
} from '../../rules/index.ts'
import type { ErrorCode } from './answer.ts'
import type { TableResult } from './output.ts'

/** As much of an assessment as is counted; an engine that does not tell what is missing leaves `missing` out. */
type Judged = Pick<TableResult, 'headline' | 'guidelinesDiffer' | 'sets'> &
  Partial<Pick<Assessment, 'missing' | 'workupCannotBeCompleted'>>

/** In how many patients a criterion stands in the way, and how; see `obstaclesOf` of the rules. */
type ObstacleCounts = { [K in ObstacleKind]: number }

/** How many patients miss a finding. `required`: the answer rests on it. `refining`: it could still speak against. */
type MissingCounts = { required: number; refining: number }

/**
 * What a cohort comes to, in counts of patients and nothing else: no value and no id of anybody. Every key is always
 * there, in the order of the dictionary and of the criteria, so that equal tallies are equal texts of JSON.
 */
export type Tally = {
  /** Patients who were assessed. */
  patients: number
  /** Rows without an answer, by the reason. */
  refused: { [C in ErrorCode]: number }
  headline: { [O in Outcome]: number }
  guidelinesDiffer: number
  /** The work-up is open, and all that is unknown cannot be had. */
  workupCannotBeCompleted: number
  /** Outcomes of each set, by its id. */
  sets: { [set: string]: { [O in Outcome]: number } }
  /** Criteria in the way of their own set, by criterion id. */
  inSets: { [criterion: string]: ObstacleCounts }
  /** Criteria in the way of the headline, by criterion id. */
  inHeadline: { [criterion: string]: ObstacleCounts }
  /** What the headline misses, where it is open: what is missing elsewhere changes the reason, never the answer. */
  missing: { [F in FeatureId]: MissingCounts }
  /**
   * The same by step of the work-up. A patient counts once a step: under `required` where the answer rests on any
   * finding of the step, else under `refining`.
   */
  workUp: { [S in WorkUpStep]: MissingCounts }
}

/** A tally of nobody. */
export function emptyTally(sets: readonly CriteriaSet[] = criteriaSets): Tally {
  const rowsOf = (counted: readonly CriteriaSet[]) =>
    counted.flatMap(({ criteria }) => criteria.map(({ id }) => id))
  return {
    patients: 0,
    refused: { malformed: 0, 'invalid-patient': 0, 'cannot-assess': 0 },
    headline: zeros(outcomes, () => 0),
    guidelinesDiffer: 0,
    workupCannotBeCompleted: 0,
    sets: zeros(
      sets.map(({ id }) => id),
      () => zeros(outcomes, () => 0),
    ),
    inSets: zeros(rowsOf(sets), noObstacles),
    inHeadline: zeros(rowsOf(headlineSets), noObstacles),
    missing: zeros(featureIds, nothingMissing),
    workUp: zeros(workUpSteps, nothingMissing),
  }
}

const headlineSets = criteriaSets.filter(({ part }) => part === 'headline')
const noObstacles = (): ObstacleCounts => zeros(obstacleKinds, () => 0)
const nothingMissing = (): MissingCounts => ({ required: 0, refining: 0 })

function zeros<Key extends string, Counted>(
  keys: readonly Key[],
  nothing: () => Counted,
): { [K in Key]: Counted } {
  return Object.fromEntries(keys.map((key) => [key, nothing()])) as { [K in Key]: Counted }
}

/** Adds a row that has no answer. */
export function countRefused(tally: Tally, code: ErrorCode): void {
  tally.refused[code] += 1
}

/**
 * Adds one patient, in place: a cohort may be of millions.
 *
 * @param judged by every set of the headline and every set of the tally; further sets are not counted
 */
export function countPatient(tally: Tally, judged: Judged): void {
  tally.patients += 1
  tally.headline[judged.headline] += 1
  if (judged.guidelinesDiffer) tally.guidelinesDiffer += 1
  if (judged.workupCannotBeCompleted) tally.workupCannotBeCompleted += 1
  const known = criteriaSets.flatMap((set) => {
    const result = judged.sets[set.id]
    return result ? [{ set, result }] : []
  })
  for (const { set, result } of known) {
    const counts = tally.sets[set.id]
    if (!counts) continue
    counts[result.outcome] += 1
    countObstacles(tally.inSets, obstaclesOf(set, result.criteria))
  }
  countObstacles(
    tally.inHeadline,
    obstaclesOfHeadline(known.map(({ set, result }) => [set, result.criteria] as const)),
  )
  if (judged.missing && isOpen(judged.headline)) countMissing(tally, judged.missing)
}

/** Whether something that is not known can still change for whom transplantation may be considered. */
function isOpen(outcome: Outcome): boolean {
  return outcome === 'needs-information' || outcome === 'refer-for-workup'
}

function countObstacles(counts: Tally['inSets'], obstacles: Obstacles): void {
  for (const kind of obstacleKinds)
    for (const id of obstacles[kind]) {
      const row = counts[id]
      if (row) row[kind] += 1
    }
}

function countMissing({ missing, workUp }: Tally, { required, refining }: Assessment['missing']): void {
  const counted = new Set<WorkUpStep>()
  for (const [kind, ids] of [
    ['required', required],
    ['refining', refining],
  ] as const)
    for (const id of ids) {
      missing[id][kind] += 1
      const step = featureDefinition(id).workUp
      if (counted.has(step)) continue
      counted.add(step)
      workUp[step][kind] += 1
    }
}

/** Two tallies over the same sets as one; neither is changed. */
export function mergedTallies(a: Tally, b: Tally): Tally {
  return added(a, b) as Tally
}

type Counts = number | { readonly [key: string]: Counts }

/** @throws where the two are not of one shape: counts of one would be lost */
function added(a: Counts, b: Counts | undefined): Counts {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (typeof a === 'number' || typeof b !== 'object' || Object.keys(a).length !== Object.keys(b).length)
    throw new Error('Tallies over different sets cannot be merged.')
  return Object.fromEntries(Object.entries(a).map(([key, counts]) => [key, added(counts, b[key])]))
}
