'use client'

import { Fragment, memo, useDeferredValue, useEffect, useMemo } from 'react'
import { beforeClinicalUse } from '../../rules/index.ts'
import type { PublishedCase } from '../examples/published-cases.ts'
import { changesReport } from './changes.ts'
import type { CriterionReport } from './criterion.ts'
import { CriterionDetails, type GoTo } from './criterion-details.tsx'
import { ExampleComparison } from './example-comparison.tsx'
import { FindNext } from './find-next.tsx'
import type { ReportInput } from './input.ts'
import { LocalBlock } from './local-block.tsx'
import { MissingList } from './missing-list.tsx'
import { NotesThatMatter, OnLimit } from './near-limits.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { type Report, reportFor } from './report.ts'
import { ResemblingTrials } from './resembling-trials.tsx'
import styles from './result-panel.module.css'
import { SetBlock } from './set-block.tsx'
import { Disagreements, SetsTable } from './sets-table.tsx'
import tables from './tables.module.css'
import { ChangesContext, WhatWouldChange } from './what-would-change.tsx'

interface Props {
  readonly entered: ReportInput
  readonly example: PublishedCase | null
  readonly goTo: GoTo
  readonly onReport: (report: Report) => void
}

/** The answer beside the entry, and its print-out. */
export function ResultPanel({ entered, example, goTo, onReport }: Props) {
  const report = useMemo(() => reportFor({ ...entered, origin: location.origin }), [entered])
  useEffect(() => onReport(report), [report, onReport])
  // In a later, interruptible turn: the answer itself never waits for it.
  const settled = useDeferredValue<ReportInput | null>(entered, null)
  const changes = useMemo(() => settled && changesReport(settled), [settled])
  return (
    <ChangesContext value={changes}>
      <Result report={report} example={example} goTo={goTo} />
      <PrintSheet entered={entered} report={report} />
    </ChangesContext>
  )
}

const Result = memo(function Result({
  report,
  example,
  goTo,
}: {
  report: Report
  example: PublishedCase | null
  goTo: GoTo
}) {
  const { headline } = report
  return (
    <div className={styles.panel}>
      <section className={styles.headline} aria-labelledby="headline">
        <h2 id="headline">{headline.title}</h2>
        <p>{headline.meaning}</p>
        {headline.points.length > 0 && (
          <ul>
            {headline.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <dl className={styles.guidelines}>
          {report.sets
            .filter(({ decides }) => decides)
            .map((set) => (
              <Fragment key={set.id}>
                <dt>{set.name}</dt>
                <dd>{set.title}</dd>
              </Fragment>
            ))}
        </dl>
      </section>
      <p className="visually-hidden" role="status">
        Result: {headline.title}
      </p>
      <FindNext next={report.next} goTo={goTo} />
      {report.warnings.length > 0 && (
        <section className={styles.caution} aria-labelledby="contradictions">
          <h3 id="contradictions">Please check</h3>
          <ul>
            {report.warnings.map(({ code, says }) => (
              <li key={code}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      {example && <ExampleComparison example={example} report={report} />}
      <CriteriaList
        id="supports"
        title="What supports it"
        criteria={report.supports}
        report={report}
        goTo={goTo}
      />
      <CriteriaList
        id="against"
        title="What stands against it"
        criteria={report.against}
        report={report}
        goTo={goTo}
      />
      <MissingList report={report} goTo={goTo} />
      {report.onLimit.length > 0 && <OnLimit values={report.onLimit} />}
      {report.notes.length > 0 && <NotesThatMatter notes={report.notes} />}
      <section aria-labelledby="side-by-side">
        <h3 id="side-by-side">Criteria sets side by side</h3>
        <SetsTable sets={report.sets} />
        <h4>Where the sets disagree for this patient</h4>
        <Disagreements values={report.disagreements} />
      </section>
      {report.local && <LocalBlock local={report.local} goTo={goTo} />}
      <ResemblingTrials sets={report.sets} />
      <WhatWouldChange goTo={goTo} />
      <section aria-labelledby="every-criterion">
        <h3 id="every-criterion">Every set, with its sources</h3>
        {report.sets.map((set) => (
          <SetBlock key={set.id} set={set} goTo={goTo} />
        ))}
      </section>
      <OpenChecks />
      <p className={styles.small}>
        Rules {report.rules.version}, fingerprint <code>{report.rules.fingerprint.slice(0, 16)}</code>
        {report.confirmed && `. ${report.confirmed}`}
      </p>
    </div>
  )
})

/** What nobody has checked yet: the reason why this is a demonstration. */
function OpenChecks() {
  return (
    <details className={styles.checks}>
      <summary>What must be checked against the originals before clinical use</summary>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">To check</th>
            <th scope="col">Until then, not for</th>
          </tr>
        </thead>
        <tbody>
          {beforeClinicalUse.map(({ sources, check, blocks }) => (
            <tr key={check}>
              <th scope="row">{sources.join(', ')}</th>
              <td>{check}</td>
              <td>{blocks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function CriteriaList({
  id,
  title,
  criteria,
  report,
  goTo,
}: {
  id: string
  title: string
  criteria: readonly CriterionReport[]
  report: Report
  goTo: GoTo
}) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className={styles.soft}>{criteria.length}</span>
      </h3>
      {criteria.length === 0 && <p>Nothing among the findings entered.</p>}
      {criteria.map((criterion) => (
        <CriterionDetails
          key={criterion.id}
          criterion={criterion}
          goTo={goTo}
          setName={report.sets.find((set) => set.criteria.includes(criterion))?.name ?? ''}
        />
      ))}
    </section>
  )
}
