import { type ErrorResult, errorResult, isError, malformed } from './answer.ts'

/** One patient of a cohort: a request as it was read, or why it could not be read. Lines are numbered from 1. */
export type Entry =
  | { readonly line: number; readonly request: unknown }
  | { readonly line: number; readonly malformed: string }

/** Why a line cannot be read, in the same words for every format. */
export const unreadable = {
  tooLong: 'The line is longer than 1 MiB.',
  notUtf8:
    'The line is not valid UTF-8. A file in Latin-1, Windows-1252 or UTF-16 must first be saved as UTF-8.',
} as const

/** A file or stream that cannot be read at all; the message is for the person who named it. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput'
}

/** What the places of a file are called, so that an error can name them. */
export interface Places {
  readonly counted: 'Line' | 'Row'
  /** What stands in the columns, in their order; null where the lines have none. */
  readonly columns: readonly string[] | null
}

/** The answer for one entry. Every message of an error names its line or row, and its column where there is one. */
export function answerEntry<Answer extends object>(
  entry: Entry,
  answerFor: (request: unknown) => Answer | ErrorResult,
  places: Places,
): Answer | ErrorResult {
  const result = 'malformed' in entry ? malformed(entry.malformed) : answerFor(entry.request)
  return isError(result) ? named(result, entry.line, places) : result
}

const decimalComma = /^[+-]?\d+,\d+$/

function named({ id, error }: ErrorResult, line: number, { counted, columns }: Places): ErrorResult {
  const problems = error.problems.map((each) => {
    const column = each.feature === null ? 0 : 1 + (columns?.indexOf(each.feature) ?? -1)
    const place = column > 0 ? `${line}, column ${column} (${each.feature})` : `${line}`
    const comma = typeof each.value === 'string' && decimalComma.test(each.value)
    const hint = column > 0 && comma ? ' Decimals are written with a point.' : ''
    return { ...each, message: `${counted} ${place}: ${each.message}${hint}` }
  })
  return errorResult(error.code, problems, id)
}
