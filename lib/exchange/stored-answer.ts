import { assess, type edition } from '../../rules/index.ts'
import type { FormValues } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'

/** Which rules gave an answer. */
export type RulesEdition = { readonly [K in keyof typeof edition]: string }

/** The answer that travels with a case. Codes and ids are those of the rules that gave it, which may be others. */
export interface StoredAnswer {
  readonly rules: RulesEdition
  readonly headline: string
  /** Absent in a link, which has no room for them. */
  readonly sets?: Readonly<Record<string, StoredSet>> | undefined
}

/** An answer with what every set says. */
export interface FullAnswer extends StoredAnswer {
  readonly sets: Readonly<Record<string, StoredSet>>
}

export interface StoredSet {
  readonly outcome: string
  /** True, false, or null for unknown, by criterion id. */
  readonly criteria: Readonly<Record<string, boolean | null>>
}

/** The answer to a case under today's rules, as it is kept with the case. */
export function answerNow({ entries, assessmentDate }: FormValues): FullAnswer {
  const { patient, notAvailable } = interpret(entries, assessmentDate)
  const { rules, headline, sets } = assess(patient, notAvailable)
  const kept = Object.entries(sets).map(([id, { outcome, criteria }]) => [id, { outcome, criteria }] as const)
  return { rules, headline, sets: Object.fromEntries(kept) }
}
