'use client'

import { memo } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { type FeatureId, featureDefinition } from '../../rules/index.ts'
import { ChoiceControl } from './choice-control.tsx'
import type { Entry, FormValues } from './entry.ts'
import styles from './field.module.css'
import { FieldCalculator, hasCalculator } from './field-calculator.tsx'
import { FieldNotes } from './field-notes.tsx'
import { rangeHint } from './limits.ts'
import { useMatter, useOnLimit } from './matters.ts'
import { NumberControl } from './number-control.tsx'
import { PregnancyProposal } from './pregnancy-proposal.tsx'
import { durationOf, remarkOn } from './sections.ts'

/** One input of the assessment with its three states: a value, not available, blank. Redrawn by its own entry only. */
export const Field = memo(function Field({ feature }: { feature: FeatureId }) {
  const { control, clearErrors, trigger } = useFormContext<FormValues>()
  const name = `entries.${feature}` as const
  const { field, fieldState } = useController({ control, name })
  const matter = useMatter(feature)
  const onLimit = useOnLimit(feature)
  const duration = useWatch({
    control,
    compute: (values) => durationOf(values.entries.yearsSinceFirstNonRaynaud, values.assessmentDate),
  })
  const definition = featureDefinition(feature)
  const entry: Entry = field.value
  const error = fieldState.error?.message
  const remark = remarkOn(feature, duration)
  const hint = rangeHint(feature, entry.unit)

  function change(next: Entry) {
    field.onChange(next)
    if (error !== undefined) clearErrors(name)
    // A new unit is a finished choice, so a value that does not fit it is said at once.
    if (next.unit !== entry.unit && next.text !== '') void trigger(name)
  }

  const described = [
    matter && `${feature}-matter`,
    onLimit && `${feature}-limit`,
    hint && `${feature}-hint`,
    remark && `${feature}-remark`,
    error !== undefined && `${feature}-error`,
  ].filter(Boolean)
  const shared = { feature, entry, onChange: change, describedBy: described.join(' ') || undefined }
  const notes = (
    <FieldNotes
      feature={feature}
      matter={matter}
      onLimit={onLimit}
      notAvailable={entry.notAvailable}
      onNotAvailable={(notAvailable) => change({ ...entry, text: '', notAvailable })}
    />
  )
  const below = (
    <>
      {hasCalculator(feature) && <FieldCalculator feature={feature} />}
      {remark && (
        <p className={styles.remark} id={`${feature}-remark`}>
          {remark}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={`${feature}-error`}>
          <span className="visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )

  if ('min' in definition) {
    return (
      <div className={styles.field}>
        <label className={styles.label} htmlFor={feature}>
          {definition.label}
        </label>
        <NumberControl {...shared} hint={hint} invalid={error !== undefined} onBlur={field.onBlur} />
        {notes}
        {below}
      </div>
    )
  }
  return (
    <fieldset className={`${styles.field} ${isLong(feature) ? styles.stacked : ''}`}>
      <legend className={styles.label}>{definition.label}</legend>
      <ChoiceControl {...shared} />
      {notes}
      {feature === 'pregnant' && <PregnancyProposal onConfirm={() => change({ ...entry, text: 'no' })} />}
      {below}
    </fieldset>
  )
})

/** Whether the words to choose from leave no room for the label beside them. */
function isLong(feature: FeatureId): boolean {
  const definition = featureDefinition(feature)
  return definition.type === 'enum' && Object.values(definition.values).join('').length > 30
}
