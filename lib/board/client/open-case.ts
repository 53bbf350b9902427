import type { Revision } from '../cases.ts'
import type { CaseDraft } from '../content.ts'
import type { ListedCase } from './cases.ts'

/** A revision as the server sends it. */
export type SentRevision = Omit<Revision, 'content' | 'summary'> & {
  readonly draft: CaseDraft
  readonly summary: ListedCase['summary']
}

/** A case with one of its revisions. */
export interface OpenCase {
  readonly case: ListedCase
  readonly revision: SentRevision
}

/** What became of a save. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'newer'; readonly newest: SentRevision }

/** Not among what is asked for again by itself: what is being edited is not replaced under the hands. */
export function caseKey(id: string) {
  return ['case', id] as const
}
