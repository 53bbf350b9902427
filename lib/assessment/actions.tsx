'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import styles from './actions.module.css'

interface ActionsProps {
  onPrint: () => void
  /** The buttons for the summary that leaves the page. */
  summary: ReactNode
  /** The buttons for export and import, and for keeping a state. */
  exchange: ReactNode
  onExamples: () => void
  onClear: () => void
}

/** What can be done with the whole case. Clearing asks first, because nothing brings the case back. */
export function Actions({ onPrint, summary, exchange, onExamples, onClear }: ActionsProps) {
  const [asking, setAsking] = useState(false)
  const bar = useRef<HTMLDivElement>(null)

  function leave() {
    setAsking(false)
    requestAnimationFrame(() => bar.current?.querySelector('button')?.focus())
  }

  if (asking) {
    return (
      <div className={styles.actions} ref={bar}>
        <Confirmation
          question="Clear everything entered in this tab?"
          yes="Clear it"
          no="Keep it"
          onNo={leave}
          onYes={() => {
            onClear()
            leave()
          }}
        />
      </div>
    )
  }
  return (
    <div className={styles.actions} ref={bar}>
      <Button primary onClick={onPrint}>
        Print
      </Button>
      {summary}
      {exchange}
      <Button onClick={onExamples}>Load an example</Button>
      <Button onClick={() => setAsking(true)}>Clear</Button>
    </div>
  )
}
