import { ControlLink } from '../ui/control-link.tsx'
import type { GoTo } from './criterion-details.tsx'
import { questionWords } from './questions.ts'
import type { Report } from './report.ts'
import styles from './result-panel.module.css'

/** The next best question, with a link to its field: what to do first once the headline is read. */
export function FindNext({ next, goTo }: { next: Report['next']; goTo: GoTo }) {
  if (!next) return null
  const { feature, label, reasons } = next
  return (
    <section className={styles.next} aria-labelledby="find-next">
      <h3 id="find-next">{questionWords.title}</h3>
      <p>
        <ControlLink to={feature} goTo={goTo}>
          {label}
        </ControlLink>
      </p>
      <p className={styles.reasons}>{reasons.join(' ')}</p>
    </section>
  )
}
