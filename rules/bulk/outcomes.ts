import { fact, outcomeIndex } from '../assess/facts.ts'
import { isGuideline } from '../assess/headline.ts'
import { rowsOf } from '../assess/outcome.ts'
import type { AnyCriteriaSet, Role } from '../criteria/index.ts'
import {
  allPacked,
  anyPacked,
  bitAt,
  blankBits,
  bothBits,
  eitherBits,
  notBits,
  otherBits,
  type PackedTruths,
} from './packed.ts'
import type { TruthsInBulk } from './truths.ts'

/** For each fact that an outcome rests on, the patients of whom it holds. */
type FactBits = Readonly<Record<keyof typeof fact, Uint32Array>>

type Rows = readonly PackedTruths[]

function truthsOf(criteria: readonly { readonly id: string }[], truths: TruthsInBulk): Rows {
  return criteria.map(({ id }) => {
    const found = truths[id]
    if (found === undefined) throw new Error(`No truths of ${id}.`)
    return found
  })
}

const anyOf = (rows: number, bits: readonly Uint32Array[]) => bits.reduce(eitherBits, blankBits(rows))
const metIn = (rows: number, truths: Rows) =>
  anyOf(
    rows,
    truths.map(({ isTrue }) => isTrue),
  )
const unknownIn = (rows: number, truths: Rows) =>
  anyOf(
    rows,
    truths.map(({ isTrue, isFalse }) => notBits(eitherBits(isTrue, isFalse))),
  )

/** See `standingOf`. */
function standingBits(sets: readonly AnyCriteriaSet[], truths: TruthsInBulk, rows: number) {
  const of = (...roles: readonly Role[]) => sets.flatMap((set) => truthsOf(rowsOf(set, ...roles), truths))
  return {
    excluded: metIn(rows, of('exclusion')),
    protocolExcluded: metIn(rows, of('protocol-exclusion')),
    concern: metIn(rows, of('concern')),
    unknown: unknownIn(rows, of('exclusion', 'protocol-exclusion', 'concern')),
    outstanding: anyOf(
      rows,
      of('assessment').map(({ isTrue }) => notBits(isTrue)),
    ),
  }
}

/** See `scopeOf`, `indicationOf` and `onlyByDiscretion`. */
function indicationBits(set: AnyCriteriaSet, truths: TruthsInBulk, rows: number) {
  const routes = rowsOf(set, 'route')
  const met = (discretion: boolean) =>
    metIn(
      rows,
      truthsOf(
        routes.filter((route) => (route.discretion === true) === discretion),
        truths,
      ),
    )
  const required = truthsOf(rowsOf(set, 'scope', 'indication'), truths)
  const anyRoute = anyPacked(rows, truthsOf(routes, truths))
  return {
    outOfScope: allPacked(rows, truthsOf(rowsOf(set, 'scope'), truths)).isFalse,
    indication: allPacked(rows, routes.length === 0 ? required : [...required, anyRoute]),
    onlyByDiscretion: otherBits(met(true), met(false)),
  }
}

function outcomesFrom(bits: FactBits, rows: number): Uint8Array {
  const columns = Object.entries(bits).map(([name, each]) => [fact[name as keyof FactBits], each] as const)
  const found = new Uint16Array(rows)
  for (const [value, each] of columns)
    for (let row = 0; row < rows; row += 1) found[row] = (found[row] ?? 0) | (value * bitAt(each, row))
  const outcomes = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) outcomes[row] = outcomeIndex(found[row] ?? 0)
  return outcomes
}

/**
 * The outcome of one set for each patient, as its place in `outcomes`; the same that `assess` gives one by one.
 *
 * @param truths those of every criterion of the set
 * @param rows how many patients
 */
export function outcomesInBulk(set: AnyCriteriaSet, truths: TruthsInBulk, rows: number): Uint8Array {
  const { outOfScope, indication, onlyByDiscretion } = indicationBits(set, truths, rows)
  const bits = {
    ...standingBits([set], truths, rows),
    outOfScope,
    indicated: indication.isTrue,
    notIndicated: indication.isFalse,
    open: blankBits(rows),
    disputed: onlyByDiscretion,
  }
  return outcomesFrom(bits, rows)
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
  const guidelines = counted.filter(isGuideline).map((set) => indicationBits(set, truths, rows))
  const indications = guidelines.map(({ indication }) => indication)
  const combined = anyPacked(rows, indications)
  const oneSaysNo = anyOf(
    rows,
    indications.map(({ isFalse }) => isFalse),
  )
  const differ = bothBits(combined.isTrue, oneSaysNo)
  const bits = {
    ...standingBits(counted, truths, rows),
    outOfScope: guidelines.map(({ outOfScope }) => outOfScope).reduce(bothBits, notBits(blankBits(rows))),
    indicated: combined.isTrue,
    notIndicated: combined.isFalse,
    open: unknownIn(rows, indications),
    disputed: anyOf(rows, [differ, ...guidelines.map(({ onlyByDiscretion }) => onlyByDiscretion)]),
  }
  return {
    headline: outcomesFrom(bits, rows),
    guidelinesDiffer: Uint8Array.from({ length: rows }, (_, row) => bitAt(differ, row)),
  }
}
