import {
  type Comparator,
  type Expression,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featuresOfQuantity,
  type Leaf,
  type Quantity,
} from '../../rules/index.ts'

type PlainComparator = Comparator | '!='

/** A statement of plain two-valued logic, for engines that know no unknown. */
export type Plain =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Plain[] }
  | { readonly kind: 'not'; readonly part: Plain }
  | { readonly kind: 'known'; readonly feature: FeatureId }
  /** Asked only where every finding of it is known. */
  | {
      readonly kind: 'compare'
      readonly left: Quantity
      readonly comparator: PlainComparator
      readonly right: Quantity | number
    }
  | { readonly kind: 'one-of'; readonly feature: FeatureId; readonly values: readonly FeatureValue[] }

const negated: Readonly<Record<Comparator, PlainComparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
}

function otherValues(feature: FeatureId, values: readonly FeatureValue[]): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  const all: readonly FeatureValue[] =
    definition.type === 'enum' ? Object.keys(definition.values) : [false, true]
  return all.filter((value) => !values.includes(value))
}

function surelyLeaf(leaf: Leaf, wanted: boolean): Plain {
  if (leaf.kind === 'answer' || leaf.kind === 'one-of') {
    const values = leaf.kind === 'answer' ? [leaf.is] : leaf.values
    return {
      kind: 'one-of',
      feature: leaf.feature,
      values: wanted ? values : otherValues(leaf.feature, values),
    }
  }
  const right = leaf.kind === 'compare' ? leaf.limit : leaf.with
  const read = [leaf.quantity, ...(typeof right === 'number' ? [] : [right])].flatMap(featuresOfQuantity)
  const comparator = wanted ? leaf.comparator : negated[leaf.comparator]
  return {
    kind: 'and',
    parts: [
      ...read.map((feature): Plain => ({ kind: 'known', feature })),
      { kind: 'compare', left: leaf.quantity, comparator, right },
    ],
  }
}

/** When an expression is known to be true. */
export function surelyTrue(expression: Expression): Plain {
  switch (expression.kind) {
    case 'all':
      return { kind: 'and', parts: expression.parts.map(surelyTrue) }
    case 'any':
    case 'any-known':
      return { kind: 'or', parts: expression.parts.map(surelyTrue) }
    case 'not':
      return surelyFalse(expression.part)
    case 'named':
      return surelyTrue(expression.part)
    default:
      return surelyLeaf(expression, true)
  }
}

/** When an expression is known to be false. */
export function surelyFalse(expression: Expression): Plain {
  switch (expression.kind) {
    case 'all':
      return { kind: 'or', parts: expression.parts.map(surelyFalse) }
    case 'any':
      return { kind: 'and', parts: expression.parts.map(surelyFalse) }
    case 'any-known': {
      const oneIsFalse: Plain = { kind: 'or', parts: expression.parts.map(surelyFalse) }
      return { kind: 'and', parts: [oneIsFalse, { kind: 'not', part: surelyTrue(expression) }] }
    }
    case 'not':
      return surelyTrue(expression.part)
    case 'named':
      return surelyFalse(expression.part)
    default:
      return surelyLeaf(expression, false)
  }
}
