import { limitsInWords, type ValueAgainstLimits } from './limits.ts'
import type { SetReport } from './set-report.ts'
import styles from './tables.module.css'

const columns = ['Guidelines', 'Cardiac and general fitness', 'Second opinion', 'Trials'] as const

/** All sets side by side: what each says, what speaks against in it, and what is open. */
export function SetsTable({ sets }: { sets: readonly SetReport[] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Criteria sets side by side</caption>
      <thead>
        <tr>
          <th scope="col">Set</th>
          <th scope="col">Says</th>
          <th scope="col">Against</th>
          <th scope="col">Not met</th>
          <th scope="col">Not known</th>
        </tr>
      </thead>
      {columns.map((column) => (
        <tbody key={column}>
          <tr>
            <th scope="colgroup" colSpan={5} className={styles.group}>
              {column}
              {column === 'Second opinion' || column === 'Trials' ? ' (never change the headline)' : ''}
            </th>
          </tr>
          {sets
            .filter((set) => set.column === column)
            .map((set) => (
              <tr key={set.id}>
                <th scope="row">
                  <a href={`#set-${set.id}`}>{set.name}</a>
                </th>
                <td>{set.title}</td>
                <td className={styles.count}>{set.counts.against}</td>
                <td className={styles.count}>{set.counts.notMet}</td>
                <td className={styles.count}>{set.counts.open}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

/** The values on which the sets disagree for this patient. */
export function Disagreements({ values }: { values: readonly ValueAgainstLimits[] }) {
  if (values.length === 0)
    return <p>No value entered lies within the limit of one set and beyond that of another.</p>
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Values on which the sets disagree</caption>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">Within the limit of</th>
          <th scope="col">Beyond the limit of</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={`${value.subject} ${value.limits.map(({ criterion }) => criterion).join()}`}>
            <th scope="row">
              {value.subject} {value.value}
            </th>
            <td>{limitsInWords(value, true)}</td>
            <td>{limitsInWords(value, false)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
