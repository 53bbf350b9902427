import { type ErrorCode, type ErrorResult, errorResult, problem, toJson } from '../cohort/answer.ts'

/** Why a request has no answer: for reasons of the patient, or of HTTP. */
export type ApiErrorCode =
  | ErrorCode
  | 'method-not-allowed'
  | 'too-large'
  | 'unsupported-media-type'
  | 'cannot-make-pdf'

/** The status of each error. */
export const statusOf: Readonly<Record<ApiErrorCode, number>> = {
  malformed: 400,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-patient': 422,
  'cannot-assess': 500,
  'cannot-make-pdf': 503,
}

/** An answer about a patient, or an error: JSON that no cache may keep. */
export function jsonResponse(
  body: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(toJson(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The response for a request that has no answer. */
export function errorResponse(result: ErrorResult<ApiErrorCode>): Response {
  return jsonResponse(result, statusOf[result.error.code])
}

/** The response for a fault that belongs to no feature. */
export function refusal(code: ApiErrorCode, message: string): Response {
  return errorResponse(errorResult(code, [problem(message)]))
}

/** Handlers for the methods that a route does not serve, and for OPTIONS. */
export function otherMethods(...served: readonly string[]) {
  const allow = [...served, 'OPTIONS'].join(', ')
  const refuse = () => {
    const body = errorResult<ApiErrorCode>('method-not-allowed', [
      problem(`This address takes ${allow} only.`),
    ])
    return jsonResponse(body, statusOf['method-not-allowed'], { Allow: allow })
  }
  const options = () =>
    new Response(null, { status: 204, headers: { Allow: allow, 'Cache-Control': 'no-store' } })
  return { refuse, options }
}
