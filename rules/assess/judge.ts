import type { AnyCriteriaSet, AnyCriterion } from '../criteria/criterion.ts'
import { compiled, type Statement, type Truth, type Values } from '../expressions/index.ts'
import { factsOf, startingFacts } from './facts.ts'
import type { RowTruths } from './outcome.ts'

/** A set as it stands for one patient. */
export interface Judged {
  readonly set: AnyCriteriaSet
  readonly truths: RowTruths
  /** What its rows come to; see `fact`. */
  readonly facts: number
}

interface Row {
  readonly id: string
  readonly holds: Statement
  readonly ifTrue: number
  readonly ifFalse: number
  readonly ifUnknown: number
}

function rowOf(criterion: AnyCriterion): Row {
  return {
    id: criterion.id,
    holds: compiled(criterion.when),
    ifTrue: factsOf(criterion, true),
    ifFalse: factsOf(criterion, false),
    ifUnknown: factsOf(criterion, null),
  }
}

const rowsBySet = new WeakMap<AnyCriteriaSet, readonly Row[]>()

function rowsOf(set: AnyCriteriaSet): readonly Row[] {
  const known = rowsBySet.get(set)
  if (known) return known
  const rows = set.criteria.map(rowOf)
  rowsBySet.set(set, rows)
  return rows
}

/** The truth of every row of a set, and what they come to. */
export function judge(set: AnyCriteriaSet, values: Values): Judged {
  const truths: Record<string, Truth> = {}
  let facts = startingFacts(set)
  for (const { id, holds, ifTrue, ifFalse, ifUnknown } of rowsOf(set)) {
    const truth = holds(values)
    truths[id] = truth
    facts |= truth === null ? ifUnknown : truth ? ifTrue : ifFalse
  }
  return { set, truths, facts }
}
