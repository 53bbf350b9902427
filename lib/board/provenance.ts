import { type CalculatorDefinition, calculators, type FeatureId, featureIds } from '../../rules/index.ts'
import { type FormValues, isBlank } from '../assessment/entry.ts'
import type { CaseDraft } from './content.ts'

const definitions: Readonly<Record<string, CalculatorDefinition>> = calculators

/** Features that a calculator with parts fills in, with the calculators. */
const feeders = Object.entries(definitions).flatMap(([id, { feeds }]) =>
  feeds ? [[id, feeds] as const] : [],
)

/**
 * Where each value of a case came from. One that is as it was keeps its provenance; another is calculated where the parts
 * of its calculator stand in the case, else typed.
 */
export function provenanceOf(
  values: FormValues,
  before: FormValues,
  earlier: CaseDraft['provenance'],
): CaseDraft['provenance'] {
  const calculated = new Set<FeatureId>(
    feeders.flatMap(([id, feature]) => {
      const parts = new Map(Object.entries(values.parts)).get(id)
      return parts && Object.keys(parts).length > 0 ? [feature] : []
    }),
  )
  return Object.fromEntries(
    featureIds
      .filter((feature) => !isBlank(values.entries[feature]))
      .map((feature) => {
        const unchanged = values.entries[feature].text === before.entries[feature].text
        const known = unchanged ? earlier[feature] : undefined
        return [feature, known ?? (calculated.has(feature) ? 'calculated' : 'typed')]
      }),
  )
}
