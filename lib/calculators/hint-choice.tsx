import { type CalculatorId, type PartId, partDefinition } from '../../rules/index.ts'
import choice from '../assessment/choice-control.module.css'
import styles from './hint.module.css'
import { partControl } from './hint-case.ts'
import { useParts } from './use-parts.ts'

interface HintChoiceProps<C extends CalculatorId> {
  calculator: C
  part: PartId<C>
}

const answers = [
  [true, 'Yes'],
  [false, 'No'],
] as const

/** A part that is answered yes or no, with a way back to blank. The first radio carries the part's id. */
export function HintChoice<C extends CalculatorId>({ calculator, part }: HintChoiceProps<C>) {
  const [parts, setPart] = useParts(calculator)
  const value = parts[part]
  const id = partControl(calculator, part)
  const label = partDefinition(calculator, part)?.label ?? part
  return (
    <fieldset className={styles.question}>
      <legend className={styles.label}>{label}</legend>
      <div className={choice.control}>
        <div className={choice.segments}>
          {answers.map(([answer, words], at) => (
            <label className={choice.segment} key={words}>
              <input
                id={at === 0 ? id : `${id}-no`}
                className={choice.radio}
                type="radio"
                name={id}
                checked={value === answer}
                onChange={() => setPart(part, answer)}
              />
              <span className={choice.words}>{words}</span>
            </label>
          ))}
        </div>
        <button
          type="button"
          className={choice.clear}
          hidden={value === undefined}
          onClick={(event) => {
            setPart(part, null)
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
