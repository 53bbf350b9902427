import {
  type AnyCriteriaSet,
  type AnyCriterion,
  criteriaSets,
  type Outcome,
  outcomes,
  type Truth,
} from '../../../../rules/index.ts'
import { type Cohort, truths } from '../cohort.ts'

/** Whatever has an outcome: the headline, or a set by its id. */
export type Subject = 'headline' | (string & {})

/** The sets that have a part in the headline. */
export const headlineSets = criteriaSets.filter(({ part }) => part === 'headline')

/** The set with this id. @throws where there is none */
export function setNamed(id: string): AnyCriteriaSet {
  const set = criteriaSets.find((each) => each.id === id)
  if (!set) throw new Error(`No set ${id}.`)
  return set
}

/** A criterion with its set. @throws where there is none with this id */
export function criterionNamed(id: string): {
  readonly set: AnyCriteriaSet
  readonly criterion: AnyCriterion
} {
  for (const set of criteriaSets) {
    const criterion = set.criteria.find((each) => each.id === id)
    if (criterion) return { set, criterion }
  }
  throw new Error(`No criterion ${id}.`)
}

/** The outcome of every row by the headline or a set, as places in `outcomes`. @throws where there is no such set */
export function outcomeCodes({ answers }: Cohort, subject: Subject): Uint8Array {
  const codes = subject === 'headline' ? answers.headline : answers.outcome.get(subject)
  if (!codes) throw new Error(`No outcomes of ${subject}.`)
  return codes
}

/** One row's outcome among such codes. */
export function outcomeAt(codes: Uint8Array, row: number): Outcome {
  const outcome = outcomes[codes[row] ?? outcomes.length]
  if (outcome === undefined) throw new Error(`No outcome in row ${row}.`)
  return outcome
}

/** How many rows have each outcome. */
export function countsOf(codes: Uint8Array): Record<Outcome, number> {
  const counts = new Uint32Array(outcomes.length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const entries = outcomes.map((outcome, code) => [outcome, counts[code] ?? 0])
  return Object.fromEntries(entries) as Record<Outcome, number>
}

/** The truth of a criterion in every row, as places in `truths`. @throws where there is no such criterion */
export function truthCodes({ answers }: Cohort, criterion: string): Uint8Array {
  const codes = answers.truth.get(criterion)
  if (!codes) throw new Error(`No truths of ${criterion}.`)
  return codes
}

/** One truth among such codes. What is not there is unknown. */
export function codedTruth(codes: Uint8Array, row: number): Truth {
  return truths[codes[row] ?? truths.length] ?? null
}
