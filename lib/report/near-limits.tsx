import { biteWords } from './bites.ts'
import { decidesInWords, limitsInWords } from './limits.ts'
import type { Report } from './report.ts'
import styles from './result-panel.module.css'

/** The values that lie exactly on a limit, and where that decides. */
export function OnLimit({ values }: { values: Report['onLimit'] }) {
  return (
    <section aria-labelledby="on-limit">
      <h3 id="on-limit">Exactly on a limit</h3>
      <ul className={styles.limits}>
        {values.map((value) => {
          const within = limitsInWords(value, true)
          const beyond = limitsInWords(value, false)
          const decides = decidesInWords(value)
          return (
            <li key={value.subject}>
              <strong>
                {value.subject} {value.value}.
              </strong>{' '}
              {within && `Within: ${within}. `}
              {beyond && `Not within: ${beyond}. `}
              {decides ? `Decides in: ${decides}.` : 'Decides in no criterion for this patient.'}
            </li>
          )
        })}
      </ul>
      <p className={styles.small}>
        Values beside a limit are not marked: no text that was read gives the error of these measurements.
      </p>
    </section>
  )
}

/** How the sources are read where these findings make an ambiguity matter. */
export function NotesThatMatter({ notes }: { notes: Report['notes'] }) {
  return (
    <section aria-labelledby="notes-that-matter">
      <h3 id="notes-that-matter">
        {biteWords.title} <span className={styles.soft}>{notes.length}</span>
      </h3>
      <ul className={styles.limits}>
        {notes.map(({ id, title, text, sets }) => (
          <li key={id}>
            <strong>{title}.</strong> {text} <span className={styles.soft}>{[...sets, id].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
