import { shortCitation } from '../report/citation.ts'
import { roleWords, verificationWords } from '../report/words.ts'
import { addressOf } from './address.ts'
import type { Entry } from './catalogue.ts'
import styles from './criteria.module.css'

/** Criteria of one set as a table: what each asks, with which limit, where it stands, how it was read. */
export function CriteriaTable({ entries, caption }: { entries: readonly Entry[]; caption: string }) {
  return (
    <table className={`${styles.table} ${styles.aligned}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion and limit</th>
          <th scope="col">Role</th>
          <th scope="col">Level</th>
          <th scope="col">Place</th>
          <th scope="col">How it was read</th>
          <th scope="col">Ambiguity</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.criterion.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry }: { entry: Entry }) {
  const { set, criterion, limit, readings } = entry
  const { id, role, says, cite, verified, discretion, caution } = criterion
  return (
    <tr>
      <th scope="row" className={styles.asks}>
        <a href={addressOf(id)}>{says}</a>
        <p>{limit}</p>
      </th>
      <td data-label="Role">
        {roleWords[role]}
        {discretion && ', rests on a gap in the source'}
      </td>
      <td data-label="Level">{cite.level ?? 'not stated'}</td>
      <td data-label="Place">
        {cite.source !== set.source && `${shortCitation(cite.source)}: `}
        {cite.at}
        {cite.also && `; also ${cite.also.map(shortCitation).join(', ')}`}
      </td>
      <td data-label="How it was read">
        {verificationWords[verified]}
        {cite.via && `: ${cite.via.map(shortCitation).join(', ')}`}
      </td>
      <td data-label="Ambiguity">
        {caution && <p>{caution}</p>}
        {readings.map((reading) => (
          <p key={reading.id}>
            {reading.id} {reading.title}
          </p>
        ))}
        {!caution && readings.length === 0 && 'none recorded'}
      </td>
    </tr>
  )
}
