import { citedSources } from './cited.ts'
import { furtherSources } from './further.ts'

export { type CitedSourceId, citedSources } from './cited.ts'
export type { Source } from './source.ts'

/**
 * Every publication by its id. Import `citedSources` from `cited.ts` where the criteria are all that is shown:
 * this merged table brings the evidence literature with it.
 */
export const sources = { ...citedSources, ...furtherSources } as const

/** The id of any publication. */
export type SourceId = keyof typeof sources
