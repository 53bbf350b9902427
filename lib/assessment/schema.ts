import { type FeatureId, featureDefinition, featureIds, type Patient } from '../../rules/index.ts'
import { refusalOf } from './refusal.ts'
import { z } from './zod.ts'

/** The schema of each feature's value, derived from the dictionary. Absence is the patient's matter, not the value's. */
export const findingSchemas = Object.fromEntries(
  featureIds.map((feature) => [feature, findingSchema(feature)]),
) as Record<FeatureId, z.ZodType<number | string | boolean>>

/** A patient as sent by a program: known features only, each absent, null or an allowed value. */
export const patientSchema = z.strictObject(
  Object.fromEntries(featureIds.map((feature) => [feature, findingSchemas[feature].nullish()])),
) as unknown as z.ZodType<Patient>

function findingSchema(feature: FeatureId): z.ZodType<number | string | boolean> {
  const definition = featureDefinition(feature)
  // One sentence for every way in which a value can be wrong, so that no check words it differently.
  const error = (issue: { readonly input?: unknown }) => refusalOf(feature, issue.input) ?? definition.label
  if (definition.type === 'boolean') return z.boolean({ error })
  if (definition.type === 'enum') return z.enum(Object.keys(definition.values), { error })
  const number = z
    .number({ error })
    .min(definition.min, { error, abort: true })
    .max(definition.max, { error, abort: true })
  const stepped =
    definition.step === undefined ? number : number.multipleOf(definition.step, { error, abort: true })
  return definition.type === 'integer' ? stepped.int({ error, abort: true }) : stepped
}
