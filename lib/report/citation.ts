import { type CitedSourceId, citedSources, type Source } from '../../rules/index.ts'

/** A publication as it is printed under the result. */
export interface SourceReport {
  readonly id: CitedSourceId
  /** First author and year, or the registry number: enough to find it in the list. */
  readonly short: string
  readonly full: string
  /** Null where no address was confirmed: the citation then stands without a link. */
  readonly url: string | null
  readonly readExtent: string
}

/** First author's surname and the year; for records without an author the registry number or the journal. */
export function shortCitation(source: Source): string {
  const surname = source.authors?.split(',')[0]?.replace(/ [A-Z]{1,3}$/, '')
  const name = surname ?? source.registration ?? source.journal ?? 'Source'
  return source.year === null ? name : `${name} ${source.year}`
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

/** A cited publication, ready to print. */
export function sourceReport(id: CitedSourceId): SourceReport {
  const source: Source = citedSources[id]
  return {
    id,
    short: shortCitation(source),
    full: fullCitation(source),
    url: source.url,
    readExtent: source.readExtent,
  }
}
