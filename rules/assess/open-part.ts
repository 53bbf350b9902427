import type { Grouping, Openings } from './openings.ts'
import type { Part } from './parts.ts'
import { blankOrFalse, blankOrTrue, every, type Reading, settled } from './reading.ts'
import type { Possible, Survey } from './survey.ts'
import type { Variable } from './variables.ts'

/** One variable of a part: where it is read, and the classes that each range leaves it. */
interface Level {
  readonly at: number
  readonly classesBy: readonly (readonly number[])[]
}

function levelOf(variable: Variable, reading: Reading): Level {
  const { at, classAt } = reading.viewOf(variable)
  const classesBy: (readonly number[])[] = []
  classesBy[blankOrTrue] = [0, 2]
  classesBy[blankOrFalse] = [0, 1]
  classesBy[every] = [...variable.classes.keys()].slice(0, variable.possible)
  for (const [index, own] of classAt.entries()) classesBy[settled + index] = [own]
  return { at, classesBy }
}

/** The most combinations of ranges for which what follows is remembered. */
const mostRemembered = 8192
const notAsked = 2 ** 31 - 1

/** A part, and what follows from the ranges of its variables; where there are few combinations of them, remembered. */
export class OpenPart {
  readonly #levels: readonly Level[]
  readonly #openings: Openings
  readonly #survey: Survey
  /** Where its variables are read, and by how much the range of each counts in the number of a combination. */
  readonly #at: Int32Array
  readonly #weight: Int32Array
  readonly #byCombination: Int32Array
  readonly #movedByCombination: Map<Grouping, readonly number[]>[] = []
  /** The groups of the values of its diagram; null where each is in one of its own. */
  readonly #groups = new Map<Grouping, readonly number[] | null>()
  readonly #byBits = new Map<number, number>()
  /** The patient of the last survey. */
  #surveyed = -1
  /** The classes that are possible on each level: written over for the next patient. */
  readonly #possible: (readonly number[])[] = []
  /** Whether what follows is remembered, so that to ask takes no time. */
  readonly isQuick: boolean
  /** The place of the feature that alone can move it; -1 where there may be several. */
  readonly only: number

  constructor(part: Part, reading: Reading, openings: Openings) {
    this.#openings = openings
    this.#survey = part.diagrams.survey(part.root)
    this.#levels = part.variables.map((variable) => levelOf(variable, reading))
    this.#at = Int32Array.from(this.#levels, ({ at }) => at)
    this.#weight = new Int32Array(this.#levels.length)
    let combinations = 1
    for (const [level, { classesBy }] of this.#levels.entries()) {
      this.#weight[level] = combinations
      combinations *= classesBy.length
    }
    this.isQuick = combinations <= mostRemembered
    this.#byCombination = new Int32Array(this.isQuick ? combinations : 0).fill(notAsked)
    const [first, ...others] = this.#at
    this.only = first === undefined || others.length > 0 ? -1 : (reading.only[first] ?? -1)
  }

  /** The number of what it can come to at most. */
  get widest(): number {
    return this.#openings.numberOf(this.#survey.values)
  }

  /**
   * What it can come to: the number of an opening, or where it is settled the complement of its code.
   *
   * @param patient a number that is another one whenever the ranges are others
   */
  becomes(ranges: Int32Array, patient: number): number {
    if (!this.isQuick) return this.#found(ranges, patient)
    const combination = this.#combination(ranges)
    const known = this.#byCombination[combination] ?? notAsked
    if (known !== notAsked) return known
    const found = this.#found(ranges, patient)
    this.#byCombination[combination] = found
    return found
  }

  /** The number of a combination of ranges. */
  #combination(ranges: Int32Array): number {
    let sum = 0
    for (let level = 0; level < this.#at.length; level += 1)
      sum += (ranges[this.#at[level] ?? 0] ?? 0) * (this.#weight[level] ?? 0)
    return sum
  }

  #found(ranges: Int32Array, patient: number): number {
    const bits = this.#survey.of(this.#possibleFor(ranges))
    this.#surveyed = patient
    const known = this.#byBits.get(bits)
    if (known !== undefined) return known
    const found = this.#openings.numberOf(this.#survey.values.filter((_, index) => bits & (1 << index)))
    this.#byBits.set(bits, found)
    return found
  }

  /** The variables, as they are read, on which it depends to which group its code belongs. */
  movedBy(ranges: Int32Array, patient: number, grouping: Grouping): readonly number[] {
    if (!this.isQuick) return this.#moving(ranges, patient, grouping)
    const combination = this.#combination(ranges)
    let byGrouping = this.#movedByCombination[combination]
    if (byGrouping === undefined) {
      byGrouping = new Map()
      this.#movedByCombination[combination] = byGrouping
    }
    const known = byGrouping.get(grouping)
    if (known) return known
    const found = this.#moving(ranges, patient, grouping)
    byGrouping.set(grouping, found)
    return found
  }

  #moving(ranges: Int32Array, patient: number, grouping: Grouping): readonly number[] {
    if (this.#surveyed !== patient) this.#found(ranges, patient)
    let groups = this.#groups.get(grouping)
    if (groups === undefined) {
      const found = this.#survey.values.map(grouping)
      groups = new Set(found).size === found.length ? null : found
      this.#groups.set(grouping, groups)
    }
    return this.#survey.movingBy(groups).map((level) => this.#at[level] ?? 0)
  }

  #possibleFor(ranges: Int32Array): Possible {
    for (let level = 0; level < this.#levels.length; level += 1) {
      const classes = this.#levels[level]?.classesBy[ranges[this.#at[level] ?? 0] ?? 0]
      if (classes) this.#possible[level] = classes
    }
    return this.#possible
  }
}
