import { useFormContext, useWatch } from 'react-hook-form'
import { type FormValues, isBlank } from './entry.ts'
import styles from './field-notes.module.css'

/** Proposes “no” where the sex entered is male. It is never filled in: a person confirms it. */
export function PregnancyProposal({ onConfirm }: { onConfirm: () => void }) {
  const { control } = useFormContext<FormValues>()
  const proposed = useWatch({
    control,
    compute: ({ entries }) => entries.sex.text === 'male' && isBlank(entries.pregnant),
  })
  if (!proposed) return null
  return (
    <p className={styles.proposal}>
      Sex is male. Proposed: no, to be confirmed.{' '}
      <button
        type="button"
        className={styles.confirm}
        onClick={() => {
          onConfirm()
          document.getElementById('pregnant-no')?.focus()
        }}
      >
        Confirm “no”
      </button>
    </p>
  )
}
