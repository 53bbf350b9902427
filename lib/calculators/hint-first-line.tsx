import { eularStatements, type FirstLineRow, firstLine, firstLineRemark } from '../evidence/first-line.ts'
import { verificationWords } from '../report/words.ts'
import styles from './hint.module.css'
import { EvidenceSource, Hint } from './hint.tsx'

/** Therapy: what guidelines name as first line. Reference only; it looks at nothing that was entered. */
export function FirstLineHint() {
  return (
    <Hint id="therapy" title="First-line therapy">
      <details className={styles.fold}>
        <summary>First-line therapy by guideline</summary>
        <p>{firstLineRemark}</p>
        <ul className={styles.rows}>
          {firstLine.map((row) => (
            <li key={row.source}>
              <p>
                <strong>
                  <EvidenceSource id={row.source}>{row.name}</EvidenceSource>
                </strong>
              </p>
              <dl className={`${styles.pairs} ${styles.narrow}`}>
                <div>
                  <dt>Skin</dt>
                  <dd>{row.skin}</dd>
                </div>
                <div>
                  <dt>ILD</dt>
                  <dd>{row.ild}</dd>
                </div>
              </dl>
              <p className={styles.soft}>{readInWords(row)}</p>
            </li>
          ))}
        </ul>
        <p>
          <strong>Further statements of EULAR 2023</strong>{' '}
          <span className={styles.soft}>{verificationWords.secondary}.</span>
        </p>
        <ul className={styles.figures}>
          {eularStatements.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </details>
    </Hint>
  )
}

function readInWords({ read }: FirstLineRow): string {
  return read
    .map(({ what, verified, where }) => {
      const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
      const how = verificationWords[verified]
      return `${subject}: ${how.charAt(0).toLowerCase()}${how.slice(1)}${where ? ` (${where})` : ''}.`
    })
    .join(' ')
}
