import {
  type CriteriaSet,
  criteriaSets,
  type FeatureId,
  featureDefinition,
  featureIds,
  outcomes,
  unitOf,
  warningRules,
} from '../../rules/index.ts'
import { statusOf } from './errors.ts'

/** A JSON schema, dialect 2020-12. */
export type Schema = Readonly<Record<string, unknown>>

/** An object of an answer: every member named here is there; later versions may add others. */
export function record(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

/** A list of items of one kind. */
export function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

/** A schema of the document, by name. */
export function named(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

export const text: Schema = { type: 'string' }
export const truth: Schema = { type: ['boolean', 'null'], description: 'Null is unknown.' }

const textOrNull: Schema = { type: ['string', 'null'] }

/** What may be sent as the value of a feature, from the dictionary. Null is the same as leaving it out. */
function featureSchema(id: FeatureId): Schema {
  const definition = featureDefinition(id)
  const unit = unitOf(id)
  const about = {
    title: unit === '' ? definition.label : `${definition.label} (${unit})`,
    description: definition.definition,
  }
  if (definition.type === 'boolean') return { ...about, type: ['boolean', 'null'] }
  if (definition.type === 'enum') {
    return { ...about, type: ['string', 'null'], enum: [...Object.keys(definition.values), null] }
  }
  const { type, min, max, step } = definition
  const limits = { minimum: min, maximum: max, ...(step === undefined ? {} : { multipleOf: step }) }
  return { ...about, type: [type, 'null'], ...limits, 'x-unit': definition.unit }
}

const patient: Schema = {
  type: 'object',
  properties: Object.fromEntries(featureIds.map((id) => [id, featureSchema(id)])),
  additionalProperties: false,
  description: 'Findings in canonical units. Absent or null means not entered; it never means no.',
}

const request: Schema = {
  type: 'object',
  required: ['patient'],
  properties: {
    id: { ...textOrNull, description: 'Any text; it comes back with the answer.' },
    patient: named('Patient'),
    notAvailable: {
      type: ['array', 'null'],
      items: named('FeatureId'),
      description:
        'Features that were asked for and cannot be had. A feature with a value may not stand here. For the creatinine ' +
        'clearance it means that none was measured: the calculated one still applies.',
    },
  },
  description: 'Other members are ignored.',
}

function setSchema(set: CriteriaSet): Schema {
  const routes = set.criteria.filter(({ role }) => role === 'route').map(({ id }) => id)
  return {
    title: set.name,
    description: set.title,
    ...record({
      outcome: named('Outcome'),
      criteria: record(
        Object.fromEntries(set.criteria.map(({ id, says }) => [id, { ...truth, title: says }])),
      ),
      // An enumeration needs one value at least; a set without routes has an empty list.
      routesMet: routes.length === 0 ? { type: 'array', maxItems: 0 } : listOf({ enum: routes }),
      missing: named('Missing'),
    }),
  }
}

const result = {
  id: { ...textOrNull, description: 'The id of the request, or null where none was sent.' },
  rules: record({ version: text, fingerprint: { ...text, pattern: '^[0-9a-f]{64}$' } }),
  headline: named('Outcome'),
  guidelinesDiffer: {
    type: 'boolean',
    description: 'The indication of one guideline is met and that of the other is not.',
  },
  workupCannotBeCompleted: {
    type: 'boolean',
    description:
      'All that is unknown rests on findings that are not available: the team decides without them.',
  },
  missing: {
    ...named('Missing'),
    description:
      'Absent features that can still change the headline: `required` while the indication is unknown and they can ' +
      'change that, else `refining`.',
  },
  alsoExcludedBy: {
    ...listOf(named('CriterionId')),
    description: 'Exclusions that are met in sets outside the headline.',
  },
  warnings: listOf(
    record({ code: { enum: warningRules.map(({ code }) => code) }, features: listOf(named('FeatureId')) }),
  ),
  sets: record(Object.fromEntries(criteriaSets.map((set) => [set.id, setSchema(set)]))),
  report: named('Report'),
} satisfies Readonly<Record<string, Schema>>

const problem: Schema = record({
  feature: {
    ...textOrNull,
    description:
      'A feature id, or the name of a member such as patient; null where the request as a whole is at fault.',
  },
  value: { description: 'What was sent; null where JSON cannot say it.' },
  message: text,
})

/** The schemas of requests and answers, made from the dictionary and the criteria. */
export const schemas: Readonly<Record<string, Schema>> = {
  AssessmentRequest: request,
  Patient: patient,
  FeatureId: { type: 'string', enum: featureIds },
  CriterionId: { type: 'string', enum: criteriaSets.flatMap(({ criteria }) => criteria.map(({ id }) => id)) },
  Outcome: { type: 'string', enum: outcomes },
  Missing: {
    ...record({ required: listOf(named('FeatureId')), refining: listOf(named('FeatureId')) }),
    description:
      'Absent features that can still change the outcome of the set: `required` while its indication is unknown and ' +
      'they can change that, else `refining`.',
  },
  // Only where it was asked for.
  Result: {
    ...record(result),
    properties: {
      ...result,
      changes: named('Changes'),
      questions: named('Questions'),
      local: named('LocalAnswer'),
    },
  },
  LocalAnswer: {
    ...record({
      centre: text,
      version: text,
      fingerprint: { ...text, pattern: '^[0-9a-f]{64}$' },
      outcome: named('Outcome'),
      criteria: { type: 'object', additionalProperties: truth },
      routesMet: listOf(text),
      missing: named('Missing'),
    }),
    description:
      'Where the server has the protocol of a centre: what it says. It is not among `sets` and never changes the headline.',
  },
  Problem: problem,
  Error: record({
    id: textOrNull,
    error: record({
      code: { enum: Object.keys(statusOf) },
      problems: { ...listOf(named('Problem')), minItems: 1 },
    }),
  }),
}
