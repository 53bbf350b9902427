import type { Readable, Writable } from 'node:stream'
import { FailedFile, reasonOf } from './failed-file.ts'
import type { Outcome } from './job.ts'
import { keptFile } from './kept-file.ts'

/** Where a run reads and writes. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** What of the results stands safely on the disk. */
export interface Kept {
  readonly bytes: number
  /** Results in these bytes. */
  readonly rows: number
}

/** Where results go. */
export interface Sink {
  /** Waits until it is taken, so that a slow reader slows the run. False where nobody reads any more. */
  readonly write: (outcome: Pick<Outcome, 'text' | 'cells' | 'count'>) => Promise<boolean>
  /** Makes sure of what can be gone on with; for a file alone. */
  readonly kept?: () => Promise<Kept>
  /** @param complete whether everything was written, of which is then made sure; else what is there stays as it is */
  readonly close: (complete: boolean) => Promise<void>
}

/** A stream, as standard output. */
export function streamSink(stream: Writable): Sink {
  return { write: ({ text }) => written(stream, text), close: async () => {} }
}

/** No results at all. */
export const noSink: Sink = { write: async () => true, close: async () => {} }

/**
 * A file of text.
 *
 * @param keep what is kept of an earlier run; null to begin anew
 * @throws FailedFile where it cannot be written, or is shorter than what is to be kept
 */
export async function fileSink(file: string, keep: Kept | null): Promise<Sink> {
  const target = await keptFile(file, keep?.bytes ?? null)
  let rows = keep?.rows ?? 0
  return {
    write: async ({ text, count }) => {
      await target.append(text)
      rows += count
      return true
    },
    kept: async () => ({ bytes: await target.sync(), rows }),
    close: async (complete) => {
      if (complete) await target.sync()
      await target.close()
    },
  }
}

/**
 * Writes to a stream and waits until it is taken.
 *
 * @returns false where nobody reads any more
 * @throws FailedFile where it cannot be written, as on a full disk
 */
export async function written(stream: Writable, content: string | Uint8Array): Promise<boolean> {
  if (content.length === 0) return true
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      if (!error) resolve(true)
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE' || stream.destroyed) resolve(false)
      else reject(new FailedFile(`Cannot write the results: ${reasonOf(error)}`))
    })
  })
}
