import { type FeatureId, type FeatureValue, valueInWords } from '../../rules/index.ts'
import styles from './dialog-note.module.css'
import { useField } from './use-field.ts'

interface DialogNoteProps {
  feature: FeatureId
  /** What the parts come to; null while nothing can be said. */
  value: FeatureValue | null
  /** The result as a sentence without its stop. */
  comesTo: (words: string) => string
  /** The same while there is no result. */
  open: string
}

/** Under a field that has parts: what they come to, and plainly where the field says otherwise. */
export function DialogNote({ feature, value, comesTo, open }: DialogNoteProps) {
  const { holds, agrees, use } = useField(feature)
  if (value === null) return <p className={styles.note}>{open}.</p>
  const words = valueInWords(feature, value)
  if (agrees(value)) return <p className={styles.note}>{comesTo(words)}.</p>
  const button = (
    <button type="button" className={styles.use} onClick={() => use(value)}>
      Use {words}
    </button>
  )
  if (holds === '') {
    return (
      <p className={styles.note}>
        {comesTo(words)}. {button}
      </p>
    )
  }
  return (
    <p className={`${styles.note} ${styles.differs}`}>
      {comesTo(words)}; the field holds {holds}. Which is right? {button}
    </p>
  )
}
