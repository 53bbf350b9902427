import { fullCitation } from '../report/citation.ts'
import { kindNames } from './filter.ts'
import { Identifiers } from './identifier-list.tsx'
import type { SourceRecord } from './records.ts'
import styles from './sources.module.css'

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** What rests on a publication, in one line. */
function restsOnIt({ criteria, figures, patients }: SourceRecord): string {
  const parts = [
    criteria.length > 0 && counted(criteria.length, 'criterion', 'criteria'),
    figures.length > 0 && counted(figures.length, 'published figure', 'published figures'),
    patients.length > 0 && counted(patients.length, 'published patient', 'published patients'),
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing shown here' : parts.join(', ')
}

function Entry({ record }: { record: SourceRecord }) {
  return (
    <li id={record.id}>
      <div>
        <h3>
          <a href={`/sources/${record.id}`}>{record.name}</a>
        </h3>
        <p>{fullCitation(record)}</p>
        <p className={styles.extent}>{record.readExtent}</p>
      </div>
      <dl>
        <dt>Type</dt>
        <dd>
          {kindNames[record.kind]}
          {record.seed && '; first reading list'}
        </dd>
        <Identifiers source={record} />
        <dt>Rests on it</dt>
        <dd>{restsOnIt(record)}</dd>
      </dl>
    </li>
  )
}

export function SourceList({ records }: { records: readonly SourceRecord[] }) {
  return (
    <ol className={styles.list}>
      {records.map((record) => (
        <Entry key={record.id} record={record} />
      ))}
    </ol>
  )
}
