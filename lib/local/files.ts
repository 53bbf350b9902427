import { readFileSync } from 'node:fs'
import type { LocalFiles } from './protocol.ts'
import { type ReadFile, readConfirmations, readProtocol } from './read.ts'

/** A file of the centre that cannot be used. The message is for the person who runs the server. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
}

const largest = 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
}

function bytesOf(variable: string, path: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new RefusedFile(`${variable}: cannot read ${path}: ${reasons[code] ?? message}.`)
  }
  if (bytes.length > largest) throw new RefusedFile(`${variable}: ${path} is larger than 1 MiB.`)
  return bytes
}

/** The content of the file that a variable names; null where it names none. */
function contentOf<Content>(
  variable: string,
  path: string | undefined,
  read: (bytes: Uint8Array) => ReadFile<Content>,
): Content | null {
  if (path === undefined || path.trim() === '') return null
  const result = read(bytesOf(variable, path))
  if (result.ok) return result.content
  const count = result.faults.length
  throw new RefusedFile(
    [
      `${variable}: ${path} is refused for ${count === 1 ? 'one fault' : `${count} faults`}. Nothing of it is used.`,
      ...result.faults.map(({ path: place, wrong, todo }) => `  ${place}: ${wrong} ${todo}`),
    ].join('\n'),
  )
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the files that the environment names.
 *
 * @throws RefusedFile with every fault of the first file that cannot be used
 */
export function readLocalFiles(environment: Environment): LocalFiles {
  const { AHSCT_LOCAL_CRITERIA: protocol, AHSCT_CONFIRMATIONS: confirmations } = environment
  return {
    protocol: contentOf('AHSCT_LOCAL_CRITERIA', protocol, readProtocol),
    confirmations: contentOf('AHSCT_CONFIRMATIONS', confirmations, readConfirmations),
  }
}

// Kept with the process and not with this module: the start of the server and its routes each load the module anew, and
// must not read two states of a file.
const place = Symbol.for('ssc-ahsct.local-files')
const kept = globalThis as { [place]?: LocalFiles }

/**
 * The files of this process, read once: a file that changes counts from the next start on, so that all answers of one run
 * are by one protocol.
 *
 * @throws RefusedFile see `readLocalFiles`
 */
export function localFiles(): LocalFiles {
  kept[place] ??= readLocalFiles(process.env)
  return kept[place]
}
