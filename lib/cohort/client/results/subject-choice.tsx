import { useId } from 'react'
import type { Subject } from './columns.ts'
import styles from './results.module.css'
import { subjects } from './words.ts'

interface SubjectChoiceProps {
  readonly label: string
  readonly chosen: Subject
  readonly choices?: readonly { readonly id: Subject; readonly name: string }[]
  readonly onChoose: (subject: Subject) => void
}

/** The headline, or one of the sets. */
export function SubjectChoice({ label, chosen, choices = subjects, onChoose }: SubjectChoiceProps) {
  const id = useId()
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </p>
  )
}
