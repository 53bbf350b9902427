import { type FeatureId, featureDefinition } from '../../rules/index.ts'
import styles from './field-notes.module.css'
import type { Matter } from './matters.ts'

const matterWords = { required: 'needed', refining: 'refines' }

interface FieldNotesProps {
  feature: FeatureId
  matter: Matter
  onLimit: boolean
  notAvailable: boolean
  onNotAvailable: (notAvailable: boolean) => void
}

/** Under a label: whether it matters now or lies on a limit, what it means, and the third state beside a value and a blank. */
export function FieldNotes({ feature, matter, onLimit, notAvailable, onNotAvailable }: FieldNotesProps) {
  const { label, definition, judgement } = featureDefinition(feature)
  return (
    <div className={styles.notes}>
      {matter && (
        <span className={styles[matter]} id={`${feature}-matter`}>
          {matterWords[matter]}
        </span>
      )}
      {onLimit && (
        <span className={styles.onLimit} id={`${feature}-limit`}>
          exactly on a limit
        </span>
      )}
      <button
        type="button"
        id={`${feature}-not-available`}
        className={styles.toggle}
        aria-pressed={notAvailable}
        aria-label={`Not available: ${label}`}
        onClick={() => onNotAvailable(!notAvailable)}
      >
        Not available
      </button>
      <details className={styles.help}>
        <summary>
          <span aria-hidden="true">?</span>
          <span className="visually-hidden">What is this? {label}</span>
        </summary>
        <p>{definition}</p>
      </details>
      {judgement && <span className={styles.judgement}>Your judgement</span>}
    </div>
  )
}
