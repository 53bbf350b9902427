import styles from './choice-buttons.module.css'

interface ChoiceButtonsProps {
  /** The first radio carries this id; the group goes by it too. */
  id: string
  /** What is asked, for the button that clears the answer. */
  label: string
  /** Words by value. */
  choices: { readonly [value: string]: string }
  /** Empty where nothing was answered. */
  value: string
  onAnswer: (value: string) => void
  disabled?: boolean
  describedBy?: string | undefined
  /** The question that takes the focus when the dialog around it opens. */
  first?: boolean
}

export const yesOrNo = { yes: 'Yes', no: 'No' } as const

/** One of a few answers, with a way back to blank. Blank is none of them. Stands in a fieldset. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { id, label, choices, value, onAnswer, disabled, describedBy, first } = props
  return (
    <div className={styles.control}>
      <div className={styles.segments}>
        {Object.entries(choices).map(([answer, words], at) => (
          <label className={styles.segment} key={answer}>
            <input
              id={at === 0 ? id : `${id}-${answer}`}
              className={styles.radio}
              type="radio"
              name={id}
              value={answer}
              data-first={(first && at === 0) || undefined}
              checked={value === answer}
              disabled={disabled}
              aria-describedby={describedBy}
              onChange={() => onAnswer(answer)}
            />
            <span className={styles.words}>{words}</span>
          </label>
        ))}
      </div>
      <button
        type="button"
        className={styles.clear}
        hidden={value === ''}
        onClick={(event) => {
          onAnswer('')
          // The button goes away with the answer, and the focus must not be lost with it.
          event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
        }}
      >
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">Clear {label}</span>
      </button>
    </div>
  )
}
