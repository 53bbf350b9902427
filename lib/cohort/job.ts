import type { LocalProtocol } from '../local/protocol.ts'
import { type answer, answerWith, type ErrorResult, type Extra, isError } from './answer.ts'
import type { Block } from './blocks.ts'
import { type ChosenSets, chosenSets, withShown } from './chosen-sets.ts'
import type { Column } from './columns.ts'
import { csvEntries } from './csv.ts'
import { answerEntry, type Entry, type Places } from './entry.ts'
import { jsonlBlockEntries } from './jsonl.ts'
import { csvOutput, jsonlOutput, type TableResult } from './output.ts'
import type { ParquetRows } from './parquet.ts'
import { parquetEntries } from './parquet-entries.ts'
import { cellsOf, type ResultCell } from './result-columns.ts'
import { countPatient, countRefused, emptyTally, type Tally } from './summary.ts'

export const formats = ['jsonl', 'csv', 'parquet'] as const

export type Format = (typeof formats)[number]

/** What is the same for every part of a run; it can be handed to another thread. */
export interface Setup {
  readonly from: Format
  /** What the columns of the input hold; null for JSON lines. */
  readonly columns: readonly Column[] | null
  /** How results are written; null where only the summary is asked for. */
  readonly format: Format | null
  readonly extras: readonly Extra[]
  /** Ids of the sets that results tell; null for all. */
  readonly sets: readonly string[] | null
  readonly summary: boolean
  readonly protocol: LocalProtocol | null
}

/** A part of the input that can be read by itself. */
export type Job = { readonly block: Block; readonly withHeader: boolean } | { readonly rows: ParquetRows }

/** What a part of the input comes to. */
export interface Outcome {
  /** Results as text, in UTF-8; empty where they are columns or not asked for. */
  readonly text: Uint8Array<ArrayBuffer>
  /** Results as columns, for Parquet. */
  readonly cells: readonly (readonly ResultCell[])[]
  readonly count: number
  readonly failed: number
  /** Why rows have no answer, one sentence a line. */
  readonly reasons: string
  readonly tally: Tally | null
}

/** How the errors of a run name their place. */
export function placesOf({ from, columns }: Pick<Setup, 'from' | 'columns'>): Places {
  return { counted: from === 'parquet' ? 'Row' : 'Line', columns }
}

/** The patients in a part of the input. */
export function entriesIn(job: Job, columns: readonly Column[] | null): readonly Entry[] {
  if ('rows' in job) return parquetEntries(job.rows, columns ?? [])
  return columns ? csvEntries(job.block, columns, job.withHeader) : jsonlBlockEntries(job.block)
}

/**
 * How a run answers a part of its input.
 *
 * @param answerFor how one patient is answered; by the rules unless a test says otherwise
 */
export function screening(setup: Setup, answerFor?: typeof answer): (job: Job) => Outcome {
  const sets = chosenSets(setup.sets)
  const answers = answerFor ?? answerWith(new Set(setup.extras), setup.protocol, sets.assessed)
  const places = placesOf(setup)
  return (job) => {
    const results = entriesIn(job, setup.columns).map((entry) => answerEntry(entry, answers, places))
    const shown = results.map((result) => (isError(result) ? result : withShown(result, sets)))
    return { ...outcomeOf(shown, setup), tally: setup.summary ? tallyOf(results, sets) : null }
  }
}

const encoder = new TextEncoder()
const nothing = new Uint8Array()

/** Results as they are written, and how many there are. */
export function outcomeOf(
  results: readonly (TableResult | ErrorResult)[],
  { format, protocol, sets }: Pick<Setup, 'format' | 'protocol' | 'sets'>,
): Omit<Outcome, 'tally'> {
  const local = protocol !== null
  const { shown } = chosenSets(sets)
  const errors = results.flatMap((result) => (isError(result) ? [result.error] : []))
  const write = format === 'csv' ? csvOutput(local, shown).line : jsonlOutput.line
  const isText = format === 'jsonl' || format === 'csv'
  return {
    text: isText ? encoder.encode(results.map(write).join('')) : nothing,
    cells: format === 'parquet' ? cellsOf(results, shown, local) : [],
    count: results.length,
    failed: errors.length,
    // A result in JSON has its reasons with it.
    reasons: format === 'jsonl' ? '' : errors.flatMap(({ problems }) => problems.map(sentence)).join(''),
  }
}

function sentence({ message }: { readonly message: string }): string {
  return `${message}\n`
}

/** Results in counts. */
export function tallyOf(
  results: readonly (TableResult | ErrorResult)[],
  { shown }: Pick<ChosenSets, 'shown'>,
): Tally {
  const tally = emptyTally(shown)
  for (const result of results) {
    if (isError(result)) countRefused(tally, result.error.code)
    else countPatient(tally, result)
  }
  return tally
}
