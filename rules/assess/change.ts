import type { FeatureId, FeatureValue } from '../features/index.ts'
import type { Outcome } from './outcome.ts'

/**
 * A span of numbers. `atLeast` and `atMost` include their number, `above` and `below` do not; an end that is not named is
 * the end of what the dictionary allows.
 */
export interface ValueRange {
  readonly atLeast?: number
  readonly above?: number
  readonly below?: number
  readonly atMost?: number
}

/** What a feature would have to be: one value, or any value of a range. */
export type ChangedTo = FeatureValue | ValueRange

/** From what is entered now (null: nothing) to what would give the other outcome. */
export interface FeatureChange {
  readonly from: FeatureValue | null
  readonly to: ChangedTo
}

/**
 * `find-out`: nothing that changes is known yet. `fixed`: a known fact of the person or of the past would have to be
 * another. `re-measure`: a known finding would have to be another.
 */
export const changeKinds = ['find-out', 're-measure', 'fixed'] as const

export type ChangeKind = (typeof changeKinds)[number]

/** One feature, or two, that would give another outcome. Never advice: a statement about the criteria. */
export interface Change {
  readonly outcome: Outcome
  readonly set: { readonly [F in FeatureId]?: FeatureChange }
  readonly kind: ChangeKind
}

/** What would change the answer: of the headline, and of each set by its id. */
export interface Changes {
  readonly headline: readonly Change[]
  readonly sets: Readonly<Record<string, readonly Change[]>>
}
