import type { FeatureId, ObstacleKind, Outcome, WorkUpStep } from '../../../rules/index.ts'
import type { Cohort, PatientAt, RefusedRow } from './cohort.ts'
import type { Inspection, Mapping, Preview, Reading } from './intake.ts'
import type { Subject } from './results/columns.ts'
import type { Counts } from './results/counts.ts'
import type { Flow, FlowAnswer } from './results/flow.ts'
import type { WhatIfQuestion } from './results/limits.ts'
import type { WorkUp } from './results/missing.ts'
import type { WhatIf } from './results/what-if.ts'

/**
 * What the page may ask the worker: what is sent with each call, and what comes back. The page never gets all rows, it
 * asks for those it shows. Everything sent and answered can be cloned from one thread to the other.
 */
interface Calls extends IntakeCalls, CohortCalls {}

/** Asked from the choice of a file to the end of its screening. The worker keeps the file. */
interface IntakeCalls {
  /** Reads the head of a file: its kind, its columns, and what stands in them. */
  inspect: { sent: { readonly file: File; readonly reading: Reading }; answer: Inspection }
  /** Reads the first rows of the file by a mapping: values before and after, and the problems met. */
  preview: { sent: { readonly mapping: Mapping }; answer: Preview }
  /** Reads and assesses the whole file by a mapping, and tells its progress. Cancelled, nothing of it is kept. */
  screen: { sent: { readonly mapping: Mapping }; answer: Screened }
}

/** Asked of a cohort that was screened; answered in `answers.ts`. */
interface CohortCalls {
  /** Rows that were refused, a slice of them. */
  refused: { sent: Slice; answer: { readonly total: number; readonly rows: readonly RefusedRow[] } }
  /** A slice of the table. */
  rows: { sent: RowQuery; answer: { readonly total: number; readonly rows: readonly TableRow[] } }
  /** The findings of one row, to open it as an assessment. */
  row: { sent: { readonly row: number }; answer: PatientAt }
  /** All rows in counts. */
  counts: { sent: null; answer: Counts }
  /** All rows on their way through the headline or a set. */
  flow: { sent: { readonly of: Subject }; answer: Flow }
  /** What is missing for the headline or a set, in how many rows. */
  workUp: { sent: { readonly of: Subject }; answer: WorkUp }
  /** The counts as they would be with another limit. */
  whatIf: { sent: WhatIfQuestion; answer: WhatIf }
  /** A file with the answer of every row. */
  exportAs: { sent: { readonly format: ExportFormat }; answer: Blob }
}

export type CallName = keyof Calls
export type Sent<Name extends CallName> = Calls[Name]['sent']
export type Answer<Name extends CallName> = Calls[Name]['answer']

/** How the calls of a screened cohort are answered. A handler that takes long pauses now and then. */
export type CohortHandlers = {
  readonly [Name in keyof CohortCalls]: (
    cohort: Cohort,
    sent: Sent<Name>,
    doing: Doing,
  ) => Answer<Name> | Promise<Answer<Name>>
}

export type IntakeHandlers = {
  readonly [Name in keyof IntakeCalls]: (sent: Sent<Name>, doing: Doing) => Promise<Answer<Name>>
}

/** What a handler of the worker may do beside answering. */
export interface Doing {
  readonly tell: (progress: Progress) => void
  /** Lets messages in, a cancellation among them; throws where the call was cancelled. */
  readonly pause: () => Promise<void>
}

/** How far a call has come. */
export interface Progress {
  /** Rows read. */
  readonly rows: number
  /** Of the file, from 0 to 1. */
  readonly share: number
  readonly seconds: number
}

/** What screening came to. */
export interface Screened {
  readonly fileName: string
  /** The day to which dates of onset were counted, as 2026-11-22; null where the file has none. */
  readonly reference: string | null
  readonly assessed: number
  readonly refused: number
  /** Rows that were assessed and have no id. */
  readonly withoutId: number
  /** Ids that stand on more than one row. */
  readonly repeatedIds: number
  readonly seconds: number
}

export interface Slice {
  readonly offset: number
  readonly limit: number
}

export const exportFormats = ['csv', 'parquet'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** Which rows are asked for; all that is named must hold. Counts on the page are links to the rows they count. */
export interface Filter {
  /** An outcome of the headline, or of a set by its id. */
  readonly outcome?: { readonly of: Subject; readonly is: Outcome }
  /** Rows in which a criterion stands in the way of the headline, and how. */
  readonly inTheWay?: { readonly criterion: string; readonly kind: ObstacleKind }
  /** Rows whose headline, or outcome by a set, is open and waits for this finding, or for any of this step. */
  readonly missing?: { readonly of: Subject; readonly what: FeatureId | WorkUpStep }
  /** Rows that are counted at a step of a flow. */
  readonly step?: { readonly of: Subject; readonly id: string; readonly answer: FlowAnswer }
  /** A part of the id. */
  readonly id?: string
}

/** `line` is the order of the file; `missing` how many findings the headline waits for. */
export interface Sort {
  readonly by: 'line' | 'id' | 'headline' | 'beside' | 'missing'
  readonly descending: boolean
}

export interface RowQuery extends Slice {
  readonly filter: Filter
  readonly sort: Sort
  /** The set whose outcome is shown beside the headline. */
  readonly beside: Subject
}

/** A row of the table. */
export interface TableRow {
  /** Its place in the cohort, by which it is opened. */
  readonly row: number
  readonly line: number
  readonly id: string
  readonly headline: Outcome
  readonly beside: Outcome
  readonly guidelinesDiffer: boolean
  /** The criteria that alone settle the headline against, and those that leave it to the team. */
  readonly blocks: readonly string[]
  readonly team: readonly string[]
  /** How many findings can still change the headline, and the first few: those that the indication rests on first. */
  readonly missing: { readonly count: number; readonly first: readonly FeatureId[] }
}
