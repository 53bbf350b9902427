import { type Outcome, outcomeOf, outcomes } from './outcome.ts'

/**
 * All that an outcome rests on, each fact a bit, so that the facts of several rows add up by `|`. For counting over many
 * patients and for answering at each keystroke: `outcomeOf` remains the definition, and is asked once for each number.
 */
export const fact = {
  outOfScope: 1,
  indicated: 2,
  notIndicated: 4,
  excluded: 8,
  protocolExcluded: 16,
  concern: 32,
  /** A row that may speak against is unknown. */
  unknown: 64,
  /** A required step is not known to be done. */
  outstanding: 128,
  open: 256,
  disputed: 512,
} as const

const combinations = 2 * Math.max(...Object.values(fact))

function outcomeFrom(facts: number): Outcome {
  const has = (one: number) => (facts & one) > 0
  return outcomeOf({
    outOfScope: has(fact.outOfScope),
    indication: has(fact.indicated) || (has(fact.notIndicated) ? false : null),
    exclusions: [has(fact.excluded)],
    protocolExclusions: [has(fact.protocolExcluded)],
    concerns: [has(fact.concern), has(fact.unknown) ? null : false],
    assessments: [!has(fact.outstanding)],
    open: has(fact.open),
    disputed: has(fact.disputed),
  })
}

const outcomeOfFacts = Uint8Array.from({ length: combinations }, (_, facts) =>
  outcomes.indexOf(outcomeFrom(facts)),
)

/** The place in `outcomes` of the outcome for these facts. */
export function outcomeIndex(facts: number): number {
  return outcomeOfFacts[facts] ?? 0
}
