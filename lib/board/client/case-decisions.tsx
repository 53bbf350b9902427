import { useQuery } from '@tanstack/react-query'
import type { AuditHead } from '../../database/audit.ts'
import { outcomeWords } from '../../report/words.ts'
import { decisionKinds, departureReasons } from '../decisions.ts'
import type { SignedDecision } from '../record.ts'
import { stances } from '../words.ts'
import { ask } from './ask.ts'
import styles from './case-page.module.css'
import { dayInWords, momentInWords } from './days.ts'

/**
 * The signed decisions on a case: what was advised, what was decided, who thought otherwise.
 *
 * @param within stands in the section of a case, under its heading
 */
export function CaseDecisions({ caseId, within = false }: { caseId: string; within?: boolean }) {
  const { data } = useDecisions(caseId)
  if (!data || data.decisions.length === 0) return null
  const heading = `decisions-${caseId}`
  const Heading = within ? 'h3' : 'h2'
  return (
    <section aria-labelledby={heading}>
      <Heading id={heading}>{within ? 'What was decided' : 'Decisions'}</Heading>
      {data.decisions.map((each) => (
        <Decision key={each.record.id} signed={each} level={within ? 'h4' : 'h3'} />
      ))}
    </section>
  )
}

/** The signed decisions on a case, and where the audit trail ended when they were asked for. */
export function useDecisions(caseId: string) {
  return useQuery({
    queryKey: ['board', 'decisions', caseId],
    queryFn: () =>
      ask<{ decisions: readonly SignedDecision[]; auditHead: AuditHead }>(
        `/api/board/cases/${caseId}/decisions`,
        { unattended: true },
      ),
  })
}

interface DecisionProps {
  readonly signed: SignedDecision
  readonly level: 'h3' | 'h4'
  /** Stands on the page of its own record. */
  readonly printed?: boolean
}

/** One signed decision in words. */
export function Decision({ signed, level: Heading, printed = false }: DecisionProps) {
  const { record, hash, intact, supersededBy } = signed
  const { decision, opinions } = record
  return (
    <article className={styles.decision}>
      <Heading>
        {decisionKinds[decision.kind]}
        {supersededBy !== null && ', superseded'}
      </Heading>
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
      {!printed && (
        <p className={styles.soft}>
          Hash <code>{hash}</code>.{' '}
          <a href={`/board/cases/${record.case.id}/decisions/${record.id}`}>The signed record, to print</a>
        </p>
      )}
    </article>
  )
}
