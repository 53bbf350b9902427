import {
  type Assessment,
  assess,
  type Changes,
  type CriteriaSet,
  changesFor,
  criteriaSets,
  type Questions,
  questionsFor,
} from '../../rules/index.ts'
import { type AssessmentRequest, checkRequest, type RequestProblem } from '../assessment/request.ts'
import { type LocalAnswer, localAnswer } from '../local/answer.ts'
import type { LocalProtocol } from '../local/protocol.ts'

/** The answer for one patient, with the id it was asked under; null where none was sent. */
export interface Result extends Assessment {
  readonly id: string | null
  /** What would change the answer; only where it was asked for. */
  readonly changes?: Changes
  /** What to find out next, the best question first; only where it was asked for. */
  readonly questions?: Questions
  /** What the protocol of the centre says; only where there is one. */
  readonly local?: LocalAnswer
}

/** What an answer may hold beyond its usual members. */
export const extras = ['changes', 'questions'] as const

export type Extra = (typeof extras)[number]

/** The members that were asked for. */
export function extrasOf(
  { patient, notAvailable }: AssessmentRequest,
  asked: ReadonlySet<Extra>,
  sets: readonly CriteriaSet[] = criteriaSets,
): Pick<Result, Extra> {
  return {
    ...(asked.has('changes') && { changes: changesFor(patient, notAvailable, sets) }),
    ...(asked.has('questions') && { questions: questionsFor(patient, notAvailable, sets) }),
  }
}

/**
 * Why there is no answer. `malformed`: not a JSON object. `invalid-patient`: read, but with faults. `cannot-assess`: the
 * rules failed; a fault of this program, never of the patient.
 */
export type ErrorCode = 'malformed' | 'invalid-patient' | 'cannot-assess'

/** No answer, and every reason at once. */
export interface ErrorResult<Code extends string = ErrorCode> {
  readonly id: string | null
  readonly error: { readonly code: Code; readonly problems: readonly RequestProblem[] }
}

/**
 * Answers one request of the API or one line of a cohort. Never throws: a failure inside the rules is an error of its
 * own and can never pass for a criterion that is not met.
 *
 * @param value what was sent, as parsed from JSON
 */
export function answer(value: unknown): Result | ErrorResult {
  return answerBy(value, ({ patient, notAvailable }) => assess(patient, notAvailable))
}

/**
 * The same, with what was asked for beyond the usual members, and what the protocol of a centre says.
 *
 * @param sets those to assess by; one list that is kept, with every set of the headline
 */
export function answerWith(
  asked: ReadonlySet<Extra>,
  protocol: LocalProtocol | null = null,
  sets: readonly CriteriaSet[] = criteriaSets,
): typeof answer {
  return (value) =>
    answerBy(value, (sent) => ({
      ...assess(sent.patient, sent.notAvailable, sets),
      ...localAnswer(protocol, sent),
      ...extrasOf(sent, asked, sets),
    }))
}

/**
 * Checks a request and answers it in a way of one's own; see `answer`.
 *
 * @param respond called with a request free of faults; where it throws, the answer is `cannot-assess`
 */
export function answerBy<Answer extends Assessment>(
  value: unknown,
  respond: (request: AssessmentRequest) => Answer,
): (Answer & Result) | ErrorResult {
  const sent = requestIn(value)
  if (isError(sent)) return sent
  try {
    return { id: sent.id, ...respond(sent) }
  } catch {
    return cannotBeAssessed(sent.id)
  }
}

/** A request free of faults, or every fault of it. */
export function requestIn(value: unknown): AssessmentRequest | ErrorResult {
  const checked = checkRequest(value)
  if (checked.ok) return checked.request
  // Only a request that is no object at all has a problem without a feature.
  const unreadable = checked.problems.some(({ feature }) => feature === null)
  return errorResult(unreadable ? 'malformed' : 'invalid-patient', checked.problems, checked.id)
}

/** That the rules failed. What failed is left out: it could carry values of the patient. */
export function cannotBeAssessed(id: string | null): ErrorResult {
  return errorResult('cannot-assess', [problem(cannotAssess)], id)
}

const cannotAssess =
  'The criteria could not be evaluated for this patient because of a fault in the program. No criterion was judged: ' +
  'this does not mean that one is not met.'

/** An error about the request as a whole. */
export function malformed(message: string): ErrorResult<'malformed'> {
  return errorResult('malformed', [problem(message)])
}

/** A problem that belongs to no feature. */
export function problem(message: string): RequestProblem {
  return { feature: null, value: null, message }
}

/** The one shape of every error. What JSON cannot say of a value (undefined) is null. */
export function errorResult<Code extends string>(
  code: Code,
  problems: readonly RequestProblem[],
  id: string | null = null,
): ErrorResult<Code> {
  return { id, error: { code, problems: problems.map((each) => ({ ...each, value: each.value ?? null })) } }
}

/** Whether there is no answer. */
export function isError<Answer extends object, Code extends string>(
  result: Answer | ErrorResult<Code>,
): result is ErrorResult<Code> {
  return 'error' in result
}

/** One result as JSON. Never throws: a refused value that is nested too deeply to be written again is left out. */
export function toJson(result: object): string {
  try {
    return JSON.stringify(result)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return JSON.stringify(result, (key, value) =>
      key === 'value' && typeof value === 'object' ? null : value,
    )
  }
}
