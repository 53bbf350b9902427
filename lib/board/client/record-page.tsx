'use client'

import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../days.ts'
import { recordWords } from '../signed-words.ts'
import { Decision, useDecisions } from './case-decisions.tsx'
import { PdfButton } from './pdf-button.tsx'
import styles from './record.module.css'
import { Shell } from './shell.tsx'

interface RecordPageProps {
  readonly caseId: string
  readonly decisionId: string
}

/** One signed record, to print: what was signed, its hash, and where the audit trail ended when it was printed. */
export function RecordPage(props: RecordPageProps) {
  return (
    <Shell>
      <SignedRecord {...props} />
    </Shell>
  )
}

function SignedRecord({ caseId, decisionId }: RecordPageProps) {
  const { data, error, dataUpdatedAt } = useDecisions(caseId)
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Loading the record.</p>
  const signed = data.decisions.find(({ record }) => record.id === decisionId)
  if (!signed) return <p role="alert">There is no such record, or it is not for your account.</p>
  const asked = new Date(dataUpdatedAt).toISOString()
  const words = recordWords(signed, data.decisions, data.auditHead, asked, momentInWords)
  return (
    <>
      <p className={styles.print}>
        <Button primary onClick={() => window.print()}>
          Print
        </Button>
        <PdfButton
          path={`/api/board/cases/${caseId}/decisions/${decisionId}/record.pdf`}
          name="signed-record.pdf"
        />
        <a href={`/board/cases/${caseId}`}>Back to the case</a>
      </p>
      <h2>{words.case}</h2>
      {words.superseded && <p className={styles.superseded}>{words.superseded}</p>}
      <Decision signed={signed} level="h3" printed />
      <h3>{words.factsHeading}</h3>
      <dl className={styles.facts}>
        {words.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className={styles.signing}>
        <h3>{words.signing.heading}</h3>
        <dl>
          {words.signing.fields.map((field) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
