import { localFiles, RefusedFile } from '../local/files.ts'
import { type answer, answerWith } from './answer.ts'
import { RefusedInput } from './entry.ts'
import { explained } from './explain.ts'
import { FailedFile, reasonOf } from './failed-file.ts'
import { findingsList } from './findings-list.ts'
import { openInput } from './input.ts'
import { entriesIn, placesOf } from './job.ts'
import { optionsOf, type ScreenOptions } from './options.ts'
import { screenAll } from './screen-all.ts'
import { type Streams, written } from './sink.ts'
import { exitStatus } from './status.ts'
import { usage } from './usage.ts'

/**
 * Screens a cohort from the command line.
 *
 * @param args the arguments, without the program's name
 * @param answerFor how one patient is answered; by the rules unless a test says otherwise
 * @param checkpointEvery milliseconds after which a run that can be resumed makes sure of what it has
 * @returns the exit status, see `exitStatus`
 */
export async function runScreen(
  args: readonly string[],
  streams: Streams,
  answerFor?: typeof answer,
  checkpointEvery?: number,
): Promise<number> {
  const { stdout, stderr } = streams
  // A reader that has gone away is learnt from the write itself; without a listener it would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  const options = optionsOf(args)
  if (options === 'help') {
    await written(stdout, usage)
    return exitStatus.assessed
  }
  if (options === 'findings') {
    await written(stdout, findingsList())
    return exitStatus.assessed
  }
  if ('refused' in options) {
    stderr.write(`${options.refused}\nAll options: npm run --silent screen -- --help\n`)
    return exitStatus.refused
  }
  if (options.file === null && streams.stdin.isTTY)
    stderr.write('Reading from the keyboard, to Ctrl-D. To read a file, name it; --help says the rest.\n')
  try {
    return options.explain === null
      ? await screenAll(options, streams, answerFor, checkpointEvery)
      : await explainRows(options, options.explain, streams, answerFor)
  } catch (error) {
    stderr.write(`${saidOf(error)}\n`)
    return error instanceof RefusedInput || error instanceof RefusedFile
      ? exitStatus.refused
      : exitStatus.failed
  }
}

function saidOf(error: unknown): string {
  if (error instanceof RefusedInput || error instanceof RefusedFile || error instanceof FailedFile)
    return error.message
  if (isOfSystem(error)) return reasonOf(error)
  // Not thrown any further: Node would end with 1, the status of a run that is complete but for some rows.
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `A fault in the program ended the run, and the results are not complete.\n${fault}`
}

/** A fault of the disk, met anywhere. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Explains every row with an id. The whole input is read: an id may stand in it twice. */
async function explainRows(
  { file, from }: ScreenOptions,
  id: string,
  { stdin, stdout, stderr }: Streams,
  answerFor?: typeof answer,
): Promise<number> {
  const files = localFiles()
  const answers = answerFor ?? answerWith(new Set(), files.protocol)
  const { columns, parts } = await openInput({ file, from, stdin, cutBefore: 1 })
  const places = placesOf({ from, columns })
  let found = 0
  let failed = 0
  for await (const { job } of parts) {
    for (const entry of entriesIn(job, columns)) {
      const row = explained(entry, id, places, files, answers)
      if (row === null) continue
      found += 1
      if (!row.assessed) failed += 1
      await written(row.assessed ? stdout : stderr, row.text)
    }
  }
  if (found === 0) throw new RefusedInput(`No row has the id ${JSON.stringify(id)}.`)
  return failed > 0 ? exitStatus.notAllAssessed : exitStatus.assessed
}
