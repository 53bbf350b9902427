import { useId, useState } from 'react'
import {
  type CalculatorId,
  type CalculatorParts,
  isPartValue,
  type PartId,
  partDefinition,
  unitInWords,
} from '../../rules/index.ts'
import { readNumber } from '../assessment/units.ts'
import styles from './dialog-question.module.css'
import type { SetPart } from './use-parts.ts'

interface MeasurementProps<C extends CalculatorId> {
  calculator: C
  part: PartId<C>
  parts: CalculatorParts
  onAnswer: SetPart<C>
}

/** A number that is a part. What cannot be taken is said at once and counts as not known. */
export function Measurement<C extends CalculatorId>({
  calculator,
  part,
  parts,
  onAnswer,
}: MeasurementProps<C>) {
  const id = useId()
  const definition = partDefinition(calculator, part)
  const [text, setText] = useState(parts[part] === undefined ? '' : String(parts[part]))
  if (definition?.type !== 'number') return null
  const { label, unit, min, max } = definition
  const faulty = text.trim() !== '' && parts[part] === undefined
  const read = readNumber(text)
  return (
    <div className={styles.measurement}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={text}
        aria-invalid={faulty || undefined}
        aria-describedby={faulty ? `${id}-error` : undefined}
        onChange={(event) => {
          const typed = event.target.value
          const number = readNumber(typed)
          setText(typed)
          const taken = 'number' in number && isPartValue(definition, number.number)
          onAnswer(part, taken ? number.number : null)
        }}
      />
      <span className={styles.unit}>{unitInWords(unit)}</span>
      {faulty && (
        <p className={styles.error} id={`${id}-error`}>
          <span className="visually-hidden">Error:</span> {label} must be a number from {min} to {max}
          {'hint' in read && `, ${read.hint}`}. Until then it counts as not known.
        </p>
      )}
    </div>
  )
}
