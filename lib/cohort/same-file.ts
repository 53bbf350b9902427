import { fstat, stat } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

const [ofName, ofNumber] = [promisify(stat), promisify(fstat)]

/** Whether the results would be written over the input, by whatever name. */
export async function isInput(output: string, file: string | null, stdin: Readable): Promise<boolean> {
  const read =
    file !== null ? ofName(file) : 'fd' in stdin && typeof stdin.fd === 'number' ? ofNumber(stdin.fd) : null
  // A file that is not there is no other, and is spoken of when it is opened.
  const [target, source] = await Promise.all([ofName(output).catch(() => null), read?.catch(() => null)])
  return Boolean(target?.isFile() && source && target.dev === source.dev && target.ino === source.ino)
}
