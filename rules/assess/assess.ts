import { type AnyCriteriaSet, criteriaSets } from '../criteria/index.ts'
import { edition } from '../edition.ts'
import { type Explanation, explain, type Findings } from '../expressions/index.ts'
import type { FeatureId, Patient } from '../features/index.ts'
import { fact, outcomeFor } from './facts.ts'
import { valuesOf } from './findings.ts'
import { answerOver, type Headline, headlineOver } from './headline.ts'
import type { Judged } from './judge.ts'
import { type Missing, nothingMissing } from './missing.ts'
import type { Outcome, RowTruths } from './outcome.ts'
import { listOf, type PlannedSet, planFor } from './plan.ts'
import type { Seen } from './reading.ts'
import { type Warning, warningsFor } from './warnings.ts'

/** What one set says of a patient. */
export interface SetResult {
  readonly outcome: Outcome
  /** Every row of the set: true, false, or null for unknown. */
  readonly criteria: RowTruths
  /** Every route that is met, whatever the outcome. */
  readonly routesMet: readonly string[]
  readonly missing: Missing
}

/** The answer for one patient, the same on every surface. */
export interface Assessment extends Headline {
  readonly rules: typeof edition
  /** What can still change the headline. */
  readonly missing: Missing
  /** Exclusions that are met in sets outside the headline, whatever those sets' outcome. */
  readonly alsoExcludedBy: readonly string[]
  readonly warnings: readonly Warning[]
  readonly sets: Readonly<Record<string, SetResult>>
}

/**
 * Assesses one patient by every set of criteria.
 *
 * @param patient findings in canonical units, already checked against the dictionary; absent or null = not entered
 * @param notAvailable features that were asked for and cannot be had
 * @param sets the sets to assess by; all of them unless a test says otherwise
 */
export function assess(
  patient: Patient,
  notAvailable: Iterable<FeatureId> = [],
  sets: readonly AnyCriteriaSet[] = criteriaSets,
): Assessment {
  const values = valuesOf(patient)
  const unavailable = new Set(notAvailable)
  const plan = planFor(sets)
  const seen = plan.reading.see(values, unavailable)
  const judged: Judged[] = []
  const results: Record<string, SetResult> = {}
  const alsoExcludedBy: string[] = []
  for (const planned of plan.sets) {
    const each = planned.judge(seen.classes)
    judged.push(each)
    results[planned.set.id] = resultOf(planned, each, seen)
    if (planned.set.part !== 'headline' && each.facts & fact.excluded)
      for (const id of planned.exclusions) if (each.truths[id] === true) alsoExcludedBy.push(id)
  }
  return {
    rules: edition,
    ...headlineOver(judged, values, unavailable),
    missing: plan.headline.missing(seen),
    alsoExcludedBy,
    warnings: warningsFor(values),
    sets: results,
  }
}

/** The answer for one patient without what is missing and what warns: for many patients at once. */
export interface Outcomes extends Pick<Headline, 'headline' | 'guidelinesDiffer'> {
  readonly sets: Readonly<Record<string, Pick<SetResult, 'outcome' | 'criteria'>>>
}

/**
 * The outcomes of `assess`, and nothing that takes longer. What cannot be had has no part in them: it is unknown like
 * every blank.
 *
 * @param patient findings in canonical units, already checked against the dictionary; absent or null = not entered
 */
export function outcomesFor(patient: Patient): Outcomes {
  const values = valuesOf(patient)
  const plan = planFor(criteriaSets)
  const classes = plan.reading.classesFor(values)
  const judged = plan.sets.map(({ judge }) => judge(classes))
  const sets: Record<string, Outcomes['sets'][string]> = {}
  for (const { set, truths, facts } of judged) sets[set.id] = { outcome: outcomeFor(facts), criteria: truths }
  return { ...answerOver(judged), sets }
}

/**
 * Assesses one patient by one further set, such as the protocol of a centre. It has no part in the headline and none in
 * the other sets.
 *
 * @param set one object that is kept: what is worked out about it once is remembered with it
 */
export function assessBy(
  set: AnyCriteriaSet,
  patient: Patient,
  notAvailable: Iterable<FeatureId> = [],
): SetResult {
  const result = assess(patient, notAvailable, listOf(set)).sets[set.id]
  if (result === undefined) throw new Error(`${set.id} has no result.`)
  return result
}

function resultOf(planned: PlannedSet, judged: Judged, seen: Seen): SetResult {
  const { routes } = planned
  const { truths, facts, isSettled } = judged
  return {
    outcome: outcomeFor(facts),
    criteria: truths,
    routesMet: facts & (fact.route | fact.discretion) ? routes.filter((id) => truths[id] === true) : [],
    missing: isSettled ? nothingMissing : planned.openness.missing(seen),
  }
}

/** Every criterion of a set with every step of its evaluation, by criterion id. */
export function explainSet(set: AnyCriteriaSet, findings: Findings): Readonly<Record<string, Explanation>> {
  const explanations: Record<string, Explanation> = {}
  for (const criterion of set.criteria) explanations[criterion.id] = explain(criterion.when, findings)
  return explanations
}
