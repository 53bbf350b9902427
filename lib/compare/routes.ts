import { type Criterion, type Topic, topicOf } from '../../rules/index.ts'
import { boundKey, type Placed, placedIn, sideKey, subjectKey } from './placed.ts'
import { differencesFirst, type Row, rowsBetween, withElsewhere } from './rows.ts'

/** Two routes side by side, finding by finding; one side is null where a route has no counterpart. */
export interface RoutePair {
  readonly a: Criterion | null
  readonly b: Criterion | null
  readonly kind: 'differs' | 'only-a' | 'only-b' | 'same'
  readonly rows: readonly Row[]
}

/** What a route is made of: findings, from which side they are bounded, and the very limits. */
function marksOf(route: Criterion): ReadonlySet<string> {
  const placed = placedIn(route)
  return new Set([
    `discretion ${route.discretion === true}`,
    ...placed.map(({ leaf }) => subjectKey(leaf)),
    ...placed.map((each) => `${subjectKey(each.leaf)} ${sideKey(each)}`),
    ...placed.map((each) => `${subjectKey(each.leaf)} ${boundKey(each)}`),
  ])
}

/** The share of what two routes are made of that they have in common: 0 to 1; 0 where they share no finding. */
function likeness(a: Criterion, b: Criterion): number {
  const marks = marksOf(a)
  const others = marksOf(b)
  const shared = [...marks].filter((mark) => others.has(mark))
  const sharesFinding = shared.some((mark) => !mark.startsWith('discretion '))
  return sharesFinding ? shared.length / new Set([...marks, ...others]).size : 0
}

/** What each set asks outside its routes. */
export interface Gates {
  readonly a: readonly Placed[]
  readonly b: readonly Placed[]
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** The likest pairs first; among equals the earlier routes, and no side before the other. */
function inOrder(one: Candidate, other: Candidate): number {
  return (
    other.likeness - one.likeness ||
    one.a + one.b - (other.a + other.b) ||
    Math.abs(one.a - one.b) - Math.abs(other.a - other.b)
  )
}

/** Pairs each route with the one most like it in the other set. */
function paired(a: readonly Criterion[], b: readonly Criterion[]): readonly Candidate[] {
  const candidates = a.flatMap((one, at) =>
    b.map((other, beside): Candidate => ({ a: at, b: beside, likeness: likeness(one, other) })),
  )
  const chosen: Candidate[] = []
  for (const candidate of candidates.filter((each) => each.likeness > 0).toSorted(inOrder)) {
    const free = chosen.every(({ a: one, b: other }) => one !== candidate.a && other !== candidate.b)
    if (free) chosen.push(candidate)
  }
  return chosen.toSorted((one, other) => one.a - other.a)
}

const placedOf = (route: Criterion | null): readonly Placed[] => (route === null ? [] : placedIn(route))

function pairOf(a: Criterion | null, b: Criterion | null, topic: Topic, gates: Gates): RoutePair {
  const rows = differencesFirst(withElsewhere(rowsBetween(topic, placedOf(a), placedOf(b)), gates.a, gates.b))
  if (b === null) return { a, b, kind: 'only-a', rows }
  if (a === null) return { a, b, kind: 'only-b', rows }
  return { a, b, kind: rows.every(({ kind }) => kind === 'same') ? 'same' : 'differs', rows }
}

/** The routes of two sets, each once: those that differ, those of one set alone, then those that are the same. */
export function routePairs(
  a: readonly Criterion[],
  b: readonly Criterion[],
  gates: Gates,
): readonly RoutePair[] {
  const first = a[0] ?? b[0]
  if (first === undefined) return []
  const topic = topicOf(first.id)
  const chosen = paired(a, b)
  const pairs = [
    ...chosen.map((pair) => pairOf(a[pair.a] ?? null, b[pair.b] ?? null, topic, gates)),
    ...a
      .filter((_, at) => chosen.every((pair) => pair.a !== at))
      .map((route) => pairOf(route, null, topic, gates)),
    ...b
      .filter((_, at) => chosen.every((pair) => pair.b !== at))
      .map((route) => pairOf(null, route, topic, gates)),
  ]
  return (['differs', 'only-a', 'only-b', 'same'] as const).flatMap((kind) =>
    pairs.filter((pair) => pair.kind === kind),
  )
}
