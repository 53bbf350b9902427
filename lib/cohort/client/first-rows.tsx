import { useEffect, useState } from 'react'
import { featureDefinition } from '../../../rules/index.ts'
import { Wide } from '../../ui/page.tsx'
import { type Ask, Refused } from './ask.ts'
import styles from './cohort.module.css'
import type { Mapping, Preview, PreviewRow, ProblemGroup } from './intake.ts'
import { counted, wholeNumber } from './words.ts'

interface FirstRowsProps {
  readonly ask: Ask
  /** Null while something is still to be said. */
  readonly mapping: Mapping | null
  readonly open: number
}

/** The first rows as they would be assessed, and what is wrong with those that would be refused. */
export function FirstRows({ ask, mapping, open }: FirstRowsProps) {
  const [preview, setPreview] = useState<Preview | string | null>(null)
  const asked = mapping === null ? null : JSON.stringify(mapping)

  useEffect(() => {
    if (asked === null) return
    const controller = new AbortController()
    const { signal } = controller
    const show = (found: Preview | string) => {
      // What comes for an earlier mapping is not shown for this one.
      if (!signal.aborted) setPreview(found)
    }
    ask('preview', { mapping: JSON.parse(asked) as Mapping }, { signal }).then(show, (error: unknown) =>
      show(error instanceof Refused ? error.message : 'The first rows cannot be shown.'),
    )
    return () => controller.abort()
  }, [ask, asked])

  if (mapping === null)
    return (
      <p className={styles.about}>
        {counted(open, 'question is', 'questions are')} open. The first rows are shown once all are settled.
      </p>
    )
  if (preview === null) return <p className={styles.about}>Reading the first rows.</p>
  if (typeof preview === 'string') return <p role="alert">{preview}</p>
  return (
    <>
      <h3>The first rows, as they are read</h3>
      <Wide label="The first rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Row at line</th>
              <th scope="col">Id</th>
              <th scope="col">Findings</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <RowAsRead key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Problems preview={preview} />
    </>
  )
}

function RowAsRead({ row: { line, id, findings, problems } }: { readonly row: PreviewRow }) {
  const read = findings.map(
    ({ feature, taken }) =>
      `${featureDefinition(feature).short ?? featureDefinition(feature).label}: ${taken}`,
  )
  return (
    <tr>
      <td>{wholeNumber(line)}</td>
      <td>{id === '' ? 'none' : id}</td>
      <td>
        {problems.length > 0 ? `Refused. ${problems.join(' ')}` : read.join('; ') || 'nothing is known'}
      </td>
    </tr>
  )
}

function Problems({ preview: { tried, refused, problems } }: { readonly preview: Preview }) {
  if (refused === 0)
    return (
      <p className={styles.facts} role="status">
        None of the first {wholeNumber(tried)} rows has a problem.
      </p>
    )
  return (
    <>
      <p className={styles.facts} role="status">
        <strong>
          {wholeNumber(refused)} of the first {wholeNumber(tried)} rows would be refused.
        </strong>{' '}
        {refused < tried && 'The others are screened all the same. '}Correct the file, or what a column holds,
        or leave the column out.
      </p>
      <Wide label="Problems">
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">The first problem</th>
              <th scope="col">Rows</th>
              <th scope="col">First at line</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <ProblemLine key={`${problem.column}${problem.message}`} problem={problem} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

function ProblemLine({ problem: { column, message, count, lines } }: { readonly problem: ProblemGroup }) {
  return (
    <tr>
      <td>{column ?? 'the whole row'}</td>
      <td>{message}</td>
      <td>{wholeNumber(count)}</td>
      <td>{lines.map(wholeNumber).join(', ')}</td>
    </tr>
  )
}
