import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Ask } from '../ask.ts'
import type { Sort } from '../calls.ts'
import { wholeNumber } from '../words.ts'
import { openAsAssessment } from './open-row.ts'
import { PatientRow, WaitingRow } from './patient-row.tsx'
import styles from './patients.module.css'
import { SortableHead, Spacer } from './table-parts.tsx'
import { refusalOf } from './use-answer.ts'
import { useHeldRow } from './use-held-row.ts'
import { type Question, slicesSeen, useRows } from './use-rows.ts'
import { subjectName } from './words.ts'

interface PatientsTableProps {
  readonly ask: Ask
  readonly question: Question
  readonly onSort: (sort: Sort) => void
}

const rowHeight = 44

/** The rows in view, and the one with the focus between its neighbours, so that Tab goes on from there. */
function withHeld(range: Range, held: number | null): number[] {
  const inView = defaultRangeExtractor(range)
  if (held === null) return inView
  const kept = [held - 1, held, held + 1].filter((place) => place >= 0 && place < range.count)
  return [...new Set([...inView, ...kept])].sort((a, b) => a - b)
}

/**
 * The table of patients. Only the rows in view and a few beside them are in the page, each with its number among all;
 * blank rows between keep the place of the others. The row with the focus stays in the page wherever the table is scrolled.
 */
export function PatientsTable({ ask, question, onSort }: PatientsTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const { held, ...holding } = useHeldRow()
  const { total, at, refused } = useRows(ask, question, seen, held)
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: useCallback((range: Range) => withHeld(range, held), [held]),
    onChange: ({ range }) => {
      if (range) setSeen((before) => slicesSeen(before, range.startIndex, range.endIndex))
    },
  })
  const shown = virtual.getVirtualItems()
  const size = virtual.getTotalSize()

  // Rows grow once they are filled. Whoever went to the end stays there meanwhile, until they go elsewhere.
  const toEnd = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what moves the end
  useEffect(() => {
    if (toEnd.current) virtual.scrollToEnd()
  }, [virtual, size])
  const follow = (event: KeyboardEvent) => {
    toEnd.current = event.key === 'End'
    if (!toEnd.current) return
    event.preventDefault()
    virtual.scrollToEnd()
  }
  const leaveEnd = () => {
    toEnd.current = false
  }

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
        onKeyDown={follow}
        onWheel={leaveEnd}
        onPointerDown={leaveEnd}
        onBlur={leaveEnd}
      >
        <table className={styles.table} aria-rowcount={total === null ? -1 : total + 1}>
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
          <tbody {...holding}>
            {shown.map(({ index, key, start }, nth) => {
              const gap = start - (shown[nth - 1]?.end ?? 0)
              const row = at(index)
              return (
                <Fragment key={key}>
                  {gap > 0 && <Spacer height={gap} />}
                  {row ? (
                    <PatientRow
                      place={index}
                      row={row}
                      beside={question.beside}
                      measure={virtual.measureElement}
                      onOpen={open}
                    />
                  ) : (
                    <WaitingRow place={index} measure={virtual.measureElement} />
                  )}
                </Fragment>
              )
            })}
            <Spacer height={size - (shown.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </section>
    </>
  )
}
