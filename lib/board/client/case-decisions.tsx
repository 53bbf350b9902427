import { useQuery } from '@tanstack/react-query'
import type { AuditHead } from '../../database/audit.ts'
import { momentInWords } from '../days.ts'
import type { SignedDecision } from '../record.ts'
import { decisionWords } from '../signed-words.ts'
import { ask } from './ask.ts'
import styles from './case-page.module.css'

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
  const { record, hash } = signed
  const words = decisionWords(signed, momentInWords)
  return (
    <article className={styles.decision}>
      <Heading>{words.title}</Heading>
      {words.broken && (
        <p className={styles.caution} role="alert">
          {words.broken}
        </p>
      )}
      <p>{words.signed}</p>
      <p>{words.advice}</p>
      <p className={styles.rationale}>{words.rationale}</p>
      {words.review && <p>{words.review}</p>}
      {words.supersedes && <p>{words.supersedes}</p>}
      <ul>
        {words.opinions.map((opinion) => (
          <li key={opinion}>{opinion}</li>
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
