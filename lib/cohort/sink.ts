import { type FileHandle, open } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { FailedFile, reasonOf } from './failed-file.ts'
import type { Outcome } from './job.ts'

/** Where a run reads and writes. */
export interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** Where results go. */
export interface Sink {
  /** Waits until it is taken, so that a slow reader slows the run. False where nobody reads any more. */
  readonly write: (outcome: Pick<Outcome, 'text' | 'cells'>) => Promise<boolean>
  /** Bytes that stand safely on the disk; for a file alone. */
  readonly kept?: () => Promise<number>
  /** @param complete whether everything was written; else what is there stays as it is */
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
 * @param keep bytes of an earlier run to keep; what follows them is dropped. Null to begin anew
 * @throws FailedFile where it cannot be written, or is shorter than what is to be kept
 */
export async function fileSink(file: string, keep: number | null): Promise<Sink> {
  const handle = await writing(file, () => open(file, keep === null ? 'w' : 'r+'))
  let bytes = 0
  if (keep !== null) {
    const { size } = await handle.stat()
    if (size < keep) {
      await handle.close()
      throw new FailedFile(`${file} is shorter than the stopped run left it. Delete it to begin anew.`)
    }
    await writing(file, () => handle.truncate(keep))
    bytes = keep
  }
  return {
    write: async ({ text }) => {
      await writing(file, () => appended(handle, text, bytes))
      bytes += text.length
      return true
    },
    kept: async () => {
      await writing(file, () => handle.datasync())
      return bytes
    },
    close: () => handle.close(),
  }
}

async function appended(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

async function writing<Done>(file: string, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    throw new FailedFile(`Cannot write ${file}: ${reasonOf(error)}`)
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
