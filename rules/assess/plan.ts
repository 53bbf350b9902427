import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { type Findings, leavesOf } from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import { valuesOf } from './findings.ts'
import { isGuideline } from './headline.ts'
import { type Judge, judgeFor } from './judge.ts'
import { type Missing, Openness } from './missing.ts'
import { rowsOf } from './outcome.ts'
import { Reading } from './reading.ts'
import { weighingOfOne, weighingOver } from './weighing.ts'

/** A set made ready for any number of patients. */
export class PlannedSet {
  readonly set: AnyCriteriaSet
  readonly judge: Judge
  readonly routes: readonly string[]
  readonly exclusions: readonly string[]
  readonly #reading: Reading
  #openness: Openness | null = null

  constructor(set: AnyCriteriaSet, reading: Reading) {
    this.set = set
    this.judge = judgeFor(set, reading)
    this.routes = rowsOf(set, 'route').map(({ id }) => id)
    this.exclusions = rowsOf(set, 'exclusion').map(({ id }) => id)
    this.#reading = reading
  }

  /** What can still change its outcome; made when it is first asked for, because it takes the longest. */
  get openness(): Openness {
    this.#openness ??= new Openness([this.set], weighingOfOne(), this.#reading)
    return this.#openness
  }
}

/** A list of sets made ready for any number of patients. */
export class Plan {
  readonly reading: Reading
  readonly sets: readonly PlannedSet[]
  readonly #all: readonly AnyCriteriaSet[]
  #headline: Openness | null = null

  constructor(sets: readonly AnyCriteriaSet[]) {
    const reading = new Reading(
      sets.flatMap(({ criteria }) => criteria.flatMap(({ when }) => leavesOf(when))),
    )
    this.reading = reading
    this.#all = sets
    this.sets = sets.map((set) => new PlannedSet(set, reading))
  }

  /** What can still change the headline; sets outside of it are left out. */
  get headline(): Openness {
    if (this.#headline) return this.#headline
    const counted = this.#all.filter(({ part }) => part === 'headline')
    const weighing = weighingOver(counted.filter(isGuideline))
    this.#headline = new Openness(counted, weighing, this.reading)
    return this.#headline
  }
}

const plans = new WeakMap<readonly AnyCriteriaSet[], Plan>()

/**
 * The plan of some sets, made when it is first asked for.
 *
 * @param sets one list that is kept, so that it is not made again
 */
export function planFor(sets: readonly AnyCriteriaSet[]): Plan {
  const known = plans.get(sets)
  if (known) return known
  const plan = new Plan(sets)
  plans.set(sets, plan)
  return plan
}

const lists = new WeakMap<AnyCriteriaSet, readonly AnyCriteriaSet[]>()

/** A list of this set alone, always the same one. */
export function listOf(set: AnyCriteriaSet): readonly AnyCriteriaSet[] {
  const known = lists.get(set)
  if (known) return known
  const list = [set]
  lists.set(set, list)
  return list
}

/**
 * The features that can still change the outcome of one set; see `Openness.missing`.
 *
 * @param set one object that is kept: what is worked out about it once is remembered with it
 */
export function missingFor(
  set: AnyCriteriaSet,
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  const { reading, sets } = planFor(listOf(set))
  const [planned] = sets
  if (planned === undefined) throw new Error(`${set.id} has no plan.`)
  return planned.openness.missing(reading.see(valuesOf(findings), notAvailable))
}

/**
 * The features that can still change the headline; see `Openness.missing`. More than what the sets miss each by itself:
 * while one guideline is met, what speaks against in the other counts, though that one's own outcome is settled.
 *
 * @param sets one list that is kept; those outside the headline are left out
 */
export function missingForHeadline(
  sets: readonly AnyCriteriaSet[],
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  const { reading, headline } = planFor(sets)
  return headline.missing(reading.see(valuesOf(findings), notAvailable))
}
