import { assess } from '../../../rules/index.ts'
import type { AuditHead } from '../../database/audit.ts'
import { localAnswer } from '../../local/answer.ts'
import { sheetOf } from '../../report/pdf/compile.ts'
import { rationaleWords } from '../../report/rationale.ts'
import { momentInUtc } from '../days.ts'
import type { Meeting } from '../meetings.ts'
import { type PackCase, packCover } from '../pack.ts'
import type { SignedDecision } from '../record.ts'
import { decisionWords, recordWords } from '../signed-words.ts'

/** Everything the PDF of an agenda pack says: the cover, each case, and once for all what was read. */
export function packContent(meeting: Meeting, pack: readonly PackCase[], now: Date) {
  const cases = pack.flatMap(({ revision, printed }, index) => {
    if (!printed) return []
    const { local = null, ...entered } = printed.entered
    const assessment = {
      ...assess(entered.patient, entered.notAvailable),
      ...localAnswer(local, entered),
    }
    const sheet = sheetOf(printed.entered, assessment)
    return [{ ...sheet, title: `${index + 1}. ${sheet.case}, revision ${revision}` }]
  })
  return {
    page: rationaleWords.page,
    cover: packCover(meeting, pack, momentInUtc(now.toISOString())),
    cases,
    read: { title: 'What was read, for every case', sheet: cases[0] ?? null },
  }
}

/** Everything the PDF of a signed record says. */
export function recordContent(
  signed: SignedDecision,
  all: readonly SignedDecision[],
  auditHead: AuditHead,
  now: Date,
) {
  const {
    opinions,
    rationale,
    signed: given,
    advice,
    review,
    supersedes,
    ...decision
  } = decisionWords(signed, momentInUtc)
  return {
    page: rationaleWords.page,
    record: recordWords(signed, all, auditHead, now.toISOString(), momentInUtc),
    decision: {
      ...decision,
      lines: [given, advice, ...rationale.split('\n'), review, supersedes].filter((line) => line),
      opinions,
    },
  }
}
