import fc from 'fast-check'
import {
  type BooleanFeature,
  type EnumFeature,
  featureDefinition,
  featureIds,
  type NumericFeature,
} from '../features/index.ts'
import type { Comparator, Expression, Quantity } from './expression.ts'

const ofType = (...types: readonly string[]) =>
  featureIds.filter((id) => types.includes(featureDefinition(id).type))

const numeric = fc.constantFrom(...(ofType('number', 'integer') as NumericFeature[]))
const answered = fc.constantFrom(...(ofType('boolean') as BooleanFeature[]))
const chosen = fc.constantFrom(...(ofType('enum') as EnumFeature[]))
const repeated = fc.constantFrom('fvcPct' as const, 'tlcPct' as const, 'dlcoPct' as const)
const comparator = fc.constantFrom<Comparator>('>', '>=', '<', '<=', '=')

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  numeric.map((feature): Quantity => ({ kind: 'value', feature })),
  repeated.map((feature): Quantity => ({ kind: 'relative-decline', feature })),
  repeated.map((feature): Quantity => ({ kind: 'absolute-decline', feature })),
  fc.tuple(numeric, numeric).map(([a, b]): Quantity => ({ kind: 'sum', features: [a, b] })),
  fc
    .tuple(numeric, fc.integer({ min: -5, max: 5 }))
    .map(([feature, by]): Quantity => ({ kind: 'offset', feature, by })),
)

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(quantity, comparator, fc.integer({ min: 0, max: 100 }))
    .map(([of, how, limit]): Expression => ({ kind: 'compare', quantity: of, comparator: how, limit })),
  fc
    .tuple(quantity, comparator, quantity)
    .map(
      ([of, how, other]): Expression => ({ kind: 'compare-two', quantity: of, comparator: how, with: other }),
    ),
  fc.tuple(answered, fc.boolean()).map(([feature, is]): Expression => ({ kind: 'answer', feature, is })),
  chosen.chain((feature) => {
    const definition = featureDefinition(feature)
    const names = definition.type === 'enum' ? Object.keys(definition.values) : []
    return fc
      .subarray(names, { minLength: 1 })
      .map((values): Expression => ({ kind: 'one-of', feature, values }))
  }),
)

/** Expressions of every kind, a few levels deep. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const, 'any-known' as const),
        fc.array(tie('expression'), { maxLength: 4 }),
      )
      .map(([kind, parts]): Expression => ({ kind, parts })),
    tie('expression').map((part): Expression => ({ kind: 'not', part })),
    tie('expression').map((part): Expression => ({ kind: 'named', name: 'a part', part })),
  ),
})).expression
