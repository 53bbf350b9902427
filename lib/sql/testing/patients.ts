import { expectedHeadlines, expectedSets } from '../../../rules/examples.ts'
import {
  clearanceInputs,
  cockcroftGaultTerms,
  criteriaSets,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  featuresOfQuantity,
  leavesOf,
  type NumericDefinition,
  type NumericFeature,
  type Patient,
} from '../../../rules/index.ts'

type Values = { [F in FeatureId]?: FeatureValue }

/** Numbers from 0 up to 1, the same for the same seed (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const limitsOf = new Map<FeatureId, Set<number>>()
/** The limits on quantities that are calculated, by the features from which they are. */
const calculated: {
  readonly features: readonly NumericFeature[]
  readonly kind: string
  readonly limit: number
}[] = []
for (const leaf of criteriaSets.flatMap(({ criteria }) => criteria).flatMap(({ when }) => leavesOf(when))) {
  if (leaf.kind !== 'compare') continue
  const { quantity, limit } = leaf
  const features = featuresOfQuantity(quantity)
  if (quantity.kind !== 'value') calculated.push({ features, kind: quantity.kind, limit })
  else for (const id of features) limitsOf.set(id, (limitsOf.get(id) ?? new Set()).add(limit))
}
const clearanceLimits = [...(limitsOf.get('creatinineClearanceMlMin') ?? [])]

function stepOf({ type, step }: NumericDefinition): number {
  return step ?? (type === 'integer' ? 1 : 0.01)
}

/** Every limit, the values right below and above it, and the ends of the range. */
const telling = new Map<FeatureId, readonly FeatureValue[]>(
  featureIds.map((id) => {
    const definition = featureDefinition(id)
    if (definition.type === 'boolean') return [id, [false, true]]
    if (definition.type === 'enum') return [id, Object.keys(definition.values)]
    const { min, max } = definition
    const around = [...(limitsOf.get(id) ?? [])].flatMap((limit) =>
      [-1, 0, 1].map((steps) => Number((limit + steps * stepOf(definition)).toFixed(2))),
    )
    const onStep = around.filter((value) => value >= min && value <= max && isOnStep(value, definition))
    return [id, [...new Set([min, ...onStep, max])]]
  }),
)

function isOnStep(value: number, { step }: NumericDefinition): boolean {
  return step === undefined || value % step === 0
}

const examples = [
  ...expectedHeadlines.map(({ given }) => given),
  ...expectedSets.flatMap(({ outcomes }) => outcomes.map(([given]) => given)),
] as readonly Values[]

/**
 * Patients without end, the same for the same seed: half of them near an example of the tables of expectations, most
 * numbers on a limit or right beside it, many blanks, falls and clearances that come out exactly at their limit or a trace
 * beside it.
 */
export function* generatedPatients(seed: number): Generator<Patient> {
  const random = randomFrom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(list: readonly T[]): T | undefined => list[below(list.length)]

  function value(id: FeatureId): FeatureValue {
    const definition = featureDefinition(id)
    if (definition.type === 'boolean' || definition.type === 'enum' || random() < 0.7)
      return one(telling.get(id) ?? []) ?? 0
    const { type, min, max } = definition
    const step = stepOf(definition)
    if (type === 'number' && random() < 0.3) return min + random() * (max - min)
    return Number((min + step * below(Math.round((max - min) / step) + 1)).toFixed(2))
  }

  function nearExample(): Values {
    const values: Values = { ...one(examples) }
    for (let changes = below(7); changes > 0; changes -= 1) {
      const id = one(featureIds) ?? 'mrss'
      if (random() < 0.3) delete values[id]
      else values[id] = value(id)
    }
    return values
  }

  function anywhere(): Values {
    const share = one([0.02, 0.3, 0.6, 0.9, 1]) ?? 1
    const values: Values = {}
    for (const id of featureIds) if (random() < share) values[id] = value(id)
    return values
  }

  /** A second value so that what is calculated from both falls on its limit. */
  function onCalculatedLimit(values: Values): void {
    const { features = [], kind = '', limit = 0 } = one(calculated) ?? {}
    const [first, second] = features
    if (!first || !second) return
    const trace = one([0, 0, 0, 1e-9, -1e-9, 1e-6, -1e-6, 0.01, -0.01]) ?? 0
    const other = kind === 'sum' ? below(limit * 10 + 1) / 10 : 50 + below(1000) / 10
    values[second] = other
    if (kind === 'sum') values[first] = allowed(first, limit - other + trace)
    else
      values[first] = allowed(
        first,
        (kind === 'absolute-decline' ? other - limit : other * (1 - limit / 100)) + trace,
      )
  }

  function onClearanceLimit(values: Values): void {
    const [age, sex, weight, creatinine] = clearanceInputs
    const limit = one(clearanceLimits) ?? 1
    const { limitAge, divisor, female, umolPerMgDl } = cockcroftGaultTerms
    const years = 17 + below(60)
    const kilograms = 40 + below(800) / 10
    const isFemale = random() < 0.5
    const trace = one([0, 0, 0, 1e-9, -1e-9, 1e-6, -1e-6, 0.01]) ?? 0
    if (random() < 0.8) delete values.creatinineClearanceMlMin
    values[age] = years
    values[sex] = isFemale ? 'female' : 'male'
    values[weight] = kilograms
    values[creatinine] = allowed(
      creatinine,
      ((limitAge - years) * kilograms * (isFemale ? female : 1) * umolPerMgDl) / (divisor * (limit + trace)),
    )
    if (random() < 0.2) delete values[one(clearanceInputs) ?? age]
  }

  for (;;) {
    const values = random() < 0.5 ? nearExample() : anywhere()
    if (random() < 0.4) onCalculatedLimit(values)
    if (random() < 0.3) onClearanceLimit(values)
    yield values as Patient
  }
}

function allowed(id: NumericFeature, value: number): number {
  const definition = featureDefinition(id) as NumericDefinition
  return Math.min(definition.max, Math.max(definition.min, value))
}
