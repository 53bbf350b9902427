import { today } from '../../assessment/today.ts'
import { Button } from '../../ui/button.tsx'
import styles from './cohort.module.css'
import type { ColumnDraft } from './draft.ts'

interface ReferenceQuestionProps {
  /** Those that hold dates of onset. */
  readonly columns: readonly ColumnDraft[]
  /** As 2026-11-22; empty while nobody said it. */
  readonly reference: string
  readonly onReference: (reference: string) => void
}

/** The day to which times since onset are counted. It is asked for: today is often not the day of the other findings. */
export function ReferenceQuestion({ columns, reference, onReference }: ReferenceQuestionProps) {
  const names = columns.map(({ column }) => column.name).join(', ')
  return (
    <fieldset className={styles.question} id="cohort-reference" tabIndex={-1}>
      <legend>To which day is the time since onset counted?</legend>
      <p id="cohort-reference-about">
        {names} {columns.length === 1 ? 'has' : 'have'} dates of onset. Enter the day on which the other
        findings held, as a rule that of the export. Whole months are counted, as the single assessment counts
        them.
      </p>
      <div className={styles.day}>
        <label>
          Assessment date of all rows
          <input
            type="date"
            max="2999-12-31"
            aria-describedby="cohort-reference-about"
            value={reference}
            onChange={(event) => onReference(event.target.value)}
          />
        </label>
        <Button onClick={() => onReference(today())}>Today</Button>
      </div>
    </fieldset>
  )
}
