import { useFormContext, useWatch } from 'react-hook-form'
import {
  type ComorbidityGroup,
  comorbidityEvidence,
  comorbidityGroup,
  comorbidityUse,
  comorbidityWarnings,
} from '../../rules/index.ts'
import type { FormValues } from '../assessment/entry.ts'
import { meaningOf } from '../assessment/interpret.ts'
import styles from './hct-ci.module.css'

/** A risk group by its totals. */
export function groupInWords({ from, to }: ComorbidityGroup): string {
  if (to === null) return `${from} or more`
  return from === to ? `${from}` : `${from} to ${to}`
}

/** The total that was entered; null where there is none. */
export function useComorbidityTotal(): number | null {
  const { control } = useFormContext<FormValues>()
  const entry = useWatch({ control, name: 'entries.hctCi' })
  // An assessment date has no bearing on a score.
  const meaning = meaningOf('hctCi', entry, '')
  return meaning.kind === 'value' ? Number(meaning.value) : null
}

/** Beside a total: its group, what is known of it, and what must be read with it. Nothing while there is none. */
export function HctCiNote() {
  const total = useComorbidityTotal()
  const group = comorbidityGroup(total)
  if (!group) return null
  return (
    <div className={styles.note}>
      <p>
        <b>Group {groupInWords(group)}.</b> {comorbidityEvidence} {comorbidityUse}
      </p>
      <Warnings />
    </div>
  )
}

/** The warnings that belong to every total. */
export function Warnings() {
  return (
    <ul className={styles.warnings}>
      {comorbidityWarnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
}
