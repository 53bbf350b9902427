import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { AsyncBuffer } from 'hyparquet'
import { columnsOf } from './columns.ts'
import { FailedFile, reasonOf } from './failed-file.ts'
import { openParquet } from './parquet.ts'
import type { Input } from './part.ts'

/**
 * Opens a Parquet file.
 *
 * @param from the row to begin with, from 1: those before it are skipped without being read
 * @throws RefusedInput where it is damaged or names a column unknown, FailedFile where it cannot be read
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
      await handle.read(bytes, 0, bytes.length, start)
      return bytes.buffer
    }
    return { handle, buffer: { byteLength, slice }, sha256: hash.digest('hex') }
  } catch (error) {
    throw new FailedFile(`Cannot read ${file}: ${reasonOf(error)}`)
  }
}
