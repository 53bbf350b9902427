import { existsSync } from 'node:fs'
import { localFiles } from '../local/files.ts'
import type { answer } from './answer.ts'
import {
  type Checkpoint,
  dependsOn,
  dropCheckpoint,
  keepCheckpoint,
  notesBeside,
  partsAfter,
  type Reached,
  readCheckpoint,
  requireSame,
} from './checkpoint.ts'
import { chosenSets } from './chosen-sets.ts'
import { type Answering, jsEngine } from './engine.ts'
import { RefusedInput } from './entry.ts'
import { openInput } from './input.ts'
import type { Setup } from './job.ts'
import type { ScreenOptions } from './options.ts'
import { csvOutput } from './output.ts'
import { progressOn } from './progress.ts'
import { ranked } from './ranked.ts'
import { resultColumns } from './result-columns.ts'
import { isInput } from './same-file.ts'
import { fileSink, noSink, type Sink, type Streams, streamSink, written } from './sink.ts'
import { exitStatus } from './status.ts'
import { emptyTally, mergedTallies } from './summary.ts'
import { summaryTable } from './summary-table.ts'

/**
 * Assesses every patient of an input and writes the results.
 *
 * @param checkpointEvery milliseconds between two checkpoints: so much work is done again at most
 * @throws RefusedInput, RefusedFile or FailedFile with a message for the person who gave the command
 */
export async function screenAll(
  options: ScreenOptions,
  { stdin, stdout, stderr }: Streams,
  answerFor?: typeof answer,
  checkpointEvery = 2000,
): Promise<number> {
  const { file, from, output, extras, sets, summary } = options
  const { protocol } = localFiles()
  if (output !== null && (await isInput(output, file, stdin)))
    throw new RefusedInput(`${output} is the input itself. Name another file for the results.`)
  const stopped = await stoppedRun(options)
  const input = await openInput({ file, from, stdin, cutBefore: stopped?.next ?? 1 })
  const format = summary !== null && output === null ? null : options.format
  const setup: Setup = {
    from,
    columns: input.columns,
    format,
    extras,
    sets,
    summary: summary !== null,
    protocol,
  }
  const of = dependsOn({ ...setup, engine: options.engine })
  if (stopped) requireSame(stopped, of)
  const engine = await engineOf(options, setup, answerFor)
  const sink = await sinkOf(options, setup, stdout, stopped)

  const begin = { next: stopped?.next ?? 1, sha256: () => stopped?.sha256 ?? '' }
  let reached: Reached = {
    count: stopped?.count ?? 0,
    failed: stopped?.failed ?? 0,
    tally: summary === null ? null : (stopped?.tally ?? emptyTally(chosenSets(sets).shown)),
  }
  // Where the run can be gone on with, the last first whose results all stand in the file.
  let marks = [{ ...begin, reached }]
  const keep = async () => {
    if (output === null || !sink.kept) return
    const kept = await sink.kept()
    marks = marks.slice(marks.findLastIndex(({ reached }) => reached.count <= kept.rows))
    for (const { next, sha256, reached } of marks.slice(0, 1))
      await keepCheckpoint(output, { of, next, sha256: sha256(), kept, ...reached })
  }
  const progress = progressOn(stderr, options.progress, reached.count)
  const parts = stopped ? partsAfter(stopped, input.parts) : input.parts
  let read = true
  let complete = false
  try {
    if (!stopped) await keep()
    let kept = performance.now()
    for await (const { part, outcome } of engine(parts)) {
      const { tally } = reached
      reached = {
        count: reached.count + outcome.count,
        failed: reached.failed + outcome.failed,
        tally: tally && outcome.tally ? mergedTallies(tally, outcome.tally) : tally,
      }
      // On a terminal nothing is written behind the line that tells how far the run is.
      if (outcome.reasons !== '' || (output === null && stdout.isTTY)) progress.clear()
      if (outcome.reasons !== '') stderr.write(outcome.reasons)
      read = await sink.write(outcome)
      // Nobody reads any more.
      if (!read) break
      progress.show(reached.count, part.share)
      if (!sink.kept) continue
      marks.push({ next: part.next, sha256: part.sha256, reached })
      if (performance.now() - kept < checkpointEvery) continue
      await keep()
      kept = performance.now()
    }
    complete = read
  } finally {
    progress.clear()
    await sink.close(complete)
  }
  const { count, failed, tally } = reached
  if (!read) return statusOf(failed)
  if (output !== null) await dropCheckpoint(output)
  if (summary !== null && tally !== null) {
    const view = ranked(tally, options.engine === 'js')
    await written(stdout, summary === 'json' ? `${JSON.stringify(view)}\n` : summaryTable(view))
  }
  if (failed > 0) stderr.write(`${failed} of ${count} could not be assessed.\n`)
  return statusOf(failed)
}

function statusOf(failed: number): number {
  return failed > 0 ? exitStatus.notAllAssessed : exitStatus.assessed
}

/** The run to go on with; null for one that begins. */
async function stoppedRun({ output, resume }: ScreenOptions): Promise<Checkpoint | null> {
  if (output === null) return null
  const stopped = await readCheckpoint(output)
  if (stopped && !resume)
    throw new RefusedInput(
      `${output} holds the results of a run that was stopped. Go on with --resume, or delete ${output}.progress to ` +
        'begin anew.',
    )
  if (!stopped && resume && existsSync(output))
    throw new RefusedInput(
      `${output} is complete, or was not written with --output: there is nothing to resume.`,
    )
  return stopped
}

async function engineOf(
  { engine, workers }: ScreenOptions,
  setup: Setup,
  answerFor?: typeof answer,
): Promise<Answering> {
  if (engine === 'js') return jsEngine(setup, workers, answerFor)
  if (setup.protocol !== null)
    throw new RefusedInput(
      '--engine duckdb does not answer by the protocol of a centre. Use --engine js, or unset AHSCT_LOCAL_CRITERIA.',
    )
  const { duckdbEngine } = await import('./duckdb.ts')
  return duckdbEngine(setup, workers)
}

async function sinkOf(
  { output }: ScreenOptions,
  { format, sets, protocol }: Setup,
  stdout: Streams['stdout'],
  stopped: Checkpoint | null,
): Promise<Sink> {
  const { shown } = chosenSets(sets)
  const local = protocol !== null
  if (format === null) return noSink
  if (format === 'parquet') {
    const { parquetSink } = await import('./parquet-sink.ts')
    const file = output ?? ''
    const known = stopped ? stopped.kept.rows - stopped.count : 0
    return parquetSink(file, notesBeside(file), resultColumns(shown, local), stopped?.kept ?? null, known)
  }
  const kept = stopped?.kept ?? null
  const sink = output === null ? streamSink(stdout) : await fileSink(output, kept)
  const head = new TextEncoder().encode(format === 'csv' ? csvOutput(local, shown).head : '')
  if (kept === null || kept.bytes === 0) await sink.write({ text: head, cells: [], count: 0 })
  return sink
}
