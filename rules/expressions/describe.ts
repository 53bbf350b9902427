import { featureDefinition, nameInSentence, unitOf, valueInWords, withUnit } from '../features/index.ts'
import type { Comparator, Expression, Leaf, Quantity } from './expression.ts'

export const comparatorWords: Record<Comparator, string> = {
  '>': 'above',
  '>=': 'at least',
  '<': 'below',
  '<=': 'at most',
  '=': 'exactly',
}

/** The name of a quantity inside a sentence. */
export function quantityInWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return nameInSentence(quantity.feature)
    case 'offset':
      return `${nameInSentence(quantity.feature)} plus ${quantity.by}`
    case 'sum':
      return quantity.features.map(nameInSentence).join(' plus ')
    case 'relative-decline':
      return `relative fall in ${nameInSentence(quantity.feature)}`
    case 'absolute-decline':
      return `absolute fall in ${nameInSentence(quantity.feature)}`
  }
}

/** The unit of a quantity as printed; empty where it has none. */
export function quantityUnit(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
    case 'offset':
      return unitOf(quantity.feature)
    case 'sum':
      return unitOf(quantity.features[0])
    case 'relative-decline':
      return '%'
    case 'absolute-decline':
      return 'percentage points'
  }
}

/** The limit of a leaf as printed: `above 15`, `below 45 %`, `limited or sine`, `yes`. */
export function limitInWords(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'compare':
      return `${comparatorWords[leaf.comparator]} ${withUnit(String(leaf.limit), quantityUnit(leaf.quantity))}`
    case 'compare-two':
      return `${comparatorWords[leaf.comparator]} ${quantityInWords(leaf.with)}`
    case 'answer':
      return leaf.is ? 'yes' : 'no'
    case 'one-of':
      return leaf.values.map((value) => valueInWords(leaf.feature, value)).join(' or ')
  }
}

/** What a leaf looks at, in words. */
export function subjectInWords(leaf: Leaf): string {
  return leaf.kind === 'answer' || leaf.kind === 'one-of'
    ? featureDefinition(leaf.feature).label
    : quantityInWords(leaf.quantity)
}

function describeLeaf(leaf: Leaf): string {
  const subject = subjectInWords(leaf)
  const separator = leaf.kind === 'answer' || leaf.kind === 'one-of' ? ': ' : ' '
  return `${subject}${separator}${limitInWords(leaf)}`
}

/** An expression in words. Groups inside a group stand in brackets. */
export function describe(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return expression.parts.map(describePart).join(' and ')
    case 'any':
    case 'any-known':
      return expression.parts.map(describePart).join(' or ')
    case 'not':
      return `not (${describe(expression.part)})`
    case 'named':
      return `${expression.name} (${describe(expression.part)})`
    default:
      return describeLeaf(expression)
  }
}

function describePart(part: Expression): string {
  const grouped = part.kind === 'all' || part.kind === 'any' || part.kind === 'any-known'
  return grouped && part.parts.length > 1 ? `(${describe(part)})` : describe(part)
}
