'use client'

import { useMemo } from 'react'
import type { FormValues } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'
import { reportFor } from '../report/report.ts'
import styles from './patient-page.module.css'
import { plainSummary } from './summary.ts'

/** What the published rules say about the findings entered in this tab. */
export function CasePart({ draft }: { draft: FormValues }) {
  const report = useMemo(
    () => reportFor(interpret(draft.entries, draft.assessmentDate, draft.reference)),
    [draft],
  )
  const summary = useMemo(() => plainSummary(report), [report])
  return (
    <section aria-labelledby="this-case">
      <h2 id="this-case">What the published rules say about the findings entered</h2>
      <p className={styles.small}>
        {report.reference === '' ? 'No reference' : `Reference ${report.reference}`}
        {report.assessmentDate !== '' && `, ${report.assessmentDate}`}, rules {report.rules.version}
      </p>
      <div className={styles.answer}>
        <p className={styles.answerTitle}>{summary.title}</p>
        <p>{summary.meaning}</p>
        <ul>
          {summary.guidelines.map(({ name, title }) => (
            <li key={name}>
              {name}: {lowerFirst(title)}.
            </li>
          ))}
          {summary.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </div>
      <div className={styles.sides}>
        <Points
          title="What speaks for it"
          points={summary.speaksFor}
          none="Nothing among the findings entered."
        />
        <Points
          title="What speaks against it"
          points={summary.speaksAgainst}
          none="Nothing among the findings entered. Not every published point was checked."
        />
      </div>
      <h3>What is still open</h3>
      <dl className={styles.open}>
        <Open title="The answer rests on" items={summary.open.needed} />
        <Open title="Could still speak against it" items={summary.open.further} />
        <Open title="Could not be found out" items={summary.open.notAvailable} />
      </dl>
      <h3>What was looked at</h3>
      {summary.lookedAt.length === 0 && <p>Nothing yet.</p>}
      <dl className={styles.open}>
        {summary.lookedAt.map(({ group, findings }) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd>
              <Items items={findings.map(({ name, value }) => `${name}: ${value}`)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function Points({ title, points, none }: { title: string; points: readonly string[]; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {points.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}.</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Open({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <dt>
        {title} ({items.length})
      </dt>
      <dd>{items.length === 0 ? 'Nothing.' : <Items items={items} />}</dd>
    </div>
  )
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
