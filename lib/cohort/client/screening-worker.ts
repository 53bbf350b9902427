/**
 * The worker in which one file is screened; it hands over the cohort and is ended. As the worker that starts it, it can
 * reach nothing but the program's own scripts.
 */
import { RefusedInput } from '../entry.ts'
import type { Progress } from './calls.ts'
import type { Cohort } from './cohort.ts'
import type { Inspection, Mapping } from './intake.ts'
import { screenFile } from './screening.ts'

export interface ToScreening {
  readonly file: File
  readonly inspection: Inspection
  readonly mapping: Mapping
}

export type FromScreening =
  | { readonly progress: Progress }
  | { readonly cohort: Cohort }
  | { readonly refused: string }
  /** What was thrown is left out: it could carry values of a patient. */
  | { readonly failed: true }

function reply(message: FromScreening, moved: ArrayBufferLike[] = []): void {
  postMessage(message, { transfer: moved as ArrayBuffer[] })
}

// Whoever cancels ends the worker, so that there is no message to pause for.
const doing = { tell: (progress: Progress) => reply({ progress }), pause: async () => {} }

addEventListener('message', async ({ data: { file, inspection, mapping } }: MessageEvent<ToScreening>) => {
  try {
    const cohort = await screenFile(file, inspection, mapping, doing)
    reply({ cohort }, buffersOf(cohort))
  } catch (error) {
    reply(error instanceof RefusedInput ? { refused: error.message } : { failed: true })
  }
})

/** The memory of the columns, which is moved and not copied. */
function buffersOf({ lines, findings, answers }: Cohort): ArrayBufferLike[] {
  const { headline, guidelinesDiffer, outcome, truth, required, refining } = answers
  const columns = [
    lines,
    ...[...findings.values()].flatMap(({ values, notAvailable }) =>
      notAvailable ? [values, notAvailable] : [values],
    ),
    ...[headline, guidelinesDiffer, required, refining],
    ...outcome.values(),
    ...truth.values(),
  ]
  return columns.map(({ buffer }) => buffer)
}
