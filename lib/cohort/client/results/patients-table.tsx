import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useCallback, useRef, useState } from 'react'
import type { Ask } from '../ask.ts'
import type { Sort } from '../calls.ts'
import { wholeNumber } from '../words.ts'
import { openAsAssessment } from './open-row.ts'
import { PatientRow, WaitingRow } from './patient-row.tsx'
import styles from './patients.module.css'
import { SortableHead, Spacer } from './table-parts.tsx'
import { refusalOf } from './use-answer.ts'
import { useHeldRow } from './use-held-row.ts'
import { type Question, useRows, useSeen } from './use-rows.ts'
import { useStayAtEnd } from './use-stay-at-end.ts'
import { subjectName } from './words.ts'

interface PatientsTableProps {
  readonly ask: Ask
  readonly question: Question
  readonly onSort: (sort: Sort) => void
}

/** That of a row that waits, and about that of a filled one. */
const rowHeight = 44

/**
 * Rows that are placed and measured together, as a body of the table. One by one, a hundred thousand heights were added
 * up again for every row that came into view, and scrolling stuck.
 */
const together = 12

/** The bodies in view, and that of the row with the focus between its neighbours, so that Tab goes on from there. */
function withHeld(range: Range, held: number | null): number[] {
  const inView = defaultRangeExtractor(range)
  if (held === null) return inView
  const body = Math.floor(held / together)
  const kept = [body - 1, body, body + 1].filter((place) => place >= 0 && place < range.count)
  return [...new Set([...inView, ...kept])].sort((a, b) => a - b)
}

/**
 * The table of patients. Only the rows in view and a few beside them are in the page, each with its number among all;
 * blank rows between keep the place of the others. The row with the focus stays in the page wherever the table is
 * scrolled.
 */
export function PatientsTable({ ask, question, onSort }: PatientsTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const [seen, see] = useSeen()
  const { held, ...holding } = useHeldRow()
  const { total, at, refused } = useRows(ask, question, seen, held)
  const virtual = useVirtualizer({
    count: Math.ceil((total ?? 0) / together),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * together,
    overscan: 0,
    rangeExtractor: useCallback((range: Range) => withHeld(range, held), [held]),
    onChange: ({ range }) => {
      if (range) see(range.startIndex * together, (range.endIndex + 1) * together - 1)
    },
  })
  const shown = virtual.getVirtualItems()
  const size = virtual.getTotalSize()

  const staying = useStayAtEnd(virtual, size)
  const open = useCallback(
    (row: number) => {
      setSaid('')
      ask('row', { row })
        .then(openAsAssessment)
        .then(
          (problem) => setSaid(problem ?? ''),
          (error: unknown) => setSaid(refusalOf(error)),
        )
    },
    [ask],
  )

  return (
    <>
      <p role="status" className={styles.total}>
        {total === null ? '' : `${wholeNumber(total)} ${total === 1 ? 'patient' : 'patients'}`}
      </p>
      {(refused !== null || said !== '') && <p role="alert">{refused ?? said}</p>}
      <section
        className={styles.scroller}
        aria-label="Patients"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        ref={scroller}
        {...staying}
      >
        <table className={styles.table} aria-rowcount={total === null ? -1 : total + 1} {...holding}>
          <caption className="visually-hidden">Patients, each opens as an assessment in a new tab</caption>
          <thead>
            <tr aria-rowindex={1}>
              <SortableHead by="line" name="Line" sort={question.sort} onSort={onSort} />
              <SortableHead by="id" name="Id" sort={question.sort} onSort={onSort} />
              <SortableHead by="headline" name="Headline" sort={question.sort} onSort={onSort} />
              <SortableHead
                by="beside"
                name={subjectName(question.beside)}
                sort={question.sort}
                onSort={onSort}
              />
              <th scope="col">In the way</th>
              <SortableHead by="missing" name="Missing" sort={question.sort} onSort={onSort} />
            </tr>
          </thead>
          {shown.map(({ index, key, start }, nth) => {
            const gap = start - (shown[nth - 1]?.end ?? 0)
            return (
              <Fragment key={key}>
                {gap > 0 && <Spacer height={gap} />}
                <tbody ref={virtual.measureElement} data-index={index}>
                  {placesOf(index, total ?? 0).map((place) => {
                    const row = at(place)
                    return row ? (
                      <PatientRow
                        key={place}
                        place={place}
                        row={row}
                        beside={question.beside}
                        onOpen={open}
                      />
                    ) : (
                      <WaitingRow key={place} place={place} />
                    )
                  })}
                </tbody>
              </Fragment>
            )
          })}
          <Spacer height={size - (shown.at(-1)?.end ?? 0)} />
        </table>
      </section>
    </>
  )
}

/** The rows of one body of the table, by their places. */
function placesOf(body: number, total: number): readonly number[] {
  const first = body * together
  return Array.from({ length: Math.min(together, total - first) }, (_, nth) => first + nth)
}
