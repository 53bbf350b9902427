import type { Comparator, Expression, Leaf, Quantity } from '../../rules/index.ts'
import { plain } from './dialect.ts'
import { and, coalesce, literal, not, or, type Sql } from './text.ts'

/** Where the parts of an expression stand as columns. */
export interface Names {
  /** A finding or a calculated quantity. */
  quantity(quantity: Quantity): string
  feature(id: string): string
  /** A statement that several criteria share; null where it is to be written out. */
  shared(expression: Expression): string | null
}

/** A quantity's own name. */
export function quantityName(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return quantity.feature
    case 'offset':
      return `plus_${plain(String(quantity.by))}_${quantity.feature}`
    case 'sum':
      return `sum_${quantity.features.join('_')}`
    case 'relative-decline':
      return `relative_decline_${quantity.feature}`
    case 'absolute-decline':
      return `absolute_decline_${quantity.feature}`
  }
}

/**
 * An expression as SQL that is true, false or NULL wherever the evaluator says true, false or unknown: the AND, OR and NOT
 * of SQL are those of the rules, and a comparison with NULL is NULL.
 */
export function statement(expression: Expression, names: Names): Sql {
  const known = names.shared(expression)
  if (known !== null) return known
  switch (expression.kind) {
    case 'all':
      return and(expression.parts.map((part) => statement(part, names)))
    case 'any':
      return or(expression.parts.map((part) => statement(part, names)))
    case 'any-known':
      return anyKnown(expression.parts.map((part) => statement(part, names)))
    case 'not':
      return not(statement(expression.part, names))
    case 'named':
      return statement(expression.part, names)
    default:
      return leaf(expression, names)
  }
}

/** Where the OR is NULL, no part is true, and one that is known is false. */
function anyKnown(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return 'NULL'
  return coalesce(or(parts), ...parts)
}

function leaf(expression: Leaf, names: Names): Sql {
  switch (expression.kind) {
    case 'compare':
      return compared(names.quantity(expression.quantity), expression.comparator, String(expression.limit))
    case 'compare-two':
      return compared(
        names.quantity(expression.quantity),
        expression.comparator,
        names.quantity(expression.with),
      )
    case 'answer':
      return expression.is ? names.feature(expression.feature) : not(names.feature(expression.feature))
    case 'one-of': {
      const [first = '', ...others] = expression.values.map(literal)
      const column = names.feature(expression.feature)
      return others.length === 0 ? `${column} = ${first}` : `${column} IN (${[first, ...others].join(', ')})`
    }
  }
}

function compared(value: string, comparator: Comparator, limit: string): Sql {
  return `${value} ${comparator} ${limit}`
}
