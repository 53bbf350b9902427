import {
  criteriaSets,
  type FeatureGroup,
  featureDefinition,
  featureIds,
  groupNames,
  nameInSentence,
  topics,
  unitOf,
} from '../../rules/index.ts'
import { shortCitation } from '../report/citation.ts'
import { roleWords, verificationWords } from '../report/words.ts'
import { criteriaAddress } from './address.ts'
import { type Entry, entries } from './catalogue.ts'

/** One value that a filter may take. */
export interface Choice {
  readonly value: string
  readonly name: string
  /** The heading it stands under, where there are many. */
  readonly group?: string
}

/** A filter of the list of criteria: a parameter of the page's address. */
export interface Filter {
  readonly name: 'feature' | 'topic' | 'source' | 'verified' | 'set' | 'role'
  readonly label: string
  readonly choices: readonly Choice[]
  readonly matches: (entry: Entry, value: string) => boolean
}

const usedFeatures = featureIds.filter((id) => entries.some(({ features }) => features.includes(id)))
const groups = Object.keys(groupNames) as FeatureGroup[]

/** Every filter, in the order of the form. */
export const filters: readonly Filter[] = [
  {
    name: 'feature',
    label: 'Finding',
    choices: groups.flatMap((group) =>
      usedFeatures
        .filter((id) => featureDefinition(id).group === group)
        .map((id) => ({ value: id, name: featureDefinition(id).label, group: groupNames[group] })),
    ),
    matches: ({ features }, value) => features.some((id) => id === value),
  },
  {
    name: 'topic',
    label: 'Topic',
    choices: topics.map(({ id, name }) => ({ value: id, name })),
    matches: ({ topic }, value) => topic.id === value,
  },
  {
    name: 'source',
    label: 'Source',
    choices: [...new Set(entries.flatMap(({ sources }) => sources))].map((id) => ({
      value: id,
      name: shortCitation(id),
    })),
    matches: ({ sources }, value) => sources.some((id) => id === value),
  },
  {
    name: 'verified',
    label: 'How it was read',
    choices: Object.entries(verificationWords).map(([value, name]) => ({ value, name })),
    matches: ({ criterion }, value) => criterion.verified === value,
  },
  {
    name: 'set',
    label: 'Set',
    choices: criteriaSets.map(({ id, name }) => ({ value: id, name })),
    matches: ({ set }, value) => set.id === value,
  },
  {
    name: 'role',
    label: 'Role',
    choices: Object.entries(roleWords).map(([value, name]) => ({ value, name })),
    matches: ({ criterion }, value) => criterion.role === value,
  },
]

/** What the address of the page asks for. */
export interface Asked {
  /** Words that must all occur. */
  readonly words: string
  readonly chosen: Readonly<Partial<Record<Filter['name'], string>>>
  /** Values that no filter knows. They are said to have been left out, never passed over in silence. */
  readonly unknown: readonly { readonly filter: Filter; readonly value: string }[]
  /** Which page of the criteria that fit, from 1. */
  readonly page: number
}

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

function single(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** Reads the parameters of the address. */
export function askedIn(parameters: Parameters): Asked {
  const given = filters
    .map((filter) => ({ filter, value: single(parameters[filter.name]) }))
    .filter(({ value }) => value !== '')
  const known = ({ filter, value }: (typeof given)[number]) =>
    filter.choices.some((choice) => choice.value === value)
  return {
    words: single(parameters.q).slice(0, longestSearch),
    chosen: Object.fromEntries(given.filter(known).map(({ filter, value }) => [filter.name, value])),
    unknown: given.filter((each) => !known(each)),
    page: Math.max(1, Math.trunc(Number(single(parameters.page))) || 1),
  }
}

/** How many criteria stand on one page, so that no answer is too heavy for a slow line. */
export const perPage = 15

/** The address of another page of the same search. */
export function addressOfPage({ words, chosen }: Asked, page: number): string {
  const parameters = new URLSearchParams({ ...(words && { q: words }), ...chosen, page: String(page) })
  return `${criteriaAddress}?${parameters}`
}

/** The longest text that is searched for. */
export const longestSearch = 80

/** Whether anything is asked for at all. */
export function somethingAsked({ words, chosen, unknown }: Asked): boolean {
  return words !== '' || Object.keys(chosen).length > 0 || unknown.length > 0
}

/** Everything a criterion's row says, for the search by words. */
const texts = new Map(
  entries.map((entry) => {
    const { set, criterion, topic, limit, features, sources, readings } = entry
    const text = [
      criterion.id,
      set.name,
      criterion.says,
      limit,
      roleWords[criterion.role],
      topic.name,
      criterion.cite.at,
      criterion.caution ?? '',
      verificationWords[criterion.verified],
      ...(criterion.cite.level ? [`level ${criterion.cite.level}`] : []),
      ...sources.map(shortCitation),
      ...features.flatMap((id) => [id, featureDefinition(id).label, nameInSentence(id), unitOf(id)]),
      ...readings.flatMap(({ id, title }) => [id, title]),
    ].join(' ')
    return [entry, text.toLowerCase()]
  }),
)

/** The criteria that fit everything that is asked for, in the order of the sets. */
export function matching({ words, chosen }: Pick<Asked, 'words' | 'chosen'>): readonly Entry[] {
  const wanted = words.toLowerCase().split(/\s+/)
  return entries.filter(
    (entry) =>
      wanted.every((word) => texts.get(entry)?.includes(word)) &&
      filters.every(({ name, matches }) => {
        const value = chosen[name]
        return value === undefined || matches(entry, value)
      }),
  )
}
