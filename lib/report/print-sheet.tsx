import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { type Annex, annexOf } from './annex.ts'
import type { ReportInput } from './input.ts'
import { PrintCode } from './print-code.tsx'
import { PrintCriteria, PrintOpinions } from './print-criteria.tsx'
import { PrintInputs, PrintMissing } from './print-inputs.tsx'
import { PrintLocal } from './print-local.tsx'
import styles from './print-sheet.module.css'
import {
  assessedLine,
  caseName,
  keyAndAddress,
  notesNamed,
  onLimitInLine,
  rationaleWords,
  setsInTwo,
  sourceInLine,
  warningsInLine,
} from './rationale.ts'
import type { Report } from './report.ts'
import { usePrinting } from './use-printing.ts'

interface PrintSheetProps {
  readonly entered: ReportInput
  readonly report: Report
}

/** The rationale on paper: alone on the page in print, and made for it alone, so that typing never waits for it. */
export function PrintSheet({ entered, report }: PrintSheetProps) {
  useRunningReference(report.reference)
  return usePrinting() ? createPortal(<Sheet entered={entered} report={report} />, document.body) : null
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

/**
 * The rationale on one patient as it is printed; also a part of longer print-outs. What would change the answer is worked
 * out from what was entered.
 */
export function Sheet({ entered, report }: PrintSheetProps) {
  const { headline, sets } = report
  const { decisive, opinions } = setsInTwo(sets)
  const annex = annexOf(entered)
  return (
    <article className={styles.sheet} data-print>
      <PrintCode />
      <header className={styles.head}>
        <h1>{rationaleWords.title}</h1>
        <p>
          <strong>{caseName(report)}</strong> · {assessedLine(report)}. {rationaleWords.validity}
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
            <strong>{rationaleWords.pleaseCheck}</strong> {warningsInLine(report)}
          </p>
        )}
      </section>

      <PrintMissing report={report} />
      {report.onLimit.length > 0 && (
        <p>
          <strong>{rationaleWords.onLimit}</strong> {onLimitInLine(report)}
        </p>
      )}
      {report.notes.length > 0 && (
        <p>
          <strong>{rationaleWords.notes}</strong> {notesNamed(report)}
        </p>
      )}

      <PrintChanges annex={annex} />

      <h2>{rationaleWords.findings}</h2>
      <PrintInputs report={report} calculations={annex.calculations} />

      <h2>{rationaleWords.criteria}</h2>
      <p className={styles.key}>{keyAndAddress(report)}</p>
      <PrintCriteria sets={decisive} sources={report.sources} />

      <PrintLocal report={report} />

      <h2>{rationaleWords.opinions}</h2>
      <PrintOpinions sets={opinions} />

      <h2>{rationaleWords.unread}</h2>
      <p className={styles.small}>
        {sets.map((set) => (
          <span key={set.id}>
            <strong>{set.name}:</strong> {set.unread.join(' ')}{' '}
          </span>
        ))}
      </p>

      <h2>{rationaleWords.sources}</h2>
      <ol className={styles.sources}>
        {report.sources.map((source) => (
          <li key={source.id}>
            {sourceInLine(source)} <em>{source.readExtent}</em>
          </li>
        ))}
      </ol>

      <section className={styles.signing}>
        <h2>{rationaleWords.signing}</h2>
        <div className={styles.space} />
        <dl>
          {rationaleWords.signingFields.map((label) => (
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

function PrintChanges({ annex }: { annex: Annex }) {
  return (
    <p className={styles.key}>
      {annex.changes.map(({ name, text }) => (
        <span key={name}>
          <strong>{name}</strong> {text}{' '}
        </span>
      ))}
    </p>
  )
}
