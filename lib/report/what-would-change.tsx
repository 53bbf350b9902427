import { createContext, Fragment, use } from 'react'
import { ControlLink } from '../ui/control-link.tsx'
import { type ChangeLine, type ChangesReport, changeWords, type SubjectChanges } from './changes.ts'
import type { GoTo } from './criterion-details.tsx'
import styles from './result-panel.module.css'

/**
 * What would change the answer, once it is worked out: null until then. It follows a moment after the answer, so that
 * neither typing nor the answer waits for it, and only what shows it is drawn again.
 */
export const ChangesContext = createContext<ChangesReport | null>(null)

/** The smallest changes that would give another answer: of the headline first, of each set in a fold. */
export function WhatWouldChange({ goTo }: { goTo: GoTo }) {
  const changes = use(ChangesContext)
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{changeWords.title}</h3>
      {changes && (
        <>
          <Subject subject={changes.headline} goTo={goTo} />
          <details className={styles.checks}>
            <summary>{changeWords.ofSets}</summary>
            {changes.sets.map((set) => (
              <details key={set.id} className={styles.checks}>
                <summary>{set.name}</summary>
                <Subject subject={set} goTo={goTo} />
              </details>
            ))}
          </details>
        </>
      )}
    </section>
  )
}

function Subject({ subject, goTo }: { subject: SubjectChanges; goTo: GoTo }) {
  if (subject.groups.length === 0) return <p>{changeWords.none}</p>
  return subject.groups.map(({ kind, title, lines }) => (
    <Fragment key={kind}>
      <p>
        <strong>{title}</strong> <span className={styles.soft}>{lines.length}</span>
      </p>
      <ul className={styles.limits}>
        {lines.map((line) => (
          <li key={textOf(line)}>
            <Line line={line} goTo={goTo} />
          </li>
        ))}
      </ul>
    </Fragment>
  ))
}

const textOf = (line: ChangeLine): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('')

function Line({ line, goTo }: { line: ChangeLine; goTo: GoTo }) {
  return line.map((piece) => {
    if (typeof piece === 'string') return piece
    const { feature, name } = piece
    return (
      <ControlLink key={feature} to={feature} goTo={goTo}>
        {name}
      </ControlLink>
    )
  })
}
