import { useFormContext, useWatch } from 'react-hook-form'
import { type FeatureId, featureDefinition } from '../../rules/index.ts'
import type { Entry, FormValues } from './entry.ts'
import { meaningOf } from './interpret.ts'
import styles from './number-control.module.css'
import { entryUnits, isOnset, monthAndYear } from './units.ts'

interface NumberControlProps {
  feature: FeatureId
  entry: Entry
  onChange: (entry: Entry) => void
  onBlur: () => void
  /** The range that is taken in the unit shown. */
  hint: string
  describedBy: string | undefined
  invalid: boolean
}

/** A number with its unit, or the unit switch, and what it comes to in the unit of the criteria. */
export function NumberControl({
  feature,
  entry,
  onChange,
  onBlur,
  hint,
  describedBy,
  invalid,
}: NumberControlProps) {
  const { control } = useFormContext<FormValues>()
  const assessmentDate = useWatch({ control, name: 'assessmentDate' })
  const meaning = meaningOf(feature, entry, assessmentDate)
  const converted = meaning.kind === 'value' ? meaning.converted : null
  return (
    <div className={styles.control}>
      <div className={styles.line}>
        <input
          id={feature}
          name={feature}
          className={styles.input}
          type="text"
          inputMode={entry.unit === monthAndYear ? 'text' : 'decimal'}
          autoComplete="off"
          maxLength={60}
          value={entry.text}
          disabled={entry.notAvailable}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ ...entry, text: event.target.value })}
          onBlur={onBlur}
        />
        <UnitOf feature={feature} entry={entry} onChange={onChange} />
      </div>
      <div className={styles.below}>
        <p className={styles.hint} id={`${feature}-hint`}>
          {hint}
        </p>
        <output className={styles.converted} htmlFor={feature}>
          {converted === null ? '' : `= ${converted}`}
        </output>
      </div>
    </div>
  )
}

function UnitOf({ feature, entry, onChange }: Pick<NumberControlProps, 'feature' | 'entry' | 'onChange'>) {
  const units = entryUnits(feature)
  const choices = isOnset(feature) ? [...units, { unit: monthAndYear, factor: 1 }] : units
  if (choices.length === 1) return <span className={styles.unit}>{choices[0]?.unit}</span>
  return (
    <select
      className={styles.switch}
      aria-label={`Unit of ${featureDefinition(feature).label}`}
      value={entry.unit}
      disabled={entry.notAvailable}
      onChange={(event) => onChange({ ...entry, unit: event.target.value })}
    >
      {choices.map(({ unit, factor }) => (
        <option key={unit} value={unit} disabled={factor === null}>
          {factor === null ? `${unit}: not available, no verified factor` : unit}
        </option>
      ))}
    </select>
  )
}
