import styles from './board-page.module.css'
import { headlineOf, type ListedCase } from './cases.ts'
import { dayInWords } from './days.ts'

/** One case on the board: where it stands, what is open, and by when. */
export function CaseCard({ entry }: { entry: ListedCase }) {
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
    </article>
  )
}
