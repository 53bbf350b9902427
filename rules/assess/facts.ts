import type { AnyCriteriaSet, AnyCriterion, Role } from '../criteria/criterion.ts'
import type { Truth } from '../expressions/index.ts'
import { type Outcome, outcomeOf, outcomes } from './outcome.ts'

/** What an outcome rests on, each fact a bit, so that the facts of several rows add up by `|`. */
export const fact = {
  outOfScope: 1,
  /** A row of the scope or of the indication is false, and whatever else it says is: unknown. */
  requiredFalse: 2,
  requiredUnknown: 4,
  /** A route is met; of a set without routes always. */
  route: 8,
  /** A route that rests on a gap or a dispute is met. */
  discretion: 16,
  routeUnknown: 32,
  excluded: 64,
  protocolExcluded: 128,
  concern: 256,
  /** A row that may speak against is unknown. */
  unknown: 512,
  /** A required step is not known to be done. */
  outstanding: 1024,
  /** Beyond one set: a further reason to refer, and one for the team to decide. */
  open: 2048,
  disputed: 4096,
} as const

/** What a row of each role adds where it is true, false and unknown. */
const ofRole: Readonly<Record<Role, readonly [ifTrue: number, ifFalse: number, ifUnknown: number]>> = {
  scope: [0, fact.outOfScope | fact.requiredFalse, fact.requiredUnknown],
  indication: [0, fact.requiredFalse, fact.requiredUnknown],
  route: [fact.route, 0, fact.routeUnknown],
  exclusion: [fact.excluded, 0, fact.unknown],
  'protocol-exclusion': [fact.protocolExcluded, 0, fact.unknown],
  concern: [fact.concern, 0, fact.unknown],
  assessment: [0, fact.outstanding, fact.outstanding],
}

/** The facts of a set before any of its rows is looked at. */
export function startingFacts({ criteria }: AnyCriteriaSet): number {
  return criteria.some(({ role }) => role === 'route') ? 0 : fact.route
}

/** What one row adds to the facts. */
export function factsOf({ role, discretion }: AnyCriterion, truth: Truth): number {
  const [ifTrue, ifFalse, ifUnknown] = ofRole[role]
  if (truth === null) return ifUnknown
  if (!truth) return ifFalse
  return role === 'route' && discretion === true ? fact.discretion : ifTrue
}

/** What one row may add, whatever comes of it. */
export function everyFactOf(row: AnyCriterion): number {
  return factsOf(row, true) | factsOf(row, false) | factsOf(row, null)
}

/** Whether the indication holds: see `indicationOf`, which is the definition. */
export function indicationIn(facts: number): Truth {
  const met = facts & (fact.route | fact.discretion)
  if (facts & fact.requiredFalse || !(met | (facts & fact.routeUnknown))) return false
  return facts & fact.requiredUnknown || !met ? null : true
}

/** Whether routes that rest on a gap or a dispute are the only ones met. */
export function onlyByDiscretionIn(facts: number): boolean {
  return (facts & fact.discretion) > 0 && !(facts & fact.route)
}

const against = fact.excluded | fact.protocolExcluded | fact.concern | fact.unknown | fact.outstanding

/** One guideline's indication is met and the other's is not. */
export function guidelinesDifferIn(guidelines: readonly number[]): boolean {
  const indications = guidelines.map(indicationIn)
  return indications.includes(true) && indications.includes(false)
}

/**
 * The facts of the headline: see `headlineOutcome`, which is the definition.
 *
 * @param guidelines the facts of each guideline
 * @param counted the facts of all sets of the headline, the guidelines among them
 */
export function headlineFacts(guidelines: readonly number[], counted: readonly number[]): number {
  const indications = guidelines.map(indicationIn)
  const all = counted.reduce((some, facts) => some | facts, 0)
  let facts = (all & against) | fact.route
  if (guidelines.every((each) => each & fact.outOfScope)) facts |= fact.outOfScope
  if (indications.includes(null)) facts |= fact.open
  if (!indications.includes(true)) facts |= facts & fact.open ? fact.requiredUnknown : fact.requiredFalse
  if (guidelinesDifferIn(guidelines) || guidelines.some(onlyByDiscretionIn)) facts |= fact.disputed
  return facts
}

const known = new Uint8Array(2 * fact.disputed).fill(outcomes.length)

/** The place in `outcomes` of the outcome: asked of `outcomeOf` once for each combination of facts, and remembered. */
export function outcomeIndexOf(facts: number): number {
  const before = known[facts]
  if (before !== undefined && before < outcomes.length) return before
  const has = (one: number) => (facts & one) > 0
  const outcome = outcomeOf({
    outOfScope: has(fact.outOfScope),
    indication: indicationIn(facts),
    exclusions: [has(fact.excluded)],
    protocolExclusions: [has(fact.protocolExcluded)],
    concerns: [has(fact.concern), has(fact.unknown) ? null : false],
    assessments: [!has(fact.outstanding)],
    open: has(fact.open),
    disputed: has(fact.disputed) || onlyByDiscretionIn(facts),
  })
  known[facts] = outcomes.indexOf(outcome)
  return known[facts] ?? 0
}

/** The outcome for these facts. */
export function outcomeFor(facts: number): Outcome {
  return outcomes[outcomeIndexOf(facts)] ?? 'needs-information'
}

const settled = new Map<number, boolean>()

/**
 * Whether the outcome stays the same.
 *
 * @param facts those that stay
 * @param more those of which any may be added
 */
export function isSettled(facts: number, more: number): boolean {
  const open = more & ~facts
  const key = facts * 2 * fact.disputed + open
  const before = settled.get(key)
  if (before !== undefined) return before
  const outcome = outcomeIndexOf(facts)
  let found = true
  // Every combination of what is open, from all of it down to nothing.
  for (let some = open; found && some !== 0; some = (some - 1) & open)
    found = outcomeIndexOf(facts | some) === outcome
  settled.set(key, found)
  return found
}
