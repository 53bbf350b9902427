import { warningRules } from './assess/warnings.ts'
import { criteriaSets } from './criteria/index.ts'
import { features } from './features/index.ts'

/**
 * The text whose SHA-256 is the rules' fingerprint: every input with its limits, every criterion and every warning, as
 * JSON with sorted keys, so that neither layout nor order of properties changes it.
 */
export function criteriaDataAsText(): string {
  return JSON.stringify({ criteriaSets, features, warningRules }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
