import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { placeOf } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { OpenPart } from './open-part.ts'
import { type Grouping, Openings } from './openings.ts'
import { featuresIn, partsOf, scalesIn } from './parts.ts'
import { blank, featureAt, type Reading, type Seen, settled } from './reading.ts'
import { type Situation, Situations } from './situations.ts'
import { levelAt, type Weighing } from './weighing.ts'

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

const nothing: Missing = { required: [], refining: [] }

// What is noted of each feature, at its place: one list, written over for each answer.
const noted = new Uint8Array(featureIds.length)
const changesOutcome = 1
const changesIndication = 2

/** What can still change the outcome of a set, or of the headline. */
export class Openness {
  readonly #reading: Reading
  readonly #weighing: Weighing
  readonly #openings: Openings
  readonly #start: number
  /** Those that are slow to ask stand at the end. */
  readonly #parts: readonly OpenPart[]
  readonly #quick: number
  /** What the parts that are slow to ask can come to at most. */
  readonly #slowOpenings: readonly number[]
  /** Where the values of the features stand that may be named, in the order of the dictionary. */
  readonly #places: readonly number[]
  /** Groups of features of which one known answer is enough. */
  readonly #alternatives: readonly (readonly Alternative[])[]
  readonly #confinedRanges: Int32Array
  readonly #situations: Situations
  /** Written over for each patient: the parts that are open, and the number of the opening of each. */
  readonly #open: OpenPart[] = []
  readonly #openingOf: number[] = []
  #opened = 0
  /** What is settled, and what is open: see `Situations`. */
  #code = 0
  readonly #levels: Int32Array
  readonly #levelsBefore: Int32Array
  readonly #joint: number[] = []
  /** Counts the patients. */
  #patient = 0

  constructor(sets: readonly AnyCriteriaSet[], weighing: Weighing, reading: Reading) {
    this.#reading = reading
    this.#weighing = weighing
    this.#openings = new Openings(weighing)
    this.#start = sets.reduce((code, set) => code | weighing.start(set), 0)
    const parts = partsOf(sets, weighing).map((part) => new OpenPart(part, reading, this.#openings))
    const [quick, slow] = [parts.filter(({ isQuick }) => isQuick), parts.filter(({ isQuick }) => !isQuick)]
    this.#parts = [...quick, ...slow]
    this.#quick = quick.length
    this.#slowOpenings = slow.map(({ widest }) => widest)
    this.#places = featuresIn(sets).map((id) => placeOf(id))
    this.#alternatives = scalesIn(sets).map((features) =>
      features.map((id) => ({ place: placeOf(id), variables: reading.about(placeOf(id)) })),
    )
    this.#confinedRanges = new Int32Array(reading.only.length)
    this.#levels = new Int32Array(weighing.scales.length)
    this.#levelsBefore = new Int32Array(weighing.scales.length)
    this.#situations = new Situations(weighing, this.#openings)
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
    this.#begin()
    for (let at = 0; at < this.#quick; at += 1) this.#add(at, ranges)
    if (this.#quick < this.#parts.length) {
      if (this.#isSettledAtMost()) return nothing
      for (let at = this.#quick; at < this.#parts.length; at += 1) this.#add(at, ranges)
    }
    if (this.#opened === 0) return nothing
    const situation = this.#situations.of(this.#code, this.#levels, this.#joint)
    if (!situation.isOpen) return nothing
    noted.fill(0)
    for (let index = 0; index < this.#opened; index += 1) this.#note(index, situation, seen, ranges)
    return this.#named()
  }

  #begin(): void {
    this.#patient += 1
    this.#opened = 0
    this.#code = this.#start
    this.#levels.fill(0)
    this.#joint.length = 0
  }

  #add(at: number, ranges: Int32Array): void {
    const part = this.#parts[at]
    if (part === undefined) return
    const becomes = part.becomes(ranges, this.#patient)
    if (becomes < 0) {
      this.#code |= ~becomes
      return
    }
    this.#addOpening(becomes)
    this.#open[this.#opened] = part
    this.#openingOf[this.#opened] = becomes
    this.#opened += 1
  }

  #addOpening(number: number): void {
    const opening = this.#openings.at(number)
    this.#code |= opening.common
    if (opening.scale < 0) this.#joint.push(number)
    else this.#levels[opening.scale] = (this.#levels[opening.scale] ?? 0) | opening.levels
  }

  /** Whether the outcome is settled whatever the parts come to that are slow to ask. */
  #isSettledAtMost(): boolean {
    const [code, joint] = [this.#code, this.#joint.length]
    this.#levelsBefore.set(this.#levels)
    for (const number of this.#slowOpenings) this.#addOpening(number)
    const { isOpen } = this.#situations.of(this.#code, this.#levels, this.#joint)
    this.#code = code
    this.#joint.length = joint
    this.#levels.set(this.#levelsBefore)
    return !isOpen
  }

  /** Notes what an open part changes. */
  #note(index: number, situation: Situation, seen: Seen, ranges: Int32Array): void {
    const part = this.#open[index]
    const number = this.#openingOf[index] ?? 0
    if (part === undefined) return
    const { scale, levels } = this.#openings.at(number)
    if (scale < 0) {
      const bearing = situation.bearings.get(number)
      if (!bearing?.outcome) return
      this.#noteMoved(part, seen, ranges, bearing.outcome, bearing.indication)
      return
    }
    const below = -1 << this.#levelOf(scale, situation.code)
    const between = ((1 << (31 - Math.clz32(levels))) - 1) & below
    const steps = situation.steps[scale]
    const outcome = (steps?.outcome ?? 0) & between
    if (outcome === 0) return
    const indication = (steps?.indication ?? 0) & between
    if (part.only >= 0)
      noted[part.only] = (noted[part.only] ?? 0) | changesOutcome | (indication === 0 ? 0 : changesIndication)
    else
      this.#noteMoved(
        part,
        seen,
        ranges,
        this.#openings.byStep(scale, outcome),
        indication === 0 ? null : this.#openings.byStep(scale, indication),
      )
  }

  #levelOf(place: number, code: number): number {
    const scale = this.#weighing.scales[place]
    return scale ? levelAt(scale, code) : 0
  }

  #noteMoved(
    part: OpenPart,
    seen: Seen,
    ranges: Int32Array,
    outcome: Grouping,
    indication: Grouping | null,
  ): void {
    // Groups are kept once: the same ones are moved by the same.
    const both = indication === outcome ? changesOutcome | changesIndication : changesOutcome
    this.#noteEach(part.movedBy(ranges, this.#patient, outcome), seen, both)
    if (indication !== null && indication !== outcome)
      this.#noteEach(part.movedBy(ranges, this.#patient, indication), seen, changesIndication)
  }

  #noteEach(variables: readonly number[], seen: Seen, changes: number): void {
    for (const at of variables) {
      const only = this.#reading.only[at] ?? -1
      if (only >= 0) noted[only] = (noted[only] ?? 0) | changes
      else for (const place of this.#reading.moversOf(at, seen)) noted[place] = (noted[place] ?? 0) | changes
    }
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

  /** The features that are noted. */
  #named(): Missing {
    const required: FeatureId[] = []
    const refining: FeatureId[] = []
    for (const place of this.#places) {
      if (noted[place] === changesOutcome) refining.push(featureAt(place))
      else if (noted[place] === (changesOutcome | changesIndication)) required.push(featureAt(place))
    }
    return { required, refining }
  }
}
