import { PrintCriteria } from './print-criteria.tsx'
import styles from './print-sheet.module.css'
import { localParts } from './rationale.ts'
import type { Report } from './report.ts'

/** The protocol of the centre on paper, apart from the published sets, with the fingerprint of its file. */
export function PrintLocal({ report }: { report: Report }) {
  return localParts(report).map(({ heading, about, sets, unread }) => (
    <section key={heading}>
      <h2>{heading}</h2>
      <p className={styles.key}>{about}</p>
      <PrintCriteria sets={sets} sources={report.sources} />
      {unread && (
        <p className={styles.small}>
          <strong>{unread.name}</strong> {unread.text}
        </p>
      )}
    </section>
  ))
}
