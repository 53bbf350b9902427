import {
  type Change,
  type ChangedTo,
  type ChangeKind,
  changeKinds,
  changesFor,
  criteriaSets,
  type FeatureId,
  featureDefinition,
  nameInSentence,
  type SetKind,
  unitOf,
  type ValueRange,
  valueInWords,
  withUnit,
} from '../../rules/index.ts'
import type { ReportInput } from './input.ts'
import { outcomeWords } from './words.ts'

/** A piece of a sentence; the name of a feature leads to its field. */
type Piece = string | { readonly feature: FeatureId; readonly name: string }

/** One sentence on a feature, or on two that go together. */
export type ChangeLine = readonly Piece[]

/** The changes of one kind: in sentences, and in short by the outcome they give. */
interface ChangeGroup {
  readonly kind: ChangeKind
  readonly title: string
  readonly lines: readonly ChangeLine[]
  readonly short: readonly { readonly outcome: string; readonly places: readonly string[] }[]
}

/** What would change one answer: that of the headline, or of a set. */
export interface SubjectChanges {
  readonly id: string
  readonly name: string
  readonly groups: readonly ChangeGroup[]
}

/** What would change the answer, in words. Statements about the criteria, never advice. */
export interface ChangesReport {
  readonly headline: SubjectChanges
  readonly sets: readonly SubjectChanges[]
}

export const changeWords = {
  title: 'What would change the answer',
  none: 'No single finding and no two together would change it.',
  ofSets: 'What would change each set',
} as const

const kindTitles: Record<ChangeKind, string> = {
  'find-out': 'To find out',
  're-measure': 'Findings that could be measured or judged again',
  fixed: 'Facts of the patient, not something to change',
}

// Two decimals are enough to read. They are rounded into the range, so that what is printed still holds.
function boundsInWords({ atLeast, above, below, atMost }: ValueRange, decimals: number): string {
  const scale = 10 ** decimals
  const up = (value: number) => Math.ceil(Number((value * scale).toFixed(4))) / scale
  const down = (value: number) => Math.floor(Number((value * scale).toFixed(4))) / scale
  return [
    ...(atLeast === undefined ? [] : [`at least ${up(atLeast)}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
    ...(atMost === undefined ? [] : [`at most ${down(atMost)}`]),
  ].join(' and ')
}

/** What a feature would have to be: `below 45 %`, `at least 18 and below 60 years`, `yes`. */
export function changedToInWords(feature: FeatureId, to: ChangedTo): string {
  if (typeof to !== 'object') return valueInWords(feature, to)
  const { atLeast, atMost } = to
  const narrow = atLeast !== undefined && atMost !== undefined && atMost - atLeast < 0.1
  return withUnit(boundsInWords(to, narrow ? 6 : 2), unitOf(feature))
}

const featuresIn = ({ set }: Change): readonly FeatureId[] => Object.keys(set) as FeatureId[]

function toInWords({ set }: Change, feature: FeatureId): string {
  const change = set[feature]
  return change ? changedToInWords(feature, change.to) : ''
}

/** The name as a link; a question is quoted, because it is no noun. */
function named(feature: FeatureId): readonly Piece[] {
  const piece = { feature, name: nameInSentence(feature) }
  return featureDefinition(feature).type === 'boolean' ? ['“', piece, '”'] : [piece]
}

function quoted(kind: SetKind, { outcome }: Change): string {
  const { title } = outcomeWords(kind, outcome)
  return `“${title}”`
}

function joinedBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(items, key).values()]
}

/** The values of one feature by the outcome they give: `below 45 % would give “…”; …`. */
function answersInWords(
  changes: readonly Change[],
  feature: FeatureId,
  kind: SetKind,
  gives: string,
): string {
  return joinedBy(changes, ({ outcome }) => outcome)
    .flatMap((alike) => {
      const [first] = alike
      const values = alike.map((change) => toInWords(change, feature)).join(' or ')
      return first ? [`${values}${gives} ${quoted(kind, first)}`] : []
    })
    .join('; ')
}

function presentInWords(changes: readonly Change[], feature: FeatureId): string {
  const from = changes[0]?.set[feature]?.from ?? null
  return from === null ? 'not entered' : valueInWords(feature, from)
}

function singleLine(changes: readonly Change[], feature: FeatureId, kind: SetKind): ChangeLine {
  const name = named(feature)
  switch (changes[0]?.kind) {
    case 're-measure':
      return ['If ', ...name, ' were ', `${answersInWords(changes, feature, kind, ':')}.`]
    case 'fixed':
      return [
        ...name,
        ` is ${presentInWords(changes, feature)}, and that is a fact; `,
        `were it ${answersInWords(changes, feature, kind, ', the answer would be')}.`,
      ]
    default:
      return ['Find out ', ...name, ': ', `${answersInWords(changes, feature, kind, ' would give')}.`]
  }
}

function pairLine(change: Change, kind: SetKind): ChangeLine {
  const [a, b] = featuresIn(change)
  if (!a || !b) return []
  const both = [...named(a), ` ${toInWords(change, a)} and `, ...named(b), ` ${toInWords(change, b)}`]
  switch (change.kind) {
    case 're-measure':
      return ['If together ', ...both, `: ${quoted(kind, change)}.`]
    case 'fixed':
      return ['These are facts: with ', ...both, ` the answer would be ${quoted(kind, change)}.`]
    default:
      return ['Find out both: ', ...both, ` would give ${quoted(kind, change)}.`]
  }
}

function linesOf(changes: readonly Change[], kind: SetKind): readonly ChangeLine[] {
  return joinedBy(changes, (change) => featuresIn(change).join()).flatMap((alike) => {
    const [first] = alike
    const [feature, other] = first ? featuresIn(first) : []
    if (!feature) return []
    return other ? alike.map((change) => pairLine(change, kind)) : [singleLine(alike, feature, kind)]
  })
}

/** One finding alone may be any of several values; two together are named as they are. */
const placeOf = (change: Change): string =>
  featuresIn(change).length === 1 ? featuresIn(change).join() : JSON.stringify(change.set)

function placesInWords(changes: readonly Change[]): readonly string[] {
  const [first] = changes
  if (!first) return []
  const parts = featuresIn(first).map((feature) => {
    const values = changes.map((change) => toInWords(change, feature))
    return `${nameInSentence(feature)} ${values.join(' or ')}`
  })
  return [parts.join(' and ')]
}

function shortOf(changes: readonly Change[], kind: SetKind): ChangeGroup['short'] {
  return joinedBy(changes, ({ outcome }) => outcomeWords(kind, outcome).title).flatMap((alike) => {
    const [first] = alike
    const places = joinedBy(alike, placeOf).flatMap(placesInWords)
    return first ? [{ outcome: outcomeWords(kind, first.outcome).title, places }] : []
  })
}

function groupsOf(changes: readonly Change[], setKind: SetKind): readonly ChangeGroup[] {
  return changeKinds.flatMap((kind) => {
    const alike = changes.filter((change) => change.kind === kind)
    if (alike.length === 0) return []
    return [{ kind, title: kindTitles[kind], lines: linesOf(alike, setKind), short: shortOf(alike, setKind) }]
  })
}

/** What would change the answer for one patient, in words. Apart from the report, because it takes longer. */
export function changesReport({ patient, notAvailable }: ReportInput): ChangesReport {
  const { headline, sets } = changesFor(patient, notAvailable)
  return {
    headline: { id: 'headline', name: 'The headline', groups: groupsOf(headline, 'guideline') },
    sets: criteriaSets.map(({ id, name, kind }) => ({ id, name, groups: groupsOf(sets[id] ?? [], kind) })),
  }
}
