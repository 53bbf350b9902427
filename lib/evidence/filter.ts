import type { Query } from '../sources/filter.ts'
import { endpoints } from './endpoints.ts'
import { type columns, factsOf } from './figure-facts.ts'
import type { Outcome } from './outcome.ts'
import { outcomes } from './outcomes.ts'

export const kinds = {
  survival: 'Survival and events',
  harm: 'Deaths and other harm',
  function: 'Skin, lung, function and response',
  predictor: 'Predictors',
  people: 'Numbers of patients and baseline',
} as const

type Kind = keyof typeof kinds

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['predictor', /^predictor/],
  ['harm', /death|mortality|organ-failures|failure-count|infection|secondary-autoimmune|neutropenia/],
  ['survival', /^(efs|os|pfs|relapse-free)|^alive/],
  ['people', /-n$|^baseline|^followup|^time-from/],
]

/** What kind of figure an endpoint is; whatever is nothing else is function or response. */
function kindOf({ endpoint }: Outcome): Kind {
  return patterns.find(([, pattern]) => pattern.test(endpoint))?.[0] ?? 'function'
}

export const readings = {
  source: 'In the source itself',
  copy: 'In a copy of its text',
  secondary: 'In another publication',
} as const

const sortable = ['study', 'year', 'measured', 'time', 'figure', 'patients'] as const

type Sorted = (typeof sortable)[number]

/** What the table is narrowed to and sorted by; null means all, and in the order of the data. */
export interface FigureFilter {
  readonly text: string
  readonly kind: Kind | null
  readonly read: Outcome['verified'] | null
  readonly sort: Sorted | null
  readonly down: boolean
  /** Part of the table that is shown, from 1. */
  readonly part: number
}

/** Rows of one part of the table: enough to read, and light enough for a slow line. */
export const rowsOfPart = 80

function oneOf<Key extends string>(known: readonly Key[], text: string): Key | null {
  return known.find((key) => key === text) ?? null
}

const keysOf = <Key extends string>(known: Readonly<Record<Key, unknown>>) => Object.keys(known) as Key[]

/** The filter in an address. What it does not know, it leaves open. */
export function figureFilterFrom(query: Query): FigureFilter {
  const value = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  return {
    text: value('text').trim(),
    kind: oneOf(keysOf(kinds), value('kind')),
    read: oneOf(keysOf(readings), value('read')),
    sort: oneOf(sortable, value('sort')),
    down: value('order') === 'down',
    part: /^[1-9]\d?$/.test(value('part')) ? Number(value('part')) : 1,
  }
}

/** The address of the table with this filter. */
export function addressOf({ text, kind, read, sort, down, part }: FigureFilter): string {
  const entries = Object.entries({
    text,
    kind,
    read,
    sort,
    order: down ? 'down' : null,
    part: part > 1 ? String(part) : null,
  })
  const query = new URLSearchParams(
    entries.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
  return query === '' ? '/evidence' : `/evidence?${query}`
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const searched = new Map(
  outcomes.map((figure) => [
    figure,
    plain([figure.id, endpoints[figure.endpoint], ...Object.values(factsOf(figure))].join(' ')),
  ]),
)

// Figures of different units are no larger or smaller than each other: the unit sorts before the value.
function compared(a: Outcome, b: Outcome, by: Sorted): number {
  if (by === 'time') return (a.at.months ?? -1) - (b.at.months ?? -1)
  if (by === 'patients') return (a.n ?? -1) - (b.n ?? -1)
  if (by === 'figure') {
    return (
      a.unit.localeCompare(b.unit, 'en') ||
      (a.value ?? Number.NEGATIVE_INFINITY) - (b.value ?? Number.NEGATIVE_INFINITY)
    )
  }
  return factsOf(a)[by].localeCompare(factsOf(b)[by], 'en')
}

/** The figures that the filter leaves, sorted as it says. */
export function figuresBy({ text, kind, read, sort, down }: FigureFilter): readonly Outcome[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  const chosen = outcomes.filter(
    (figure) =>
      (kind === null || kindOf(figure) === kind) &&
      (read === null || figure.verified === read) &&
      words.every((word) => searched.get(figure)?.includes(word)),
  )
  if (sort === null) return chosen
  return chosen.toSorted((a, b) => (down ? -1 : 1) * compared(a, b, sort))
}

/** The head of a column that may be sorted by. */
export function isSortable(column: keyof typeof columns): column is Sorted {
  return (sortable as readonly string[]).includes(column)
}
