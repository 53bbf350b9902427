import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Ask } from './ask.ts'
import type { Filter, Screened } from './calls.ts'
import { ExportView } from './results/export-view.tsx'
import { FlowView } from './results/flow-view.tsx'
import { ObstaclesView } from './results/obstacles-view.tsx'
import { HeadlineCounts, SetCounts } from './results/outcome-counts.tsx'
import { PatientsView } from './results/patients-view.tsx'
import styles from './results/results.module.css'
import { patientsId, ShowRows } from './results/show-rows.tsx'
import { useAnswer } from './results/use-answer.ts'
import { useOneByOne } from './results/use-one-by-one.ts'
import { WhatIfView } from './results/what-if-view.tsx'
import { WorkUpView } from './results/work-up-view.tsx'
import { counted } from './words.ts'

interface ResultsProps {
  readonly ask: Ask
  readonly screened: Screened
}

const parts = [
  { id: 'counts', title: 'Outcomes' },
  { id: 'flow', title: 'From all rows to “May be considered”' },
  { id: 'in-the-way', title: 'What stands in the way' },
  { id: 'work-up', title: 'What to find out' },
  { id: patientsId, title: 'Patients', screenOnly: true },
  { id: 'what-if', title: 'What if a limit were another', screenOnly: true },
  { id: 'export', title: 'Export', screenOnly: true },
] as const

type PartId = (typeof parts)[number]['id']

/** What the criteria say of the cohort. Counts of patients: none is a probability, and none says what to do. */
export function Results({ ask, screened }: ResultsProps) {
  const [filter, setFilter] = useState<Filter>({})
  const patients = useRef<HTMLHeadingElement>(null)
  const { answer: counts, refused } = useAnswer(ask, 'counts', null)
  const drawn = useOneByOne(counts === null ? 0 : parts.length)

  const show = useCallback((chosen: Filter) => {
    setFilter(chosen)
    patients.current?.scrollIntoView({ block: 'start' })
    patients.current?.focus({ preventScroll: true })
  }, [])

  const views: Record<PartId, ReactNode> | null = counts && {
    counts: (
      <>
        <HeadlineCounts counts={counts} />
        <SetCounts counts={counts} />
      </>
    ),
    flow: <FlowView ask={ask} />,
    'in-the-way': <ObstaclesView counts={counts} />,
    'work-up': <WorkUpView ask={ask} />,
    [patientsId]: <PatientsView ask={ask} counts={counts} filter={filter} onFilter={setFilter} />,
    'what-if': <WhatIfView ask={ask} />,
    export: <ExportView ask={ask} />,
  }

  return (
    <section aria-labelledby="results" className={styles.results}>
      <h2 id="results" tabIndex={-1}>
        What the criteria say of {counted(screened.assessed, 'patient')}
      </h2>
      <p>
        Counts of patients of {screened.fileName}. No count is a probability, and none says what is right for
        a patient: each row opens as an assessment of its own.
      </p>
      {refused !== null && <p role="alert">{refused}</p>}
      {views && (
        <ShowRows value={show}>
          <nav aria-label="Parts of the result" className={styles.parts}>
            <ul>
              {parts.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {parts.slice(0, drawn).map(({ id, title, ...part }) => (
            <div key={id} className={'screenOnly' in part ? styles.screenOnly : undefined}>
              <h3 id={id} {...(id === patientsId && { ref: patients, tabIndex: -1 })}>
                {title}
              </h3>
              {views[id]}
            </div>
          ))}
        </ShowRows>
      )}
    </section>
  )
}
