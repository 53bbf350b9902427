import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { dayInWords } from '../days.ts'
import { type CaseStatus, caseStatuses } from '../words.ts'
import styles from './board-page.module.css'
import { headlineOf, type ListedCase } from './cases.ts'

interface CaseCardProps {
  readonly entry: ListedCase
  /** Moves the case; null for who may not. */
  readonly onMove: ((to: CaseStatus) => void) | null
}

/** One case on the board: where it stands, what is open, and by when. */
export function CaseCard({ entry, onMove }: CaseCardProps) {
  const { id, reference, summary, dueOn, reviewOn } = entry
  const { required, refining } = summary.missing
  return (
    <article className={styles.card}>
      <h3>
        <a href={`/board/cases/${id}`}>{reference}</a>
      </h3>
      <p>{headlineOf(entry)}</p>
      <p className={styles.soft}>
        {required.length} needed, {refining.length} refining findings missing
      </p>
      {dueOn && <p className={styles.soft}>Work-up due {dayInWords(dueOn)}</p>}
      {reviewOn && <p className={styles.soft}>Look again {dayInWords(reviewOn)}</p>}
      {onMove && <Move entry={entry} onMove={onMove} />}
    </article>
  )
}

interface MoveProps {
  readonly entry: ListedCase
  readonly onMove: (to: CaseStatus) => void
}

/** Arrow keys pass through every status, so choosing one does not move the case yet. */
function Move({ entry: { id, reference, status }, onMove }: MoveProps) {
  const [chosen, setChosen] = useState<CaseStatus | null>(null)
  const to = chosen ?? status
  return (
    <p className={styles.move}>
      <select
        aria-label={`Status of ${reference}`}
        data-move={id}
        value={to}
        onChange={({ target }) => setChosen(target.value as CaseStatus)}
      >
        {Object.entries(caseStatuses).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {to !== status && (
        <Button
          aria-label={`Move ${reference} to ${caseStatuses[to].toLowerCase()}`}
          onClick={() => {
            setChosen(null)
            onMove(to)
          }}
        >
          Move
        </Button>
      )}
    </p>
  )
}
