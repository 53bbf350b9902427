import { Fragment } from 'react'
import styles from './print-sheet.module.css'
import { inputLines, kidneyLine, missingKey, missingLines, type NamedLine } from './rationale-inputs.ts'
import type { Report } from './report.ts'

interface PrintInputsProps {
  readonly report: Report
  /** What calculated values were made of. */
  readonly calculations: readonly NamedLine[]
}

/** Every input by section: values with units, then what is not available, then what was not entered. */
export function PrintInputs({ report, calculations }: PrintInputsProps) {
  const kidney = kidneyLine(report)
  return (
    <div className={styles.inputs}>
      {missingKey(report).map((key) => (
        <p key={key} className={styles.key}>
          {key}
        </p>
      ))}
      {inputLines(report).map(({ group, name, known, absences }) => (
        <p key={group}>
          <strong>{name}</strong> {known}{' '}
          {absences.map((absence) => (
            <Fragment key={absence.name}>
              <b className={styles.tag}>{absence.name}</b> {absence.text}{' '}
            </Fragment>
          ))}
        </p>
      ))}
      {[...(kidney ? [kidney] : []), ...calculations].map(({ name, text }) => (
        <p key={name}>
          <strong>{name}</strong> {text}
        </p>
      ))}
    </div>
  )
}

/** What is missing, what the indication needs first; the rest is marked among the findings. */
export function PrintMissing({ report }: { report: Report }) {
  const { next, required, refining, notAvailable } = missingLines(report)
  return (
    <div className={styles.missing}>
      {next.map(({ name, text }) => (
        <p key={name}>
          <strong>{name}</strong> {text}
        </p>
      ))}
      <p>
        <strong>{required.name}</strong> {required.text}
      </p>
      <p>
        <strong>{refining.name}</strong>
        {refining.text} <strong>{notAvailable.name}</strong> {notAvailable.text}
      </p>
    </div>
  )
}
