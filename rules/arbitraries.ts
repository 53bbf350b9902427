import fc from 'fast-check'
import { warningRules } from './assess/warnings.ts'
import { expectedHeadlines } from './criteria/expected/headline.ts'
import { expectedSets } from './criteria/expected/index.ts'
import { criteriaSets } from './criteria/index.ts'
import { featuresOfQuantity, thresholdsOf } from './expressions/index.ts'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type NumericDefinition,
  type Patient,
} from './features/index.ts'

// Values and patients for the laws. Numbers fall on the limits of the criteria and right beside them far more often
// than chance would have it, because that is where rules go wrong.

/** A patient as the laws use it: any value of any feature, by id. */
export type Given = { readonly [F in FeatureId]?: FeatureValue }

export const asPatient = (given: Given): Patient => given as Patient

const limits = new Map<FeatureId, Set<number>>()
for (const { when } of [...criteriaSets.flatMap((set) => set.criteria), ...warningRules]) {
  for (const { quantity, limit } of thresholdsOf(when)) {
    if (quantity.kind !== 'value') continue
    for (const feature of featuresOfQuantity(quantity))
      limits.set(feature, (limits.get(feature) ?? new Set()).add(limit))
  }
}

/** The smallest difference between two values of a feature that the tests look at. */
export function stepOf(definition: NumericDefinition): number {
  return definition.step ?? (definition.type === 'integer' ? 1 : 0.01)
}

/** The allowed value so many steps away; null where there is none. */
export function neighbour(feature: FeatureId, value: number, steps: number): number | null {
  const definition = featureDefinition(feature)
  if (definition.type !== 'number' && definition.type !== 'integer') return null
  const moved = Number((value + steps * stepOf(definition)).toFixed(2))
  return moved < definition.min || moved > definition.max ? null : moved
}

/** Each limit that the criteria set for a feature, the values right beside it, and the ends of its range. */
function tellingValues(feature: FeatureId): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  if (definition.type === 'enum') return Object.keys(definition.values)
  const around = [...(limits.get(feature) ?? [])].flatMap((limit) =>
    [-1, 0, 1].map((steps) => neighbour(feature, limit, steps)),
  )
  return [...new Set([definition.min, ...around.filter((value) => value !== null), definition.max])]
}

/** Any value that the dictionary allows for a feature, most often one at or beside a limit. */
export function allowedValue(feature: FeatureId): fc.Arbitrary<FeatureValue> {
  const telling = fc.constantFrom(...tellingValues(feature))
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean' || definition.type === 'enum') return telling
  const { min, max } = definition
  const step = stepOf(definition)
  const anywhere = fc
    .integer({ min: Math.round(min / step), max: Math.round(max / step) })
    .map((n) => Number((n * step).toFixed(2)))
  return fc.oneof({ weight: 3, arbitrary: telling }, { weight: 1, arbitrary: anywhere })
}

const values = new Map(featureIds.map((feature) => [feature, allowedValue(feature)]))

/** A patient with some of these features entered; how many varies from almost none to almost all. */
export function patientsOver(features: readonly FeatureId[]): fc.Arbitrary<Given> {
  const optional = features.map((feature) =>
    fc.tuple(fc.nat({ max: 99 }), values.get(feature) ?? allowedValue(feature)),
  )
  return fc.tuple(fc.constantFrom(10, 50, 80, 95, 100), fc.tuple(...optional)).map(([percent, drawn]) => {
    const given: { [F in FeatureId]?: FeatureValue } = {}
    for (const [index, [chance, value]] of drawn.entries()) {
      const feature = features[index]
      if (feature !== undefined && chance < percent) given[feature] = value
    }
    return given
  })
}

/** A patient like this one, with a few of these features blank or of another value. */
export function patientsLike(given: Given, features: readonly FeatureId[]): fc.Arbitrary<Given> {
  return fc
    .subarray([...features], { minLength: 0, maxLength: 3 })
    .chain((changed) =>
      fc.tuple(
        fc.constant(changed),
        fc.tuple(...changed.map((id) => fc.option(values.get(id) ?? allowedValue(id), { nil: undefined }))),
      ),
    )
    .map(([changed, drawn]) => {
      const like: { [F in FeatureId]?: FeatureValue } = { ...given }
      for (const [index, id] of changed.entries()) {
        const value = drawn[index]
        if (value === undefined) delete like[id]
        else like[id] = value
      }
      return like
    })
}

const examples = [
  ...expectedHeadlines.map(({ given }) => given),
  ...expectedSets.flatMap(({ outcomes }) => outcomes.map(([given]) => given)),
] as readonly Given[]

/**
 * A patient with any of all features entered. Half of them are near an example of the tables of expectations: random
 * values alone seldom get past an indication, let alone to a decision.
 */
export const patients: fc.Arbitrary<Given> = fc.oneof(
  patientsOver(featureIds),
  fc.constantFrom(...examples).chain((given) => patientsLike(given, featureIds)),
)
