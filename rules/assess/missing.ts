import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { featuresOf, placeOf } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { joiningOf } from './joining.ts'
import { blank, featureAt, type Reading, type Seen, settled } from './reading.ts'
import { changesIndication, changesOutcome, Tree } from './tree.ts'
import type { Weighing } from './weighing.ts'

/** The features still worth finding out, for one set or for the headline. */
export interface Missing {
  /** The indication is not known, and these can change it. */
  readonly required: readonly FeatureId[]
  /** The others that can change the outcome. */
  readonly refining: readonly FeatureId[]
}

/** Where the value of a feature stands that is one scale of several for one thing, and the variables about it. */
interface Alternative {
  readonly place: number
  readonly variables: readonly number[]
}

export const nothingMissing: Missing = Object.freeze({
  required: Object.freeze([]),
  refining: Object.freeze([]),
})

/** What can still change the outcome of a set, or of the headline. */
export class Openness {
  readonly #reading: Reading
  readonly #tree: Tree
  /** Groups of features of which one known answer is enough. */
  readonly #alternatives: readonly (readonly Alternative[])[]
  readonly #confinedRanges: Int32Array

  constructor(sets: readonly AnyCriteriaSet[], weighing: Weighing, reading: Reading) {
    this.#reading = reading
    this.#tree = new Tree(joiningOf(sets, weighing), reading)
    this.#alternatives = scalesIn(sets).map((features) =>
      features.map((id) => ({ place: placeOf(id), variables: reading.about(placeOf(id)) })),
    )
    this.#confinedRanges = new Int32Array(reading.only.length)
  }

  /**
   * The features that can still change the outcome, for what is known of a patient.
   *
   * Never leaves out one that can. It is exact for statements about one feature; a statement about several (a decline, a
   * sum, a clearance not yet derived) is taken as free of the others, so that now and then a feature is named that cannot
   * change anything.
   */
  missing(seen: Seen): Missing {
    const ranges = this.#alternatives.length === 0 ? seen.ranges : this.#confined(seen)
    const tree = this.#tree
    if (!tree.isOpen(ranges)) return nothingMissing
    outcome.fill(0)
    indication.fill(0)
    for (let index = 0; index < tree.movingCount; index += 1) {
      const at = tree.moving[index] ?? 0
      const changes = tree.movingChanges[index] ?? 0
      const only = this.#reading.only[at] ?? -1
      if (only >= 0) note(only, changes)
      else for (const place of this.#reading.moversOf(at, seen)) note(place, changes)
    }
    return named()
  }

  /** The ranges, but blank where another scale for the same thing is known. */
  #confined({ values, ranges }: Seen): Int32Array {
    const isKnown = ({ place }: Alternative) => values[place] !== undefined
    if (!this.#alternatives.some((group) => group.some(isKnown))) return ranges
    const confined = this.#confinedRanges
    confined.set(ranges)
    for (const group of this.#alternatives)
      if (group.some(isKnown))
        for (const each of group)
          if (!isKnown(each)) for (const at of each.variables) confined[at] = settled + blank
    return confined
  }
}

/** Groups of features of which one known answer is enough. */
function scalesIn(sets: readonly AnyCriteriaSet[]): readonly (readonly FeatureId[])[] {
  return sets.flatMap(({ criteria }) =>
    criteria.flatMap(({ when }) => (when.kind === 'any-known' ? [featuresOf(when)] : [])),
  )
}

// What each feature can change: a bit for each place, in words of 32, written over for each answer.
const words = Math.ceil(featureIds.length / 32)
const outcome = new Int32Array(words)
const indication = new Int32Array(words)

function note(place: number, changes: number): void {
  const bit = 1 << (place & 31)
  const word = place >> 5
  if (changes & changesOutcome) outcome[word] = (outcome[word] ?? 0) | bit
  if (changes & changesIndication) indication[word] = (indication[word] ?? 0) | bit
}

/** The features that are noted, in the order of the dictionary. */
function named(): Missing {
  const required: FeatureId[] = []
  const refining: FeatureId[] = []
  for (let word = 0; word < words; word += 1)
    for (let rest = outcome[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const lowest = 31 - Math.clz32(rest & -rest)
      const isRequired = ((indication[word] ?? 0) >> lowest) & 1
      ;(isRequired ? required : refining).push(featureAt(32 * word + lowest))
    }
  return { required, refining }
}
