import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import type { NoteForm } from './note.ts'
import styles from './summary-buttons.module.css'

/** Asks in place which form of the note is wanted. */
export function CopyChoice({
  onChoose,
  onCancel,
}: {
  onChoose: (form: NoteForm) => void
  onCancel: () => void
}) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">Copy as text for the notes</legend>
      <span aria-hidden="true">Copy as text:</span>
      <Button ref={first} onClick={() => onChoose('short')}>
        Short form
      </Button>
      <Button onClick={() => onChoose('long')}>Long form</Button>
      <Button onClick={onCancel}>Cancel</Button>
    </fieldset>
  )
}
