import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Wide } from '../../ui/page.tsx'
import type { Ask } from './ask.ts'
import type { Screened } from './calls.ts'
import styles from './cohort.module.css'
import type { RefusedRow } from './cohort.ts'
import { counted, duration, wholeNumber } from './words.ts'

interface ScreenedSummaryProps {
  readonly ask: Ask
  readonly screened: Screened
  readonly onMapping: () => void
  readonly onOther: () => void
}

/** What became of the file: how many rows were assessed, which were refused and why, and which ids are doubtful. */
export function ScreenedSummary({ ask, screened, onMapping, onOther }: ScreenedSummaryProps) {
  const { fileName, reference, assessed, refused, withoutId, repeatedIds, seconds } = screened
  return (
    <section aria-labelledby="screened">
      <h2 id="screened" tabIndex={-1}>
        {fileName} was screened
      </h2>
      <p>
        {counted(assessed + refused, 'row')} in {duration(seconds)}: {wholeNumber(assessed)} assessed,{' '}
        {wholeNumber(refused)} refused.
      </p>
      {reference !== null && (
        <p>
          Dates of onset were counted in whole months to <span className={styles.unbroken}>{reference}</span>.
        </p>
      )}
      {assessed === 0 && (
        <p className={styles.refused}>
          <strong>No row could be assessed.</strong> See below what was wrong. Change what the columns hold,
          or correct the file and choose it again.
        </p>
      )}
      {withoutId > 0 && (
        <p>{counted(withoutId, 'row has', 'rows have')} no id; the line of the file tells them apart.</p>
      )}
      {repeatedIds > 0 && (
        <p>
          {counted(repeatedIds, 'id stands', 'ids stand')} on more than one row. Every row counts as a patient
          of its own.
        </p>
      )}
      {refused > 0 && <RefusedRows ask={ask} total={refused} open={assessed === 0} />}
      <div className={styles.actions}>
        <Button onClick={onMapping}>Change what the columns hold</Button>
        <Button onClick={onOther}>Choose another file</Button>
      </div>
    </section>
  )
}

const rowsAtOnce = 100

/** The rows that were refused, a hundred more at a time. */
function RefusedRows({
  ask,
  total,
  open,
}: {
  readonly ask: Ask
  readonly total: number
  readonly open: boolean
}) {
  const [rows, setRows] = useState<readonly RefusedRow[]>([])
  const summary = useRef<HTMLElement>(null)

  async function more() {
    const answer = await ask('refused', { offset: rows.length, limit: rowsAtOnce })
    const all = [...rows, ...answer.rows]
    setRows(all)
    // With the last rows the button goes away.
    if (rows.length > 0 && all.length >= total) summary.current?.focus()
  }

  return (
    <details open={open} onToggle={(event) => event.currentTarget.open && rows.length === 0 && void more()}>
      <summary ref={summary}>{counted(total, 'row')} refused, and why. Nothing was judged of them.</summary>
      <Wide label="Refused rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Id</th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Problem</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.problems.map((problem) => (
                <tr key={`${row.line}-${problem.column}`}>
                  <td>{wholeNumber(row.line)}</td>
                  <td>{row.id}</td>
                  <td>{problem.column ?? 'the whole row'}</td>
                  <td>{problem.value}</td>
                  <td>{problem.message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Wide>
      {rows.length < total && <Button onClick={more}>Show more</Button>}
    </details>
  )
}
