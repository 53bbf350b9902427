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
  const { id, reference, status, summary, dueOn, reviewOn } = entry
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
      {onMove && (
        <select
          aria-label={`Status of ${reference}`}
          data-move={id}
          value={status}
          onChange={({ target }) => onMove(target.value as CaseStatus)}
        >
          {Object.entries(caseStatuses).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </article>
  )
}
