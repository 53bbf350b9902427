import type { Sort } from '../calls.ts'
import styles from './patients.module.css'

/** Keeps the place of the rows that are not in the page. Its height is no style attribute, which the policy forbids. */
export function Spacer({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td
          className={styles.spacer}
          colSpan={6}
          ref={(cell) => cell?.style.setProperty('height', `${height}px`)}
        />
      </tr>
    </tbody>
  )
}

interface SortableHeadProps {
  readonly by: Sort['by']
  readonly name: string
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The head of a column, which puts the rows in its order; once more the other way round. */
export function SortableHead({ by, name, sort, onSort }: SortableHeadProps) {
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
