import type { SourceId } from '../../rules/index.ts'
import type { EndpointId } from './endpoints.ts'

/**
 * What the time of a figure means. Only a `landmark` may stand on a time axis: a `median follow-up` figure covers all
 * follow-up, and the months are its median.
 */
export type At =
  | {
      readonly kind:
        | 'landmark'
        | 'median follow-up'
        | 'median time to relapse'
        | 'within this time'
        | 'baseline'
      readonly months: number
    }
  | { readonly kind: 'not stated' | 'not applicable'; readonly months: null }

/** What a figure counts or measures. `p only` and `log-rank p only`: the source gives a test and no figure. */
export type OutcomeUnit =
  | '%'
  | '% predicted'
  | '% of 1404 pairwise comparisons'
  | 'HR'
  | 'OR'
  | 'patients'
  | 'deaths'
  | 'events'
  | 'failures'
  | 'years'
  | 'months'
  | 'months since first non-Raynaud'
  | 'days (ANC<500)'
  | 'mRSS points'
  | 'HAQ'
  | 'HAQ-DI'
  | 'mHAQ-DI'
  | 'CHFS points'
  | 'points'
  | 'rank score'
  | 'p only'
  | 'log-rank p only'

/** Where a figure was read, if not in the source itself: a publication, or a report that is no publication. */
type Via = SourceId | 'news summary of ACR 2018 abstract 1820'

/** How a figure was read: in the source, in a copy of its text, or in other publications that report it. */
export type HowRead =
  | { readonly verified: 'source' | 'copy'; readonly via: readonly [] }
  | { readonly verified: 'secondary'; readonly via: readonly [Via, ...Via[]] }

interface Figures {
  readonly study: string
  readonly source: SourceId
  /** Treatment group, comparison, or factor. */
  readonly arm: string
  /** Whom the figure speaks about, and how it was counted. */
  readonly population: string
}

interface Figure {
  /** `study/endpoint/arm/time`; never reused for another figure. */
  readonly id: string
  readonly endpoint: EndpointId
  /** Patients behind the figure; null where the part that was read does not state it. */
  readonly n: number | null
  readonly at: At
  /** Null where only a p value exists: a row for tables, never for charts. */
  readonly value: number | null
  readonly unit: OutcomeUnit
  /** Confidence interval as printed. Absent: not available; none is ever calculated. */
  readonly interval?: readonly [low: number, high: number]
  /** As printed. */
  readonly p?: string
  /** What a reader must know of this figure alone. */
  readonly note?: string
}

/** One published figure, with everything without which it must not be shown. */
export type Outcome = Figures & Figure & HowRead

/** The figures of one arm in one population, read in one way. */
export function group(figures: Figures, howRead: HowRead, rows: readonly Figure[]): readonly Outcome[] {
  return rows.map((row) => ({ ...figures, ...howRead, ...row }))
}

export const inSource: HowRead = { verified: 'source', via: [] }
export const inCopy: HowRead = { verified: 'copy', via: [] }

/** Read in these other publications, which report it. */
export function inOthers(...via: readonly [Via, ...Via[]]): HowRead {
  return { verified: 'secondary', via }
}

export const landmark = (months: number): At => ({ kind: 'landmark', months })
export const medianFollowUp = (months: number): At => ({ kind: 'median follow-up', months })
export const medianTimeToRelapse = (months: number): At => ({ kind: 'median time to relapse', months })
export const within = (months: number): At => ({ kind: 'within this time', months })
export const baseline = (months: number): At => ({ kind: 'baseline', months })
export const notStated: At = { kind: 'not stated', months: null }
export const notApplicable: At = { kind: 'not applicable', months: null }
