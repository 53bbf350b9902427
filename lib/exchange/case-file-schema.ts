import {
  type CalculatorDefinition,
  calculators,
  type FeatureId,
  featureDefinition,
  featureIds,
  type PartDefinition,
} from '../../rules/index.ts'
import { longestReference } from '../assessment/faults.ts'
import { oneLine } from '../assessment/one-line.ts'
import { entryUnits, isOnset, monthAndYear } from '../assessment/units.ts'
import { z } from '../assessment/zod.ts'

/** What a case file calls itself. */
export const caseFormat = 'ssc-ahsct-case'

/** The version of case files that is written. Version 1 is the request of the API, without a format. */
export const currentVersion = 2

/** The longest text of an entry: what a field takes. */
const longestEntry = 60

const line = (longest: number) => z.string().max(longest).regex(oneLine)
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/)

/** The units that a field offers. */
function unitsOf(feature: FeatureId): string[] {
  const units = entryUnits(feature).map(({ unit }) => unit)
  return isOnset(feature) ? [...units, monthAndYear] : units
}

function textOf(feature: FeatureId) {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return z.enum(['', 'yes', 'no'])
  if (definition.type === 'enum') return z.enum(['', ...Object.keys(definition.values)])
  // A number stays as it was typed, a refused one too.
  return line(longestEntry)
}

function saysOneThing({ text, notAvailable }: { text?: unknown; notAvailable?: unknown }): boolean {
  return notAvailable !== true || text === ''
}

/** One field as it was entered. */
function entrySchema(feature: FeatureId) {
  const { label } = featureDefinition(feature)
  return z
    .strictObject({ text: textOf(feature), unit: z.enum(unitsOf(feature)), notAvailable: z.boolean() })
    .refine(saysOneThing, {
      error: 'has a text and is not available as well. Remove one of the two.',
      // Beside other faults of the entry too, so that all are named at once.
      when: ({ value }) => typeof value === 'object' && value !== null,
    })
    .meta({ title: label })
}

function partSchema(definition: PartDefinition) {
  if (definition.type === 'boolean') return z.boolean().meta({ title: definition.label })
  if (definition.type === 'score') return z.int().min(0).max(definition.max).meta({ title: definition.label })
  return z.number().min(definition.min).max(definition.max).meta({ title: definition.label })
}

function partsSchema({ title, parts }: CalculatorDefinition) {
  const schemas = Object.entries(parts).map(([name, part]) => [name, partSchema(part).optional()] as const)
  return z.strictObject(Object.fromEntries(schemas)).meta({ title })
}

/** The rules that gave an answer. */
const rulesSchema = z.strictObject({
  version: line(40),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16,64}$/)
    .meta({ description: 'SHA-256 of the criteria data, or its beginning.' }),
})

const answerSchema = z
  .strictObject({
    rules: rulesSchema,
    headline: id.meta({ description: 'The outcome code of the headline.' }),
    sets: z
      .record(id, z.strictObject({ outcome: id, criteria: z.record(id, z.boolean().nullable()) }))
      .optional(),
  })
  .meta({
    description:
      'The answer on the day of the export, for comparison with the answer of later rules. null: the criterion was not known.',
  })

const assessmentDateSchema = z
  .string()
  .regex(new RegExp(`^$|${z.regexes.date.source}`), {
    error: 'must be a day as YYYY-MM-DD, such as 2026-11-22, or an empty text.',
  })
  .meta({ description: 'The day on which the findings are taken to hold; empty when none was given.' })

/** The findings, each by its id; a field that is as in an empty form is left out. */
const entriesSchema = z.strictObject(
  Object.fromEntries(featureIds.map((feature) => [feature, entrySchema(feature).optional()])),
)

/** What calculated values were made of. */
export const casePartsSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(calculators).map(([name, each]) => [name, partsSchema(each).optional()]),
    ),
  )
  .meta({ description: 'What calculated values were made of. A part that was not answered is left out.' })

/** A case as it was entered. */
export const caseFileSchema = z.strictObject({
  format: z.literal(caseFormat),
  schemaVersion: z.literal(currentVersion),
  reference: line(longestReference).meta({
    description: 'A local reference: no name, no date of birth, no hospital number.',
  }),
  assessmentDate: assessmentDateSchema,
  entries: entriesSchema,
  parts: casePartsSchema,
  answer: answerSchema.optional(),
})

/** The published description of a case file, as JSON Schema of the draft of 2020-12. */
export function caseFileJsonSchema(): object {
  return {
    title: 'A case of the assessment of stem cell transplantation in systemic sclerosis, as it was entered',
    ...z.toJSONSchema(caseFileSchema, { target: 'draft-2020-12', io: 'input' }),
  }
}
