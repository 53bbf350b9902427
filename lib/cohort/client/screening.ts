import type { Doing } from './calls.ts'
import type { Cohort } from './cohort.ts'
import { collector } from './collect.ts'
import { converter, isRefused, type PatientRow } from './convert.ts'
import { sourceOf } from './inspect.ts'
import type { Inspection, Mapping } from './intake.ts'

/** Milliseconds of work between two pauses, in which messages are taken and progress is told. */
const stretch = 50

/** Rows that are judged at once. */
const judgedAtOnce = 512

/** Reads and assesses all rows of a file that was inspected. What the mapping does not take refuses its row alone. */
export async function screenFile(
  file: File,
  inspection: Inspection,
  mapping: Mapping,
  doing: Doing,
): Promise<Cohort> {
  const source = await sourceOf(file, inspection)
  const convert = converter(source.columns, mapping)
  const collected = collector()
  const pausing = pausesIn(doing)
  let waiting: PatientRow[] = []
  let rowsRead = 0
  let shareBefore = 0
  for await (const { rows, share } of source.batches()) {
    for (const [index, row] of rows.entries()) {
      const read = convert(row)
      rowsRead += 1
      if (isRefused(read)) collected.refuse(read)
      else waiting.push(read)
      if (waiting.length < judgedAtOnce) continue
      collected.add(waiting)
      waiting = []
      await pausing(rowsRead, shareBefore + ((share - shareBefore) * (index + 1)) / rows.length)
    }
    shareBefore = share
    await pausing(rowsRead, share)
  }
  collected.add(waiting)
  await doing.pause()
  return collected.cohort(file.name, mapping.reference)
}

function pausesIn({ pause, tell }: Doing) {
  const started = performance.now()
  let paused = started
  return async (rows: number, share: number) => {
    if (performance.now() - paused < stretch) return
    tell({ rows, share, seconds: (performance.now() - started) / 1000 })
    await pause()
    paused = performance.now()
  }
}
