import type { FeatureId, Unit } from '../features/index.ts'

/** One part of a calculated value. A part that was not answered is absent; it never counts as 0 or no. */
export type PartDefinition = { readonly label: string } & (
  | { readonly type: 'boolean' }
  /** A whole number from 0 to `max`. */
  | { readonly type: 'score'; readonly max: number }
  /** A measurement; `min` and `max` are inclusive limits outside which an entry is refused. */
  | { readonly type: 'number'; readonly unit: Unit; readonly min: number; readonly max: number }
)

/** A value that is made of parts, which are kept with the case. */
export interface CalculatorDefinition {
  readonly title: string
  /** The feature that the result fills in; absent where it is shown only. */
  readonly feeds?: FeatureId
  readonly parts: Readonly<Record<string, PartDefinition>>
}

const skinScore = { type: 'score', max: 3 } as const

/** Every calculator with parts of its own. Those that need nothing but features have none and do not stand here. */
// biome-ignore format: one part a line, to be read like a table
export const calculators = {
  mrss: {
    title: 'Modified Rodnan skin score',
    feeds: 'mrss',
    parts: {
      face: { label: 'Face', ...skinScore },
      anteriorChest: { label: 'Anterior chest', ...skinScore },
      abdomen: { label: 'Abdomen', ...skinScore },
      fingersRight: { label: 'Fingers, right', ...skinScore },
      fingersLeft: { label: 'Fingers, left', ...skinScore },
      handDorsumRight: { label: 'Dorsum of hand, right', ...skinScore },
      handDorsumLeft: { label: 'Dorsum of hand, left', ...skinScore },
      forearmRight: { label: 'Forearm, right', ...skinScore },
      forearmLeft: { label: 'Forearm, left', ...skinScore },
      upperArmRight: { label: 'Upper arm, right', ...skinScore },
      upperArmLeft: { label: 'Upper arm, left', ...skinScore },
      thighRight: { label: 'Thigh, right', ...skinScore },
      thighLeft: { label: 'Thigh, left', ...skinScore },
      lowerLegRight: { label: 'Lower leg, right', ...skinScore },
      lowerLegLeft: { label: 'Lower leg, left', ...skinScore },
      footDorsumRight: { label: 'Dorsum of foot, right', ...skinScore },
      footDorsumLeft: { label: 'Dorsum of foot, left', ...skinScore },
    },
  },
  // Everything since the earlier lung function test, so that one interval holds for all of it.
  'ild-progression': {
    title: 'Definitions of progressive interstitial lung disease',
    parts: {
      worseSymptoms: { label: 'Worse respiratory symptoms since the earlier test', type: 'boolean' },
      moreFibrosisOnHrct: { label: 'More fibrosis on HRCT since the earlier test', type: 'boolean' },
      radiologicalProgression: { label: 'At least one of the six radiological signs of progression of PPF 2022', type: 'boolean' },
      fibrosisOnHrct: { label: 'Fibrosis on HRCT', type: 'boolean' },
      fibrosisOver10Pct: { label: 'Fibrosis of more than 10 % of the lung', type: 'boolean' },
      despiteManagement: { label: 'Progression despite management', type: 'boolean' },
      otherExplanation: { label: 'Another explanation of the worsening', type: 'boolean' },
    },
  },
  'skin-progression': {
    title: 'Progressive skin fibrosis',
    parts: {
      earlierMrss: { label: 'Earlier modified Rodnan skin score', type: 'score', max: 51 },
      monthsSinceEarlierMrss: { label: 'Months since the earlier skin score', type: 'number', unit: 'mo', min: 0, max: 120 },
    },
  },
} as const satisfies Record<string, CalculatorDefinition>

export type CalculatorId = keyof typeof calculators
export type PartValue = boolean | number

/** The parts of one calculation, as far as they were answered. */
export type CalculatorParts = Readonly<Record<string, PartValue>>

/** The name of a calculator's part. */
export type PartId<C extends CalculatorId> = keyof (typeof calculators)[C]['parts'] & string

/** The parts of a case, by calculator. */
export type CaseParts = { readonly [C in CalculatorId]?: CalculatorParts }

/** The definition of a calculator's part; undefined where there is none of that name. */
export function partDefinition(calculator: CalculatorId, part: string): PartDefinition | undefined {
  const parts: Readonly<Record<string, PartDefinition>> = calculators[calculator].parts
  return Object.hasOwn(parts, part) ? parts[part] : undefined
}

/** Whether a calculator of that name exists. */
export function isCalculatorId(id: string): id is CalculatorId {
  return Object.hasOwn(calculators, id)
}

/** Whether the value is one that the part may have. */
export function isPartValue(definition: PartDefinition, value: unknown): value is PartValue {
  if (definition.type === 'boolean') return typeof value === 'boolean'
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (definition.type === 'score') return Number.isInteger(value) && value >= 0 && value <= definition.max
  return value >= definition.min && value <= definition.max
}
