import type { FeatureId } from '../../../rules/index.ts'
import { type Meaning, meaningOf } from '../../assessment/interpret.ts'
import { asGiven } from '../../assessment/refusal.ts'
import { isOnset, monthAndYear, readOnset } from '../../assessment/units.ts'

/** How a column writes the day or the month of an onset. Stands in a mapping in the place of a unit. */
export interface DateForm {
  readonly unit: string
  /** As a choice: what it looks like, with an example. */
  readonly name: string
}

const yearFirst = 'YYYY-MM'
const dayFirst = 'DD/MM/YYYY'
const monthFirst = 'MM/DD/YYYY'

const forms: readonly DateForm[] = [
  { unit: monthAndYear, name: 'month and year, as 03/2021' },
  { unit: yearFirst, name: 'year first, as 2021-03 or 2021-03-15' },
  { unit: dayFirst, name: 'day first, as 15.03.2021 or 15/03/2021' },
  { unit: monthFirst, name: 'month first, as 03/15/2021' },
]

/** The forms in which a finding may be dated: those of the disease clocks; no other finding has any. */
export function dateForms(feature: FeatureId): readonly DateForm[] {
  return isOnset(feature) ? forms : []
}

/** Whether the values of a column are dates that are counted to a reference date. */
export function isDated(feature: FeatureId, unit: string | null): boolean {
  return dateForms(feature).some((form) => form.unit === unit)
}

/** The forms in which each of these texts is a date. */
export function formsOf(texts: readonly string[]): readonly string[] {
  return forms.map(({ unit }) => unit).filter((unit) => texts.every((text) => onsetIn(text, unit) !== null))
}

/** A number that could as well be a month and a year: 03.2021. */
export function couldBeMonth(figure: string): boolean {
  return /^\d{1,2}\.\d{4}$/.test(figure) && formsOf([figure]).length > 0
}

interface OnsetIn {
  /** As the assessment takes it: 03/2021. */
  readonly month: string
  /** As 2021-03-15; null where the text names no day. */
  readonly day: string | null
}

const anyMonth = '9999-12-31'

/** A text as a date in a form; null where it is none. */
function onsetIn(text: string, unit: string): OnsetIn | null {
  if (unit === monthAndYear) return 'fault' in readOnset(text, anyMonth) ? null : { month: text, day: null }
  const [, year = '', month = '', day = ''] = matched(text.trim(), unit) ?? []
  if ('fault' in readOnset(`${month}/${year}`, anyMonth)) return null
  if (day === '') return { month: `${month}/${year}`, day: null }
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A thirty-first of April is a slip, and no month is guessed from it.
  const sameDay = new Date(`${whole}T00:00:00Z`)
  if (Number.isNaN(sameDay.getTime()) || !sameDay.toISOString().startsWith(whole)) return null
  return { month: `${month}/${year}`, day: whole }
}

/** Year, month and day of a text, in this order. */
function matched(text: string, unit: string): readonly (string | undefined)[] | null {
  if (unit === yearFirst) return /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?)?$/.exec(text)
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?$/.exec(text)
  if (!parts) return null
  const [, first, , second, year] = parts
  return unit === dayFirst ? ['', year, second, first] : ['', year, first, second]
}

/**
 * What a dated cell means: the time from its month to that of the reference date, as the assessment counts it.
 *
 * @param unit one of `dateForms`
 * @param reference as 2026-11-22
 */
export function datedMeaning(feature: FeatureId, cell: unknown, unit: string, reference: string): Meaning {
  // Dates of Parquet have become text by now. A number is none: 3.202 was once 03.2020.
  const text = typeof cell === 'string' ? cell : null
  const onset = text === null ? null : onsetIn(text, unit)
  const [form] = dateForms(feature).filter((each) => each.unit === unit)
  if (onset === null)
    return {
      kind: 'refused',
      message: `A date is expected here, ${form?.name}. You entered ${asGiven(cell)}.`,
    }
  // The assessment knows months alone; a file may name a day of the same month that was still to come.
  if (onset.day !== null && onset.day > reference)
    return {
      kind: 'refused',
      message: `The date ${onset.day} is later than ${reference}, the day to which time is counted.`,
    }
  return meaningOf(feature, { text: onset.month, unit: monthAndYear, notAvailable: false }, reference)
}
