import { type FileHandle, open } from 'node:fs/promises'
import { FailedFile, reasonOf } from './failed-file.ts'

/** A file that is written from its beginning to its end, and of which one knows how much stands safely on the disk. */
export interface KeptFile {
  readonly append: (bytes: Uint8Array) => Promise<void>
  /** Makes sure of what was written. @returns its bytes */
  readonly sync: () => Promise<number>
  readonly close: () => Promise<void>
}

/**
 * Opens a file to write.
 *
 * @param keep bytes of an earlier run to keep; what follows them is dropped. Null to begin anew
 * @throws FailedFile where it cannot be written, or is shorter than what is to be kept
 */
export async function keptFile(file: string, keep: number | null): Promise<KeptFile> {
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
    append: async (more) => {
      await writing(file, () => appended(handle, more, bytes))
      bytes += more.length
    },
    sync: async () => {
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
