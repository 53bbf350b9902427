import { CriterionDetails, type GoTo } from './criterion-details.tsx'
import styles from './result-panel.module.css'
import type { SetReport } from './set-report.ts'

/** One set in full: what it says, what was not read of it, and every criterion. */
export function SetBlock({ set, goTo }: { set: SetReport; goTo: GoTo }) {
  return (
    <section className={styles.set} id={`set-${set.id}`} aria-labelledby={`set-${set.id}-name`} tabIndex={-1}>
      <h4 id={`set-${set.id}-name`}>
        {set.name} <span className={styles.soft}>{set.column}</span>
      </h4>
      <p>
        <strong>{set.title}.</strong> {set.meaning}
      </p>
      {set.routesMet.length > 0 && <p>Route met: {set.routesMet.join('; ')}.</p>}
      {set.unread.length > 0 && (
        <p className={styles.small}>
          <strong>{set.column === 'Local protocol' ? 'Left out of the file:' : 'Not read:'}</strong>{' '}
          {set.unread.join(' ')}
        </p>
      )}
      <details className={styles.setCriteria}>
        <summary>
          {set.criteria.length} criteria and their sources
          <span className="visually-hidden"> of {set.name}</span>
        </summary>
        <p className={styles.small}>{set.about}</p>
        {set.clock && <p className={styles.small}>Duration is counted from the {set.clock}.</p>}
        {set.notes.map((note) => (
          <p key={note.text} className={styles.small}>
            {note.text}
          </p>
        ))}
        {set.criteria.map((criterion) => (
          <CriterionDetails key={criterion.id} criterion={criterion} goTo={goTo} />
        ))}
      </details>
    </section>
  )
}
