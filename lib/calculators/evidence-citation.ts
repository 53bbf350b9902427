import { type Source, type SourceId, sources } from '../../rules/index.ts'
import { authorAndYear, fullCitation } from '../report/citation.ts'

/** A publication as it stands beside its figures. */
export interface EvidenceCitation {
  readonly short: string
  readonly full: string
  /** Null where no address was confirmed. */
  readonly url: string | null
}

/** First author and year; where no author was confirmed, journal and year, or the description of the publication. */
export function evidenceCitation(id: SourceId): EvidenceCitation {
  const source: Source = sources[id]
  const title = source.title?.replace(/ \(.*not recorded\)$/, '') ?? 'Source'
  const known = source.authors !== null || source.journal !== null
  return {
    short: known ? authorAndYear(source) : title,
    full: `${fullCitation(source)} ${source.readExtent}`,
    url: source.url,
  }
}
