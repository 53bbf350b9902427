import { subjectInWords, type Topic } from '../../rules/index.ts'
import { boundKey, type Placed, relatedKey, sideKey, subjectKey, useKey } from './placed.ts'

/** The order in which lines are shown: differences first, then what one set alone asks, then what is the same. */
const rowKinds = ['limit', 'use', 'other-finding', 'elsewhere', 'only-a', 'only-b', 'same'] as const

/**
 * How two sets stand to each other on one line. `limit`: other limits. `use`: the same limit, in another role or joined to
 * other findings. `other-finding`: the same topic, asked of other findings. `elsewhere`: one set asks it here, the other
 * in another place.
 */
export type RowKind = (typeof rowKinds)[number]

/** Differences first, then what one set alone asks, then what is the same; otherwise in the order given. */
export function differencesFirst(rows: readonly Row[]): readonly Row[] {
  return rowKinds.flatMap((kind) => rows.filter((row) => row.kind === kind))
}

/** One line: the same question as each of two sets asks it. */
export interface Row {
  readonly topic: Topic
  readonly kind: RowKind
  /** The finding, in words; of an `other-finding` the topic. */
  readonly subject: string
  readonly a: readonly Placed[]
  readonly b: readonly Placed[]
  /** Where the set that does not ask it here asks it. These statements have lines of their own. */
  readonly elsewhere: readonly Placed[]
}

const setOfKeys = (placed: readonly Placed[], key: (placed: Placed) => string): string =>
  JSON.stringify([...new Set(placed.map(key))].toSorted())

function kindOf(a: readonly Placed[], b: readonly Placed[]): RowKind {
  if (b.length === 0) return 'only-a'
  if (a.length === 0) return 'only-b'
  if (setOfKeys(a, useKey) === setOfKeys(b, useKey)) return 'same'
  return setOfKeys(a, boundKey) === setOfKeys(b, boundKey) ? 'use' : 'limit'
}

/** One line for each finding and each side from which it is bounded, in the order of first use. */
export function rowsBetween(topic: Topic, a: readonly Placed[], b: readonly Placed[]): readonly Row[] {
  const lines = new Map<string, { subject: string; a: Placed[]; b: Placed[] }>()
  for (const [side, placed] of [['a', a] as const, ['b', b] as const]) {
    for (const each of placed) {
      const key = `${subjectKey(each.leaf)} ${sideKey(each)}`
      const line = lines.get(key) ?? { subject: subjectInWords(each.leaf), a: [], b: [] }
      line[side].push(each)
      lines.set(key, line)
    }
  }
  return [...lines.values()].map((line) => ({
    topic,
    kind: kindOf(line.a, line.b),
    ...line,
    elsewhere: [],
  }))
}

/** The lines of one topic; where the sets ask it of no finding in common, one line for both. */
export function rowsOfTopic(topic: Topic, a: readonly Placed[], b: readonly Placed[]): readonly Row[] {
  const rows = rowsBetween(topic, a, b)
  const nothingShared = rows.every(({ kind }) => kind === 'only-a' || kind === 'only-b')
  if (a.length === 0 || b.length === 0 || !nothingShared) return rows
  return [{ topic, kind: 'other-finding', subject: topic.name, a, b, elsewhere: [] }]
}

/**
 * The lines again, each that one set alone has with the places where the other set asks the same in another way.
 *
 * @param ofA what the first set asks outside these lines
 * @param ofB what the second set asks outside these lines
 */
export function withElsewhere(
  rows: readonly Row[],
  ofA: readonly Placed[],
  ofB: readonly Placed[],
): readonly Row[] {
  return rows.map((row) => {
    if (row.kind !== 'only-a' && row.kind !== 'only-b') return row
    const [asked, others] = row.kind === 'only-a' ? [row.a, ofB] : [row.b, ofA]
    const about = new Set(asked.map(({ leaf }) => relatedKey(leaf)))
    const elsewhere = others.filter(({ leaf }) => about.has(relatedKey(leaf)))
    return elsewhere.length === 0 ? row : { ...row, kind: 'elsewhere', elsewhere }
  })
}
