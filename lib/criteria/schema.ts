import {
  type BooleanFeature,
  type EnumFeature,
  type Expression,
  type FeatureGroup,
  type FeatureId,
  featureDefinition,
  featureIds,
  groupNames,
  type NumericFeature,
  type RepeatedFeature,
  type Role,
  topics,
  type Verification,
  workUpSteps,
} from '../../rules/index.ts'
import { z } from '../assessment/zod.ts'
import { localSource } from '../local/protocol.ts'
import { roleWords, verificationWords } from '../report/words.ts'

// The published form of the rules, and of what a centre may add. Everything is refused that is not named here: an
// operator or a finding that this program does not know must never be passed over.

/** Where the schema is published. */
export const rulesSchemaAddress = '/api/criteria/schema'

const ofType = <F extends FeatureId>(...types: readonly string[]) =>
  featureIds.filter((id): id is F => types.includes(featureDefinition(id).type))

const numericIds = ofType<NumericFeature>('number', 'integer')
const booleanIds = ofType<BooleanFeature>('boolean')
const enumIds = ofType<EnumFeature>('enum')
const repeatedIds = numericIds.filter((id): id is RepeatedFeature =>
  numericIds.some((other) => other === `${id}Previous`),
)

const text = z.string().trim().min(1)
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
const expressionSchema: z.ZodType<Expression> = z
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

/** A lower-case id of words and hyphens. */
const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const criterionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)

const roles = Object.keys(roleWords) as Role[]
const ways = Object.keys(verificationWords) as Verification[]

const citation = z
  .strictObject({
    source: idSchema,
    also: z.array(idSchema).min(1).exactOptional(),
    at: text,
    level: text.exactOptional(),
    via: z.array(idSchema).min(1).exactOptional(),
  })
  .meta({ id: 'Citation', description: 'Where a criterion stands. The level is the source’s own tag.' })

/** One criterion, as it stands in a set. */
const criterionSchema = z.strictObject({
  id: criterionId,
  role: z.enum(roles),
  says: text,
  when: expressionSchema,
  cite: citation,
  verified: z.enum(ways),
  discretion: z.literal(true).exactOptional(),
  caution: text.exactOptional(),
})

/** What a set says of itself, whoever published it. */
const aboutSet = {
  id: idSchema,
  name: text,
  title: text,
  source: idSchema,
  clock: text.nullable(),
  about: text,
}

const publishedCriterion = z
  .strictObject({
    ...criterionSchema.shape,
    address: z.string().startsWith('/criteria/'),
    inWords: text,
    features: z.array(z.enum(featureIds)).min(1),
    topic: z.enum(topics.map(({ id }) => id)),
    readings: z.array(z.string().regex(/^I-\d\d$/)),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({
    id: 'Criterion',
    description: 'One row of a published set. Null, absent and unknown never mean no.',
  })

const publishedSet = z
  .strictObject({
    ...aboutSet,
    kind: z.enum(['guideline', 'fitness', 'trial']),
    unread: z.array(text).min(1),
    part: z.enum(['headline', 'second-opinion']),
    address: z.string().startsWith('/criteria/'),
    criteria: z.array(publishedCriterion).min(1),
  })
  .meta({ id: 'CriteriaSet' })

const groups = Object.keys(groupNames) as FeatureGroup[]

const feature = z
  .strictObject({
    label: text,
    short: text.exactOptional(),
    group: z.enum(groups),
    workUp: z.enum(workUpSteps),
    definition: text,
    screen: z.literal(true).exactOptional(),
    judgement: z.literal(true).exactOptional(),
    derivable: z.literal(true).exactOptional(),
    fixed: z.literal(true).exactOptional(),
    type: z.enum(['number', 'integer', 'boolean', 'enum']),
    unit: text.exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    step: z.number().exactOptional(),
    values: z.record(z.string(), text).exactOptional(),
  })
  .meta({ id: 'Feature', description: 'An input; the unit is a UCUM code, the limits are inclusive.' })

const nullable = text.nullable()

const source = z
  .strictObject({
    kind: z.enum(['guideline', 'handbook', 'trial', 'registry', 'cohort', 'review', 'definition']),
    authors: nullable,
    title: nullable,
    journal: nullable,
    year: z.int().nullable(),
    volumeIssuePages: nullable,
    doi: nullable,
    pmid: nullable,
    pmcid: nullable,
    registration: nullable,
    url: nullable,
    readExtent: text,
    seed: z.boolean(),
  })
  .meta({ id: 'Source', description: 'Null: not confirmed. Never construct an identifier from the rest.' })

const reading = z
  .strictObject({
    title: text,
    sources: text,
    reading: text,
    shown: nullable,
    affects: z.array(text),
  })
  .meta({ id: 'Reading', description: 'A place where the sources are ambiguous, and how it is read here.' })

const editionEntry = z.strictObject({
  version: text,
  published: z.iso.date(),
  changes: z.array(z.strictObject({ affects: z.array(text), says: text })),
})

/** The whole rule set as it is published. */
const ruleSetSchema = z
  .strictObject({
    schema: z.literal(rulesSchemaAddress),
    version: text,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    notice: text,
    sets: z.array(publishedSet).min(1),
    features: z.record(z.enum(featureIds), feature),
    topics: z.array(z.strictObject({ id: idSchema, name: text, criteria: z.array(criterionId) })),
    sources: z.record(idSchema, source),
    readings: z.record(z.string(), reading),
    warnings: z.array(
      z.strictObject({
        code: idSchema,
        says: text,
        when: expressionSchema,
        whileAbsent: z.enum(featureIds).exactOptional(),
      }),
    ),
    beforeClinicalUse: z.array(z.strictObject({ sources: z.array(idSchema), check: text, blocks: text })),
    history: z.array(editionEntry).min(1),
  })
  .meta({
    id: 'RuleSet',
    description: 'Every set of criteria with its expressions, citations, verification and readings.',
  })

/** The longest text of a name that stands in a line. */
const name = text.max(120)

/** A centre's own protocol: a set of criteria as above, without what this program adds. */
export const localProtocolSchema = z
  .strictObject({
    format: z.literal('ssc-ahsct-local-protocol/1'),
    centre: name.meta({ description: 'Whose protocol it is; shown as "Local protocol of ...".' }),
    version: name.meta({ description: 'The centre’s own version of its protocol.' }),
    approved: z
      .strictObject({ by: name, on: z.iso.date() })
      .exactOptional()
      .meta({ description: 'Who approved the protocol at the centre, and when.' }),
    set: z.strictObject({
      ...aboutSet,
      unread: z
        .array(text)
        .meta({ description: 'What the protocol contains and this file leaves out; may be empty.' }),
      criteria: z.array(criterionSchema).min(1),
    }),
  })
  .meta({
    id: 'LocalProtocol',
    description:
      `A file for AHSCT_LOCAL_CRITERIA. Citations name a published source, or "${localSource}" for the protocol itself. ` +
      'It is evaluated beside the published sets and never changes the headline.',
  })

/** A centre's record of who checked which criterion against its original. */
export const confirmationsSchema = z
  .strictObject({
    format: z.literal('ssc-ahsct-confirmations/1'),
    centre: name,
    confirmations: z
      .array(
        z.strictObject({
          criterion: criterionId,
          fingerprint: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .meta({
              description: 'The fingerprint of the criterion as it was checked; see `/api/criteria`.',
            }),
          original: text.max(300).meta({ description: 'What it was compared with: edition, page, date.' }),
          by: name,
          on: z.iso.date(),
        }),
      )
      .min(1),
  })
  .meta({ id: 'Confirmations', description: 'A file for AHSCT_CONFIRMATIONS.' })

/**
 * The JSON Schema of the rule set, and among its definitions those of the files a centre may add.
 *
 * @returns a new object at each call
 */
export function rulesJsonSchema() {
  const files = { ruleSet: ruleSetSchema, local: localProtocolSchema, confirmations: confirmationsSchema }
  const { $schema, $defs } = z.toJSONSchema(z.strictObject(files))
  return {
    $schema,
    $id: rulesSchemaAddress,
    title: 'Criteria for autologous haematopoietic stem cell transplantation in systemic sclerosis',
    $ref: '#/$defs/RuleSet',
    $defs,
  }
}
