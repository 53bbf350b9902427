import { factsOf, guidelinesDifferIn, headlineFacts, outcomeIndexOf, startingFacts } from '../assess/facts.ts'
import { isGuideline } from '../assess/headline.ts'
import type { AnyCriteriaSet } from '../criteria/index.ts'
import { bitAt, neitherBits } from './packed.ts'
import type { TruthsInBulk } from './truths.ts'

/** What the rows of a set come to for each patient; see `fact`. */
function factsInBulk(set: AnyCriteriaSet, truths: TruthsInBulk, rows: number): Uint16Array {
  const found = new Uint16Array(rows).fill(startingFacts(set))
  const add = (bits: Uint32Array, facts: number) => {
    if (facts === 0) return
    for (let row = 0; row < rows; row += 1) found[row] = (found[row] ?? 0) | (facts * bitAt(bits, row))
  }
  for (const criterion of set.criteria) {
    const packed = truths[criterion.id]
    if (packed === undefined) throw new Error(`No truths of ${criterion.id}.`)
    add(packed.isTrue, factsOf(criterion, true))
    add(packed.isFalse, factsOf(criterion, false))
    add(neitherBits(packed.isTrue, packed.isFalse), factsOf(criterion, null))
  }
  return found
}

/**
 * The outcome of one set for each patient, as its place in `outcomes`; the same that `assess` gives one by one.
 *
 * @param truths those of every criterion of the set
 * @param rows how many patients
 */
export function outcomesInBulk(set: AnyCriteriaSet, truths: TruthsInBulk, rows: number): Uint8Array {
  const found = factsInBulk(set, truths, rows)
  const outcomes = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) outcomes[row] = outcomeIndexOf(found[row] ?? 0)
  return outcomes
}

/** The answers over the guidelines for many patients. */
export interface HeadlinesInBulk {
  /** Places in `outcomes`. */
  readonly headline: Uint8Array
  /** 1 where one guideline's indication is met and the other's is not, else 0. */
  readonly guidelinesDiffer: Uint8Array
}

/**
 * The headline for each patient; the same that `assess` gives one by one.
 *
 * @param sets all sets; those outside the headline are left out
 * @param truths those of every criterion of the sets of the headline
 * @param rows how many patients
 */
export function headlinesInBulk(
  sets: readonly AnyCriteriaSet[],
  truths: TruthsInBulk,
  rows: number,
): HeadlinesInBulk {
  const counted = sets.filter(({ part }) => part === 'headline')
  const facts = counted.map((set) => factsInBulk(set, truths, rows))
  const guidelines = facts.filter((_, at) => counted.slice(at, at + 1).some(isGuideline))
  const headline = new Uint8Array(rows)
  const guidelinesDiffer = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const indicating = guidelines.map((each) => each[row] ?? 0)
    const all = facts.map((each) => each[row] ?? 0)
    headline[row] = outcomeIndexOf(headlineFacts(indicating, all))
    guidelinesDiffer[row] = Number(guidelinesDifferIn(indicating))
  }
  return { headline, guidelinesDiffer }
}
