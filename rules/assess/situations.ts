import type { Grouping, Openings } from './openings.ts'
import { type Levels, levelAt, type Steps, type Weighing } from './weighing.ts'

/** How the codes of an opening count: what they change, alone or beside whatever else may come true. */
interface Bearing {
  /** Null where the codes of no two groups differ in it. */
  readonly outcome: Grouping | null
  readonly indication: Grouping | null
}

/** What can still change something, where so much is settled and so much is open. */
export interface Situation {
  /** Whether the outcome can change at all. */
  readonly isOpen: boolean
  /** What is settled, as the fullest code. */
  readonly code: number
  /** For each scale the steps at which something changes. */
  readonly steps: readonly Steps[]
  /** Of the openings that differ on several scales, by their numbers. */
  readonly bearings: ReadonlyMap<number, Bearing>
}

const mostRemembered = 20_000
const noSteps: Steps = { outcome: 0, indication: 0 }

/** What follows from what is settled and what is open: much fewer situations than patients, so each is worked out once. */
export class Situations {
  readonly #weighing: Weighing
  readonly #openings: Openings
  readonly #known = new Map<number, Map<number, Situation>>()
  #remembered = 0

  constructor(weighing: Weighing, openings: Openings) {
    this.#weighing = weighing
    this.#openings = openings
  }

  /**
   * @param settled what is settled, as a code
   * @param levels for each scale the levels of the openings that differ on it alone
   * @param joint the numbers of the openings that differ on several scales
   */
  of(settled: number, levels: ArrayLike<Levels>, joint: readonly number[]): Situation {
    const code = this.#weighing.fullest(settled)
    // Numbers with room for each of their parts: of two guidelines 16 bits for the code and 25 for the levels.
    let state = code
    for (let place = 0; place < levels.length; place += 1)
      state = state * 32 + this.#reachedAt(place, levels, code)
    let others = 0
    let isTold = joint.length <= 5 && Number.isSafeInteger(state)
    for (const number of joint) {
      others = others * 1024 + number + 1
      if (number > 1022) isTold = false
    }
    if (!isTold) return this.#found(code, levels, joint)
    const known = this.#known.get(state)?.get(others)
    if (known) return known
    if (this.#remembered >= mostRemembered) {
      this.#known.clear()
      this.#remembered = 0
    }
    const found = this.#found(code, levels, joint)
    const same = this.#known.get(state) ?? new Map<number, Situation>()
    this.#known.set(state, same.set(others, found))
    this.#remembered += 1
    return found
  }

  /** The levels that a scale can have where so much is settled. */
  #reachedAt(place: number, levels: ArrayLike<Levels>, code: number): Levels {
    const scale = this.#weighing.scales[place]
    const level = scale ? levelAt(scale, code) : 0
    return ((levels[place] ?? 0) & (-1 << level)) | (1 << level)
  }

  #reached(levels: ArrayLike<Levels>, code: number): readonly Levels[] {
    return this.#weighing.scales.map((_, place) => this.#reachedAt(place, levels, code))
  }

  #found(code: number, levels: ArrayLike<Levels>, joint: readonly number[]): Situation {
    const { scales } = this.#weighing
    const steps: Steps[] = scales.map(() => noSteps)
    const codes = this.#jointCodes(code, joint)
    for (const each of codes) {
      const reached = this.#reached(levels, each)
      for (const [place, scale] of scales.entries()) {
        const { outcome, indication } = this.#weighing.steps(place, reached)
        const above = -1 << levelAt(scale, each)
        const before = steps[place] ?? noSteps
        steps[place] = {
          outcome: before.outcome | (outcome & above),
          indication: before.indication | (indication & above),
        }
      }
    }
    const [first = code] = codes
    const isOpen =
      codes.some((each) => this.#weighing.outcome(each) !== this.#weighing.outcome(first)) ||
      steps.some(({ outcome }, place) => {
        const highest = 31 - Math.clz32(this.#reachedAt(place, levels, code))
        return (outcome & ((1 << highest) - 1)) > 0
      })
    const bearings = new Map<number, Bearing>()
    if (isOpen)
      for (const [index, number] of joint.entries()) {
        if (bearings.has(number)) continue
        const others = this.#jointCodes(
          code,
          joint.filter((_, other) => other !== index),
        )
        const rests = [
          ...new Set(others.flatMap((other) => this.#weighing.fullestIn(this.#reached(levels, other)))),
        ]
        bearings.set(number, {
          outcome: this.#byChange(number, rests, (all) => this.#weighing.outcome(all)),
          indication: this.#byChange(number, rests, (all) => this.#weighing.indication(all)),
        })
      }
    return { isOpen, code, steps, bearings }
  }

  /** What openings that differ on several scales can come to together, with what is settled. */
  #jointCodes(code: number, joint: readonly number[]): readonly number[] {
    let codes = new Set([code])
    for (const number of joint) {
      const before = codes
      codes = new Set()
      for (const each of before)
        for (const other of this.#openings.at(number).codes) codes.add(this.#weighing.fullest(each | other))
    }
    return [...codes]
  }

  /** Codes of an opening in groups: those of one show the same, whatever else comes true. */
  #byChange(number: number, rests: readonly number[], shows: (code: number) => unknown): Grouping | null {
    const { codes } = this.#openings.at(number)
    const names = codes.map((code) => rests.map((rest) => shows(code | rest)).join())
    return new Set(names).size === 1 ? null : this.#openings.byName(codes, names)
  }
}
