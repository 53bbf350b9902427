import type {
  BooleanFeature,
  EnumFeature,
  FeatureId,
  NameOf,
  NumericFeature,
  RepeatedFeature,
} from '../features/index.ts'

/** Strict or inclusive, exactly as the source prints it. */
export type Comparator = '>' | '>=' | '<' | '<=' | '='

/** A number read or calculated from a patient's findings. Calculated ones are rounded to six decimals. */
export type Quantity =
  | { readonly kind: 'value'; readonly feature: NumericFeature }
  /** 100 × (previous − now) / previous, in per cent; positive is a fall. */
  | { readonly kind: 'relative-decline'; readonly feature: RepeatedFeature }
  /** previous − now, in the feature's own unit (percentage points for lung function); positive is a fall. */
  | { readonly kind: 'absolute-decline'; readonly feature: RepeatedFeature }
  | { readonly kind: 'sum'; readonly features: readonly [NumericFeature, NumericFeature] }
  | { readonly kind: 'offset'; readonly feature: NumericFeature; readonly by: number }

/** The smallest statements: the only ones that look at a patient. */
export type Leaf =
  | {
      readonly kind: 'compare'
      readonly quantity: Quantity
      readonly comparator: Comparator
      readonly limit: number
    }
  | {
      readonly kind: 'compare-two'
      readonly quantity: Quantity
      readonly comparator: Comparator
      readonly with: Quantity
    }
  | { readonly kind: 'answer'; readonly feature: BooleanFeature; readonly is: boolean }
  | { readonly kind: 'one-of'; readonly feature: EnumFeature; readonly values: readonly string[] }

/** A statement about a patient, as data: evaluated, explained, described and searched by the other files here. */
export type Expression =
  | Leaf
  | { readonly kind: 'all' | 'any' | 'any-known'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'named'; readonly name: string; readonly part: Expression }

type Measure = NumericFeature | Quantity

function quantity(measure: Measure): Quantity {
  return typeof measure === 'string' ? { kind: 'value', feature: measure } : measure
}

function compare(measure: Measure, comparator: Comparator, limit: number): Expression {
  return { kind: 'compare', quantity: quantity(measure), comparator, limit }
}

/** Strictly greater than the limit. */
export const above = (measure: Measure, limit: number): Expression => compare(measure, '>', limit)
/** Greater than the limit or equal to it. */
export const atLeast = (measure: Measure, limit: number): Expression => compare(measure, '>=', limit)
/** Strictly less than the limit. */
export const below = (measure: Measure, limit: number): Expression => compare(measure, '<', limit)
/** Less than the limit or equal to it. */
export const atMost = (measure: Measure, limit: number): Expression => compare(measure, '<=', limit)
/** Equal to the value. */
export const exactly = (measure: Measure, value: number): Expression => compare(measure, '=', value)

/** Strictly greater than another quantity of the same patient. */
export function aboveOther(measure: Measure, other: Measure): Expression {
  return { kind: 'compare-two', quantity: quantity(measure), comparator: '>', with: quantity(other) }
}

/** Greater than another quantity of the same patient, or equal to it. */
export function atLeastOther(measure: Measure, other: Measure): Expression {
  return { kind: 'compare-two', quantity: quantity(measure), comparator: '>=', with: quantity(other) }
}

/** Fall in per cent of the earlier value. */
export const relativeDecline = (feature: RepeatedFeature): Quantity => ({ kind: 'relative-decline', feature })
/** Fall in the feature's own unit. */
export const absoluteDecline = (feature: RepeatedFeature): Quantity => ({ kind: 'absolute-decline', feature })
/** Sum of two findings in the same unit. */
export const sumOf = (a: NumericFeature, b: NumericFeature): Quantity => ({ kind: 'sum', features: [a, b] })
/** A finding with a fixed number added, in the finding's unit. */
export const offset = (feature: NumericFeature, by: number): Quantity => ({ kind: 'offset', feature, by })

/** The question was answered yes. */
export const yes = (feature: BooleanFeature): Expression => ({ kind: 'answer', feature, is: true })
/** The question was answered no. A blank is not a no. */
export const no = (feature: BooleanFeature): Expression => ({ kind: 'answer', feature, is: false })

/** The feature has this value. */
export function is<F extends EnumFeature>(feature: F, value: NameOf<F>): Expression {
  return { kind: 'one-of', feature, values: [value] }
}

/** The feature has one of these values. */
export function isOneOf<F extends EnumFeature>(
  feature: F,
  values: readonly [NameOf<F>, ...NameOf<F>[]],
): Expression {
  return { kind: 'one-of', feature, values }
}

export const all = (...parts: readonly Expression[]): Expression => ({ kind: 'all', parts })
export const any = (...parts: readonly Expression[]): Expression => ({ kind: 'any', parts })
/** For two scales of one thing: see `anyKnownTrue`. */
export const anyKnown = (...parts: readonly Expression[]): Expression => ({ kind: 'any-known', parts })
export const not = (part: Expression): Expression => ({ kind: 'not', part })
/** Gives a part its clinical name, which explanations and sentences then use. */
export const named = (name: string, part: Expression): Expression => ({ kind: 'named', name, part })

/** The features from which a quantity is read. */
export function featuresOfQuantity(from: Quantity): readonly NumericFeature[] {
  switch (from.kind) {
    case 'value':
    case 'offset':
      return [from.feature]
    case 'sum':
      return from.features
    case 'relative-decline':
    case 'absolute-decline':
      return [from.feature, `${from.feature}Previous`]
  }
}

/** The features that a leaf looks at. */
export function featuresOfLeaf(leaf: Leaf): readonly FeatureId[] {
  switch (leaf.kind) {
    case 'compare':
      return featuresOfQuantity(leaf.quantity)
    case 'compare-two':
      return [...featuresOfQuantity(leaf.quantity), ...featuresOfQuantity(leaf.with)]
    case 'answer':
    case 'one-of':
      return [leaf.feature]
  }
}

/** Every leaf of an expression, from left to right. */
export function leavesOf(expression: Expression): readonly Leaf[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return expression.parts.flatMap(leavesOf)
    case 'not':
    case 'named':
      return leavesOf(expression.part)
    default:
      return [expression]
  }
}

/** Every feature an expression looks at, once, in order of first use. */
export function featuresOf(expression: Expression): readonly FeatureId[] {
  return [...new Set(leavesOf(expression).flatMap(featuresOfLeaf))]
}

/** A limit at which an expression may turn. */
export interface Threshold {
  readonly quantity: Quantity
  readonly comparator: Comparator
  readonly limit: number
}

/** Every distinct numeric limit of an expression, in order of first use. */
export function thresholdsOf(expression: Expression): readonly Threshold[] {
  const found = new Map<string, Threshold>()
  for (const leaf of leavesOf(expression)) {
    if (leaf.kind !== 'compare') continue
    const { quantity: of, comparator, limit } = leaf
    found.set(`${JSON.stringify(of)} ${comparator} ${limit}`, { quantity: of, comparator, limit })
  }
  return [...found.values()]
}
