import { useQuery } from '@tanstack/react-query'
import { outcomeWords } from '../../report/words.ts'
import { decisionKinds, departureReasons } from '../decisions.ts'
import type { SignedDecision } from '../record.ts'
import { stances } from '../words.ts'
import { ask } from './ask.ts'
import styles from './case-page.module.css'
import { dayInWords, momentInWords } from './days.ts'

/** The signed decisions on a case: what was advised, what was decided, who thought otherwise. */
export function CaseDecisions({ caseId }: { caseId: string }) {
  const { data } = useQuery({
    queryKey: ['board', 'decisions', caseId],
    queryFn: () =>
      ask<{ decisions: readonly SignedDecision[] }>(`/api/board/cases/${caseId}/decisions`, {
        unattended: true,
      }),
  })
  if (!data || data.decisions.length === 0) return null
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">Decisions</h2>
      {data.decisions.map((each) => (
        <Decision key={each.record.id} signed={each} />
      ))}
    </section>
  )
}

function Decision({ signed: { record, hash, intact, supersededBy } }: { signed: SignedDecision }) {
  const { decision, opinions } = record
  return (
    <article className={styles.decision}>
      <h3>
        {decisionKinds[decision.kind]}
        {supersededBy !== null && ', superseded'}
      </h3>
      {!intact && (
        <p className={styles.caution} role="alert">
          This record is not the one that was signed: its hash does not fit. Tell the auditors.
        </p>
      )}
      <p>
        {record.meeting.title}, {dayInWords(record.meeting.heldOn)}. Signed by {record.signedBy.name},{' '}
        {momentInWords(record.decidedAt)}, on revision {record.case.revision}.
      </p>
      <p>
        The criteria said: {outcomeWords('guideline', record.advice).title}.{' '}
        {decision.departs &&
          decision.departure &&
          `The decision departs from that: ${departureReasons[decision.departure]}.`}
      </p>
      <p className={styles.rationale}>{decision.rationale}</p>
      {decision.reviewOn && <p>Look again {dayInWords(decision.reviewOn)}.</p>}
      {decision.supersedes && <p>It takes the place of an earlier decision: {decision.supersedes.reason}</p>}
      <ul>
        {opinions.map((opinion) => (
          <li key={opinion.memberId}>
            {opinion.memberName}: {stances[opinion.stance].toLowerCase()}. {opinion.reason}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        Hash <code>{hash}</code>
      </p>
    </article>
  )
}
