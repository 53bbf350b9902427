import { interpret } from '../assessment/interpret.ts'
import { readCaseFile } from '../exchange/case-file.ts'
import type { ReportInput } from '../report/input.ts'
import { type Report, reportFor } from '../report/report.ts'
import { whatThisIsNot } from '../report/words.ts'
import { dayInWords } from './days.ts'
import type { Meeting } from './meetings.ts'

/** A case of the pack; with nothing to print where its revision cannot be read. */
export interface PackCase {
  readonly id: string
  readonly reference: string
  readonly revision: number
  readonly printed: { readonly entered: ReportInput; readonly report: Report } | null
}

/** A case as it was opened. */
interface OpenedCase {
  readonly id: string
  readonly reference: string
  readonly revision: number
  /** The text of its case file. */
  readonly file: string
}

/**
 * A case as it goes into the pack, with today's answer.
 *
 * @param place the server that gives the pages, and what the centre has added to it
 */
export function packCase(
  { id, reference, revision, file }: OpenedCase,
  place: Pick<ReportInput, 'origin' | 'local' | 'confirmations'>,
): PackCase {
  const read = readCaseFile(file)
  if (!read.ok) return { id, reference, revision, printed: null }
  const { entries, assessmentDate, parts } = read.values
  const entered = { ...interpret(entries, assessmentDate, reference), parts, ...place }
  return { id, reference, revision, printed: { entered, report: reportFor(entered) } }
}

/**
 * What the cover of a pack says, on paper and in the PDF. The protocol of a centre has a column of its own.
 *
 * @param printed when the pack was made, in words
 */
export function packCover(
  { title, heldOn, members }: Pick<Meeting, 'title' | 'heldOn' | 'members'>,
  pack: readonly PackCase[],
  printed: string,
) {
  const local = pack.flatMap(({ printed }) => printed?.report.local?.heading ?? [])[0]
  return {
    title,
    day: dayInWords(heldOn),
    members: {
      heading: 'Members',
      names: members.length > 0 ? members.map(({ name }) => name) : ['None named yet.'],
    },
    agenda: {
      heading: 'Agenda',
      columns: [
        'No.',
        'Case',
        'Revision',
        'The criteria say',
        ...(local === undefined ? [] : [local]),
        'Missing: needed, refining',
      ],
      rows: pack.map(({ reference, revision, printed }, index) => [
        String(index + 1),
        reference,
        String(revision),
        printed ? printed.report.headline.title : 'Cannot be read; missing in this pack',
        ...(local === undefined ? [] : [printed?.report.local?.set.title ?? '']),
        printed ? missingOf(printed.report) : '',
      ]),
    },
    foot: `Printed ${printed}. For the members of this meeting; contains health data under a local reference. ${whatThisIsNot}`,
  }
}

/** How many findings are missing: those that the indication needs, and the others. */
function missingOf({ missing: { required, refining } }: Report): string {
  return `${required.length}, ${refining.length}`
}
