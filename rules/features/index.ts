import {
  type FeatureDefinition,
  type FeatureGroup,
  type Unit,
  type WorkUpStep,
  workUpSteps,
} from './definition.ts'
import { features } from './dictionary.ts'

export type {
  BooleanDefinition,
  EnumDefinition,
  FeatureDefinition,
  FeatureGroup,
  NumericDefinition,
  Unit,
  WorkUpStep,
} from './definition.ts'
export { features, workUpSteps }

type Dictionary = typeof features

/** Id of an input, as in the dictionary. */
export type FeatureId = keyof Dictionary

type IdsOfType<T extends FeatureDefinition['type']> = {
  [F in FeatureId]: Dictionary[F]['type'] extends T ? F : never
}[FeatureId]

export type NumericFeature = IdsOfType<'number' | 'integer'>
export type BooleanFeature = IdsOfType<'boolean'>
export type EnumFeature = IdsOfType<'enum'>

/** The named values of a feature. */
export type NameOf<F extends EnumFeature> = keyof Dictionary[F]['values'] & string

/** The values a feature may take: a number, a boolean or one of its named values. */
export type ValueOf<F extends FeatureId> = F extends EnumFeature
  ? NameOf<F>
  : F extends BooleanFeature
    ? boolean
    : number

/** Features with an earlier measurement beside them, from which a decline can be calculated. */
export type RepeatedFeature = {
  [F in NumericFeature]: `${F}Previous` extends NumericFeature ? F : never
}[NumericFeature]

export type FeatureValue = number | string | boolean

/** What was entered for a patient, in canonical units. Absent, undefined and null all mean not entered. */
export type Patient = { readonly [F in FeatureId]?: ValueOf<F> | null | undefined }

/** Every feature id, in the order of the dictionary. */
export const featureIds = Object.keys(features) as FeatureId[]

/** The definition of a feature. */
export function featureDefinition(id: FeatureId): FeatureDefinition {
  return features[id]
}

/** Whether a text is the id of a feature. Safe for any text, names of object methods included. */
export function isFeatureId(id: string): id is FeatureId {
  return Object.hasOwn(features, id)
}

/** Whether a value is one of the named values of a feature. */
export function isNameOf<F extends EnumFeature>(id: F, value: unknown): value is NameOf<F> {
  return typeof value === 'string' && Object.hasOwn(features[id].values, value)
}

/** The name of a feature inside a sentence. */
export function nameInSentence(id: FeatureId): string {
  const definition = featureDefinition(id)
  return definition.short ?? definition.label
}

const unitWords: Record<Unit, string> = {
  a: 'years',
  mo: 'months',
  kg: 'kg',
  g: 'g',
  'g/m2': 'g/m²',
  '%': '%',
  mm: 'mm',
  'mm/h': 'mm/h',
  'mm[Hg]': 'mmHg',
  "[wood'U]": 'WU',
  'mg/L': 'mg/L',
  'g/dL': 'g/dL',
  'umol/L': 'µmol/L',
  'mL/min': 'mL/min',
  '10*9/L': '× 10⁹/L',
  '{score}': '',
  '{count}': '',
}

/** How a unit is printed; empty where the value has no dimension. */
export function unitInWords(unit: Unit): string {
  return unitWords[unit]
}

/** The unit of a numeric feature as printed; empty for the others. */
export function unitOf(id: FeatureId): string {
  const definition = featureDefinition(id)
  return 'unit' in definition ? unitInWords(definition.unit) : ''
}

/** A value in words, with its unit: `24`, `62 kg`, `yes`, `diffuse`. */
export function valueInWords(id: FeatureId, value: FeatureValue): string {
  const definition = featureDefinition(id)
  if (definition.type === 'boolean') return value === true ? 'yes' : 'no'
  if (definition.type === 'enum') return definition.values[String(value)] ?? String(value)
  return withUnit(String(value), unitOf(id))
}

const singularUnits: { readonly [plural: string]: string } = {
  years: 'year',
  months: 'month',
  'percentage points': 'percentage point',
}

/** A printed number followed by its unit, if it has one: `2 years`, `1 year`. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number
  return `${number} ${number === '1' ? (singularUnits[unit] ?? unit) : unit}`
}

export const groupNames: Record<FeatureGroup, string> = {
  disease: 'Disease',
  skin: 'Skin',
  lung: 'Lung',
  organ: 'Organs',
  blood: 'Blood',
  cardiopulmonary: 'Heart and pulmonary circulation',
  kidney: 'Kidney',
  therapy: 'Therapy',
  general: 'General',
}

export const workUpNames: Record<WorkUpStep, string> = {
  history: 'History and records',
  bedside: 'Bedside',
  blood: 'Blood and urine',
  serology: 'Virus serology',
  'lung-function': 'Lung function and blood gases',
  'chest-ct': 'Chest CT',
  ecg: 'ECG and Holter',
  echo: 'Echocardiography',
  'cardiac-mri': 'Cardiac MRI',
  catheter: 'Right heart catheter',
  further: 'Coronary evaluation and endoscopy',
  judgement: 'Clinician’s judgement',
  centre: 'Team and centre',
}

/** Features in the order of the work-up; within a step in the order of the dictionary. */
export const featuresInWorkUpOrder: readonly FeatureId[] = workUpSteps.flatMap((step) =>
  featureIds.filter((id) => featureDefinition(id).workUp === step),
)
