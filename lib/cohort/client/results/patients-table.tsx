import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Ask } from '../ask.ts'
import type { Sort } from '../calls.ts'
import { wholeNumber } from '../words.ts'
import { openAsAssessment } from './open-row.ts'
import { PatientRow, WaitingRow } from './patient-row.tsx'
import styles from './patients.module.css'
import { refusalOf } from './use-answer.ts'
import { type Question, slicesSeen, useRows } from './use-rows.ts'
import { subjectName } from './words.ts'

interface PatientsTableProps {
  readonly ask: Ask
  readonly question: Question
  readonly onSort: (sort: Sort) => void
}

const rowHeight = 44

/**
 * The table of patients. Only the rows in view and a few beside them are in the page, each with its number among all;
 * blank rows before and after keep the place of the others.
 */
export function PatientsTable({ ask, question, onSort }: PatientsTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const { total, at, refused } = useRows(ask, question, seen)
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    onChange: ({ range }) => {
      if (range) setSeen((before) => slicesSeen(before, range.startIndex, range.endIndex))
    },
  })
  const shown = virtual.getVirtualItems()
  const size = virtual.getTotalSize()
  const before = shown[0]?.start ?? 0
  const after = size - (shown.at(-1)?.end ?? 0)

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
          <tbody>
            <Spacer height={before} />
            {shown.map(({ index, key }) => {
              const row = at(index)
              return row ? (
                <PatientRow
                  key={key}
                  place={index}
                  row={row}
                  beside={question.beside}
                  measure={virtual.measureElement}
                  onOpen={open}
                />
              ) : (
                <WaitingRow key={key} place={index} measure={virtual.measureElement} />
              )
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Keeps the place of the rows that are not in the page. Its height is no style attribute, which the policy forbids. */
function Spacer({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a control takes no focus
    <tr aria-hidden="true">
      <td
        className={styles.spacer}
        colSpan={6}
        ref={(cell) => cell?.style.setProperty('height', `${height}px`)}
      />
    </tr>
  )
}

interface SortableHeadProps {
  readonly by: Sort['by']
  readonly name: string
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

function SortableHead({ by, name, sort, onSort }: SortableHeadProps) {
  const sorted = sort.by === by
  const sign = sorted ? (sort.descending ? '▼' : '▲') : ''
  return (
    <th scope="col" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => onSort({ by, descending: sorted && !sort.descending })}>
        {name} <span aria-hidden="true">{sign}</span>
      </button>
    </th>
  )
}
