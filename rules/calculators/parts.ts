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
const pressure = { type: 'number', unit: 'mm[Hg]', min: 20, max: 320 } as const
const creatinine = { type: 'number', unit: 'umol/L', min: 10, max: 3000 } as const

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
  classification: {
    title: '2013 ACR/EULAR classification',
    feeds: 'acrEular2013Met',
    parts: {
      fingersSpared: { label: 'Skin thickening spares the fingers', type: 'boolean' },
      mimicExplains: { label: 'A scleroderma-like disorder explains the findings better', type: 'boolean' },
      proximalThickening: { label: 'Skin thickening of the fingers of both hands, extending proximal to the metacarpophalangeal joints', type: 'boolean' },
      puffyFingers: { label: 'Puffy fingers', type: 'boolean' },
      sclerodactyly: { label: 'Sclerodactyly: distal to the metacarpophalangeal, proximal to the proximal interphalangeal joints', type: 'boolean' },
      tipUlcers: { label: 'Digital tip ulcers', type: 'boolean' },
      pittingScars: { label: 'Fingertip pitting scars', type: 'boolean' },
      telangiectasia: { label: 'Telangiectasia', type: 'boolean' },
      nailfoldCapillaries: { label: 'Abnormal nailfold capillaries', type: 'boolean' },
      pah: { label: 'Pulmonary arterial hypertension, by right heart catheter', type: 'boolean' },
      ild: { label: 'Interstitial lung disease: on HRCT or radiograph, most marked at the bases, or velcro crackles; no other cause', type: 'boolean' },
      raynaud: { label: 'Raynaud phenomenon, self-reported or seen by a physician', type: 'boolean' },
      anticentromere: { label: 'Anticentromere antibody', type: 'boolean' },
      antiTopoisomerase: { label: 'Anti-topoisomerase I antibody (anti-Scl-70)', type: 'boolean' },
      antiRnaPolymerase: { label: 'Anti-RNA polymerase III antibody', type: 'boolean' },
    },
  },
  'renal-crisis': {
    title: 'Scleroderma renal crisis',
    feeds: 'priorRenalCrisis',
    parts: {
      newHypertension: { label: 'The raised blood pressure is new', type: 'boolean' },
      systolic: { label: 'Systolic pressure', ...pressure },
      systolicBefore: { label: 'Systolic pressure before', ...pressure },
      diastolic: { label: 'Diastolic pressure', ...pressure },
      diastolicBefore: { label: 'Diastolic pressure before', ...pressure },
      creatinine: { label: 'Creatinine', ...creatinine },
      creatinineBefore: { label: 'Creatinine before', ...creatinine },
      creatinineUpperLimit: { label: 'Creatinine, upper limit of the laboratory', ...creatinine },
      platelets: { label: 'Platelets', type: 'number', unit: '10*9/L', min: 0, max: 2000 },
      proteinuria: { label: 'Proteinuria of 2+ or more', type: 'boolean' },
      haematuria: { label: 'Haematuria of 2+ or more, or at least 10 red cells per high-power field', type: 'boolean' },
      haemolysis: { label: 'Haemolysis', type: 'boolean' },
      biopsy: { label: 'Kidney biopsy typical of renal crisis', type: 'boolean' },
      pressureTwiceInMinutes: { label: 'Pressure at least 140/90 mmHg, or systolic up by at least 30 or diastolic by at least 20 mmHg, on two readings at least 5 minutes apart', type: 'boolean' },
      acuteKidneyInjury: { label: 'Acute kidney injury by KDIGO: creatinine up by more than 50 % in 7 days or by at least 26.5 µmol/L in 48 hours', type: 'boolean' },
      microangiopathy: { label: 'Thrombotic microangiopathy', type: 'boolean' },
      targetOrgan: { label: 'Target-organ dysfunction', type: 'boolean' },
      pressureTwiceInDay: { label: 'Pressure above 150/85 mmHg at least twice in 24 hours', type: 'boolean' },
      filtrationFall: { label: 'Fall of the calculated GFR', type: 'number', unit: '%', min: 0, max: 100 },
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

/** What a yes or no part says; null where it was not answered. */
export function answerOf(parts: CalculatorParts, part: string): boolean | null {
  const value = Object.hasOwn(parts, part) ? parts[part] : undefined
  return typeof value === 'boolean' ? value : null
}

/** What a part measures or scores; null where it was not answered or is out of its limits. */
export function numberOf(calculator: CalculatorId, parts: CalculatorParts, part: string): number | null {
  const definition = partDefinition(calculator, part)
  const value = Object.hasOwn(parts, part) ? parts[part] : undefined
  if (!definition || typeof value !== 'number' || !isPartValue(definition, value)) return null
  return value
}
