import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import frame from '../ui/window.module.css'
import styles from './summary-buttons.module.css'

/** The text for copying by hand, where the browser does not let the page copy it. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    area.current?.select()
  }, [])
  return (
    <dialog
      className={`${frame.window} ${styles.dialog}`}
      ref={dialog}
      aria-labelledby="copy-by-hand"
      onClose={onClose}
    >
      <div className={frame.head}>
        <h2 id="copy-by-hand">Copy by hand</h2>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
      <label htmlFor="copied-note">This browser does not let the page copy. Select all and copy.</label>
      <textarea
        className={styles.text}
        id="copied-note"
        ref={area}
        readOnly
        rows={20}
        cols={80}
        value={text}
      />
    </dialog>
  )
}
