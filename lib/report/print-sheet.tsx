import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { PrintCriteria, PrintOpinions } from './print-criteria.tsx'
import { PrintInputs, PrintMissing } from './print-inputs.tsx'
import styles from './print-sheet.module.css'
import type { Report } from './report.ts'
import { limitsInWords } from './sets-table.tsx'

/** The rationale on paper: hidden on screen, alone on the page in print. */
export function PrintSheet({ report }: { report: Report }) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  useEffect(() => setBody(document.body), [])
  useRunningReference(report.reference)
  return body ? createPortal(<Sheet report={report} />, body) : null
}

/** Puts the case reference into the margin of every printed page, where page styles can take it from text alone. */
function useRunningReference(reference: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const text = reference.replace(/[^\p{L}\p{N} .,/_-]/gu, ' ')
    sheet.replaceSync(`@page { @bottom-left { content: "Case ${text || 'without reference'}" } }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [reference])
}

function Sheet({ report }: { report: Report }) {
  const { headline, sets } = report
  const decisive = sets.filter(
    ({ column }) => column === 'Guidelines' || column === 'Cardiac and general fitness',
  )
  const opinions = sets.filter((set) => !decisive.includes(set))
  return (
    <article className={styles.sheet} data-print>
      <header className={styles.head}>
        <h1>Autologous stem cell transplantation in systemic sclerosis: criteria and reasons</h1>
        <p>
          <strong>Case {report.reference || 'without reference'}</strong> · assessed on{' '}
          {report.assessmentDate || 'no date'} · rules {report.rules.version} · fingerprint{' '}
          {report.rules.fingerprint}
        </p>
        <p>
          {report.whatThisIs} <strong>{report.whatThisIsNot}</strong>
        </p>
      </header>

      <section className={styles.headline}>
        <h2>{headline.title}</h2>
        <p>{headline.meaning}</p>
        {headline.points.map((point) => (
          <p key={point}>{point}</p>
        ))}
        {report.warnings.length > 0 && (
          <p>
            <strong>Please check:</strong> {report.warnings.map(({ says }) => says).join(' ')}
          </p>
        )}
      </section>

      <PrintMissing report={report} />
      {report.onLimit.length > 0 && (
        <p>
          <strong>Exactly on a limit:</strong>{' '}
          {report.onLimit
            .map((value) => {
              const within = limitsInWords(value, true)
              const beyond = limitsInWords(value, false)
              return `${value.subject} ${value.value}${within && `, within ${within}`}${beyond && `, not within ${beyond}`}`
            })
            .join('; ')}
          .
        </p>
      )}

      <h2>Findings</h2>
      <PrintInputs report={report} />

      <h2>Criteria behind the headline</h2>
      <p className={styles.key}>
        ● met ○ not met ▲ present △ not present ? not known. Then the value, [the limit], the place in the
        source, its level where one is given, and how it was read: in the source, in a copy of its text,
        secondary (in the publication of that number), or a convention of this tool.
      </p>
      <PrintCriteria sets={decisive} sources={report.sources} />

      <h2>Second opinions and trials, which never change the headline</h2>
      <PrintOpinions sets={opinions} />

      <h2>What was not read</h2>
      <p className={styles.small}>
        {sets.map((set) => (
          <span key={set.id}>
            <strong>{set.name}:</strong> {set.unread.join(' ')}{' '}
          </span>
        ))}
      </p>

      <h2>Sources, and how much of each was read</h2>
      <ol className={styles.sources}>
        {report.sources.map((source) => (
          <li key={source.id}>
            {source.full} {source.url ?? 'No address confirmed.'} <em>{source.readExtent}</em>
          </li>
        ))}
      </ol>

      <section className={styles.signing}>
        <h2>Discussion and decision</h2>
        <div className={styles.space} />
        <dl>
          {['Decision', 'Names', 'Signatures', 'Date'].map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
    </article>
  )
}
