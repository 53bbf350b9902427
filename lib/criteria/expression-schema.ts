import {
  type BooleanFeature,
  type EnumFeature,
  type Expression,
  type FeatureId,
  featureDefinition,
  featureIds,
  type NumericFeature,
  type RepeatedFeature,
} from '../../rules/index.ts'
import { z } from '../assessment/zod.ts'

// Everything is refused that is not named here: an operator or a finding that this program does not know must never be
// passed over.

const ofType = <F extends FeatureId>(...types: readonly string[]) =>
  featureIds.filter((id): id is F => types.includes(featureDefinition(id).type))

const numericIds = ofType<NumericFeature>('number', 'integer')
const booleanIds = ofType<BooleanFeature>('boolean')
const enumIds = ofType<EnumFeature>('enum')
const repeatedIds = numericIds.filter((id): id is RepeatedFeature =>
  numericIds.some((other) => other === `${id}Previous`),
)

/** A text that says something. */
export const text = z.string().trim().min(1)
const numeric = z.enum(numericIds)

const quantity = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), feature: numeric }),
    z.strictObject({ kind: z.literal('relative-decline'), feature: z.enum(repeatedIds) }),
    z.strictObject({ kind: z.literal('absolute-decline'), feature: z.enum(repeatedIds) }),
    z.strictObject({ kind: z.literal('sum'), features: z.tuple([numeric, numeric]) }),
    z.strictObject({ kind: z.literal('offset'), feature: numeric, by: z.number() }),
  ])
  .meta({
    id: 'Quantity',
    description:
      'A number read or calculated from findings: a value; a fall from an earlier value, in per cent of it or in its ' +
      'own unit; a sum of two; a value with a fixed number added.',
  })

const compare = z.strictObject({
  kind: z.literal('compare'),
  quantity,
  comparator: z.enum(['>', '>=', '<', '<=', '=']),
  limit: z.number(),
})

const compareTwo = z.strictObject({
  kind: z.literal('compare-two'),
  quantity,
  comparator: z.enum(['>', '>=', '<', '<=', '=']),
  with: quantity,
})

const answer = z.strictObject({
  kind: z.literal('answer'),
  feature: z.enum(booleanIds),
  is: z.boolean(),
})

/** The values a named finding may have depend on which it is. */
function oneOf(feature: EnumFeature) {
  const definition = featureDefinition(feature)
  const names = 'values' in definition ? Object.keys(definition.values) : []
  return z.strictObject({
    kind: z.literal('one-of'),
    feature: z.literal(feature),
    values: z.array(z.enum(names)).min(1),
  })
}

const [firstEnum = 'diagnosis', ...otherEnums] = enumIds
const named = z.discriminatedUnion('feature', [oneOf(firstEnum), ...otherEnums.map(oneOf)])

const group = <K extends 'all' | 'any' | 'any-known'>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    get parts(): z.ZodArray<z.ZodType<Expression>> {
      return z.array(expressionSchema).min(1)
    },
  })

/** A statement about a patient, as data. Its type is that of the rules. */
export const expressionSchema: z.ZodType<Expression> = z
  .discriminatedUnion('kind', [
    compare,
    compareTwo,
    answer,
    named,
    group('all'),
    group('any'),
    group('any-known'),
    z.strictObject({
      kind: z.literal('not'),
      get part(): z.ZodType<Expression> {
        return expressionSchema
      },
    }),
    z.strictObject({
      kind: z.literal('named'),
      name: text,
      get part(): z.ZodType<Expression> {
        return expressionSchema
      },
    }),
  ])
  .meta({
    id: 'Expression',
    description:
      'Three-valued: true, false or unknown. A finding that is absent makes its comparison unknown, never false. ' +
      '"any-known": true if a known part is true, unknown only if none is known.',
  })
