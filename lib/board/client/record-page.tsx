'use client'

import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Decision, useDecisions } from './case-decisions.tsx'
import { momentInWords } from './days.ts'
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
  const { record } = signed
  return (
    <>
      <p className={styles.print}>
        <Button primary onClick={() => window.print()}>
          Print
        </Button>{' '}
        <a href={`/board/cases/${caseId}`}>Back to the case</a>
      </p>
      <h2>Case {record.case.reference}</h2>
      <Decision signed={signed} level="h3" printed />
      <h3>What it rests on</h3>
      <dl className={styles.facts}>
        <Fact name="Record">{record.id}</Fact>
        <Fact name="SHA-256 of the record">{signed.hash}</Fact>
        <Fact name="Whether it is as it was signed">{signed.intact ? 'yes' : 'no'}</Fact>
        <Fact name="SHA-256 of the revision">{record.case.contentHash}</Fact>
        <Fact name="Rules">
          {record.rules.version}, fingerprint {record.rules.fingerprint}
        </Fact>
        <Fact name="Superseded by">{signed.supersededBy ?? 'none: it stands'}</Fact>
        <Fact name="End of the audit trail, when this was asked for">
          row {data.auditHead.seq}, {data.auditHead.hash},{' '}
          {momentInWords(new Date(dataUpdatedAt).toISOString())}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
