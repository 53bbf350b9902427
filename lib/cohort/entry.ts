import { type answer, type ErrorResult, errorResult, isError, malformed, type Result } from './answer.ts'

/** One patient of a cohort: a request as it was read, or why it could not be read. Lines are numbered from 1. */
export type Entry =
  | { readonly line: number; readonly request: unknown }
  | { readonly line: number; readonly malformed: string }

/** Why a line cannot be read, in the same words for every format. */
export const unreadable = {
  tooLong: 'The line is longer than 1 MiB.',
  notUtf8: 'The line is not valid UTF-8.',
} as const

/** A file or stream that cannot be read at all; the message is for the person who named it. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput'
}

/** The answer for one entry. Every message of an error names its line. */
export function answerEntry(entry: Entry, answerFor: typeof answer): Result | ErrorResult {
  const result = 'malformed' in entry ? malformed(entry.malformed) : answerFor(entry.request)
  if (!isError(result)) return result
  const { code, problems } = result.error
  const named = problems.map((each) => ({ ...each, message: `Line ${entry.line}: ${each.message}` }))
  return errorResult(code, named, result.id)
}
