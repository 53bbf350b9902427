import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { edition } from '../../rules/index.ts'
import { RefusedInput } from './entry.ts'
import type { Setup } from './job.ts'
import type { Part } from './part.ts'
import type { Kept } from './sink.ts'
import type { Tally } from './summary.ts'

/** What had come out of a run before a line or row. */
export interface Reached {
  readonly count: number
  readonly failed: number
  readonly tally: Tally | null
}

/** How far a run had come when it last made sure of it. */
export interface Checkpoint extends Reached {
  /** What must be the same for the run to go on: criteria, options, columns. */
  readonly of: object
  /** The line or row to go on with, from 1, and the fingerprint of what stands before it. */
  readonly next: number
  readonly sha256: string
  /** What stands in the file of results. It may be more than `count`: the first results to come are then among them. */
  readonly kept: Kept
}

/** The file beside the results that keeps it; it is gone once a run is complete. */
const fileBeside = (output: string): string => `${output}.progress`

/** The file beside it with what the end of a Parquet file will say. */
export const notesBeside = (output: string): string => `${output}.progress.groups`

/** What a run depends on, apart from its input. */
export function dependsOn({ protocol, ...setup }: Setup & { readonly engine: string }): object {
  return { rules: edition, protocol: protocol?.fingerprint ?? null, ...setup }
}

/** The checkpoint beside a file of results; null where there is none. @throws RefusedInput where it is damaged */
export async function readCheckpoint(output: string): Promise<Checkpoint | null> {
  try {
    return JSON.parse(await readFile(fileBeside(output), 'utf8')) as Checkpoint
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RefusedInput(`${fileBeside(output)} is damaged. Delete it to begin anew.`)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Keeps a checkpoint, whole or not at all. */
export async function keepCheckpoint(output: string, checkpoint: Checkpoint): Promise<void> {
  const file = fileBeside(output)
  await writeFile(`${file}.new`, JSON.stringify(checkpoint), { flush: true })
  await rename(`${file}.new`, file)
}

/** Forgets it. */
export async function dropCheckpoint(output: string): Promise<void> {
  await rm(fileBeside(output), { force: true })
  await rm(notesBeside(output), { force: true })
}

/** @throws RefusedInput where something that a result rests on is not what it was */
export function requireSame(checkpoint: Checkpoint, of: object): void {
  if (JSON.stringify(checkpoint.of) !== JSON.stringify(of))
    throw new RefusedInput(
      'The stopped run had other options, columns or criteria. Resume it with the same, or delete its results to ' +
        'begin anew.',
    )
}

/**
 * The parts that are still to be answered.
 *
 * @throws RefusedInput where the input before them is not what it was
 */
export async function* partsAfter(
  { next, sha256 }: Pick<Checkpoint, 'next' | 'sha256'>,
  parts: AsyncIterable<Part>,
): AsyncGenerator<Part> {
  let before: string | null = null
  for await (const part of parts) {
    if (part.next <= next) {
      before = part.sha256()
      continue
    }
    // A Parquet file is entered at any row; its fingerprint is that of the whole.
    if (next > 1 && (before ?? part.sha256()) !== sha256) throw new RefusedInput(otherInput)
    yield part
  }
  if (before !== null && before !== sha256) throw new RefusedInput(otherInput)
}

const otherInput =
  'The input is not the one of the stopped run, or was changed. Give that one, or delete its results to begin anew.'
