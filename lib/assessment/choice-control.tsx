import { type FeatureId, featureDefinition } from '../../rules/index.ts'
import styles from './choice-control.module.css'
import type { Entry } from './entry.ts'

interface ChoiceControlProps {
  feature: FeatureId
  entry: Entry
  onChange: (entry: Entry) => void
  describedBy: string | undefined
}

const yesOrNo = { yes: 'Yes', no: 'No' }

/** Yes or no, or one of a few named values, with a way back to blank. The first radio carries the field's id. */
export function ChoiceControl({ feature, entry, onChange, describedBy }: ChoiceControlProps) {
  const definition = featureDefinition(feature)
  const choices = definition.type === 'enum' ? definition.values : yesOrNo
  return (
    <div className={styles.control}>
      <div className={styles.segments}>
        {Object.entries(choices).map(([value, words], at) => (
          <label className={styles.segment} key={value}>
            <input
              id={at === 0 ? feature : `${feature}-${value}`}
              className={styles.radio}
              type="radio"
              name={feature}
              value={value}
              checked={entry.text === value}
              disabled={entry.notAvailable}
              aria-describedby={describedBy}
              onChange={() => onChange({ ...entry, text: value, notAvailable: false })}
            />
            <span className={styles.words}>{words}</span>
          </label>
        ))}
      </div>
      <button
        type="button"
        className={styles.clear}
        hidden={entry.text === ''}
        onClick={(event) => {
          onChange({ ...entry, text: '' })
          // The button goes away with the answer, and the focus must not be lost with it.
          event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
        }}
      >
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">Clear {definition.label}</span>
      </button>
    </div>
  )
}
