import { annexOf } from './annex.ts'
import type { ReportInput } from './input.ts'
import { type NoteForm, note } from './note.ts'
import { reportFor } from './report.ts'

/** The note on what was entered, as it is put on the clipboard. */
export function copiedNote(entered: ReportInput, form: NoteForm): string {
  return note(reportFor(entered), form === 'long' ? annexOf(entered) : null)
}
