import type { FeatureId, FeatureValue } from '../features/index.ts'
import { type Change, changeKinds } from './change.ts'
import type { Outcome } from './outcome.ts'
import { changedTo, distance, isPlain, joined, movers, pointAt, type Region, regionsOf } from './regions.ts'
import { changeTo, kindOf, type Move, outcomeWith, type Present, type Subject, turning } from './subject.ts'

/** The most pairs that are named for one set or for the headline. */
export const mostPairs = 12

type Pair = readonly [FeatureId, FeatureId]

/** Two regions, and the outcome where both features lie in theirs. */
interface Box {
  readonly regions: readonly [Region, Region]
  readonly outcome: Outcome
}

/**
 * The smallest pairs of features that give another outcome, where no single feature does: at most twelve, by kind and
 * then in the order of the dictionary. Of the same pair and outcome, none is named beside which another is as near or
 * nearer in both features. Two features from which one value is calculated (a fall, a sum, a clearance) cut each other's
 * regions; there one is set to values that its limits and its range offer, and the other is solved for it.
 */
export function pairedChanges(
  present: Present,
  moves: ReadonlyMap<FeatureId, readonly Move[]>,
): readonly Change[] {
  const { entered } = present
  const known: Known = new Map()
  const changes: Change[] = []
  for (const pair of pairsOf([...moves.keys()], present)) {
    const [a, b] = pair
    const boxes = oneValueFrom(present.subject, pair)
      ? solvedBoxes(present, pair)
      : boxesOf(present, moves.get(a) ?? [], moves.get(b) ?? [], outcomesOf(present, pair, known))
    for (const { regions, outcome } of nearest(boxes, [entered[a], entered[b]])) {
      const [first, second] = regions
      changes.push(
        changeTo(
          outcome,
          [
            [a, first],
            [b, second],
          ],
          entered,
        ),
      )
    }
    if (changes.length >= mostPairs) break
  }
  return changes.slice(0, mostPairs)
}

/** Every pair, by kind and then in the order of the dictionary. */
function pairsOf(features: readonly FeatureId[], { entered }: Present): readonly Pair[] {
  const pairs = features.flatMap((a, index) => features.slice(index + 1).map((b): Pair => [a, b]))
  return changeKinds.flatMap((kind) => pairs.filter((pair) => kindOf(pair, entered) === kind))
}

/** Whether one value is calculated from both features. */
function oneValueFrom({ leavesOf }: Subject, [a, b]: Pair): boolean {
  return (leavesOf.get(a) ?? []).some((leaf) => !isPlain(leaf, a) && movers(leaf).includes(b))
}

/** Outcomes of two moves that no row sees together, by the effect of each. */
type Known = Map<string, Map<string, Outcome>>

/** The outcome of two moves of a pair; asked once for each two effects where no row depends on both features. */
function outcomesOf(present: Present, [a, b]: Pair, known: Known): (first: Move, second: Move) => Outcome {
  const others = present.subject.rowsOf.get(b) ?? []
  const shared = (present.subject.rowsOf.get(a) ?? []).filter((row) => others.includes(row))
  if (shared.length > 0) {
    const sharedIds = new Set(shared.map(({ id }) => id))
    const turnedBy = turning(present, shared)
    return (first, second) => {
      const both = { [a]: first.region.sample, [b]: second.region.sample }
      const apart = Object.entries({ ...first.turned, ...second.turned }).filter(([id]) => !sharedIds.has(id))
      return outcomeWith(present, { ...Object.fromEntries(apart), ...turnedBy(both) })
    }
  }
  return (first, second) => {
    const ofFirst = known.get(first.effect) ?? new Map<string, Outcome>()
    known.set(first.effect, ofFirst)
    const outcome = ofFirst.get(second.effect) ?? outcomeWith(present, { ...first.turned, ...second.turned })
    ofFirst.set(second.effect, outcome)
    return outcome
  }
}

/** Every way in which two features give another outcome, neighbouring regions as one. */
function boxesOf(
  present: Present,
  firsts: readonly Move[],
  seconds: readonly Move[],
  outcomeOf: (first: Move, second: Move) => Outcome,
): readonly Box[] {
  const done: Box[] = []
  let open = new Map<string, Box>()
  for (const first of firsts) {
    const row = seconds.map(
      (second): Box => ({ regions: [first.region, second.region], outcome: outcomeOf(first, second) }),
    )
    const next = new Map<string, Box>()
    for (const box of joinedRow(row)) {
      if (box.outcome === present.outcome) continue
      const key = JSON.stringify([box.outcome, changedTo(box.regions[1])])
      const before = open.get(key)
      const region = before ? joined(before.regions[0], first.region) : null
      if (region) open.delete(key)
      next.set(key, region ? { ...box, regions: [region, box.regions[1]] } : box)
    }
    done.push(...open.values())
    open = next
  }
  return [...done, ...open.values()]
}

/** Boxes side by side as one, where the outcome is the same. */
function joinedRow(row: readonly Box[]): readonly Box[] {
  const result: Box[] = []
  for (const box of row) {
    const before = result.at(-1)
    const region = before?.outcome === box.outcome ? joined(before.regions[1], box.regions[1]) : null
    if (region) result.splice(-1, 1, { ...box, regions: [box.regions[0], region] })
    else result.push(box)
  }
  return result
}

/** Two features of one calculated value: the second at values worth trying, the first solved for each of them. */
function solvedBoxes(present: Present, [a, b]: Pair): readonly Box[] {
  const { subject, entered } = present
  const rows = subject.rows.filter(
    (row) => subject.rowsOf.get(a)?.includes(row) || subject.rowsOf.get(b)?.includes(row),
  )
  const turnedBy = turning(present, rows)
  return valuesToTry(present, b).flatMap((value) => {
    const regions = regionsOf(a, subject.leavesOf.get(a) ?? [], { ...entered, [b]: value })
    const row = regions.map((region): Box => {
      const turned = turnedBy({ [a]: region.sample, [b]: value })
      // Turned round, so that neighbours of the solved feature can be joined.
      return { regions: [pointAt(value), region], outcome: outcomeWith(present, turned) }
    })
    return joinedRow(row)
      .filter(({ outcome }) => outcome !== present.outcome)
      .map(({ regions: [second, first], outcome }): Box => ({ regions: [first, second], outcome }))
  })
}

/** The ends of what is allowed, every limit of the feature, and where its regions begin with the other as it is. */
function valuesToTry({ subject, entered }: Present, feature: FeatureId): readonly FeatureValue[] {
  const regions = regionsOf(feature, subject.leavesOf.get(feature) ?? [], entered)
  const values = regions.flatMap(({ sample, span }) => (span ? [span.first, span.last] : [sample]))
  return [...new Set(values)]
}

/** The boxes beside which none with the same outcome is as near in both features and nearer in one. */
function nearest(
  boxes: readonly Box[],
  [a, b]: readonly [FeatureValue | undefined, FeatureValue | undefined],
): readonly Box[] {
  const placed = boxes.map((box) => ({
    box,
    first: distance(box.regions[0], a),
    second: distance(box.regions[1], b),
  }))
  return placed
    .filter(
      (one) =>
        !placed.some(
          (other) =>
            other.box.outcome === one.box.outcome &&
            other.first <= one.first &&
            other.second <= one.second &&
            (other.first < one.first || other.second < one.second),
        ),
    )
    .map(({ box }) => box)
}
