import { type Findings, featuresOfLeaf, type Leaf, measure } from '../expressions/index.ts'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  type NumericDefinition,
} from '../features/index.ts'
import type { ChangedTo } from './change.ts'
import { clearanceInputs, withDerivedClearance } from './findings.ts'

interface End {
  readonly value: number
  readonly open: boolean
}

/** Neighbouring numbers, from the first to the last on the feature's grid; an end is null at the end of what is allowed. */
interface Span {
  readonly first: number
  readonly last: number
  readonly low: End | null
  readonly high: End | null
}

/** Values of a feature between which no statement of a set can tell the difference. */
export interface Region {
  readonly sample: FeatureValue
  /** Null for a boolean or a named value, which stands alone. */
  readonly span: Span | null
}

/** Where a leaf turns: what lies below ends at `left`, what lies above begins at `right`. */
interface Cut {
  /** Number of the last value of the grid below the cut. */
  readonly after: number
  readonly left: End
  readonly right: End
  /** Found by solving for a calculated value; both ends are values of the grid. */
  readonly solved: boolean
}

/**
 * The values of a feature that are looked at. Numbers may have any decimals; six are looked at, because calculated values
 * are rounded to six before they are compared.
 */
class Grid {
  readonly #start: number
  readonly #step: number
  readonly #scale: number
  readonly last: number

  constructor({ type, min, max, step }: NumericDefinition) {
    this.#scale = type === 'integer' ? 1 : 1e6
    this.#step = step ?? 1
    this.#start = Math.round(min * this.#scale)
    this.last = Math.floor((max * this.#scale - this.#start) / this.#step + 1e-9)
  }

  at(index: number): number {
    return (this.#start + index * this.#step) / this.#scale
  }

  #position(value: number): number {
    const exact = (value * this.#scale - this.#start) / this.#step
    const near = Math.round(exact)
    return Math.abs(exact - near) < 1e-4 ? near : exact
  }

  /** The cuts before and after a number, which then stands alone. */
  around(value: number): readonly Cut[] {
    const position = this.#position(value)
    const open = { value, open: true }
    const closed = { value, open: false }
    return [
      { after: Math.ceil(position) - 1, left: open, right: closed, solved: false },
      { after: Math.floor(position), left: closed, right: open, solved: false },
    ]
  }

  /** The cut between a value of the grid and the next. */
  between(after: number): Cut {
    const left = { value: this.at(after), open: false }
    const right = { value: this.at(after + 1), open: false }
    return { after, left, right, solved: true }
  }
}

/** The findings as entered, with these in their place, and the clearance derived where none was entered. */
export function applied(entered: Findings, changed: Findings): Findings {
  return withDerivedClearance({ ...entered, ...changed })
}

const isClearanceInput = (feature: FeatureId): boolean => clearanceInputs.some((input) => input === feature)

/** The features that have a say in a leaf: its own, and those from which a clearance follows. */
export function movers(leaf: Leaf): readonly FeatureId[] {
  const own = featuresOfLeaf(leaf)
  return own.includes('creatinineClearanceMlMin') ? [...own, ...clearanceInputs] : own
}

/** Whether a leaf compares the feature itself with a number, whatever the other findings are. */
export function isPlain(leaf: Leaf, feature: FeatureId): boolean {
  return leaf.kind === 'compare' && leaf.quantity.kind === 'value' && leaf.quantity.feature === feature
}

/** On which side of its limit a leaf's quantity lies; null where it is not known. */
function sideOf(leaf: Leaf, findings: Findings): number | null {
  if (leaf.kind !== 'compare' && leaf.kind !== 'compare-two') return null
  const value = measure(leaf.quantity, findings)
  const limit = leaf.kind === 'compare' ? leaf.limit : measure(leaf.with, findings)
  return value === null || limit === null ? null : Math.sign(value - limit)
}

/** Every number after which the side changes, by halving. Each side is met once, because quantities rise or fall steadily. */
function turns(side: (index: number) => number | null, first: number, last: number): readonly number[] {
  const here = side(first)
  if (here === side(last)) return []
  let low = first
  let high = last
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (side(middle) === here) low = middle
    else high = middle
  }
  return [low, ...turns(side, high, last)]
}

/** What is known of these features. */
export function picked(entered: Findings, features: Iterable<FeatureId>): Findings {
  const known: { [F in FeatureId]?: FeatureValue } = {}
  for (const id of features) {
    const value = entered[id]
    if (value !== undefined) known[id] = value
  }
  return known
}

function cutsOf(leaf: Leaf, feature: FeatureId, grid: Grid, entered: Findings): readonly Cut[] {
  if (isPlain(leaf, feature)) return leaf.kind === 'compare' ? grid.around(leaf.limit) : []
  // A clearance that was measured does not follow from anything.
  const derived = !featuresOfLeaf(leaf).includes(feature) && isClearanceInput(feature)
  if (derived && entered.creatinineClearanceMlMin !== undefined) return []
  const others = picked(entered, movers(leaf))
  const side = (index: number) => sideOf(leaf, applied(others, { [feature]: grid.at(index) }))
  return turns(side, 0, grid.last).map((after) => grid.between(after))
}

function numberRegions(
  definition: NumericDefinition,
  feature: FeatureId,
  leaves: readonly Leaf[],
  entered: Findings,
): readonly Region[] {
  const grid = new Grid(definition)
  const cuts = new Map<number, Cut>()
  // Between two neighbours of a fine grid only the solved cut is sure; whole numbers are said in the limit's own words.
  const solvedFirst = definition.type === 'number'
  for (const cut of leaves.flatMap((leaf) => cutsOf(leaf, feature, grid, entered))) {
    const known = cuts.get(cut.after)
    const better = !known || (known.solved !== solvedFirst && cut.solved === solvedFirst)
    if (cut.after >= 0 && cut.after < grid.last && better) cuts.set(cut.after, cut)
  }
  const sorted = [...cuts.values()].sort((a, b) => a.after - b.after)
  return [...sorted, null].map((cut, index): Region => {
    const before = sorted[index - 1]
    const first = grid.at(before ? before.after + 1 : 0)
    const last = grid.at(cut ? cut.after : grid.last)
    return { sample: first, span: { first, last, low: before?.right ?? null, high: cut?.left ?? null } }
  })
}

/**
 * The allowed values of a feature in ascending order, cut wherever one of these leaves turns.
 *
 * @param entered the other findings, without a derived clearance
 */
export function regionsOf(feature: FeatureId, leaves: readonly Leaf[], entered: Findings): readonly Region[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [true, false].map((sample) => ({ sample, span: null }))
  if (definition.type === 'enum')
    return Object.keys(definition.values).map((sample) => ({ sample, span: null }))
  return numberRegions(definition, feature, leaves, entered)
}

/** A region of this one value. */
export function pointAt(value: FeatureValue): Region {
  if (typeof value !== 'number') return { sample: value, span: null }
  const end = { value, open: false }
  return { sample: value, span: { first: value, last: value, low: end, high: end } }
}

/** Two neighbouring regions as one; null where they cannot be one. */
export function joined(a: Region, b: Region): Region | null {
  if (!a.span || !b.span) return null
  return {
    sample: a.sample,
    span: { first: a.span.first, last: b.span.last, low: a.span.low, high: b.span.high },
  }
}

/** How far the region lies from the present value; 0 where nothing is known yet. */
export function distance({ sample, span }: Region, present: FeatureValue | undefined): number {
  if (present === undefined) return 0
  if (!span || typeof present !== 'number') return sample === present ? 0 : 1
  return Math.max(0, span.first - present, present - span.last)
}

/** The region as it is reported. */
export function changedTo({ sample, span }: Region): ChangedTo {
  if (!span || span.first === span.last) return span?.first ?? sample
  const { low, high, first, last } = span
  if (!low && !high) return { atLeast: first, atMost: last }
  return {
    ...(low && (low.open ? { above: low.value } : { atLeast: low.value })),
    ...(high && (high.open ? { below: high.value } : { atMost: high.value })),
  }
}
