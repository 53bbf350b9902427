import { type FeatureId, type FeatureValue, featureDefinition } from '../../../rules/index.ts'
import { choicesOf } from './cohort.ts'
import type { CountedWord, FileColumn, WordMeaning } from './intake.ts'
import { dateForms, formsOf, isDated } from './onset-dates.ts'
import { plainName } from './suggest.ts'

/** The values of a column that the program does not know for this finding, and that therefore need a meaning. */
export function strangeWords(
  column: FileColumn,
  feature: FeatureId,
  unit: string | null,
): readonly CountedWord[] {
  const own = [...choicesOf(feature).map(String), 'NA']
  const { type } = featureDefinition(feature)
  const isChoice = type === 'boolean' || type === 'enum'
  const candidates = [
    ...column.words,
    ...datesToExplain(column, feature, unit),
    ...(isChoice ? (column.figures ?? []) : []),
  ]
  return candidates.filter(({ word }) => !own.includes(word))
}

/** Dates are strange to every finding but an onset, and there only where they are written otherwise than was said. */
function datesToExplain({ dates }: FileColumn, feature: FeatureId, unit: string | null) {
  if (dateForms(feature).length === 0) return dates
  return unit !== null && isDated(feature, unit)
    ? dates.filter(({ word }) => !formsOf([word]).includes(unit))
    : []
}

/** Whether a column has too many different values to be a finding that is one of a few. */
export function tooManyValues(column: FileColumn, feature: FeatureId): boolean {
  const { type } = featureDefinition(feature)
  return (
    (type === 'boolean' || type === 'enum') &&
    (column.figures === null || column.moreWords || column.moreDates)
  )
}

const yes = ['yes', 'y', 'true', 't', 'ja', 'j', 'wahr', 'oui', 'vrai', 'si', '1']
const no = ['no', 'n', 'false', 'f', 'nein', 'falsch', 'non', 'faux', '0']
const unknown = ['', 'unknown', 'unk', 'unbekannt', 'inconnu', 'missing', 'null', 'ka', 'nan']
const notAvailable = ['na', 'notavailable', 'notdone', 'nd']

/** What the words of a column are proposed to mean. */
export function proposedWords(column: FileColumn, feature: FeatureId): Readonly<Record<string, WordMeaning>> {
  const { type } = featureDefinition(feature)
  const isChoice = type === 'boolean' || type === 'enum'
  const proposals = strangeWords(column, feature, null).flatMap(({ word }) => {
    const means = isChoice ? proposedMeaning(feature, word) : null
    return means === null ? [] : [[word, means] as const]
  })
  return Object.fromEntries(proposals)
}

/** What a word is likely to mean; null where that cannot be told. Nothing is ever taken for “no” but a word for it. */
function proposedMeaning(feature: FeatureId, word: string): WordMeaning | null {
  const definition = featureDefinition(feature)
  const plain = plainName(word)
  if (definition.type === 'boolean') {
    if (yes.includes(plain)) return { value: true }
    if (no.includes(plain)) return { value: false }
  }
  if (definition.type === 'enum') {
    const alike = Object.entries(definition.values).filter(
      ([id, name]) => plain !== '' && [id, name].some((each) => plainName(each).startsWith(plain)),
    )
    const [only] = alike
    if (only && alike.length === 1) return { value: only[0] }
  }
  if (notAvailable.includes(plain)) return 'not available'
  return unknown.includes(plain) ? 'blank' : null
}

/** The meanings that a word of the file can be given for a finding, with a name each. */
export function meaningsFor(feature: FeatureId): readonly (readonly [meaning: WordMeaning, name: string])[] {
  const definition = featureDefinition(feature)
  const nameOf = (value: FeatureValue) => {
    if (definition.type === 'boolean') return value === true ? 'Yes' : 'No'
    return definition.type === 'enum' ? (definition.values[String(value)] ?? String(value)) : String(value)
  }
  const values = choicesOf(feature).flatMap((value) =>
    typeof value === 'number' ? [] : [[{ value }, nameOf(value)] as const],
  )
  return [...values, ['blank', 'Not known, as if blank'], ['not available', 'Not available']]
}

/** Whether the words of a column must be checked: those of a yes-or-no or a named finding decide what it says. */
export function needsCheck(column: FileColumn, use: FeatureId): boolean {
  const { type } = featureDefinition(use)
  return (type === 'boolean' || type === 'enum') && strangeWords(column, use, null).length > 0
}
