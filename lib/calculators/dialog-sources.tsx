import { type CalculatorCitation, citedSources } from '../../rules/index.ts'
import { sourceReport } from '../report/citation.ts'
import { verificationWords } from '../report/words.ts'
import styles from './dialog-sources.module.css'

/** Where a calculator comes from and how that was read. */
export function DialogSources({ citations }: { citations: readonly CalculatorCitation[] }) {
  return (
    <section className={styles.sources} aria-label="Sources">
      {citations.map((citation) => {
        const { short, full, url, readExtent } = sourceReport(citation.source)
        const { authors, registration, journal, title } = citedSources[citation.source]
        // A publication of which only the subject is known goes by that.
        const name = (authors ?? registration ?? journal) === null ? title : short
        return (
          <details key={`${citation.source} ${citation.at}`}>
            <summary>
              {[`Source: ${name}`, citation.at, verificationWords[citation.verified], citation.remark]
                .filter(Boolean)
                .join('; ')}
            </summary>
            <p>{url === null ? full : <a href={url}>{full}</a>}</p>
            <p>{readExtent}</p>
          </details>
        )
      })}
    </section>
  )
}
