import { type Levels, levelAt, type Weighing } from './weighing.ts'

/** What a part can come to that is not settled: several codes. */
export interface Opening {
  readonly codes: readonly number[]
  /** What all of them say. */
  readonly common: number
  /** The only scale on which the codes differ, with the levels they have there; -1 where they differ on several. */
  readonly scale: number
  readonly levels: Levels
}

/** Codes in groups: those of one group count as equal. Kept once, so that what follows can be remembered with it. */
export type Grouping = (code: number) => number

/** The openings of some criteria and groups of their codes, each kept once. */
export class Openings {
  readonly #weighing: Weighing
  readonly #all: Opening[] = []
  readonly #numbers = new Map<string, number>()
  readonly #bySteps = new Map<number, Grouping>()
  readonly #groupings = new Map<string, Grouping>()

  constructor(weighing: Weighing) {
    this.#weighing = weighing
  }

  /** The number of an opening; of a single code its complement. */
  numberOf(codes: readonly number[]): number {
    const [first = 0, ...others] = codes
    if (others.length === 0) return ~first
    const sorted = codes.toSorted((a, b) => a - b)
    const key = sorted.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#all.length
    this.#all.push(this.#openingOf(sorted))
    this.#numbers.set(key, number)
    return number
  }

  at(number: number): Opening {
    const opening = this.#all[number]
    if (opening === undefined) throw new Error(`No opening ${number}.`)
    return opening
  }

  /** Codes in groups: between those of two lies one of these steps of a scale. */
  byStep(place: number, steps: number): Grouping {
    const key = place * 32 + steps
    const known = this.#bySteps.get(key)
    if (known) return known
    const scale = this.#weighing.scales[place]
    if (scale === undefined) throw new Error(`No scale ${place}.`)
    const found: Grouping = (code) => bitCount(steps & ((1 << levelAt(scale, code)) - 1))
    this.#bySteps.set(key, found)
    return found
  }

  /** Codes in groups: those of the same name. */
  byName(codes: readonly number[], names: readonly string[]): Grouping {
    const distinct = [...new Set(names)]
    const groups = names.map((name) => distinct.indexOf(name))
    const key = `${codes.join()}:${groups.join()}`
    const known = this.#groupings.get(key)
    if (known) return known
    const found: Grouping = (code) => groups[codes.indexOf(code)] ?? 0
    this.#groupings.set(key, found)
    return found
  }

  #openingOf(codes: readonly number[]): Opening {
    const several = this.#weighing.scales.flatMap((scale, place) => {
      const levels = codes.reduce((all, code) => all | (1 << levelAt(scale, code)), 0)
      // More than one bit: not a power of two.
      return levels & (levels - 1) ? [{ place, levels }] : []
    })
    const [only, ...more] = several
    if (only === undefined) throw new Error(`Codes that are the same: ${codes.join()}.`)
    return {
      codes,
      common: codes.reduce((common, code) => common & code),
      scale: more.length === 0 ? only.place : -1,
      levels: only.levels,
    }
  }
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
