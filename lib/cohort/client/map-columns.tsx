import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Ask } from './ask.ts'
import styles from './cohort.module.css'
import { ColumnList } from './column-list.tsx'
import { type ColumnDraft, type MappingDraft, mappingOf, openQuestions } from './draft.ts'
import { FileFacts } from './file-facts.tsx'
import { FirstRows } from './first-rows.tsx'
import type { Inspection, Mapping, Reading } from './intake.ts'
import { draftAfter, type KeptMapping } from './kept-mapping.ts'
import { OpenQuestions } from './open-questions.tsx'
import { TakenOverNote } from './taken-over-note.tsx'

interface MapColumnsProps {
  readonly inspection: Inspection
  /** How somebody said that the text is to be read. */
  readonly reading: Reading
  /** Why the last screening was refused. */
  readonly refused: string | null
  /** What was said of the file before. */
  readonly kept: KeptMapping | null
  readonly ask: Ask
  readonly onDraft: (draft: MappingDraft) => void
  readonly onReading: (reading: Reading) => void
  readonly onScreen: (mapping: Mapping) => void
  readonly onOther: () => void
}

/** What each column of the file holds: proposed, shown, changed, and tried on the first rows before all are screened. */
export function MapColumns({
  inspection,
  reading,
  refused,
  kept,
  ask,
  onDraft,
  onReading,
  onScreen,
  onOther,
}: MapColumnsProps) {
  const [first, setFirst] = useState(() => draftAfter(inspection, kept))
  const [draft, setDraft] = useState<MappingDraft>(first.draft)
  const [attempts, setAttempts] = useState(0)
  const change = useCallback(
    (changed: ColumnDraft) =>
      setDraft((before) => ({
        ...before,
        columns: before.columns.map((each) => (each.column.place === changed.column.place ? changed : each)),
      })),
    [],
  )
  useEffect(() => onDraft(draft), [onDraft, draft])
  const proposeAnew = () => {
    const proposed = draftAfter(inspection, null)
    setFirst(proposed)
    setDraft(proposed.draft)
    // The button goes away with what it undid.
    document.getElementById('map-columns')?.focus()
  }
  const questions = openQuestions(inspection, reading, draft)
  const mapping = questions.length === 0 ? mappingOf(draft) : null

  return (
    <section aria-labelledby="map-columns">
      <h2 id="map-columns" tabIndex={-1}>
        What the columns hold
      </h2>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {first.takenOver && <TakenOverNote {...first.takenOver} onAnew={proposeAnew} />}
      <OpenQuestions questions={questions} attempts={attempts} />
      <FileFacts
        inspection={inspection}
        reading={reading}
        draft={draft}
        onReading={onReading}
        onDecimal={(decimal) => setDraft({ ...draft, decimal })}
        onReference={(reference) => setDraft({ ...draft, reference })}
      />
      {inspection.columns === null ? (
        <p>Every line is a patient with the program’s own names and units. There is nothing to map.</p>
      ) : (
        <ColumnList key={String(first.takenOver === null)} draft={draft} onChange={change} />
      )}
      <FirstRows ask={ask} mapping={mapping} open={questions.length} />
      <div className={styles.actions}>
        <Button primary onClick={() => (mapping ? onScreen(mapping) : setAttempts(attempts + 1))}>
          Screen all rows
        </Button>
        <Button onClick={onOther}>Choose another file</Button>
      </div>
    </section>
  )
}
