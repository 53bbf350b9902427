import { type CitedSourceId, citedSources, criteriaSets, type Source } from '../../rules/index.ts'
import type { localSource } from '../local/protocol.ts'

/** A publication as it is printed under the result. */
export interface SourceReport {
  readonly id: CitedSourceId | typeof localSource
  /** The name clinicians know it by, else first author and year, or the registry number. */
  readonly short: string
  readonly full: string
  /** Null where no address was confirmed: the citation then stands without a link. */
  readonly url: string | null
  readonly readExtent: string
}

const names = new Map<CitedSourceId, string>(
  criteriaSets.filter(({ id, source }) => id === source).map(({ source, name }) => [source, name]),
)

/** First author's surname and year, else the registry number or the journal. */
export function authorAndYear(source: Source): string {
  const surname = source.authors?.split(',')[0]?.replace(/ [A-Z]{1,3}$/, '')
  const author = surname ?? source.registration ?? source.journal ?? 'Source'
  return source.year === null ? author : `${author} ${source.year}`
}

/** The name of its criteria set, else first author's surname and year, else the registry number or the journal. */
export function shortCitation(id: CitedSourceId): string {
  return names.get(id) ?? authorAndYear(citedSources[id])
}

/** Authors, title, journal, year, pages and registration, as far as each was confirmed. */
export function fullCitation(source: Source): string {
  const parts = [
    source.authors,
    source.title,
    source.journal,
    source.year,
    source.volumeIssuePages,
    source.registration,
  ]
  return `${parts
    .filter((part) => part !== null)
    .map((part) => String(part).replace(/\.$/, ''))
    .join('. ')}.`
}

/** Whether a text is the id of a cited publication. */
export function isCited(id: string): id is CitedSourceId {
  return Object.hasOwn(citedSources, id)
}

/** A cited publication, ready to print. */
export function sourceReport(id: CitedSourceId): SourceReport {
  const source: Source = citedSources[id]
  return {
    id,
    short: shortCitation(id),
    full: fullCitation(source),
    url: source.url,
    readExtent: source.readExtent,
  }
}
