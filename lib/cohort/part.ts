import type { Column } from './columns.ts'
import type { Job } from './job.ts'

/** A part of the input, and where it ends. */
export interface Part {
  readonly job: Job
  /** The line or row that comes next, from 1. */
  readonly next: number
  /** The fingerprint of everything before that, as lines of text; of the whole file for Parquet. */
  readonly sha256: () => string
  /** How much of the input has been read, from 0 to 1; null where its size is not known. */
  readonly share: number | null
}

/** The input, as far as its head tells of it. */
export interface Input {
  /** What the columns hold; null for JSON lines. */
  readonly columns: readonly Column[] | null
  readonly parts: AsyncIterable<Part>
}
