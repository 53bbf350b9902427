import { type CriteriaSet, criteriaSets } from '../criteria/index.ts'
import type { FeatureId, FeatureValue, Patient } from '../features/index.ts'
import { type Change, type Changes, changeKinds } from './change.ts'
import { enteredIn } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { pairedChanges } from './pairs.ts'
import { distance, joined, type Region } from './regions.ts'
import {
  changeTo,
  headlineSubject,
  type Move,
  movesOf,
  outcomeWith,
  type Present,
  presentOf,
  type Subject,
  setSubject,
} from './subject.ts'

/**
 * What would change the answer: for the headline and for each set the smallest changes that give another outcome.
 *
 * Every single feature that can give another outcome is named, with the region of its values nearest to the present one,
 * or with every region where nothing is known yet. Only where no single feature can, pairs are named; see `pairedChanges`.
 * Sorted by kind, then in the order of the dictionary. No change clears a value, and none sets one that cannot be had.
 *
 * @param patient findings in canonical units, already checked against the dictionary; absent or null = not entered
 * @param notAvailable features that were asked for and cannot be had
 * @param sets the sets to assess by; all of them unless a test says otherwise
 */
export function changesFor(
  patient: Patient,
  notAvailable: Iterable<FeatureId> = [],
  sets: readonly CriteriaSet[] = criteriaSets,
): Changes {
  const entered = enteredIn(patient)
  const unavailable = new Set(notAvailable)
  const of = (subject: Subject) => changesOf(presentOf(subject, entered), unavailable)
  return {
    headline: of(headlineSubject(sets)),
    sets: Object.fromEntries(sets.map((set) => [set.id, of(setSubject(set))])),
  }
}

function changesOf(present: Present, unavailable: ReadonlySet<FeatureId>): readonly Change[] {
  const features = present.subject.features.filter((id) => !unavailable.has(id))
  const moves = new Map(features.map((feature) => [feature, movesOf(present, feature)]))
  const single = features.flatMap((feature) => singleChanges(present, feature, moves.get(feature) ?? []))
  if (single.length > 0) return byKind(single)
  return byKind(pairedChanges(present, moves))
}

function byKind(changes: readonly Change[]): readonly Change[] {
  return changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind))
}

interface Reached {
  readonly region: Region
  readonly outcome: Outcome
}

function singleChanges(present: Present, feature: FeatureId, moves: readonly Move[]): readonly Change[] {
  const reached = merged(
    moves.map(({ region, turned }) => ({ region, outcome: outcomeWith(present, turned) })),
  ).filter(({ outcome }) => outcome !== present.outcome)
  return nearest(reached, present.entered[feature]).map(({ region, outcome }) =>
    changeTo(outcome, [[feature, region]], present.entered),
  )
}

/** Neighbouring regions with the same outcome as one. */
function merged(reached: readonly Reached[]): readonly Reached[] {
  const result: Reached[] = []
  for (const next of reached) {
    const before = result.at(-1)
    const region = before?.outcome === next.outcome ? joined(before.region, next.region) : null
    if (region) result.splice(-1, 1, { ...next, region })
    else result.push(next)
  }
  return result
}

/** For each outcome the nearest region; several where they are equally near. */
function nearest(reached: readonly Reached[], value: FeatureValue | undefined): readonly Reached[] {
  return reached.filter(
    ({ region, outcome }) =>
      !reached.some(
        (other) => other.outcome === outcome && distance(other.region, value) < distance(region, value),
      ),
  )
}
