import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type NumericDefinition,
  withUnit,
} from '../../rules/index.ts'
import type { Entered, Entries, Entry, EntryProblem, Typed } from './entry.ts'
import { highest, lowest } from './limits.ts'
import { demand, refusalOf, shortened } from './refusal.ts'
import {
  converted,
  entryUnits,
  factorOf,
  isOnset,
  monthAndYear,
  readNumber,
  readOnset,
  yearsOf,
} from './units.ts'

/** What an entry means: nothing yet, asked for in vain, a value, or something that cannot be taken. */
export type Meaning =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not available' }
  | { readonly kind: 'value'; readonly value: FeatureValue; readonly converted: string | null }
  | { readonly kind: 'refused'; readonly message: string }

/** The form as a case: accepted values in canonical units, and the reason for each that is refused. */
export function interpret(entries: Entries, assessmentDate: string, reference = ''): Entered {
  const patient: [FeatureId, FeatureValue][] = []
  const typed: [FeatureId, Typed][] = []
  const notAvailable: FeatureId[] = []
  const problems: EntryProblem[] = []
  for (const feature of featureIds) {
    const entry = entries[feature]
    const text = entry.text.trim()
    const meaning = meaningOf(feature, entry, assessmentDate)
    if (meaning.kind === 'not available') notAvailable.push(feature)
    if (meaning.kind === 'refused') problems.push({ feature, value: text, message: meaning.message })
    if (meaning.kind === 'value') {
      patient.push([feature, meaning.value])
      if (typeof meaning.value === 'number') {
        typed.push([feature, { text, unit: entry.unit, converted: meaning.converted }])
      }
    }
  }
  return {
    reference: reference.trim(),
    assessmentDate,
    patient: Object.fromEntries(patient),
    notAvailable,
    typed: Object.fromEntries(typed),
    problems,
  }
}

/** What one entry means. The assessment date, as `2026-11-22`, is needed by onsets only. */
export function meaningOf(feature: FeatureId, entry: Entry, assessmentDate: string): Meaning {
  if (entry.notAvailable) return { kind: 'not available' }
  const text = entry.text.trim()
  if (text === '') return { kind: 'blank' }
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean')
    return accepted(feature, text === 'yes' || (text === 'no' ? false : text), null)
  if (definition.type === 'enum') return accepted(feature, text, null)
  if (isOnset(feature) && entry.unit === monthAndYear) {
    return sinceOnset(feature, definition, text, assessmentDate)
  }
  return measured(feature, definition, text, entry.unit)
}

function accepted(feature: FeatureId, value: FeatureValue, inOwnUnit: string | null): Meaning {
  const message = refusalOf(feature, value)
  return message === null ? { kind: 'value', value, converted: inOwnUnit } : { kind: 'refused', message }
}

function sinceOnset(feature: FeatureId, { label }: NumericDefinition, text: string, date: string): Meaning {
  const onset = readOnset(text, date)
  if ('fault' in onset) {
    return { kind: 'refused', message: `${label} ${onset.fault}. You entered ${asTyped(text)}.` }
  }
  const years = yearsOf(onset.months)
  const inYears = `${Math.round(years * 100) / 100} years`
  const meaning = accepted(feature, years, `${inYears} (${onset.months} months)`)
  if (meaning.kind !== 'refused') return meaning
  return { kind: 'refused', message: `${meaning.message} That is the time since ${asTyped(text)}.` }
}

function measured(feature: FeatureId, definition: NumericDefinition, text: string, unit: string): Meaning {
  const factor = factorOf(feature, unit)
  if (factor === null) {
    const usable = entryUnits(feature).filter((choice) => choice.factor !== null)
    const names = usable.map((choice) => choice.unit).join(' or ')
    const message = `${definition.label} cannot be taken in ${shortened(unit)}: no verified factor. Enter it in ${names}.`
    return { kind: 'refused', message }
  }
  const read = readNumber(text)
  if ('hint' in read) {
    const message = `${demandIn(definition, unit, factor)}, ${read.hint}. You entered ${asTyped(text)}.`
    return { kind: 'refused', message }
  }
  const value = converted(read.number, factor)
  const meaning = accepted(feature, value, factor === 1 ? null : withUnit(String(value), ownUnit(feature)))
  if (meaning.kind !== 'refused') return meaning
  const otherUnit = unitThatFits(feature, read.number, unit)
  if (otherUnit !== undefined) {
    return { kind: 'refused', message: askForUnit(definition, { text, unit, factor }, value, otherUnit) }
  }
  if (factor === 1) return meaning
  const message = `${demandIn(definition, unit, factor)}. You entered ${withUnit(asTyped(text), unit)}.`
  return { kind: 'refused', message }
}

/** Another unit of the field in which the same figure would be taken. It is asked about, never assumed. */
function unitThatFits(feature: FeatureId, figure: number, unit: string): string | undefined {
  const fitting = entryUnits(feature).find(
    (choice) =>
      choice.unit !== unit &&
      choice.factor !== null &&
      refusalOf(feature, converted(figure, choice.factor)) === null,
  )
  return fitting?.unit
}

interface InUnit {
  readonly text: string
  readonly unit: string
  readonly factor: number
}

function askForUnit(definition: NumericDefinition, typed: InUnit, value: number, otherUnit: string): string {
  const below = value < definition.min
  const side = below ? 'below' : 'above'
  const limit = below ? lowest(definition, typed.factor) : highest(definition, typed.factor)
  const { unit } = typed
  return (
    `${definition.label}: ${shortened(typed.text)} ${unit} is ${side} the limit of ${limit} ${unit}. ` +
    `Is it ${otherUnit}? Switch the unit.`
  )
}

function demandIn(definition: NumericDefinition, unit: string, factor: number): string {
  if (factor === 1) return demand(definition)
  const range = `from ${lowest(definition, factor)} to ${highest(definition, factor)} ${unit}`
  return `${definition.label} must be a number ${range}`
}

function ownUnit(feature: FeatureId): string {
  return entryUnits(feature)[0]?.unit ?? ''
}

/** A readable figure as it stands; anything else in quotation marks. */
function asTyped(text: string): string {
  return /^[\d.,/-]+$/.test(text) ? shortened(text) : `“${shortened(text)}”`
}
