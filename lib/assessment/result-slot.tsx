'use client'

import { Component, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { FeatureId } from '../../rules/index.ts'
import type { PublishedCase } from '../examples/published-cases.ts'
import { useLocalFiles } from '../local/context.tsx'
import { asInput } from '../local/protocol.ts'
import type { Report } from '../report/report.ts'
import type { FormValues } from './entry.ts'
import { interpret } from './interpret.ts'
import type { Matters } from './matters.ts'
import { type ResultPart, resultPart } from './parts.ts'
import styles from './result-slot.module.css'

interface ResultSlotProps {
  example: PublishedCase | null
  goTo: (feature: FeatureId) => void
  onMatters: (matters: Matters) => void
}

/** The answer beside the form. It alone follows every keystroke; the fields are not redrawn with it. */
export function ResultSlot({ example, goTo, onMatters }: ResultSlotProps) {
  const { control } = useFormContext<FormValues>()
  const values = useWatch({ control, name: ['reference', 'assessmentDate', 'entries', 'parts'] })
  const files = useLocalFiles()
  const entered = useMemo(() => {
    const [reference, assessmentDate, entries, parts] = values
    return { ...interpret(entries, assessmentDate, reference), parts, ...asInput(files) }
  }, [values, files])
  const [part, setPart] = useState<ResultPart | 'loading' | 'failed'>('loading')
  const [report, setReport] = useState<Report | null>(null)

  useEffect(() => {
    resultPart().then(setPart, () => setPart('failed'))
  }, [])

  const follow = useCallback(
    (next: Report) => {
      setReport(next)
      const { required, refining } = next.missing
      onMatters({
        required: new Set(required.map(({ feature }) => feature)),
        refining: new Set(refining.map(({ feature }) => feature)),
        onLimit: new Set(
          next.onLimit.flatMap(({ features, limits }) =>
            limits.some(({ decides }) => decides) ? features : [],
          ),
        ),
      })
    },
    [onMatters],
  )

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.slot} id="result" aria-label="Result" tabIndex={0}>
        {part === 'loading' && <p className={styles.waiting}>Loading the criteria.</p>}
        {part === 'failed' && (
          <p className={styles.waiting}>The criteria could not be loaded. Reload the page.</p>
        )}
        {typeof part === 'object' && (
          <Safe onFailed={() => setReport(null)}>
            <part.ResultPanel entered={entered} example={example} goTo={goTo} onReport={follow} />
          </Safe>
        )}
      </section>
      {typeof part === 'object' && report && (
        <div className={styles.bar}>
          <part.HeadlineBar report={report} />
        </div>
      )}
    </>
  )
}

/** Keeps the entry on the page if the answer cannot be shown. No earlier answer stays beside newer values. */
class Safe extends Component<{ children: ReactNode; onFailed: () => void }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailed()
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <p className={styles.waiting}>
        The result could not be worked out. What was entered is kept. Reload the page.
      </p>
    )
  }
}
