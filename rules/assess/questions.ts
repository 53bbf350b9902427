import { type CriteriaSet, criteriaSets } from '../criteria/index.ts'
import { type FeatureId, featuresInWorkUpOrder, type Patient } from '../features/index.ts'
import { enteredIn, findingsOf } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { missingForHeadline } from './plan.ts'
import { headlineSubject, movesOf, outcomeWith, type Present, presentOf } from './subject.ts'

/** What one missing finding would do to the headline, every other finding being as it is. */
export interface Question {
  readonly feature: FeatureId
  /** The indication is not known, and this can change it. */
  readonly required: boolean
  /** Open criteria of the headline's sets that become known whatever its value is. */
  readonly settles: readonly string[]
  /** Open criteria that become known by some of its values only. */
  readonly maySettle: readonly string[]
  /** Open exclusions, of every protocol or of the standard one, that some value makes true. */
  readonly canExclude: readonly string[]
  /** Answers, other than the present one, that some value alone would give. */
  readonly answers: readonly Outcome[]
}

/** What to find out next, the best question first. */
export interface Questions {
  /** The criteria of the headline's sets that are not known now. */
  readonly open: readonly string[]
  readonly ranked: readonly Question[]
}

/** Outcomes that say what else is to be found out. The others are answers. */
const unanswered: readonly Outcome[] = ['needs-information', 'refer-for-workup']

/**
 * Every missing finding that can still change the headline, the one that settles most first.
 *
 * What the indication rests on comes before the rest. Then, in this order: whether some value alone gives an answer;
 * whether some value excludes; how many open criteria become known whatever the value; the order of the work-up. Exact
 * for every allowed value, by the limits of the criteria alone: no probability, and nothing about the burden of a test.
 *
 * @param patient findings in canonical units, already checked against the dictionary; absent or null = not entered
 * @param notAvailable features that were asked for and cannot be had; they are never asked
 * @param sets the sets to assess by; all of them unless a test says otherwise
 */
export function questionsFor(
  patient: Patient,
  notAvailable: Iterable<FeatureId> = [],
  sets: readonly CriteriaSet[] = criteriaSets,
): Questions {
  const { required, refining } = missingForHeadline(sets, findingsOf(patient), new Set(notAvailable))
  const present = presentOf(headlineSubject(sets), enteredIn(patient))
  const missing = new Set([...required, ...refining])
  const questions = featuresInWorkUpOrder
    .filter((id) => missing.has(id))
    .map((feature) => ({ ...effectOf(present, feature), required: required.includes(feature) }))
  return {
    open: present.subject.rows.flatMap(({ id }) => (present.truths[id] === null ? [id] : [])),
    // Sorting keeps the order of the work-up where nothing else decides.
    ranked: questions.sort((a, b) => compare(ranksOf(a), ranksOf(b))),
  }
}

function effectOf(present: Present, feature: FeatureId): Omit<Question, 'required'> {
  const { rows } = present.subject
  const turns = movesOf(present, feature).map(({ turned }) => turned)
  const settled = rows.filter(
    ({ id }) => present.truths[id] === null && turns.some((turned) => (turned[id] ?? null) !== null),
  )
  const always = new Set(
    settled.filter(({ id }) => turns.every((turned) => (turned[id] ?? null) !== null)).map(({ id }) => id),
  )
  const reached = turns.map((turned) => outcomeWith(present, turned))
  return {
    feature,
    settles: [...always],
    maySettle: settled.filter(({ id }) => !always.has(id)).map(({ id }) => id),
    canExclude: settled
      .filter(({ role }) => role === 'exclusion' || role === 'protocol-exclusion')
      .filter(({ id }) => turns.some((turned) => turned[id] === true))
      .map(({ id }) => id),
    answers: [...new Set(reached)].filter(
      (outcome) => outcome !== present.outcome && !unanswered.includes(outcome),
    ),
  }
}

/** What a question is ranked by, the higher the earlier. */
function ranksOf({ required, answers, canExclude, settles }: Question): readonly number[] {
  return [Number(required), Number(answers.length > 0), Number(canExclude.length > 0), settles.length]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}
