import {
  type FeatureDefinition,
  type FeatureId,
  featureDefinition,
  type NumericDefinition,
  unitInWords,
  withUnit,
} from '../../rules/index.ts'

/**
 * Why a value cannot be taken for a feature, in a sentence that names the feature, what is allowed and what was
 * given; null when the value is acceptable. The form, the API and the command line all say it in these words.
 */
export function refusalOf(feature: FeatureId, value: unknown): string | null {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') {
    if (typeof value === 'boolean') return null
    return `${definition.label} must be yes or no, given as true or false. You entered ${asGiven(value)}.`
  }
  if (definition.type === 'enum') {
    if (typeof value === 'string' && Object.hasOwn(definition.values, value)) return null
    return `${definition.label} must be ${allowedInWords(definition)}. You entered ${asGiven(value)}.`
  }
  if (typeof value !== 'number') {
    return `${demand(definition)}, given as a number. You entered ${asGiven(value)}.`
  }
  return fits(definition, value) ? null : `${demand(definition)}. You entered ${value}.`
}

/** The allowed values: `from 0 to 51`, `from 20 to 300 kg`. */
function rangeInWords(definition: NumericDefinition): string {
  return withUnit(`from ${definition.min} to ${definition.max}`, unitInWords(definition.unit))
}

/** What a number must be: `Age must be a whole number from 0 to 120 years`. */
export function demand(definition: NumericDefinition): string {
  return `${definition.label} must be ${allowedInWords(definition)}`
}

/** The values that a feature may have, as the API and the command line take them: `a whole number from 0 to 51`. */
export function allowedInWords(definition: FeatureDefinition): string {
  if (definition.type === 'boolean') return 'true or false'
  if (definition.type === 'enum') return `one of: ${Object.keys(definition.values).join(', ')}`
  return `${kindOf(definition)} ${rangeInWords(definition)}`
}

function kindOf({ type, step }: NumericDefinition): string {
  if (step !== undefined) return `a multiple of ${step}`
  return type === 'integer' ? 'a whole number' : 'a number'
}

function fits({ type, min, max, step }: NumericDefinition, value: number): boolean {
  if (!Number.isFinite(value) || value < min || value > max) return false
  if (type === 'integer' && !Number.isInteger(value)) return false
  return step === undefined || value % step === 0
}

/** What was given, shortened, and never by calling a method of it: the value may come from anywhere. */
export function asGiven(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text “${shortened(value)}”`
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value)
  if (typeof value === 'bigint') return shortened(String(value))
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** At most 40 characters of a text, for a message. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
