import { checkRequest } from '../assessment/request.ts'
import type { LocalFiles } from '../local/protocol.ts'
import { copiedNote } from '../report/copied-note.ts'
import { type answer, isError } from './answer.ts'
import { answerEntry, type Entry, type Places } from './entry.ts'

/** What is said of one row. */
export interface Explained {
  readonly text: string
  /** Whether it could be assessed. */
  readonly assessed: boolean
}

/** The rationale of one row as plain text, or why it has none; null where the row has another id. */
export function explained(
  entry: Entry,
  id: string,
  places: Places,
  { protocol, confirmations }: LocalFiles,
  answerFor: typeof answer,
): Explained | null {
  if ('malformed' in entry) return null
  const checked = checkRequest(entry.request)
  if ((checked.ok ? checked.request.id : checked.id) !== id) return null
  const result = answerEntry(entry, answerFor, places)
  if (isError(result) || !checked.ok) {
    const problems = isError(result) ? result.error.problems : []
    return { text: problems.map(({ message }) => `${message}\n`).join(''), assessed: false }
  }
  const { patient, notAvailable } = checked.request
  const entered = {
    patient,
    notAvailable,
    reference: id,
    ...(protocol && { local: protocol }),
    ...(confirmations && { confirmations }),
  }
  return { text: `${places.counted} ${entry.line}\n\n${copiedNote(entered, 'long')}\n`, assessed: true }
}
