import {
  criteriaSets,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type Patient,
  thresholdsOf,
} from '../../rules/index.ts'

/** Numbers between 0 and 1 that look random and are the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const limits = new Map<FeatureId, number[]>()
for (const { when } of criteriaSets.flatMap((set) => set.criteria))
  for (const { quantity, limit } of thresholdsOf(when))
    if (quantity.kind === 'value')
      limits.set(quantity.feature, [...(limits.get(quantity.feature) ?? []), limit])

function someValue(feature: FeatureId, random: () => number): FeatureValue {
  const definition = featureDefinition(feature)
  const one = <Value>(from: readonly Value[]) => from[Math.floor(random() * from.length)]
  if (definition.type === 'boolean') return random() < 0.5
  if (definition.type === 'enum') return one(Object.keys(definition.values)) ?? ''
  const { type, min, max, step = type === 'integer' ? 1 : 0.01 } = definition
  const around = one(limits.get(feature) ?? []) ?? (min + max) / 2
  const spread = random() < 0.5 ? 2 * step : (max - min) / 4
  const value = around + (2 * random() - 1) * spread
  return Math.min(max, Math.max(min, Number((Math.round(value / step) * step).toFixed(2))))
}

/**
 * Invented patients, the same at every run. How much is entered is the same chance for each finding of a patient and runs
 * evenly from nothing to everything over the patients; half of the numbers lie on a limit of the criteria or beside it.
 */
export function recordsOf(count: number): readonly Patient[] {
  const random = randomNumbers(20261122)
  return Array.from({ length: count }, () => {
    const entered = random()
    const known = featureIds.filter(() => random() < entered)
    return Object.fromEntries(known.map((id) => [id, someValue(id, random)])) as Patient
  })
}
