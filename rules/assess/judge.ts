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

/** A set made ready: its rows, and a record with a place for each of them, which is copied for each patient. */
interface Ready {
  readonly rows: readonly Row[]
  readonly blank: RowTruths
  readonly startingFacts: number
}

const readySets = new WeakMap<AnyCriteriaSet, Ready>()

function readyOf(set: AnyCriteriaSet): Ready {
  const known = readySets.get(set)
  if (known) return known
  const ready = {
    rows: set.criteria.map(rowOf),
    blank: Object.fromEntries(set.criteria.map(({ id }) => [id, null])),
    startingFacts: startingFacts(set),
  }
  readySets.set(set, ready)
  return ready
}

/** The truth of every row of a set, and what they come to. */
export function judge(set: AnyCriteriaSet, values: Values): Judged {
  const ready = readyOf(set)
  const truths: Record<string, Truth> = { ...ready.blank }
  let facts = ready.startingFacts
  for (const row of ready.rows) {
    const truth = row.holds(values)
    truths[row.id] = truth
    facts |= truth === null ? row.ifUnknown : truth ? row.ifTrue : row.ifFalse
  }
  return { set, truths, facts }
}
