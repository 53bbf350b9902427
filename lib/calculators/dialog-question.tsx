import { type CalculatorId, type CalculatorParts, type PartId, partDefinition } from '../../rules/index.ts'
import choice from '../assessment/choice-control.module.css'
import styles from './dialog-question.module.css'
import type { SetPart } from './use-parts.ts'

interface QuestionProps<C extends CalculatorId> {
  calculator: C
  part: PartId<C>
  parts: CalculatorParts
  onAnswer: SetPart<C>
  /** What the answer is worth, behind the question. */
  worth?: string
  /** The question that takes the focus when the dialog opens. */
  first?: boolean
}

const answers = [
  { words: 'Yes', value: true },
  { words: 'No', value: false },
] as const

/** A yes or no about one part, with a way back to blank. Blank is neither. */
export function Question<C extends CalculatorId>(props: QuestionProps<C>) {
  const { calculator, part, parts, onAnswer, worth, first } = props
  const label = partDefinition(calculator, part)?.label
  const name = `${calculator}-${part}`
  return (
    <fieldset className={styles.question}>
      <legend>{label}</legend>
      {worth && <span className={styles.worth}>{worth}</span>}
      <div className={choice.control}>
        <div className={choice.segments}>
          {answers.map(({ words, value }, at) => (
            <label className={choice.segment} key={words}>
              <input
                className={choice.radio}
                type="radio"
                name={name}
                data-first={(first && at === 0) || undefined}
                checked={parts[part] === value}
                onChange={() => onAnswer(part, value)}
              />
              <span className={choice.words}>{words}</span>
            </label>
          ))}
        </div>
        <button
          type="button"
          className={choice.clear}
          hidden={parts[part] === undefined}
          onClick={(event) => {
            onAnswer(part, null)
            // The button goes away with the answer, and the focus must not be lost with it.
            event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
          }}
        >
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">Clear {label}</span>
        </button>
      </div>
    </fieldset>
  )
}
