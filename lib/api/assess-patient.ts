import { assess } from '../../rules/index.ts'
import type { AssessmentRequest } from '../assessment/request.ts'
import { answerBy, errorResult, extrasOf, isError } from '../cohort/answer.ts'
import { localAnswer } from '../local/answer.ts'
import { localFiles } from '../local/files.ts'
import { asInput } from '../local/protocol.ts'
import { reportFor } from '../report/report.ts'
import { readJson } from './body.ts'
import { errorResponse, jsonResponse, refusal } from './errors.ts'
import { includedIn } from './included.ts'

/** Answers `POST /api/assess`: the result of one patient, or what is wrong with the request. Keeps and logs nothing. */
export async function assessPatient(request: Request): Promise<Response> {
  const asked = includedIn(request.url)
  if (!asked.ok) return errorResponse(errorResult('invalid-patient', [asked.problem]))
  const body = await readJson(request)
  if (!body.ok) return refusal(body.code, body.message)
  const result = answerBy(body.value, (sent) => ({ ...withReport(sent), ...extrasOf(sent, asked.included) }))
  return isError(result) ? errorResponse(result) : jsonResponse(result)
}

/** The assessment, and beside it the texts that a reader sees on the screen. */
function withReport({ patient, notAvailable }: AssessmentRequest) {
  const assessment = assess(patient, notAvailable)
  const files = localFiles()
  return {
    ...assessment,
    ...localAnswer(files.protocol, { patient, notAvailable }),
    report: reportFor({ patient, notAvailable, ...asInput(files) }, assessment),
  }
}
