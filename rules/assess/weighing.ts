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

  /** What shows of a code, in one number: see `outcomeShown` and `indicationShown`. */
  shown(code: number): number {
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
    return (outcomeIndexOf(facts) << 2) | (indication === null ? 2 : Number(indication))
  }

  /** The scales on which some codes differ, a bit for each. */
  differing(codes: readonly number[]): number {
    const [first = 0] = codes
    const differ = codes.reduce((bits, code) => bits | (code ^ first), 0)
    return this.scales.reduce(
      (places, scale, place) => places | (levelAt(scale, differ) > 0 ? 1 << place : 0),
      0,
    )
  }
}

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

/** The place in `outcomes` of the outcome that shows. */
export const outcomeShown = (shown: number): number => shown >> 2

/** The indication that shows: 0 for false, 1 for true, 2 for unknown. */
export const indicationShown = (shown: number): number => shown & 3
