import type { CalculatorCitation } from '../../rules/index.ts'
import { sourceReport } from '../report/citation.ts'
import { verificationWords } from '../report/words.ts'
import styles from './dialog-sources.module.css'

/** Where a calculator comes from and how that was read. */
export function DialogSources({ citations }: { citations: readonly CalculatorCitation[] }) {
  return (
    <section className={styles.sources} aria-label="Sources">
      {citations.map((citation) => {
        const { short, full, url, readExtent } = sourceReport(citation.source)
        return (
          <details key={`${citation.source} ${citation.at}`}>
            <summary>
              {[`Source: ${short}`, citation.at, verificationWords[citation.verified], citation.remark]
                .filter(Boolean)
                .join(', ')}
            </summary>
            <p>{url === null ? full : <a href={url}>{full}</a>}</p>
            <p>{readExtent}</p>
          </details>
        )
      })}
    </section>
  )
}
