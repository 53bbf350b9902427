import { open } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { localFiles, RefusedFile } from '../local/files.ts'
import type { LocalProtocol } from '../local/protocol.ts'
import { type answer, answerWith, isError } from './answer.ts'
import { csvEntries } from './csv.ts'
import { answerEntry, type Entry, RefusedInput } from './entry.ts'
import { jsonlEntries } from './jsonl.ts'
import { type Format, optionsOf, type ScreenOptions, usage } from './options.ts'
import { csvOutput, jsonlOutput } from './output.ts'

/** Where a run reads and writes. */
export interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

const assessed = 0
const notAllAssessed = 1
const refused = 2

/**
 * Screens a cohort from the command line.
 *
 * @param args the arguments, without the program's name
 * @returns the exit status: 0 every patient was assessed, 1 some could not be, 2 the input or an option was refused
 */
export async function runScreen(
  args: readonly string[],
  streams: Streams,
  answerFor?: typeof answer,
): Promise<number> {
  const { stdout, stderr } = streams
  // A reader that has gone away is learnt from the write itself; without a listener it would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  const options = optionsOf(args)
  if (options === 'help') {
    await written(stdout, usage)
    return assessed
  }
  if ('refused' in options) {
    stderr.write(`${options.refused}\n\n${usage}`)
    return refused
  }
  try {
    const { protocol } = localFiles()
    return await screenAll(options, streams, answerFor ?? answerWith(options.extras, protocol), protocol)
  } catch (error) {
    if (!(error instanceof RefusedInput) && !(error instanceof RefusedFile)) throw error
    stderr.write(`${error.message}\n`)
    return refused
  }
}

const entriesOf: Record<Format, (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<readonly Entry[]>> = {
  jsonl: jsonlEntries,
  csv: csvEntries,
}

/** Results are written in blocks of about this many characters. */
const blockLength = 64 * 1024

async function screenAll(
  options: ScreenOptions,
  streams: Streams,
  answerFor: typeof answer,
  protocol: LocalProtocol | null,
): Promise<number> {
  const { stdout, stderr } = streams
  const output = options.format === 'csv' ? csvOutput(protocol !== null) : jsonlOutput
  const progress = progressOn(stderr)
  let block = output.head
  let failed = 0
  let count = 0
  for await (const entries of entriesOf[options.from](inputOf(options.file, streams.stdin))) {
    for (const entry of entries) {
      const result = answerEntry(entry, answerFor)
      count += 1
      block += output.line(result)
      if (isError(result)) {
        failed += 1
        // The rows of a CSV have no room for the reasons.
        if (options.format === 'csv') stderr.write(reasons(result.error.problems))
      }
      if (block.length < blockLength) continue
      if (!(await written(stdout, block))) return statusOf(failed)
      block = ''
      progress.show(count)
    }
    // Written as it comes, so that a slow input is answered line by line.
    if (!(await written(stdout, block))) return statusOf(failed)
    block = ''
  }
  await written(stdout, block)
  progress.clear()
  if (failed > 0) stderr.write(`${failed} of ${count} could not be assessed.\n`)
  return statusOf(failed)
}

function statusOf(failed: number): number {
  return failed > 0 ? notAllAssessed : assessed
}

function reasons(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => `${message}\n`).join('')
}

/** The bytes of a file or of standard input. */
async function* inputOf(file: string | null, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file === null ? stdin : (await open(file)).createReadStream()
  } catch (error) {
    throw new RefusedInput(`Cannot read ${file ?? 'standard input'}: ${reasonOf(error)}`)
  }
}

const reasonsByCode: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
}

function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return `${reasonsByCode[code] ?? message}.`
}

/**
 * Writes and waits until it is taken, so that a slow reader slows the run instead of filling the memory.
 *
 * @returns false where nobody reads any more
 * @throws RefusedInput where the output cannot be written, as on a full disk
 */
async function written(stream: Writable, text: string): Promise<boolean> {
  if (text === '') return true
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true)
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE' || stream.destroyed) resolve(false)
      else reject(new RefusedInput(`Cannot write the results: ${reasonOf(error)}`))
    })
  })
}

/** Counts on a terminal, at most once a second, and clears the count; says nothing into a file or a pipe. */
function progressOn(stderr: Streams['stderr']) {
  let last = Date.now()
  const show = (count: number) => {
    if (!stderr.isTTY || Date.now() - last < 1000) return
    last = Date.now()
    stderr.write(`\r${count} assessed`)
  }
  const clear = () => {
    if (stderr.isTTY) stderr.write('\r\x1b[K')
  }
  return { show, clear }
}
