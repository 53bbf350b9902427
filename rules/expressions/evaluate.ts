import { type FeatureId, type FeatureValue, isNameOf } from '../features/index.ts'
import type { Comparator, Expression, Leaf, Quantity } from './expression.ts'
import { allTrue, anyKnownTrue, anyTrue, opposite, type Truth } from './truth.ts'

/** What is known of a patient when rules are evaluated: entered and derived values. Absent = unknown. */
export type Findings = { readonly [F in FeatureId]?: FeatureValue }

/**
 * A calculated value, rounded to six decimals, half away from zero, so that every engine compares the same number:
 * a fall from 56.0 to 47.6 is exactly 15 %.
 */
export function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 1e6)) / 1e6
}

function finite(value: FeatureValue | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The quantity's value for these findings; null when a part of it is not known or it cannot be calculated. */
export function measure(quantity: Quantity, findings: Findings): number | null {
  switch (quantity.kind) {
    case 'value':
      return finite(findings[quantity.feature])
    case 'offset':
      return calculated(finite(findings[quantity.feature]), quantity.by, (value, by) => value + by)
    case 'sum': {
      const [first, second] = quantity.features
      return calculated(finite(findings[first]), finite(findings[second]), (a, b) => a + b)
    }
    case 'absolute-decline':
      return calculated(
        finite(findings[quantity.feature]),
        finite(findings[`${quantity.feature}Previous`]),
        (now, previous) => previous - now,
      )
    case 'relative-decline':
      return calculated(
        finite(findings[quantity.feature]),
        finite(findings[`${quantity.feature}Previous`]),
        (now, previous) => (100 * (previous - now)) / previous,
      )
  }
}

function calculated(
  a: number | null,
  b: number | null,
  how: (a: number, b: number) => number,
): number | null {
  if (a === null || b === null) return null
  const value = rounded(how(a, b))
  return Number.isFinite(value) ? value : null
}

export function compared(value: number | null, comparator: Comparator, limit: number | null): Truth {
  if (value === null || limit === null) return null
  switch (comparator) {
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '=':
      return value === limit
  }
}

function leafTruth(leaf: Leaf, findings: Findings): Truth {
  switch (leaf.kind) {
    case 'compare':
      return compared(measure(leaf.quantity, findings), leaf.comparator, leaf.limit)
    case 'compare-two':
      return compared(measure(leaf.quantity, findings), leaf.comparator, measure(leaf.with, findings))
    case 'answer': {
      const answer = findings[leaf.feature]
      return typeof answer === 'boolean' ? answer === leaf.is : null
    }
    case 'one-of': {
      const value = findings[leaf.feature]
      return isNameOf(leaf.feature, value) ? leaf.values.includes(value) : null
    }
  }
}

/** Whether an expression holds for these findings: true, false or unknown. */
export function evaluate(expression: Expression, findings: Findings): Truth {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return combined(
        expression.kind,
        expression.parts.map((part) => evaluate(part, findings)),
      )
    case 'not':
      return opposite(evaluate(expression.part, findings))
    case 'named':
      return evaluate(expression.part, findings)
    default:
      return leafTruth(expression, findings)
  }
}

/** An expression with its outcome at every step, down to each leaf with the patient's value. */
export type Explanation =
  | {
      readonly kind: 'leaf'
      readonly leaf: Leaf
      readonly outcome: Truth
      readonly value: FeatureValue | null
    }
  | {
      readonly kind: 'all' | 'any' | 'any-known' | 'not'
      readonly outcome: Truth
      readonly parts: readonly Explanation[]
    }
  | {
      readonly kind: 'named'
      readonly name: string
      readonly outcome: Truth
      readonly parts: readonly [Explanation]
    }

function combined(kind: 'all' | 'any' | 'any-known', outcomes: readonly Truth[]): Truth {
  if (kind === 'all') return allTrue(outcomes)
  return kind === 'any' ? anyTrue(outcomes) : anyKnownTrue(outcomes)
}

function valueOfLeaf(leaf: Leaf, findings: Findings): FeatureValue | null {
  if (leaf.kind === 'compare' || leaf.kind === 'compare-two') return measure(leaf.quantity, findings)
  return findings[leaf.feature] ?? null
}

/** Evaluates an expression and keeps every step: nothing is cut short, so that every finding can be shown. */
export function explain(expression: Expression, findings: Findings): Explanation {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known': {
      const parts = expression.parts.map((part) => explain(part, findings))
      return {
        kind: expression.kind,
        outcome: combined(
          expression.kind,
          parts.map((part) => part.outcome),
        ),
        parts,
      }
    }
    case 'not': {
      const part = explain(expression.part, findings)
      return { kind: 'not', outcome: opposite(part.outcome), parts: [part] }
    }
    case 'named': {
      const part = explain(expression.part, findings)
      return { kind: 'named', name: expression.name, outcome: part.outcome, parts: [part] }
    }
    default:
      return {
        kind: 'leaf',
        leaf: expression,
        outcome: leafTruth(expression, findings),
        value: valueOfLeaf(expression, findings),
      }
  }
}
