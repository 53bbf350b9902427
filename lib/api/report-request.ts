import type { CaseParts } from '../../rules/index.ts'
import { longestReference } from '../assessment/faults.ts'
import { fitsOneLine } from '../assessment/one-line.ts'
import { asGiven } from '../assessment/refusal.ts'
import { checkRequest, type RequestProblem } from '../assessment/request.ts'
import { z } from '../assessment/zod.ts'
import { casePartsSchema } from '../exchange/case-file-schema.ts'
import { problemsOf, sentence } from '../exchange/problems.ts'
import type { ReportInput } from '../report/input.ts'
import { readTyped } from './typed-values.ts'

/** The members of a request for a report, as they were sent, and every fault found in them so far. */
interface Reading {
  readonly sent: ReadonlyMap<string, unknown>
  readonly problems: RequestProblem[]
}

/** A report that may be made, or every fault at once. */
export type CheckedReportRequest =
  | { readonly ok: true; readonly id: string | null; readonly input: ReportInput }
  | { readonly ok: false; readonly id: string | null; readonly problems: readonly RequestProblem[] }

/**
 * Reads a request for a report: that for an assessment, and beside it `reference`, `assessmentDate`, `typed` and `parts`,
 * each of which may be left out or null. Never throws and never repairs.
 */
export function checkReportRequest(value: unknown): CheckedReportRequest {
  const checked = checkRequest(value)
  const problems = checked.ok ? [] : [...checked.problems]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, id: null, problems }
  }
  const id = checked.ok ? checked.request.id : checked.id
  // Own members only, so that nothing is read from a prototype.
  const reading = { sent: new Map(Object.entries(value)), problems }
  const reference = referenceOf(reading)
  const assessmentDate = assessmentDateOf(reading)
  const typed = readTyped(reading.sent.get('typed'), {
    patient: checked.ok ? checked.request.patient : null,
    assessmentDate: assessmentDate ?? '',
  })
  const parts = partsOf(reading)
  // A feature whose value is refused already has its problem.
  const known = new Set(problems.map(({ feature }) => feature))
  problems.push(...typed.problems.filter(({ feature }) => !known.has(feature)))
  if (!checked.ok || problems.length > 0) return { ok: false, id, problems }
  const { notAvailable } = checked.request
  return {
    ok: true,
    id,
    input: {
      patient: checked.request.patient,
      notAvailable,
      ...(reference === null ? {} : { reference }),
      ...(assessmentDate === null ? {} : { assessmentDate }),
      typed: typed.accepted,
      parts,
    },
  }
}

function referenceOf({ sent, problems }: Reading): string | null {
  const reference = sent.get('reference') ?? null
  if (reference === null || fitsOneLine(reference, longestReference)) return reference
  const length = typeof reference === 'string' ? ` with ${reference.length} characters` : ''
  const message =
    `The reference must be a text of at most ${longestReference} characters without line breaks or other control ` +
    `characters. You sent ${asGiven(reference)}${length}.`
  problems.push({ feature: 'reference', value: reference, message })
  return null
}

function assessmentDateOf({ sent, problems }: Reading): string | null {
  const date = sent.get('assessmentDate') ?? null
  if (date === null || isDate(date)) return date
  const message = `The assessmentDate must be a day as YYYY-MM-DD, such as 2026-11-22. You sent ${asGiven(date)}.`
  problems.push({ feature: 'assessmentDate', value: date, message })
  return null
}

function partsOf({ sent, problems }: Reading): CaseParts {
  const parsed = z
    .object({ parts: casePartsSchema })
    .safeParse({ parts: sent.get('parts') ?? {} }, { error: sentence })
  if (parsed.success) return parsed.data.parts as CaseParts
  for (const { place, message } of problemsOf(parsed.error.issues)) {
    problems.push({ feature: 'parts', value: null, message: `${place}: ${message}` })
  }
  return {}
}

function isDate(date: unknown): date is string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  // The 30th of February is read as a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
