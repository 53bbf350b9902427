import type { Truth } from '../../rules/index.ts'
import styles from './status-mark.module.css'

/**
 * The shape of an outcome: a disc for what is asked for, a triangle for what speaks against, each filled when it holds and
 * open when it does not; a dashed ring with a question mark for what is not known. The word always stands beside it.
 */
export function StatusMark({ against, outcome }: { against: boolean; outcome: Truth }) {
  if (outcome === null) return <Unknown />
  const shape = `${styles.mark} ${outcome ? styles.filled : styles.open} ${against && outcome ? styles.present : ''}`
  return (
    <svg className={shape} viewBox="0 0 16 16" aria-hidden="true">
      {against ? <path d="M8 2 L14.5 13.5 L1.5 13.5 Z" /> : <circle cx="8" cy="8" r="6" />}
    </svg>
  )
}

function Unknown() {
  return (
    <svg className={`${styles.mark} ${styles.open}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" strokeDasharray="2.4 2" />
      <text x="8" y="11.4" textAnchor="middle" className={styles.question}>
        ?
      </text>
    </svg>
  )
}
