import { ControlLink } from '../ui/control-link.tsx'
import type { GoTo } from './criterion-details.tsx'
import { questionWords } from './questions.ts'
import type { MissingReport, Report } from './report.ts'
import styles from './result-panel.module.css'

/** What is still worth finding out, as links to the fields: what the indication needs first, in the order of a work-up. */
export function MissingList({ report, goTo }: { report: Report; goTo: GoTo }) {
  const { required, refining } = report.missing
  return (
    <section aria-labelledby="missing">
      <h3 id="missing">
        What is missing <span className={styles.soft}>{required.length + refining.length}</span>
      </h3>
      {required.length + refining.length === 0 && (
        <p>Nothing that could change the answer of the guidelines.</p>
      )}
      {required.length + refining.length > 0 && (
        <p className={styles.small}>In the order of a usual work-up. {questionWords.how}</p>
      )}
      <Links title="Required: the indication rests on it" items={required} goTo={goTo} />
      <Links title="Refining: could change the answer" items={refining} goTo={goTo} />
      {report.notAvailable.length > 0 && (
        <>
          <h4>Declared not available</h4>
          <p>{report.notAvailable.map(({ label }) => label).join('; ')}. These stay unknown.</p>
        </>
      )}
    </section>
  )
}

function Links({ title, items, goTo }: { title: string; items: readonly MissingReport[]; goTo: GoTo }) {
  if (items.length === 0) return null
  const steps = [...new Set(items.map(({ step }) => step))]
  return (
    <>
      <h4>
        {title} <span className={styles.soft}>{items.length}</span>
      </h4>
      <dl className={styles.links}>
        {steps.map((step) => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>
              {items
                .filter((item) => item.step === step)
                .map(({ feature, label }) => (
                  <ControlLink key={feature} to={feature} goTo={goTo}>
                    {label}
                  </ControlLink>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
