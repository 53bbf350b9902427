import { z } from 'zod'
import { longestReference } from '../../assessment/faults.ts'
import { oneLine } from '../../assessment/one-line.ts'
import { auditHead } from '../../database/audit.ts'
import {
  changeCase,
  createCase,
  eraseCase,
  exportCase,
  listCases,
  openCase,
  type Revision,
  revisionsOf,
  saveRevision,
} from '../cases.ts'
import { draftOf, readSummary, revisionOf } from '../content.ts'
import { decisionsOn } from '../record.ts'
import { type CaseStatus, caseStatuses } from '../words.ts'
import { day, id, numberIn, read } from './read.ts'
import { boardRoute } from './route.ts'

const status = z.enum(Object.keys(caseStatuses) as [CaseStatus, ...CaseStatus[]])
const reference = z.string().min(1).max(longestReference).regex(oneLine)
const header = z.strictObject({
  reference: reference.optional(),
  status: status.optional(),
  dueOn: day.nullable().optional(),
  reviewOn: day.nullable().optional(),
})
const change = header.extend({ seen: header })
const creation = z.strictObject({ teamId: id, reference, draft: z.unknown() })
const save = z.strictObject({ seen: z.int().min(1), draft: z.unknown() })

function shown({ content, summary, ...revision }: Revision) {
  return { ...revision, draft: draftOf(content), summary: readSummary(summary) }
}

/** `GET /api/board/cases` */
export const list = boardRoute(async ({ board, actor }) => ({
  cases: (await listCases(board, actor)).map(({ summary, ...entry }) => ({
    ...entry,
    summary: readSummary(summary),
  })),
}))

/** `POST /api/board/cases` */
export const create = boardRoute(async ({ board, actor, body }) => {
  const { teamId, reference, draft } = read(creation, body)
  return { id: await createCase(board, actor, teamId, { reference }, revisionOf(draft)) }
})

/** `GET /api/board/cases/{id}`, with `?revision=` an earlier one */
export const open = boardRoute(async ({ board, actor, params, request }) => {
  const number = numberIn(new URL(request.url).searchParams.get('revision'))
  const { entry, revision } = await openCase(board, actor, params.id ?? '', number)
  return { case: { ...entry, summary: readSummary(entry.summary) }, revision: shown(revision) }
})

/** `PUT /api/board/cases/{id}`: a new revision, or the newer one that the author did not see */
export const put = boardRoute(async ({ board, actor, params, body }) => {
  const { seen, draft } = read(save, body)
  const saved = await saveRevision(board, actor, params.id ?? '', seen, revisionOf(draft))
  return saved.kind === 'saved' ? saved : { kind: saved.kind, newest: shown(saved.newest) }
})

function asHeader({ reference, status, dueOn, reviewOn }: z.infer<typeof header>) {
  return {
    ...(reference !== undefined && { reference }),
    ...(status !== undefined && { status }),
    ...(dueOn !== undefined && { dueOn }),
    ...(reviewOn !== undefined && { reviewOn }),
  }
}

/** `PATCH /api/board/cases/{id}`: reference, status and dates, each with what stood there when the author began */
export const patch = boardRoute(async ({ board, actor, params, body }) => {
  const { seen, ...given } = read(change, body)
  await changeCase(board, actor, params.id ?? '', asHeader(given), asHeader(seen))
  return { kind: 'changed' }
})

/** `DELETE /api/board/cases/{id}`: takes out everything that it says */
export const erase = boardRoute(async ({ board, actor, params }) => {
  await eraseCase(board, actor, params.id ?? '')
  return { kind: 'erased' }
})

/** `GET /api/board/cases/{id}/revisions` */
export const revisions = boardRoute(async ({ board, actor, params }) => ({
  revisions: await revisionsOf(board, actor, params.id ?? ''),
}))

/** `GET /api/board/cases/{id}/decisions`, with the end of the audit trail, which a print-out of them keeps */
export const decisions = boardRoute(async ({ board, actor, params }) => ({
  decisions: await decisionsOn(board, actor, params.id ?? ''),
  auditHead: await auditHead(board.store.db),
}))

/** `GET /api/board/cases/{id}/export`: everything that is kept of the case, as one file */
export const exported = boardRoute(async ({ board, actor, params }) => {
  const { entry, revisions } = await exportCase(board, actor, params.id ?? '')
  const signed = await decisionsOn(board, actor, params.id ?? '')
  const file = {
    case: { ...entry, summary: readSummary(entry.summary) },
    revisions: revisions.map(shown),
    decisions: signed,
  }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="case.json"',
    },
  })
})
