'use client'

import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ControlLink } from '../ui/control-link.tsx'
import type { FormValues } from './entry.ts'
import styles from './error-summary.module.css'
import { faultsOf } from './faults.ts'

interface ErrorSummaryProps {
  /** Controls found faulty when printing was asked for. */
  controls: ReadonlySet<string>
  onGoTo: (control: string) => void
}

/** The faults that stand in the way of printing, each a link to its field. A corrected one leaves the list. */
export function ErrorSummary({ controls, onGoTo }: ErrorSummaryProps) {
  const { control } = useFormContext<FormValues>()
  const [reference, assessmentDate, entries] = useWatch({
    control,
    name: ['reference', 'assessmentDate', 'entries'],
  })
  const faults = controls.size === 0 ? [] : faultsOf({ reference, assessmentDate, entries })
  const left = faults.filter((fault) => controls.has(fault.control))
  const summary = useRef<HTMLDivElement>(null)
  const faulty = left.length > 0

  // A new set of controls is a new attempt to print, whose faults are read out again.
  useEffect(() => {
    if (controls.size > 0) summary.current?.focus()
  }, [controls])

  useEffect(() => {
    if (!faulty) return
    const title = document.title
    document.title = `Error: ${title}`
    return () => {
      document.title = title
    }
  }, [faulty])

  if (!faulty) return null
  return (
    <div className={styles.summary} ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className={styles.title}>There is a problem</h2>
        <p>Nothing was printed, sent or copied. A value that is refused counts as unknown.</p>
        <ul className={styles.list}>
          {left.map((fault) => (
            <li key={fault.control}>
              <ControlLink to={fault.control} goTo={onGoTo}>
                {fault.message}
              </ControlLink>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
