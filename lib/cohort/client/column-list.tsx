import { useState } from 'react'
import styles from './cohort.module.css'
import { ColumnRow } from './column-row.tsx'
import { type ColumnDraft, type MappingDraft, openInColumn } from './draft.ts'
import { wholeNumber } from './words.ts'

interface ColumnListProps {
  readonly draft: MappingDraft
  readonly onChange: (changed: ColumnDraft) => void
}

/** The columns of the file: those with a question first, then those that are used, then those that are not. */
export function ColumnList({ draft, onChange }: ColumnListProps) {
  // Sorted once: a column that moved as soon as it is settled would be lost from sight.
  const [groups] = useState(() => groupsOf(draft))
  const open = draft.columns.filter((column) => openInColumn(draft, column).length > 0).length
  return (
    <div id="cohort-columns" tabIndex={-1}>
      {groups.map(({ name, about, places }) => {
        const columns = places.flatMap((place) => draft.columns[place] ?? [])
        const rows = (
          <ul className={styles.columns}>
            {columns.map((column) => (
              <ColumnRow
                key={column.column.place}
                draft={column}
                decimal={draft.decimal ?? 'point'}
                reference={draft.reference}
                onChange={onChange}
              />
            ))}
          </ul>
        )
        if (columns.length === 0) return null
        return (
          <section key={name} aria-label={name}>
            <h3>
              {name} ({wholeNumber(columns.length)}
              {name === toSettle && `, ${wholeNumber(open)} open`})
            </h3>
            <p className={styles.about}>{about}</p>
            {rows}
          </section>
        )
      })}
    </div>
  )
}

const toSettle = 'To be settled'

function groupsOf(draft: MappingDraft) {
  const open = draft.columns.filter(
    (column) => openInColumn(draft, column).length > 0 || column.suggestion.kind === 'similar',
  )
  const rest = draft.columns.filter((column) => !open.includes(column))
  const placesOf = (columns: readonly ColumnDraft[]) => columns.map(({ column }) => column.place)
  return [
    {
      name: toSettle,
      about: 'The name of the column does not tell enough. What is not settled is not used.',
      places: placesOf(open),
    },
    {
      name: 'Recognised',
      about: 'The column has a name of the finding. Check what it was taken for.',
      places: placesOf(rest.filter(({ use }) => use !== 'none')),
    },
    {
      name: 'Not used',
      about: 'Nothing of these columns is kept. Choose what one of them holds to use it.',
      places: placesOf(rest.filter(({ use }) => use === 'none')),
    },
  ]
}
