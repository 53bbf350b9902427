import {
  type CaseParts,
  type FeatureId,
  type FeatureValue,
  featureIds,
  type Patient,
} from '../../rules/index.ts'
import { entryUnits } from './units.ts'

/** What stands in one field. Empty text and not unavailable is blank, which is never “no”. */
export interface Entry {
  /** As typed; `yes` or `no`; the id of a named value. */
  readonly text: string
  /** One of the feature's entry units, or MM/YYYY for an onset. */
  readonly unit: string
  /** Asked for and not to be had. The text is then empty. */
  readonly notAvailable: boolean
}

export type Entries = { readonly [F in FeatureId]: Entry }

/** A value as it was typed, for showing beside the value that counts. */
export interface Typed {
  readonly text: string
  readonly unit: string
  /** In the feature's own unit, where it was typed in another: `60 mmHg`. */
  readonly converted: string | null
}

/** An entry that is refused and therefore counts as unknown. */
export interface EntryProblem {
  readonly feature: FeatureId
  readonly value: string
  readonly message: string
}

/** Everything the form says about a case, ready to be assessed. */
export interface Entered {
  /** The case reference; empty when none was given. */
  readonly reference: string
  /** As `2026-11-22`; empty when none was given. */
  readonly assessmentDate: string
  /** Accepted values only, in canonical units. */
  readonly patient: Patient
  readonly notAvailable: readonly FeatureId[]
  /** The accepted numbers and onsets as they were typed. */
  readonly typed: Readonly<Partial<Record<FeatureId, Typed>>>
  readonly problems: readonly EntryProblem[]
}

/** What stands in the whole form. */
export interface FormValues {
  reference: string
  assessmentDate: string
  entries: Entries
  /** What calculated values were made of. */
  parts: CaseParts
}

/** An empty field of a feature, in the feature's own unit. */
export function blankEntry(feature: FeatureId): Entry {
  return { text: '', unit: entryUnits(feature)[0]?.unit ?? '', notAvailable: false }
}

/** An empty form. */
export const blankEntries: Entries = entriesOf({})

/** An empty case on a day. */
export function blankForm(assessmentDate: string): FormValues {
  return { reference: '', assessmentDate, entries: blankEntries, parts: {} }
}

/** Whether anything of a case would be lost by clearing the form. */
export function somethingEntered({ reference, entries, parts }: FormValues): boolean {
  const somePart = Object.values(parts).some((each) => Object.keys(each).length > 0)
  return reference !== '' || somePart || featureIds.some((feature) => !isBlank(entries[feature]))
}

/** Whether nothing was said about the feature. */
export function isBlank(entry: Entry): boolean {
  return entry.text.trim() === '' && !entry.notAvailable
}

/** The form as it stands for a patient in canonical units, such as an example. */
export function entriesOf(patient: Patient, notAvailable: readonly FeatureId[] = []): Entries {
  const entries = featureIds.map((feature): [FeatureId, Entry] => [
    feature,
    {
      ...blankEntry(feature),
      text: textOf(patient[feature] ?? null),
      notAvailable: notAvailable.includes(feature),
    },
  ])
  return Object.fromEntries(entries) as Entries
}

function textOf(value: FeatureValue | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? plainDecimal(value) : value
}

/** A number without an exponent, digit by digit the same: 1e-7 as 0.0000001. */
function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e-')
  if (exponent === undefined) return mantissa
  const digits = mantissa.replace('.', '').replace('-', '')
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${digits}`
}
