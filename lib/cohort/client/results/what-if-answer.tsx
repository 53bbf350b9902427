import { type Outcome, outcomes } from '../../../../rules/index.ts'
import { counted, wholeNumber } from '../words.ts'
import type { Subject } from './columns.ts'
import styles from './results.module.css'
import type { Compared, WhatIf } from './what-if.ts'
import { difference, outcomeTitle, subjectName } from './words.ts'

/** What would follow from another limit, beside what is published. */
export function WhatIfAnswer({ answer, set }: { answer: WhatIf; set: Subject }) {
  return (
    <div aria-live="polite">
      <p>
        The answer to the criterion changes in {counted(answer.turned, 'patient')}. In{' '}
        {wholeNumber(answer.unknown)} it is not known with either limit.
      </p>
      <ComparedTable subject={set} compared={answer.set} limit={answer.question.limit} />
      {answer.headline ? (
        <ComparedTable subject="headline" compared={answer.headline} limit={answer.question.limit} />
      ) : (
        <p>This set has no part in the headline, which stays as it is.</p>
      )}
    </div>
  )
}

interface ComparedTableProps {
  readonly subject: Subject
  readonly compared: Compared
  readonly limit: number
}

function ComparedTable({ subject, compared: { before, after }, limit }: ComparedTableProps) {
  const shown = outcomes
    .toReversed()
    .filter((outcome) => outcome === 'may-be-considered' || before[outcome] + after[outcome] > 0)
  return (
    <table className={styles.counts}>
      <caption>{subjectName(subject)}: exploration, not a published criterion</caption>
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col" className={styles.number}>
            As published
          </th>
          <th scope="col" className={styles.number}>
            With {limit}
          </th>
          <th scope="col" className={styles.number}>
            Difference
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((outcome: Outcome) => (
          <tr key={outcome}>
            <th scope="row">{outcomeTitle(subject, outcome)}</th>
            <td className={styles.number}>{wholeNumber(before[outcome])}</td>
            <td className={styles.number}>{wholeNumber(after[outcome])}</td>
            <td className={styles.number}>{difference(before[outcome], after[outcome])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
