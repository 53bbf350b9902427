import type { ReactNode } from 'react'
import styles from './flow.module.css'

/** The number columns of a flow, by name. */
export const flowColumns = { arrive: 'Arrive', leave: 'Leave', unknown: 'Not known, stay' } as const

interface FlowCellProps {
  readonly column: keyof typeof flowColumns
  readonly children?: ReactNode
}

/** A number of a flow. On a narrow screen its column's name stands in it, for the head is out of sight there. */
export function FlowCell({ column, children }: FlowCellProps) {
  return (
    <td className={children === undefined ? styles.blank : styles.number}>
      {children !== undefined && (
        <span className={styles.label} aria-hidden="true">
          {flowColumns[column]}
        </span>
      )}
      {children}
    </td>
  )
}
