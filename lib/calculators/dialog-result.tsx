import { type FeatureId, type FeatureValue, nameInSentence, valueInWords } from '../../rules/index.ts'
import { Button } from '../ui/button.tsx'
import styles from './dialog-result.module.css'
import { useField } from './use-field.ts'

interface UseResultProps {
  feature: FeatureId
  /** What was worked out; null while nothing can be said. */
  value: FeatureValue | null
  id?: string
  onUsed: () => void
}

/** Puts what was worked out into its field. Where the field holds something else, both are shown and one is chosen. */
export function UseResult({ feature, value, id, onUsed }: UseResultProps) {
  const { holds, agrees, use } = useField(feature)
  if (value === null) return null
  const words = valueInWords(feature, value)
  const name = nameInSentence(feature)
  if (agrees(value)) {
    return (
      <div className={styles.use}>
        <p>
          The field “{name}” holds {words}.
        </p>
        <Button id={id} primary onClick={onUsed}>
          Done
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.use}>
      {holds !== '' && (
        <p className={styles.differs}>
          The field “{name}” holds {holds}, not {words}. Which is right?
        </p>
      )}
      <Button
        id={id}
        primary
        onClick={() => {
          use(value)
          onUsed()
        }}
      >
        {holds === '' ? buttonWords(words, value, name) : `Replace ${holds} by ${words}`}
      </Button>
      {holds !== '' && <Button onClick={onUsed}>Keep {holds}</Button>}
    </div>
  )
}

function buttonWords(words: string, value: FeatureValue, name: string): string {
  return typeof value === 'boolean' ? `Answer ${words}: ${name}` : `Use ${words} as ${name}`
}
