import { checkReportRequest } from '../api/report-request.ts'
import { entriesOf } from '../assessment/entry.ts'
import { caseFormat } from './case-file-schema.ts'
import { changedEntries } from './changed-entries.ts'
import type { CaseProblem } from './problems.ts'

/** A case of the next version, or why there is none. */
export type Migrated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/** From each version of a case file to the next. A step is never changed once a later version exists. */
export const migrations: Readonly<Record<number, (value: unknown) => Migrated>> = { 1: fromRequest }

/**
 * Version 1 is the request of the API, for an assessment or for the summary: `patient`, `notAvailable`, and perhaps
 * `reference`, `assessmentDate` and `typed`. Its `id` is left out: it is another program's, and may be an identity.
 */
function fromRequest(value: unknown): Migrated {
  const checked = checkReportRequest(value)
  if (!checked.ok) {
    const problems = checked.problems.map(({ feature, message }) => ({ place: feature ?? '', message }))
    return { ok: false, problems }
  }
  const { patient, notAvailable, reference = '', assessmentDate = '', typed = {} } = checked.input
  const asTyped = Object.entries(typed).map(([feature, { text, unit }]) => [
    feature,
    { text, unit, notAvailable: false },
  ])
  const entries = { ...entriesOf(patient, notAvailable), ...Object.fromEntries(asTyped) }
  return {
    ok: true,
    value: {
      format: caseFormat,
      schemaVersion: 2,
      reference,
      assessmentDate,
      entries: changedEntries(entries),
      parts: {},
    },
  }
}
