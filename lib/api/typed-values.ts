import { type FeatureId, isFeatureId, type Patient } from '../../rules/index.ts'
import { meaningOf } from '../assessment/interpret.ts'
import { fitsOneLine } from '../assessment/one-line.ts'
import { asGiven, shortened } from '../assessment/refusal.ts'
import type { RequestProblem } from '../assessment/request.ts'
import type { ReportInput } from '../report/input.ts'

type Typed = NonNullable<ReportInput['typed']>
type TypedValue = NonNullable<Typed[FeatureId]>

/** What the typed values must agree with. The patient is null where it was refused itself. */
interface Against {
  readonly patient: Patient | null
  /** Empty where none was given: onsets by month cannot be counted then. */
  readonly assessmentDate: string
}

const longestTyped = 40

/**
 * Reads the values as they were typed. Each must come to the value of the patient, so that a report never shows one value
 * and beside it another. The converted value is calculated here and not taken from the request.
 */
export function readTyped(
  typed: unknown,
  against: Against,
): { readonly accepted: Typed; readonly problems: readonly RequestProblem[] } {
  if (typed === undefined || typed === null) return { accepted: {}, problems: [] }
  if (typeof typed !== 'object' || Array.isArray(typed)) {
    const message = `The member “typed” must be an object from feature ids to text and unit. You sent ${asGiven(typed)}.`
    return { accepted: {}, problems: [{ feature: 'typed', value: typed, message }] }
  }
  const accepted: [FeatureId, TypedValue][] = []
  const problems: RequestProblem[] = []
  for (const [feature, value] of Object.entries(typed)) {
    const read = isFeatureId(feature)
      ? readOne(feature, value, against)
      : { fault: `“${shortened(feature)}” is not a feature id. Check its spelling, or remove it.` }
    if ('fault' in read) problems.push({ feature, value, message: `In “typed”: ${read.fault}` })
    else accepted.push([feature as FeatureId, read])
  }
  return { accepted: Object.fromEntries(accepted), problems }
}

function readOne(
  feature: FeatureId,
  value: unknown,
  { patient, assessmentDate }: Against,
): TypedValue | { readonly fault: string } {
  const members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const text: unknown = members.get('text')
  const unit: unknown = members.get('unit')
  if (!fitsOneLine(text, longestTyped) || !fitsOneLine(unit, longestTyped)) {
    const fault = `${feature} must be an object with text and unit, each a text of at most ${longestTyped} characters. You sent ${asGiven(value)}.`
    return { fault }
  }
  const meaning = meaningOf(feature, { text, unit, notAvailable: false }, assessmentDate)
  if (meaning.kind === 'refused') return { fault: meaning.message }
  if (meaning.kind === 'value' && patient !== null && meaning.value !== patient[feature]) {
    const typed = [text, unit].filter(Boolean).join(' ')
    return {
      fault: `${feature} was typed as ${typed}, which is ${meaning.value}, and the patient’s value is ${patient[feature] ?? 'absent'}. Send values that agree.`,
    }
  }
  if (meaning.kind !== 'value') return { fault: `${feature} has an empty text. Remove it.` }
  return { text, unit, converted: meaning.converted }
}
