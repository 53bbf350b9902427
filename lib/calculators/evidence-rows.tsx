import { Fragment } from 'react'
import type { PrognosticFinding } from '../../rules/index.ts'
import type { EvidenceRow } from '../evidence/prognosis.ts'
import { verificationWords } from '../report/words.ts'
import styles from './hint.module.css'
import { EvidenceSource } from './hint.tsx'

interface EvidenceRowsProps {
  rows: readonly EvidenceRow[]
  /** Findings that are entered for this patient: their figures are marked, nothing is added up. */
  present: readonly PrognosticFinding[]
}

/** Published figures row by row: finding, figures, who was studied, source and how it was read. */
export function EvidenceRows({ rows, present }: EvidenceRowsProps) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, title, measure, figures, who, sources, verified, via, note }) => (
        <li key={id}>
          <p>
            <strong>{title}</strong>
            {measure && <span className={styles.soft}> {measure}</span>}
          </p>
          <ul className={styles.figures}>
            {figures.map(({ says, finding }) => (
              <li key={says}>
                {says}
                {finding && present.includes(finding) && (
                  <span className={styles.entered}>entered for this patient</span>
                )}
              </li>
            ))}
          </ul>
          <p className={styles.soft}>
            {who}.{' '}
            {sources.map((source) => (
              <Fragment key={source}>
                <EvidenceSource id={source} />.{' '}
              </Fragment>
            ))}
            {verificationWords[verified]}
            {via && `: ${via}`}. {note}
          </p>
        </li>
      ))}
    </ul>
  )
}
