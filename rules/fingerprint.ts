import { warningRules } from './assess/warnings.ts'
import { criteriaSets } from './criteria/index.ts'
import { features } from './features/index.ts'

/** What the fingerprint stands for: every set of criteria, every input with its limits, and every warning. */
export interface RulesData {
  readonly criteriaSets: readonly unknown[]
  readonly features: Readonly<Record<string, unknown>>
  readonly warningRules: readonly object[]
}

export const rulesData: RulesData = { criteriaSets, features, warningRules }

/**
 * The text whose SHA-256 is the rules' fingerprint: the data as JSON with sorted keys, so that neither layout nor order
 * of properties changes it.
 */
export function criteriaDataAsText(data: RulesData = rulesData): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
