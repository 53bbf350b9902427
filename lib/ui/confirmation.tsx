import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './confirmation.module.css'

interface ConfirmationProps {
  question: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}

/** Asks in place before something is lost. The focus goes to the answer that loses nothing. */
export function Confirmation({ question, yes, no, onYes, onNo }: ConfirmationProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <fieldset className={styles.confirmation}>
      <legend className="visually-hidden">{question}</legend>
      <span aria-hidden="true">{question}</span>
      <Button onClick={onYes}>{yes}</Button>
      <Button ref={keep} onClick={onNo}>
        {no}
      </Button>
    </fieldset>
  )
}
