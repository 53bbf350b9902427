import { assess } from '../../rules/index.ts'
import { answerBy, errorResult, isError, problem } from '../cohort/answer.ts'
import { localAnswer } from '../local/answer.ts'
import { localFiles } from '../local/files.ts'
import { asInput } from '../local/protocol.ts'
import { pdfMaker } from '../report/pdf/compile.ts'
import { readJson } from './body.ts'
import { type ApiErrorCode, errorResponse, refusal } from './errors.ts'
import { originOf } from './origin.ts'
import { checkReportRequest } from './report-request.ts'

const cannotMakePdf =
  'The PDF could not be made on this server. The assessment itself is not in doubt: print the page, or send the same ' +
  'body to /api/assess.'

/** Answers `POST /api/report.pdf`: the summary of one patient as a PDF, or what is wrong. Keeps and logs nothing. */
export async function reportPdf(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return refusal(body.code, body.message)
  const checked = checkReportRequest(body.value)
  if (!checked.ok) {
    const unreadable = checked.problems.some(({ feature }) => feature === null)
    return errorResponse(
      errorResult(unreadable ? 'malformed' : 'invalid-patient', checked.problems, checked.id),
    )
  }
  const { input } = checked
  const files = localFiles()
  const result = answerBy(body.value, (sent) => ({
    ...assess(sent.patient, sent.notAvailable),
    ...localAnswer(files.protocol, sent),
  }))
  if (isError(result)) return errorResponse(result)
  try {
    const makePdf = await pdfMaker()
    return pdfResponse(makePdf({ ...input, ...asInput(files), origin: originOf(request) }, result))
  } catch {
    // What failed is left out: it could carry values of the patient.
    return errorResponse(errorResult<ApiErrorCode>('cannot-make-pdf', [problem(cannotMakePdf)], checked.id))
  }
}

function pdfResponse(pdf: Uint8Array<ArrayBuffer>): Response {
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="summary.pdf"',
      'Cache-Control': 'no-store',
    },
  })
}
