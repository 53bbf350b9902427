import { type CalculatorId, type PartId, partDefinition } from '../../rules/index.ts'
import { ChoiceButtons, yesOrNo } from '../assessment/choice-buttons.tsx'
import { partControl } from './hint-case.ts'
import styles from './part.module.css'
import { useParts } from './use-parts.ts'

interface PartQuestionProps<C extends CalculatorId> {
  calculator: C
  part: PartId<C>
  /** What the answer is worth, behind the question. */
  worth?: string
  /** The question that takes the focus when the dialog opens. */
  first?: boolean
}

/** A part that is answered yes or no. The first radio carries the part's id. */
export function PartQuestion<C extends CalculatorId>(props: PartQuestionProps<C>) {
  const { calculator, part, worth, first = false } = props
  const [parts, setPart] = useParts(calculator)
  const answered = parts[part]
  const label = partDefinition(calculator, part)?.label ?? part
  return (
    <fieldset className={styles.question}>
      <legend className={styles.label}>{label}</legend>
      {worth && <span className={styles.worth}>{worth}</span>}
      <ChoiceButtons
        id={partControl(calculator, part)}
        label={label}
        choices={yesOrNo}
        value={answered === undefined ? '' : answered === true ? 'yes' : 'no'}
        first={first}
        onAnswer={(answer) => setPart(part, answer === '' ? null : answer === 'yes')}
      />
    </fieldset>
  )
}
