import { type FeatureGroup, featureIds, groupNames, topics, workUpSteps } from '../../rules/index.ts'
import { z } from '../assessment/zod.ts'
import { expressionSchema, text } from './expression-schema.ts'
import { confirmationsSchema, localProtocolSchema } from './file-schemas.ts'
import { aboutSet, criterionId, criterionSchema, idSchema } from './set-schema.ts'

/** Where the schema is published. */
export const rulesSchemaAddress = '/api/criteria/schema'

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
