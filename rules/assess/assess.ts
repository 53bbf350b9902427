import { type AnyCriteriaSet, criteriaSets } from '../criteria/index.ts'
import { edition } from '../edition.ts'
import { type Explanation, evaluate, explain, type Findings } from '../expressions/index.ts'
import type { FeatureId, Patient } from '../features/index.ts'
import { findingsOf } from './findings.ts'
import { guidelinesDifferOver, type Headline, headlineOutcome, headlineOver } from './headline.ts'
import { type Missing, missingFor, missingForHeadline } from './missing.ts'
import { type Outcome, type RowTruths, routesMetOf, setOutcome } from './outcome.ts'
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
  const findings = findingsOf(patient)
  const unavailable = new Set(notAvailable)
  const truths = sets.map((set) => [set, truthsOf(set, findings)] as const)
  return {
    rules: edition,
    ...headlineOver(truths, findings, unavailable),
    missing: missingForHeadline(sets, findings, unavailable),
    alsoExcludedBy: truths.flatMap(([set, rows]) =>
      set.part === 'headline' ? [] : trueExclusions(set, rows),
    ),
    warnings: warningsFor(findings),
    sets: Object.fromEntries(
      truths.map(([set, rows]) => [set.id, resultOf(set, rows, findings, unavailable)]),
    ),
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
  const findings = findingsOf(patient)
  const truths = criteriaSets.map((set) => [set, truthsOf(set, findings)] as const)
  return {
    headline: headlineOutcome(truths),
    guidelinesDiffer: guidelinesDifferOver(truths),
    sets: Object.fromEntries(
      truths.map(([set, criteria]) => [set.id, { outcome: setOutcome(set, criteria), criteria }]),
    ),
  }
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
  const findings = findingsOf(patient)
  return resultOf(set, truthsOf(set, findings), findings, new Set(notAvailable))
}

function truthsOf(set: AnyCriteriaSet, findings: Findings): RowTruths {
  const truths: Record<string, boolean | null> = {}
  for (const criterion of set.criteria) truths[criterion.id] = evaluate(criterion.when, findings)
  return truths
}

function resultOf(
  set: AnyCriteriaSet,
  criteria: RowTruths,
  findings: Findings,
  unavailable: ReadonlySet<FeatureId>,
): SetResult {
  return {
    outcome: setOutcome(set, criteria),
    criteria,
    routesMet: routesMetOf(set, criteria),
    missing: missingFor(set, findings, unavailable),
  }
}

function trueExclusions(set: AnyCriteriaSet, truths: RowTruths): readonly string[] {
  return set.criteria
    .filter(({ role, id }) => role === 'exclusion' && truths[id] === true)
    .map(({ id }) => id)
}

/** Every criterion of a set with every step of its evaluation, by criterion id. */
export function explainSet(set: AnyCriteriaSet, findings: Findings): Readonly<Record<string, Explanation>> {
  const explanations: Record<string, Explanation> = {}
  for (const criterion of set.criteria) explanations[criterion.id] = explain(criterion.when, findings)
  return explanations
}
