import {
  type FeatureId,
  featureDefinition,
  featureIds,
  isFeatureId,
  nameInSentence,
  unitOf,
} from '../../../rules/index.ts'
import { entryUnits, isOnset } from '../../assessment/units.ts'

/** How sure it is what a column holds. */
export type Suggestion =
  /** It has the name that the program itself gives it, unit included. */
  | { readonly kind: 'exact'; readonly use: FeatureId | 'id' | 'notAvailable'; readonly unit: string | null }
  /** It has a name of the finding; the unit is null where the name does not tell it. */
  | { readonly kind: 'named'; readonly use: FeatureId | 'id'; readonly unit: string | null }
  /** Its name is like that of these findings, the likest first. Somebody has to say which it is. */
  | { readonly kind: 'similar'; readonly features: readonly FeatureId[] }
  | { readonly kind: 'none' }

/**
 * What a column may hold, by its name alone. Whatever it is taken for is shown and can be changed.
 *
 * @param name as it stands in the file
 */
export function suggestionFor(name: string): Suggestion {
  if (name === 'id' || name === 'notAvailable') return { kind: 'exact', use: name, unit: null }
  if (isFeatureId(name)) return { kind: 'exact', use: name, unit: unitOf(name) }
  const plain = plainName(name)
  if (plain === '') return { kind: 'none' }
  const byId = featureIds.find((feature) => plainName(feature) === plain)
  if (byId) return { kind: 'exact', use: byId, unit: unitOf(byId) }
  if (idNames.includes(plain)) return { kind: 'named', use: 'id', unit: null }
  return named(plain) ?? namedAsOnset(plain) ?? similarTo(plain)
}

const idNames = ['patientid', 'patient', 'caseid', 'recordid', 'subjectid', 'pseudonym']

/** Letters and digits alone, in lower case and without accents, so that spelling and punctuation do not matter. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(/%|percent|prozent/gi, ' pct ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

function named(plain: string): Suggestion | null {
  const found = namesOf.get(plain)
  if (found) return { kind: 'named', use: found, unit: unitWithin(plain, found) }
  // A unit behind a name, as in “PaO2 (kPa)”.
  for (const [name, feature] of namesOf) {
    if (!plain.startsWith(name)) continue
    const rest = plain.slice(name.length)
    const unit = entryUnits(feature).find(
      (choice) => choice.factor !== null && spellings(choice.unit).includes(rest),
    )
    if (unit && rest !== '') return { kind: 'named', use: feature, unit: unit.unit }
  }
  return null
}

/** What columns of dates are called beside the event: “date of”, “onset”. */
const onsetWords = /^((date|month|onset|datum)(of|der|des)?)+|(date|month|onset|datum|since)+$/g

const onsets = featureIds.filter(isOnset)

/**
 * An onset by the event that it counts from: “Date of first non-Raynaud symptom”. How it is written is told by its
 * values. Another “onset” may be any of them.
 */
function namedAsOnset(plain: string): Suggestion | null {
  const event = plain.replaceAll(onsetWords, '')
  const found = onsets.find((feature) => eventsOf(feature).includes(event))
  if (found) return { kind: 'named', use: found, unit: null }
  return plain.includes('onset') ? { kind: 'similar', features: onsets } : null
}

/** First non-Raynaud symptom, from “Time since first non-Raynaud symptom” and from the id. */
function eventsOf(feature: FeatureId): readonly string[] {
  return namesFor(feature).map((name) => name.replace(/^(time|years)since/, ''))
}

/** The unit of a finding where its name tells it, as in “FVC, % predicted”, or where it has none; else it is to be said. */
function unitWithin(plain: string, feature: FeatureId): string | null {
  const [own] = entryUnits(feature)
  return own && (own.unit === '' || plain.includes(plainName(own.unit))) ? own.unit : null
}

const unitWords: Readonly<Record<string, readonly string[]>> = {
  years: ['a', 'y', 'year'],
  months: ['mo', 'month'],
}

function spellings(unit: string): readonly string[] {
  return [plainName(unit), ...(unitWords[unit] ?? [])]
}

/** Every name of every finding as letters and digits; a name that could mean two findings is none. */
const namesOf: ReadonlyMap<string, FeatureId> = (() => {
  const names = featureIds.flatMap((feature) => namesFor(feature).map((name) => [name, feature] as const))
  const byName = Map.groupBy(names, ([name]) => name)
  const unique = [...byName].flatMap(([name, pairs]) => {
    const features = [...new Set(pairs.map(([, feature]) => feature))]
    const [only] = features
    return only && features.length === 1 && name.length > 1 ? [[name, only] as const] : []
  })
  // The longest first, so that a unit is looked for behind the whole of a name.
  return new Map(unique.sort(([a], [b]) => b.length - a.length))
})()

/** Label, name in a sentence, and both without what stands in brackets or behind a comma; the id without its unit. */
function namesFor(feature: FeatureId): readonly string[] {
  const { label } = featureDefinition(feature)
  const short = nameInSentence(feature)
  const withoutBrackets = [label, short].map((text) => text.replaceAll(/\([^)]*\)/g, ''))
  const id = feature.replace(/(Years|Months|Pct|Kg|MmHg|GDl|GL|MgL|UmolL|MlMin|Mm|Cm|G)$/, '')
  return [...new Set([label, short, ...withoutBrackets, id].map(plainName))]
}

/** Names are alike when they share at least this much of their pairs of letters. */
const alike = 0.55
const mostSimilar = 3

function similarTo(plain: string): Suggestion {
  const likeness = featureIds.map((feature) => ({
    feature,
    share: Math.max(...namesFor(feature).map((name) => sharedPairs(name, plain))),
  }))
  const features = likeness
    .filter(({ share }) => share >= alike)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostSimilar)
    .map(({ feature }) => feature)
  return features.length > 0 ? { kind: 'similar', features } : { kind: 'none' }
}

/** Sørensen–Dice over pairs of letters: 1 for the same text, 0 where no pair is shared. */
function sharedPairs(a: string, b: string): number {
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const left = pairsOf(a)
  const rest = pairsOf(b)
  const total = left.length + rest.length
  let shared = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest.splice(at, 1)
    shared += 1
  }
  return total === 0 ? 0 : (2 * shared) / total
}
