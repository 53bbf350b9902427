import { memo } from 'react'
import type { TableRow } from '../calls.ts'
import { counted } from '../words.ts'
import type { Subject } from './columns.ts'
import styles from './patients.module.css'
import { blockerWords, criterionWords, outcomeTitle, someFindings } from './words.ts'

interface PlacedProps {
  /** From 0, among all rows of the question. */
  readonly place: number
}

interface PatientRowProps extends PlacedProps {
  readonly row: TableRow
  readonly beside: Subject
  readonly onOpen: (row: number) => void
}

const headerRows = 1

/** One patient of the table. Drawn once: while the table scrolls, a row that stays in view does not change. */
export const PatientRow = memo(function PatientRow({ place, row, beside, onOpen }: PatientRowProps) {
  const name = row.id === '' ? `line ${row.line}` : row.id
  return (
    <tr data-place={place} aria-rowindex={place + 1 + headerRows}>
      <td className={styles.line}>{row.line}</td>
      <th scope="row">
        <button
          type="button"
          onClick={() => onOpen(row.row)}
          aria-label={`Open ${name} as an assessment in a new tab`}
        >
          {name}
        </button>
      </th>
      <td>
        {outcomeTitle('headline', row.headline)}
        {row.guidelinesDiffer && <span className={styles.soft}>the guidelines differ</span>}
      </td>
      <td>{outcomeTitle(beside, row.beside)}</td>
      <td>
        <InTheWay {...row} />
      </td>
      <td>
        <Missing {...row} />
      </td>
    </tr>
  )
})

const mostNamed = 2

function InTheWay({ blocks, team }: TableRow) {
  const [ids, word] = blocks.length > 0 ? [blocks, ''] : [team, 'for the team']
  if (ids.length === 0) return null
  // Two sets may ask the same; it is named once.
  const says = [...new Set(ids.map(blocks.length > 0 ? blockerWords : (id) => criterionWords(id).says))]
  const named = says.slice(0, mostNamed).join('; ')
  const more = says.length - mostNamed
  return (
    <>
      {named}
      {more > 0 && ` and ${more} more`}
      {word !== '' && <span className={styles.soft}>{word}</span>}
    </>
  )
}

function Missing({ headline, missing: { count, first } }: TableRow) {
  if (count === 0) return null
  const open = headline === 'needs-information' || headline === 'refer-for-workup'
  return (
    <>
      {counted(count, 'finding')}: {someFindings(first, count)}
      {!open && <span className={styles.soft}>could change the reason</span>}
    </>
  )
}

/** Keeps the place of a row that is still asked for. */
export function WaitingRow({ place }: PlacedProps) {
  return (
    <tr data-place={place} aria-rowindex={place + 1 + headerRows} aria-busy="true">
      <td colSpan={6} className={styles.waiting}>
        …
      </td>
    </tr>
  )
}
