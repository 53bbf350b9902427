import {
  type CalculatorId,
  calculators,
  type FeatureId,
  featureDefinition,
  isFeatureId,
} from '../../rules/index.ts'
import { type Entry, type FormValues, isBlank } from '../assessment/entry.ts'

/** Everything that a person edits of a case. */
export interface Edited {
  readonly values: FormValues
  readonly notes: string
}

/** One thing that two people left differently, on the same state before. */
export interface Difference {
  /** `entries.mrss`, `parts.mrss`, `reference`, `assessmentDate` or `notes`. */
  readonly place: string
  readonly name: string
  readonly before: string
  readonly mine: string
  readonly newest: string
  /** Whose version stands where only one of the two changed it; null where both did, and a person chooses. */
  readonly proposed: Side | null
}

export type Side = 'mine' | 'newest'

type Places = ReadonlyMap<string, unknown>

/** Every place of an edited case with what stands there. A place that is not in it is blank. */
function placesOf({ values, notes }: Edited): Places {
  const places = new Map<string, unknown>([
    ['reference', values.reference],
    ['assessmentDate', values.assessmentDate],
    ['notes', notes],
  ])
  for (const [feature, entry] of Object.entries(values.entries)) places.set(`entries.${feature}`, entry)
  for (const [calculator, parts] of Object.entries(values.parts)) {
    if (parts && Object.keys(parts).length > 0) places.set(`parts.${calculator}`, parts)
  }
  return places
}

/** What the two versions differ in, place by place, in the order of the form. */
export function differencesOf(before: Edited, mine: Edited, newest: Edited): readonly Difference[] {
  const [was, own, other] = [placesOf(before), placesOf(mine), placesOf(newest)]
  const places = [...new Set([...was.keys(), ...own.keys(), ...other.keys()])]
  return places
    .filter((place) => !same(own.get(place), other.get(place)))
    .map((place) => ({
      place,
      name: nameOf(place),
      before: inWords(was.get(place)),
      mine: inWords(own.get(place)),
      newest: inWords(other.get(place)),
      proposed: same(own.get(place), was.get(place))
        ? 'newest'
        : same(other.get(place), was.get(place))
          ? 'mine'
          : null,
    }))
}

/**
 * One case of two versions: where they differ what was chosen, elsewhere what both say.
 *
 * @param choices a side for every place in which they differ
 */
export function mergedOf(mine: Edited, newest: Edited, choices: ReadonlyMap<string, Side>): Edited {
  const [own, other] = [placesOf(mine), placesOf(newest)]
  const chosen = (place: string) => (choices.get(place) === 'mine' ? own : other).get(place)
  const entries = Object.fromEntries(
    Object.keys(newest.values.entries).map((feature) => [feature, chosen(`entries.${feature}`)]),
  )
  const parts = Object.fromEntries(
    Object.keys(calculators).flatMap((calculator) => {
      const found = chosen(`parts.${calculator}`)
      return found === undefined ? [] : [[calculator, found]]
    }),
  )
  return {
    values: {
      reference: String(chosen('reference')),
      assessmentDate: String(chosen('assessmentDate')),
      entries: entries as FormValues['entries'],
      parts: parts as FormValues['parts'],
    },
    notes: String(chosen('notes')),
  }
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  )
}

const otherNames: Readonly<Record<string, string>> = {
  reference: 'Case reference',
  assessmentDate: 'Assessment date',
  notes: 'Notes',
}

function nameOf(place: string): string {
  const [kind = '', id = ''] = place.split('.')
  if (kind === 'entries' && isFeatureId(id)) return featureDefinition(id as FeatureId).label
  if (kind === 'parts') return `Parts of ${calculators[id as CalculatorId].title}`
  return otherNames[place] ?? place
}

function inWords(value: unknown): string {
  if (value === undefined || value === '') return 'blank'
  if (typeof value === 'string') return value
  if (isEntry(value)) {
    if (value.notAvailable) return 'not available'
    return isBlank(value) ? 'blank' : `${value.text} ${value.unit}`.trim()
  }
  return `${Object.keys(Object(value)).length} parts`
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'notAvailable' in value && 'unit' in value
}
