'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { PublishedCase } from '../examples/published-cases.ts'
import { Button } from '../ui/button.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import frame from '../ui/window.module.css'
import styles from './example-dialog.module.css'
import { type Examples, examples as loadExamples } from './parts.ts'

interface ExampleDialogProps {
  dialog: RefObject<HTMLDialogElement | null>
  /** Asked when one is chosen: whether something would be lost. */
  somethingEntered: () => boolean
  onLoad: (example: PublishedCase) => void
}

/** Published patients to fill the form with, and what must be read before they are compared with the answer. */
export function ExampleDialog({ dialog, somethingEntered, onLoad }: ExampleDialogProps) {
  const [examples, setExamples] = useState<Examples | 'loading' | 'failed'>('loading')
  const [asked, setAsked] = useState<PublishedCase | null>(null)

  useEffect(() => {
    loadExamples().then(setExamples, () => setExamples('failed'))
  }, [])

  function load(example: PublishedCase) {
    setAsked(null)
    dialog.current?.close()
    onLoad(example)
  }

  return (
    <dialog
      className={`${frame.window} ${styles.dialog}`}
      ref={dialog}
      aria-labelledby="examples-title"
      onClose={() => setAsked(null)}
    >
      <div className={frame.head}>
        <h2 id="examples-title">Load a published patient</h2>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
      {examples === 'loading' && <p>Loading the published patients.</p>}
      {examples === 'failed' && <p>The published patients could not be loaded. Reload the page.</p>}
      {typeof examples === 'object' && (
        <>
          <details className={styles.caution} open>
            <summary>Read this before comparing</summary>
            <ul>
              {examples.publishedCasesCaution.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          </details>
          <ul className={styles.list}>
            {examples.publishedCases.map((example) => (
              <li key={example.id}>
                {asked?.id === example.id ? (
                  <Confirmation
                    question={`Replace what was entered by ${examples.caseTitle(example)}?`}
                    yes="Replace it"
                    no="Keep it"
                    onYes={() => load(example)}
                    onNo={() => setAsked(null)}
                  />
                ) : (
                  <button
                    type="button"
                    className={styles.choice}
                    onClick={() => (somethingEntered() ? setAsked(example) : load(example))}
                  >
                    {examples.caseTitle(example)}{' '}
                    <span className={styles.completeness}>{example.completeness}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </dialog>
  )
}
