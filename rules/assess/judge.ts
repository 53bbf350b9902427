import type { AnyCriteriaSet, AnyCriterion } from '../criteria/criterion.ts'
import type { Truth } from '../expressions/index.ts'
import type { Node } from './diagram.ts'
import { factsOf, startingFacts } from './facts.ts'
import type { RowTruths } from './outcome.ts'
import type { Reading } from './reading.ts'

/** A set as it stands for one patient. */
export interface Judged {
  readonly set: AnyCriteriaSet
  readonly truths: RowTruths
  /** What its rows come to; see `fact`. */
  readonly facts: number
}

/** The truth of every row of a set, and what they come to, for the classes that a patient's values are read as. */
export type Judge = (classes: Int32Array) => Judged

interface Row {
  readonly id: string
  readonly statement: Node
  readonly ifTrue: number
  readonly ifFalse: number
  readonly ifUnknown: number
}

function rowOf(criterion: AnyCriterion, reading: Reading): Row {
  return {
    id: criterion.id,
    statement: reading.statement(criterion.when),
    ifTrue: factsOf(criterion, true),
    ifFalse: factsOf(criterion, false),
    ifUnknown: factsOf(criterion, null),
  }
}

/** Makes a set ready to be judged. */
export function judgeFor(set: AnyCriteriaSet, reading: Reading): Judge {
  const rows = set.criteria.map((criterion) => rowOf(criterion, reading))
  // A record with a place for every row is copied more quickly than it is built, and by `assign` more quickly than by
  // `...`, which gives up where records of many shapes pass through one place.
  const blank: RowTruths = Object.fromEntries(rows.map(({ id }) => [id, null]))
  const start = startingFacts(set)
  return (classes) => {
    const truths: Record<string, Truth> = Object.assign({}, blank)
    let facts = start
    for (const row of rows) {
      const truth = reading.truthOf(row.statement, classes)
      if (truth === null) facts |= row.ifUnknown
      else {
        truths[row.id] = truth
        facts |= truth ? row.ifTrue : row.ifFalse
      }
    }
    return { set, truths, facts }
  }
}
