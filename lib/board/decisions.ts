import type { Outcome } from '../../rules/index.ts'

/** What a meeting may decide about a case. */
export const decisionKinds = {
  refer: 'Refer for transplantation',
  'continue-work-up': 'Continue the work-up',
  'not-now': 'Not now, with a date to look again',
  'not-a-candidate': 'Not a candidate',
  other: 'Other',
} as const

export type DecisionKind = keyof typeof decisionKinds

/** Why a decision departs from what the criteria say. */
export const departureReasons = {
  'not-in-criteria': 'A finding that the criteria do not ask for',
  'weighed-differently': 'The meeting weighs a finding differently',
  'source-read-differently': 'The meeting reads the source differently',
  'other-protocol': 'Another protocol than the one the criteria speak of',
  trial: 'A clinical trial',
  'patient-preference': 'The patient’s preference',
  'new-information': 'Information that came after the assessment',
  other: 'Other, as the rationale says',
} as const

export type DepartureReason = keyof typeof departureReasons

/**
 * The decisions that go with each headline; every other departs from it. Where the criteria leave it to the team nothing
 * departs, and “other” always does. A convention of this application, not a rule of any source.
 */
const agreeing: Record<Outcome, readonly DecisionKind[]> = {
  'out-of-scope': ['not-a-candidate'],
  'not-supported': ['not-a-candidate', 'not-now'],
  contraindicated: ['not-a-candidate', 'not-now'],
  'standard-protocol-contraindicated': ['not-a-candidate', 'not-now'],
  'needs-information': ['continue-work-up', 'not-now'],
  'refer-for-workup': ['continue-work-up', 'not-now'],
  'mdt-decides': ['refer', 'continue-work-up', 'not-now', 'not-a-candidate'],
  'may-be-considered': ['refer', 'continue-work-up'],
}

/** Whether a decision departs from the advice, so that a reason is asked for. */
export function departs(headline: Outcome, kind: DecisionKind): boolean {
  return !agreeing[headline].includes(kind)
}
