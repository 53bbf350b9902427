'use client'

import { useController, useFormContext } from 'react-hook-form'
import styles from './case-header.module.css'
import type { FormValues } from './entry.ts'
import { longestReference } from './faults.ts'

/** Whose case this is, without identity, and the day on which the findings are taken to hold. */
export function CaseHeader() {
  return (
    <div className={styles.header}>
      <CaseField
        name="reference"
        label="Case reference"
        hint="No name, no date of birth, no hospital number"
        attributes={{ type: 'text', maxLength: longestReference }}
      />
      <CaseField
        name="assessmentDate"
        label="Assessment date"
        hint=""
        attributes={{ type: 'date', max: '2999-12-31' }}
      />
    </div>
  )
}

interface CaseFieldProps {
  name: 'reference' | 'assessmentDate'
  label: string
  hint: string
  attributes: { type: string; maxLength?: number; max?: string }
}

function CaseField({ name, label, hint, attributes }: CaseFieldProps) {
  const { control, clearErrors } = useFormContext<FormValues>()
  const { field, fieldState } = useController({ control, name })
  const error = fieldState.error?.message
  const described = [hint === '' ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(
    Boolean,
  )
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      <input
        {...attributes}
        id={name}
        name={name}
        className={styles.input}
        autoComplete="off"
        value={field.value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described.join(' ') || undefined}
        onBlur={field.onBlur}
        onChange={(event) => {
          field.onChange(event.target.value)
          if (error !== undefined) clearErrors(name)
        }}
      />
      {hint !== '' && (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={`${name}-error`}>
          <span className="visually-hidden">Error:</span> {error}
        </p>
      )}
    </div>
  )
}
