import { caseTitle, type PublishedCase, publishedCasesCaution } from '../examples/published-cases.ts'
import type { Report } from './report.ts'
import styles from './result-panel.module.css'

/** Whether what is entered is still what was published. */
function isAsPublished(example: PublishedCase, { inputs }: Report): boolean {
  const published = new Map(Object.entries(example.features))
  return inputs
    .flatMap((group) => group.inputs)
    .every(({ feature, entered }) => (entered ?? undefined) === (published.get(feature) ?? undefined))
}

/** What the treating team of a published patient did, beside this tool's answer. */
export function ExampleComparison({ example, report }: { example: PublishedCase; report: Report }) {
  const further = Object.entries(example.otherFeatures)
  return (
    <section className={styles.example} aria-labelledby="published-patient">
      <h3 id="published-patient">Published patient</h3>
      <p>{caseTitle(example)}</p>
      <dl className={styles.pairs}>
        <dt>The treating team</dt>
        <dd>
          {example.decisionDetail} {example.reasonGiven ?? 'Reason: not in the part that was read.'}
        </dd>
        <dt>This tool, today’s criteria</dt>
        <dd>
          {report.headline.title}.
          {isAsPublished(example, report) ? '' : ' The values have been changed since they were loaded.'}
        </dd>
        <dt>What happened</dt>
        <dd>{example.outcome}</dd>
        <dt>How it was read</dt>
        <dd>
          {example.readExtent.charAt(0).toUpperCase() + example.readExtent.slice(1)}. {example.note ?? ''}
        </dd>
        {further.length > 0 && (
          <>
            <dt>As published, not used by a rule</dt>
            <dd>{further.map(([, text]) => text).join('; ')}</dd>
          </>
        )}
      </dl>
      <details>
        <summary>Before comparing the two</summary>
        <ul className={styles.small}>
          {publishedCasesCaution.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}
