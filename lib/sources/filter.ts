import type { Source } from '../../rules/index.ts'
import { type ReadLevel, readLevels } from './read-level.ts'
import { type SourceRecord, sourceRecords } from './records.ts'

export const kindNames: Readonly<Record<Source['kind'], string>> = {
  guideline: 'Guideline or position statement',
  handbook: 'Handbook',
  trial: 'Trial',
  registry: 'Registry record',
  cohort: 'Cohort or case report',
  review: 'Review',
  definition: 'Definition or scale',
}

export const usedFor = {
  criteria: 'At least one criterion',
  figures: 'A published figure, or a list of drugs',
  patients: 'A published patient',
  check: 'Something still to be checked in it',
} as const

type UsedFor = keyof typeof usedFor

/** What the list is narrowed to; absent means not narrowed. */
export interface SourceFilter {
  /** Words that must all occur, in any order and case. */
  readonly text: string
  readonly kind: Source['kind'] | null
  readonly read: ReadLevel | null
  readonly used: UsedFor | null
  /** Only the reading list of the seed documents. */
  readonly seed: boolean
}

/** The query of an address, as a page or a route receives it. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

function oneOf<Key extends string>(known: Readonly<Record<Key, unknown>>, text: string): Key | null {
  return (Object.keys(known) as Key[]).find((key) => key === text) ?? null
}

/** The filter in an address. What it does not know, it leaves open. */
export function filterFrom(query: Query): SourceFilter {
  const value = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  return {
    text: value('text').trim(),
    kind: oneOf(kindNames, value('kind')),
    read: oneOf(readLevels, value('read')),
    used: oneOf(usedFor, value('used')),
    seed: value('seed') === 'yes',
  }
}

/** The filter as the query of an address, without what is open; empty where nothing is narrowed. */
export function queryOf({ text, kind, read, used, seed }: SourceFilter): string {
  const entries = Object.entries({ text, kind, read, used, seed: seed ? 'yes' : null })
  return new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}

/** Text as it is searched: lower case, letters without their accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const searched = new Map(
  sourceRecords.map((record) => [
    record.id,
    plain(
      [
        record.id,
        record.name,
        record.authors,
        record.title,
        record.journal,
        record.year,
        record.doi,
        record.pmid,
        record.pmcid,
        record.registration,
        record.readExtent,
      ]
        .filter((part) => part !== null)
        .join(' '),
    ),
  ]),
)

function isUsed({ criteria, figures, patients, checks }: SourceRecord, used: UsedFor): boolean {
  return { criteria, figures, patients, check: checks }[used].length > 0
}

/** The publications that the filter leaves, by name. */
export function chosenBy({ text, kind, read, used, seed }: SourceFilter): readonly SourceRecord[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return sourceRecords.filter(
    (record) =>
      (kind === null || record.kind === kind) &&
      (read === null || record.level === read) &&
      (used === null || isUsed(record, used)) &&
      (!seed || record.seed) &&
      words.every((word) => searched.get(record.id)?.includes(word)),
  )
}
