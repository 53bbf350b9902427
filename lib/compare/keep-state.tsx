import { useState } from 'react'
import type { FormValues } from '../assessment/entry.ts'
import { keepState, useKept } from '../assessment/kept.ts'
import { Button } from '../ui/button.tsx'
import styles from './keep-state.module.css'

/** Keeps the case as it stands, so that a later state can be held against it. */
export function KeepState({ values }: { values: () => FormValues }) {
  const kept = useKept()
  const [refused, setRefused] = useState(false)
  return (
    <>
      <Button onClick={() => setRefused(!keepState(values()))}>Keep to compare</Button>
      <p className={styles.kept} role="status">
        {refused && 'Nothing is entered, or this browser keeps nothing: no state was kept. '}
        {kept && (
          <>
            A state was kept at {kept.at} in this tab.{' '}
            <a href="/compare/states">Compare it with what stands now</a>
          </>
        )}
      </p>
    </>
  )
}
