import { useEffect, useState } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import {
  type CalculatorId,
  type CalculatorParts,
  type CaseParts,
  isPartValue,
  type PartId,
  partDefinition,
  unitInWords,
} from '../../rules/index.ts'
import type { FormValues } from '../assessment/entry.ts'
import number from '../assessment/number-control.module.css'
import { readNumber } from '../assessment/units.ts'
import { partControl } from './hint-case.ts'
import styles from './part.module.css'
import { useParts } from './use-parts.ts'

interface PartMeasurementProps<C extends CalculatorId> {
  calculator: C
  part: PartId<C>
}

/** A part that is a number. What cannot be taken stays on the screen with its reason and counts as blank. */
export function PartMeasurement<C extends CalculatorId>({ calculator, part }: PartMeasurementProps<C>) {
  const [parts, setPart] = useParts(calculator)
  const { getValues } = useFormContext<FormValues>()
  const stored = () => {
    const kept: CaseParts = getValues('parts')
    const answered: CalculatorParts = kept[calculator] ?? {}
    return String(answered[part] ?? '')
  }
  const [text, setText] = useState(stored)
  const { defaultValues } = useFormState<FormValues>()
  const id = partControl(calculator, part)
  const definition = partDefinition(calculator, part)

  // A form that was cleared or filled from elsewhere shows what it now holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: while a person types, the text stands as typed
  useEffect(() => setText(stored()), [defaultValues])

  if (!definition || definition.type === 'boolean') return null
  const { label, max } = definition
  const min = definition.type === 'score' ? 0 : definition.min
  const unit = definition.type === 'score' ? '' : unitInWords(definition.unit)
  const kind = definition.type === 'score' ? 'a whole number' : 'a number'
  const refused = text.trim() !== '' && parts[part] === undefined
  const read = readNumber(text)

  function type(typed: string) {
    setText(typed)
    const given = readNumber(typed)
    const taken = 'number' in given && definition && isPartValue(definition, given.number)
    setPart(part, taken ? given.number : null)
  }

  return (
    <div className={styles.measurement}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={number.line}>
        <input
          id={id}
          className={number.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          value={text}
          aria-invalid={refused || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => type(event.target.value)}
        />
        <span className={number.unit}>{unit}</span>
      </div>
      <p className={refused ? styles.refused : styles.range} id={`${id}-hint`}>
        {refused
          ? `Not taken: must be ${kind} from ${min} to ${max}${'hint' in read ? `, ${read.hint}` : ''}. Until then it counts as not known.`
          : `${min} to ${max}`}
      </p>
    </div>
  )
}
