import type { TrailPage } from '../../accounts/trail.ts'
import styles from './audit-table.module.css'

const outcomes: Readonly<Record<string, string>> = {
  success: 'Done',
  refused: 'Refused',
  failed: 'Failed',
}

/** Rows of the trail as they were written, with names for the ids of accounts and teams. */
export function AuditTable({ page: { rows, people, teams } }: { page: TrailPage }) {
  const nameOf = (id: string) => people[id] ?? teams[id] ?? id
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Time (UTC)</th>
          <th scope="col">Who</th>
          <th scope="col">As</th>
          <th scope="col">Action</th>
          <th scope="col">About</th>
          <th scope="col">Outcome</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td>{row.seq}</td>
            <td>{row.at.slice(0, 19).replace('T', ' ')}</td>
            <td>{row.actor === 'unknown' ? 'Not signed in' : nameOf(row.actor)}</td>
            <td>{row.role}</td>
            <td>{row.action}</td>
            <td>
              {row.target_type} {nameOf(row.target_id)}
            </td>
            <td className={row.outcome === 'success' ? undefined : styles.not}>
              {outcomes[row.outcome] ?? row.outcome}
            </td>
            <td>{detailsOf(row.detail, nameOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A row that someone changed may hold anything. */
function detailsOf(text: string, nameOf: (id: string) => string): string {
  try {
    const facts: Record<string, unknown> = JSON.parse(text)
    return Object.entries(facts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${nameOf(String(value))}`)
      .join(', ')
  } catch {
    return text
  }
}
