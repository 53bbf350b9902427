import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../ui/button.tsx'
import styles from './dialog.module.css'

interface CalculatorDialogProps {
  title: string
  /** What the calculator comes to and what can be done with it; stays in view at the bottom. */
  foot: (close: () => void) => ReactNode
  onClose: () => void
  children: ReactNode
}

/** The control that takes the focus when a dialog opens carries this attribute. */
const first = '[data-first]'

/** The frame of every calculator: title, what is asked, what it comes to. Closing it loses nothing. */
export function CalculatorDialog({ title, foot, onClose, children }: CalculatorDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const opened = dialog.current
    if (!opened || opened.open) return
    opened.showModal()
    opened.querySelector<HTMLElement>(first)?.focus()
  }, [])

  // Closed by its own method, so that the focus goes back to where it came from.
  const close = () => dialog.current?.close()

  // Outside the form: its keys and its folding sections have nothing to do with what is asked here.
  return createPortal(
    <dialog
      className={styles.dialog}
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button onClick={close}>Close</Button>
      </div>
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>{foot(close)}</div>
    </dialog>,
    document.body,
  )
}
