import { interpret } from '../../assessment/interpret.ts'
import { readCaseFile } from '../../exchange/case-file.ts'
import type { ReportInput } from '../../report/input.ts'
import { type Report, reportFor } from '../../report/report.ts'
import type { OpenCase } from './open-case.ts'

/** A case of the pack; with nothing to print where its revision cannot be read. */
export interface PackCase {
  readonly id: string
  readonly reference: string
  readonly revision: number
  readonly printed: { readonly entered: ReportInput; readonly report: Report } | null
}

/** A case as it goes into the pack, with today's answer. */
export function packCase({ case: { id, reference }, revision }: OpenCase, origin: string): PackCase {
  const read = readCaseFile(revision.draft.file)
  if (!read.ok) return { id, reference, revision: revision.number, printed: null }
  const entered = { ...interpret(read.values.entries, read.values.assessmentDate, reference), origin }
  return { id, reference, revision: revision.number, printed: { entered, report: reportFor(entered) } }
}
