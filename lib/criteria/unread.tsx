import type { CriteriaSet } from '../../rules/index.ts'
import styles from './criteria.module.css'

/** What nobody on this project has read of a set. It stands wherever the set or one of its criteria does. */
export function Unread({ set }: { set: CriteriaSet }) {
  return (
    <section className={styles.unread} aria-label={`Not read of ${set.name}`}>
      <strong>Not read of {set.name}</strong>
      <ul>
        {set.unread.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  )
}
