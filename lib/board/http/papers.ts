import { jsonResponse } from '../../api/errors.ts'
import { localFiles } from '../../local/files.ts'
import { asInput } from '../../local/protocol.ts'
import { NoPdf, packPdf, recordPdf } from '../pdf/papers.ts'
import { boardRoute } from './route.ts'

const cannotMakePdf =
  'The PDF could not be made on this server. What it would say is not in doubt: print the page instead.'

/** `GET /api/board/meetings/{id}/pack.pdf`: the agenda pack */
export const pack = boardRoute(async ({ server, board, actor, params }) => {
  const place = { origin: server.origin, ...asInput(localFiles()) }
  return pdfResponse('agenda-pack.pdf', packPdf(board, actor, params.id ?? '', place))
})

/** `GET /api/board/cases/{id}/decisions/{decision}/record.pdf`: a signed record */
export const record = boardRoute(async ({ board, actor, params }) =>
  pdfResponse('signed-record.pdf', recordPdf(board, actor, params.id ?? '', params.decision ?? '')),
)

/** A PDF for the downloads; its name says nothing of a case. */
async function pdfResponse(name: string, making: Promise<Uint8Array<ArrayBuffer>>): Promise<Response> {
  try {
    return new Response(await making, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error
    return jsonResponse({ error: { code: 'cannot-make-pdf', message: cannotMakePdf } }, 503)
  }
}
