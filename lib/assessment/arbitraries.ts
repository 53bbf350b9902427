import type FastCheck from 'fast-check'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type Patient,
} from '../../rules/index.ts'

/** Values and patients for the laws. The generator is handed in, because what ships imports no test tool. */
export function arbitraries(fc: typeof FastCheck) {
  /** Any value that the dictionary allows for a feature. */
  function allowedValue(feature: FeatureId): FastCheck.Arbitrary<FeatureValue> {
    const definition = featureDefinition(feature)
    if (definition.type === 'boolean') return fc.boolean()
    if (definition.type === 'enum') return fc.constantFrom(...Object.keys(definition.values))
    const { type, min, max, step = 1 } = definition
    if (type === 'integer') return fc.integer({ min: min / step, max: max / step }).map((n) => n * step)
    // Minus zero is the same measurement as zero, and no text can tell the two apart.
    return fc.double({ min, max, noNaN: true }).map((n) => (n === 0 ? 0 : n))
  }

  /** A value that no entry of the feature may have. */
  function badValue(feature: FeatureId): FastCheck.Arbitrary<unknown> {
    const definition = featureDefinition(feature)
    const wrongType = fc.constantFrom<unknown>('', 'Diffuse', '12', [], {}, [12], 'toString')
    if (definition.type === 'boolean') return fc.oneof(wrongType, fc.integer())
    if (definition.type === 'enum') return fc.oneof(wrongType, fc.integer(), fc.boolean())
    const outside = fc.oneof(
      fc.double({ max: definition.min, maxExcluded: true, noNaN: true }),
      fc.double({ min: definition.max, minExcluded: true, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    )
    const broken = fc.integer({ min: definition.min, max: definition.max - 1 }).map((n) => n + 0.5)
    return fc.oneof(wrongType, fc.boolean(), outside, ...(definition.type === 'integer' ? [broken] : []))
  }

  /** A patient with any of the features entered, and some of the others not to be had. */
  const patients = fc
    .subarray(featureIds)
    .chain((entered) => {
      const values = fc.tuple(...entered.map((feature) => allowedValue(feature)))
      const blank = featureIds.filter((feature) => !entered.includes(feature))
      return fc.tuple(fc.constant(entered), values, fc.subarray(blank))
    })
    .map(([entered, values, notAvailable]) => ({
      patient: Object.fromEntries(entered.map((feature, at) => [feature, values[at]])) as Patient,
      notAvailable,
    }))

  return { allowedValue, badValue, patients }
}
