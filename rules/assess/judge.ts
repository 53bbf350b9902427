import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import type { Truth } from '../expressions/index.ts'
import { everyFactOf, factsOf, isSettled, startingFacts } from './facts.ts'
import type { RowTruths } from './outcome.ts'
import type { Reading } from './reading.ts'
import { truthOf, truths } from './statements.ts'

/** A set as it stands for one patient. */
export interface Judged {
  readonly set: AnyCriteriaSet
  readonly truths: RowTruths
  /** What its rows come to; see `fact`. */
  readonly facts: number
  /** Whether its outcome stays the same whatever becomes of the rows that are unknown. */
  readonly isSettled: boolean
}

/** The truth of every row of a set, and what they come to, for the classes that a patient's values are read as. */
export type Judge = (classes: Int32Array) => Judged

/** Makes a set ready to be judged. */
export function judgeFor(set: AnyCriteriaSet, reading: Reading): Judge {
  const ids = set.criteria.map(({ id }) => id)
  const statements = Int32Array.from(set.criteria, ({ when }) => reading.statement(when))
  const all = Int32Array.from(set.criteria.flatMap((row) => truths.map((truth) => factsOf(row, truth))))
  // For each truth what a row says for good, and what it may yet say. A known truth stays as it is.
  const known = Int32Array.from(
    set.criteria.flatMap((row) => truths.map((truth) => (truth === null ? 0 : factsOf(row, truth)))),
  )
  const open = Int32Array.from(
    set.criteria.flatMap((row) => truths.map((truth) => (truth === null ? everyFactOf(row) : 0))),
  )
  // A record with a place for every row is copied more quickly than it is built, and by `assign` more quickly than by
  // `...`, which gives up where records of many shapes pass through one place.
  const blank: RowTruths = Object.fromEntries(ids.map((id) => [id, null]))
  const start = startingFacts(set)
  return (classes) => {
    const found: Record<string, Truth> = Object.assign({}, blank)
    let facts = start
    let settled = start
    let maybe = 0
    for (let row = 0; row < statements.length; row += 1) {
      const code = reading.codeOf(statements[row] ?? 0, classes)
      const at = row * truths.length + code
      found[ids[row] ?? ''] = truthOf(code)
      facts |= all[at] ?? 0
      settled |= known[at] ?? 0
      maybe |= open[at] ?? 0
    }
    return { set, truths: found, facts, isSettled: isSettled(settled, maybe) }
  }
}
