import { decisionsCsv } from '../decisions-csv.ts'
import { decisionsOfTeams } from '../record.ts'
import { boardRoute } from './route.ts'

/** `GET /api/board/decisions`: decision against advice over time */
export const ofTeams = boardRoute(async ({ board, actor }) => ({
  decisions: await decisionsOfTeams(board, actor),
}))

/** `GET /api/board/decisions/csv`: the same as a table for other programs */
export const csv = boardRoute(async ({ board, actor }) => {
  const text = decisionsCsv(await decisionsOfTeams(board, actor, 'decision.export'))
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="decisions.csv"',
    },
  })
})
