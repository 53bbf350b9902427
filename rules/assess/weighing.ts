import type { AnyCriteriaSet, AnyCriterion } from '../criteria/criterion.ts'
import type { Truth } from '../expressions/index.ts'
import { fact, factsOf, headlineFacts, indicationIn, outcomeIndexOf, startingFacts } from './facts.ts'

/**
 * Facts of which a later one makes every earlier one void: beside an exclusion a concern makes no difference any more. The
 * level of some facts is the place of the last of them; on level 0 there is none.
 */
const scales = {
  required: [0, fact.requiredUnknown, fact.requiredFalse, fact.outOfScope],
  routes: [0, fact.routeUnknown, fact.discretion, fact.route],
  against: [0, fact.concern, fact.unknown | fact.outstanding, fact.protocolExcluded, fact.excluded],
} as const

/** One scale of a weighing, by where its levels stand in a code. */
export interface Scale {
  readonly shift: number
  readonly levels: number
}

interface ScaleOfSet extends Scale {
  readonly facts: readonly number[]
  /** The guideline whose scale it is; null for what speaks against in any set. */
  readonly guideline: number | null
}

/** What changes from one level to the next: a bit for each step from the lower level. */
export interface Steps {
  readonly outcome: number
  readonly indication: number
}

/** Levels of a scale, a bit for each. */
export type Levels = number

/**
 * The facts of one set, or of several for the headline, in one number, a code: on each scale as many bits as the level is
 * high. What several rows say is the code of all, joined by `|`, because the highest level of a scale is the one that
 * counts.
 */
export class Weighing {
  readonly scales: readonly ScaleOfSet[]
  readonly #placeOf: (set: AnyCriteriaSet) => number
  readonly #factsFrom: (guidelines: readonly number[], against: number) => number
  readonly #guidelines: number
  /** What shows of each code; `notAsked` until it is asked for. */
  readonly #shown: Uint8Array
  #fullest: ReadonlyMap<number, number> | null = null
  readonly #fullestIn = new Map<number, readonly number[]>()
  readonly #steps: readonly Map<number, Steps>[]

  /**
   * @param guidelines how many sets have an indication of their own
   * @param placeOf the place of a set among them; -1 for any other
   */
  constructor(
    guidelines: number,
    placeOf: (set: AnyCriteriaSet) => number,
    factsFrom: (guidelines: readonly number[], against: number) => number,
  ) {
    this.#guidelines = guidelines
    this.#placeOf = placeOf
    this.#factsFrom = factsFrom
    const found: ScaleOfSet[] = []
    const add = (facts: readonly number[], guideline: number | null) => {
      const shift = found.reduce((bits, { levels }) => bits + levels - 1, 0)
      found.push({ facts, guideline, shift, levels: facts.length })
    }
    add(scales.against, null)
    for (let guideline = 0; guideline < guidelines; guideline += 1) {
      add(scales.required, guideline)
      add(scales.routes, guideline)
    }
    this.scales = found
    this.#shown = new Uint8Array(1 << found.reduce((bits, { levels }) => bits + levels - 1, 0)).fill(notAsked)
    this.#steps = found.map(() => new Map())
  }

  /** What a set says before any of its rows is looked at. */
  start(set: AnyCriteriaSet): number {
    return this.codeOf(set, startingFacts(set))
  }

  /** What a row says. */
  of(set: AnyCriteriaSet, row: AnyCriterion, truth: Truth): number {
    return this.codeOf(set, factsOf(row, truth))
  }

  /** What these facts of a set say. */
  codeOf(set: AnyCriteriaSet, facts: number): number {
    const place = this.#placeOf(set)
    return this.scales
      .filter(({ guideline }) => guideline === null || guideline === place)
      .reduce((code, scale) => code | codeAt(scale, levelOfFacts(scale, facts)), 0)
  }

  /** The place of the outcome in `outcomes`. */
  outcome(code: number): number {
    return this.shown(code) >> 2
  }

  indication(code: number): Truth {
    const shown = this.shown(code) & 3
    return shown === 2 ? null : shown === 1
  }

  /** Outcome and indication in one number. */
  shown(code: number): number {
    const known = this.#shown[code] ?? notAsked
    if (known !== notAsked) return known
    const guidelines = Array.from({ length: this.#guidelines }, () => 0)
    let against = 0
    for (const scale of this.scales) {
      const facts = scale.facts[levelAt(scale, code)] ?? 0
      if (scale.guideline === null) against |= facts
      // Whoever is out of scope lacks what is required, too.
      else
        guidelines[scale.guideline] =
          (guidelines[scale.guideline] ?? 0) | facts | (facts & fact.outOfScope ? fact.requiredFalse : 0)
    }
    const facts = this.#factsFrom(guidelines, against)
    const indication = indicationIn(facts)
    const found = (outcomeIndexOf(facts) << 2) | (indication === null ? 2 : Number(indication))
    this.#shown[code] = found
    return found
  }

  /**
   * All that may be said besides a code without any difference, whatever else comes to be said: the same for every code
   * that makes no other difference.
   */
  fullest(code: number): number {
    this.#fullest ??= this.#fullestOfAll()
    return this.#fullest.get(code) ?? code
  }

  #fullestOfAll(): ReadonlyMap<number, number> {
    const codes = this.codesIn(this.scales.map(({ levels }) => (1 << levels) - 1))
    const steps = this.scales.flatMap((scale) =>
      Array.from({ length: scale.levels - 1 }, (_, level) => codeAt(scale, level + 1)),
    )
    // Codes that show the same, and go on to show the same whatever is added to both, are in one group.
    let groupOf = new Map(codes.map((code) => [code, this.shown(code)]))
    for (let count = 0; ; ) {
      const groups = new Map<string, number>()
      const before = groupOf
      groupOf = new Map(
        codes.map((code) => {
          const name = [code, ...steps.map((step) => code | step)].map((each) => before.get(each)).join()
          const group = groups.get(name) ?? groups.size
          groups.set(name, group)
          return [code, group]
        }),
      )
      if (groups.size === count) break
      count = groups.size
    }
    const fullest = new Map<number, number>()
    for (const [code, group] of groupOf) fullest.set(group, (fullest.get(group) ?? 0) | code)
    return new Map(codes.map((code) => [code, fullest.get(groupOf.get(code) ?? 0) ?? code]))
  }

  /**
   * The steps of a scale at which something changes, for some choice among the levels that the other scales can have.
   *
   * @param reached for every scale the levels that it can have; those of the scale itself have no say
   */
  steps(place: number, reached: readonly Levels[]): Steps {
    let key = 0
    for (let other = 0; other < reached.length; other += 1)
      if (other !== place) key = key * 32 + (reached[other] ?? 0)
    const known = this.#steps[place]?.get(key)
    if (known) return known
    const found = this.#stepsOf(place, reached)
    this.#steps[place]?.set(key, found)
    return found
  }

  #stepsOf(place: number, reached: readonly Levels[]): Steps {
    const scale = this.scales[place]
    if (scale === undefined) throw new Error(`No scale ${place}.`)
    let outcome = 0
    let indication = 0
    for (const others of this.codesIn(reached.map((levels, other) => (other === place ? 1 : levels))))
      for (let level = 0; level + 1 < scale.levels; level += 1) {
        const [before, after] = [codeAt(scale, level), codeAt(scale, level + 1)].map((own) =>
          this.shown(others | own),
        )
        if (before === undefined || after === undefined) continue
        if (before >> 2 !== after >> 2) outcome |= 1 << level
        if ((before & 3) !== (after & 3)) indication |= 1 << level
      }
    return { outcome, indication }
  }

  /** Every code whose levels are among these. */
  codesIn(reached: readonly Levels[]): readonly number[] {
    return this.scales.reduce<readonly number[]>(
      (codes, scale, place) =>
        codes.flatMap((code) => levelsIn(reached[place] ?? 1).map((level) => code | codeAt(scale, level))),
      [0],
    )
  }

  /** For every code whose levels are among these the fullest that makes no other difference. */
  fullestIn(reached: readonly Levels[]): readonly number[] {
    const key = reached.reduce((before, levels) => before * 32 + levels, 0)
    const known = this.#fullestIn.get(key)
    if (known) return known
    const found = [...new Set(this.codesIn(reached).map((code) => this.fullest(code)))]
    this.#fullestIn.set(key, found)
    return found
  }
}

const notAsked = 255

let own: Weighing | null = null

/** The facts of one set by itself, the same for every set. */
export function weighingOfOne(): Weighing {
  own ??= new Weighing(
    1,
    () => 0,
    ([facts = 0], against) => facts | against,
  )
  return own
}

/** The facts of the headline over these guidelines, and of whatever other sets speak against. */
export function weighingOver(guidelines: readonly AnyCriteriaSet[]): Weighing {
  return new Weighing(
    guidelines.length,
    (set) => guidelines.indexOf(set),
    (each, against) => headlineFacts(each, [against]),
  )
}

/** The highest level of which there is a fact. */
function levelOfFacts({ facts }: ScaleOfSet, given: number): number {
  return Math.max(
    0,
    facts.findLastIndex((each) => (given & each) > 0),
  )
}

function codeAt({ shift }: Scale, level: number): number {
  return ((1 << level) - 1) << shift
}

/** The level of a code on a scale. */
export function levelAt({ shift, levels }: Scale, code: number): number {
  return 32 - Math.clz32((code >> shift) & ((1 << (levels - 1)) - 1))
}

function levelsIn(levels: Levels): readonly number[] {
  return Array.from({ length: 32 - Math.clz32(levels) }, (_, level) => level).filter(
    (level) => levels & (1 << level),
  )
}
