/** What a publication is, as far as this project is concerned. */
type SourceKind = 'guideline' | 'handbook' | 'trial' | 'registry' | 'cohort' | 'review' | 'definition'

/**
 * One publication or registry record.
 *
 * `null` means that the item was not confirmed. Show the citation without it, and never construct an identifier
 * or a link from the rest. A title with a remark such as "(title not recorded)" is a description, not a title:
 * show journal, year and pages beside it.
 */
export interface Source {
  readonly kind: SourceKind
  readonly authors: string | null
  readonly title: string | null
  readonly journal: string | null
  /** Year of publication; null for records without one, such as registry entries. */
  readonly year: number | null
  readonly volumeIssuePages: string | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  /** Registry number or manuscript number, where there is one. */
  readonly registration: string | null
  /** DOI link, else PubMed, PMC, the registry or the publisher; null = show without a link. */
  readonly url: string | null
  /** How much of it was read. A row marked `source` does not mean that the whole paper was read. */
  readonly readExtent: string
  /** True if one of the seed documents of the project cites it. */
  readonly seed: boolean
}
