import type { Expression } from '../expressions/index.ts'
import type { Columns } from './columns.ts'
import { type LeafTruths, leafTruthsOver } from './leaves.ts'
import { allPacked, anyKnownPacked, anyPacked, oppositePacked, type PackedTruths } from './packed.ts'

/** Something to ask of every patient: a criterion, or one with another limit to try out. */
export interface Asked {
  readonly id: string
  readonly when: Expression
}

/** Truths by criterion id. */
export type TruthsInBulk = Readonly<Record<string, PackedTruths>>

/**
 * The truth of each of these criteria for each patient, the same that `evaluate` gives one by one. What several criteria
 * have in common is worked out once.
 *
 * @param criteria rows of sets, or changed copies of them; of two with one id the later counts
 */
export function truthsInBulk(criteria: readonly Asked[], columns: Columns): TruthsInBulk {
  const leaves = leafTruthsOver(columns)
  return Object.fromEntries(criteria.map(({ id, when }) => [id, truthsOf(when, leaves, columns.rows)]))
}

function truthsOf(expression: Expression, leaves: LeafTruths, rows: number): PackedTruths {
  const eachOf = (parts: readonly Expression[]) => parts.map((part) => truthsOf(part, leaves, rows))
  switch (expression.kind) {
    case 'all':
      return allPacked(rows, eachOf(expression.parts))
    case 'any':
      return anyPacked(rows, eachOf(expression.parts))
    case 'any-known':
      return anyKnownPacked(rows, eachOf(expression.parts))
    case 'not':
      return oppositePacked(truthsOf(expression.part, leaves, rows))
    case 'named':
      return truthsOf(expression.part, leaves, rows)
    default:
      return leaves.of(expression)
  }
}
