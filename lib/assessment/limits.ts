import { type FeatureId, featureDefinition, type NumericDefinition } from '../../rules/index.ts'
import { factorOf, monthAndYear } from './units.ts'

/** The least value that is taken, in a unit of which one is `factor` of the feature's own. */
export function lowest({ min }: NumericDefinition, factor: number): number {
  // Rounded inwards, so that what is said to be allowed is taken; toFixed drops the noise of the division.
  return factor === 1 ? min : Math.ceil(Number(((min / factor) * 1000).toFixed(6))) / 1000
}

/** The greatest value that is taken, in a unit of which one is `factor` of the feature's own. */
export function highest({ max }: NumericDefinition, factor: number): number {
  return factor === 1 ? max : Math.floor(Number(((max / factor) * 1000).toFixed(6))) / 1000
}

/** What may be typed, beside a field whose unit is shown: `0 to 51`, `0 to 100 by 10`, `such as 03/2021`. */
export function rangeHint(feature: FeatureId, unit: string): string {
  const definition = featureDefinition(feature)
  if (!('min' in definition)) return ''
  if (unit === monthAndYear) return 'such as 03/2021'
  const factor = factorOf(feature, unit) ?? 1
  const step = definition.step === undefined ? '' : ` by ${definition.step}`
  return `${lowest(definition, factor)} to ${highest(definition, factor)}${step}`
}
