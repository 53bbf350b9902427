import type { Actor } from '../../accounts/permissions.ts'
import { auditHead } from '../../database/audit.ts'
import type { ReportInput } from '../../report/input.ts'
import type { Board } from '../board.ts'
import { openCase } from '../cases.ts'
import { draftOf } from '../content.ts'
import { openMeeting } from '../meetings.ts'
import { type PackCase, packCase } from '../pack.ts'
import { decisionsOn } from '../record.ts'
import { Refusal } from '../refusal.ts'
import { paperMaker } from './compile.ts'
import { packContent, recordContent } from './content.ts'

type Pdf = Uint8Array<ArrayBuffer>

/** The PDF could not be made, through no fault of the one who asked. */
export class NoPdf extends Error {
  override readonly name = 'NoPdf'
}

/**
 * The agenda pack of a meeting as a PDF. The meeting and each of its cases is opened, which leaves its trace.
 *
 * @param place the server that gives the pages, and what the centre has added to it
 * @throws Refusal when the actor may not open one of them
 * @throws NoPdf when it cannot be made here
 */
export async function packPdf(
  board: Board,
  actor: Actor,
  meetingId: string,
  place: Pick<ReportInput, 'origin' | 'local' | 'confirmations'>,
): Promise<Pdf> {
  const meeting = await openMeeting(board, actor, meetingId)
  const cases: PackCase[] = []
  for (const { caseId } of meeting.agenda) {
    const { entry, revision } = await openCase(board, actor, caseId)
    const { file } = draftOf(revision.content)
    cases.push(packCase({ ...entry, revision: revision.number, file }, place))
  }
  return made(({ pack }) => pack(packContent(meeting, cases, board.now())))
}

/**
 * A signed record as a PDF, with the end of the audit trail as it was when this was asked for.
 *
 * @throws Refusal when the actor may not see it, or there is none
 * @throws NoPdf when it cannot be made here
 */
export async function recordPdf(
  board: Board,
  actor: Actor,
  caseId: string,
  decisionId: string,
): Promise<Pdf> {
  const all = await decisionsOn(board, actor, caseId)
  const signed = all.find(({ record }) => record.id === decisionId)
  if (!signed) throw new Refusal('not-found', 'There is no such record, or it is not for your account.')
  const head = await auditHead(board.store.db)
  return made(({ record }) => record(recordContent(signed, all, head, board.now())))
}

async function made(make: (maker: Awaited<ReturnType<typeof paperMaker>>) => Pdf): Promise<Pdf> {
  try {
    return make(await paperMaker())
  } catch {
    // What failed is left out: it could carry values of the patient.
    throw new NoPdf('The PDF could not be made.')
  }
}
