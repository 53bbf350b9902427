import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { AsyncBuffer } from 'hyparquet'
import { columnsOf } from './columns.ts'
import { RefusedInput } from './entry.ts'
import { FailedFile, reasonOf } from './failed-file.ts'
import { openParquet } from './parquet.ts'
import type { Input } from './part.ts'

/**
 * Opens a Parquet file.
 *
 * @param from the row to begin with, from 1: those before it are skipped without being read
 * @throws RefusedInput where it is none or names a column unknown; FailedFile where it cannot be read, also later where its
 *   rows are damaged
 */
export async function parquetInput(file: string, from: number): Promise<Input> {
  const { handle, buffer, sha256 } = await opened(file)
  try {
    const { names, rows, read } = await openParquet(buffer)
    const columns = columnsOf(names, ['notAvailable'])
    const parts = async function* () {
      try {
        for await (const some of read(from)) {
          const next = some.first + some.count
          yield { job: { rows: some }, next, sha256: () => sha256, share: (next - 1) / rows }
        }
      } catch (error) {
        // Rows before it may have been answered: no longer an input that is refused as a whole.
        throw error instanceof RefusedInput ? new FailedFile(error.message) : error
      } finally {
        await handle.close()
      }
    }
    return { columns, parts: parts() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function opened(file: string): Promise<{ handle: FileHandle; buffer: AsyncBuffer; sha256: string }> {
  try {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk)
    const handle = await open(file)
    const { size: byteLength } = await handle.stat()
    const slice = async (start: number, end = byteLength) => {
      const bytes = new Uint8Array(Math.min(end, byteLength) - start)
      for (let done = 0; done < bytes.length; ) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done)
        // Left as they are, the rest would be zeros and might pass for values.
        if (bytesRead === 0) throw new Error('it became shorter meanwhile')
        done += bytesRead
      }
      return bytes.buffer
    }
    return { handle, buffer: { byteLength, slice }, sha256: hash.digest('hex') }
  } catch (error) {
    throw new FailedFile(`Cannot read ${file}: ${reasonOf(error)}`)
  }
}
