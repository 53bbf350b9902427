import type { FeatureId, Outcome } from '../../../rules/index.ts'
import type { Cohort, PatientAt, RefusedRow } from './cohort.ts'
import type { Inspection, Mapping, Preview, Reading } from './intake.ts'

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
  readonly assessed: number
  readonly refused: number
  /** Rows that were assessed and have no id. */
  readonly withoutId: number
  /** Ids that stand on more than one row. */
  readonly repeatedIds: number
  readonly seconds: number
}

interface Slice {
  readonly offset: number
  readonly limit: number
}

/** Which rows are asked for; all that is named must hold. */
interface Filter {
  readonly headline?: Outcome
  /** Rows in which a criterion has this truth. */
  readonly criterion?: { readonly id: string; readonly truth: boolean | null }
  /** Rows whose headline waits for this finding. */
  readonly missing?: FeatureId
  /** A part of the id. */
  readonly id?: string
}

export interface RowQuery extends Slice {
  readonly filter: Filter
  readonly sort: { readonly by: 'line' | 'id' | 'headline'; readonly descending: boolean }
}

/** A row of the table. */
export interface TableRow {
  /** Its place in the cohort, by which it is opened. */
  readonly row: number
  readonly line: number
  readonly id: string
  readonly headline: Outcome
  readonly guidelinesDiffer: boolean
  readonly required: readonly FeatureId[]
}
