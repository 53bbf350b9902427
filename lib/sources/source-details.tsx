import { addressOf } from '../criteria/address.ts'
import { outcomes } from '../evidence/outcomes.ts'
import { fullCitation } from '../report/citation.ts'
import { Wide } from '../ui/page.tsx'
import { ExportLinks } from './export-links.tsx'
import { kindNames } from './filter.ts'
import { Identifiers } from './identifier-list.tsx'
import { readLevels } from './read-level.ts'
import type { SourceRecord } from './records.ts'
import { SourceFigures } from './source-figures.tsx'
import styles from './sources.module.css'

/** One publication: what it is, how far it was read, and everything that rests on it. */
export function SourceDetails({ record }: { record: SourceRecord }) {
  const { url } = record
  const figures = outcomes.filter(({ source }) => source === record.id).length
  return (
    <>
      <p>{fullCitation(record)}</p>
      <dl className={styles.details}>
        <dt>Type</dt>
        <dd>{kindNames[record.kind]}</dd>
        <Identifiers source={record} />
        <dt>Address</dt>
        <dd>{url ? <a href={url}>{url}</a> : 'No address confirmed'}</dd>
        <dt>Seed reading list</dt>
        <dd>{record.seed ? 'Yes' : 'No'}</dd>
      </dl>
      <ExportLinks what="This citation" query={`id=${record.id}`} />

      <h2>How much of it was read</h2>
      <p>
        <strong>{readLevels[record.level]}.</strong> {record.readExtent}
      </p>

      <Unread record={record} />
      <Checks record={record} />

      <h2>Criteria that rest on it</h2>
      <Criteria record={record} />

      <h2>Figures on outcomes that rest on it</h2>
      <p>
        {figures === 0 ? 'None. ' : `${figures}: `}
        <a href={`/evidence/${record.id}`}>what this project says about it</a>
      </p>

      <SourceFigures record={record} />

      {record.patients.length > 0 && (
        <>
          <h2>Published patients from it</h2>
          <ul>
            {record.patients.map((patient) => (
              <li key={patient}>{patient}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Unread({ record }: { record: SourceRecord }) {
  return record.sets.map(({ id, name, unread }) => (
    <section key={id}>
      <h2>Not read for {name}</h2>
      <ul>
        {unread.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  ))
}

function Checks({ record }: { record: SourceRecord }) {
  if (record.checks.length === 0) return null
  return (
    <>
      <h2>To be checked in the original before clinical use</h2>
      <ul>
        {record.checks.map(({ check, blocks }) => (
          <li key={check}>
            {check} Until then not to be relied upon: {blocks}.
          </li>
        ))}
      </ul>
    </>
  )
}

function Criteria({ record }: { record: SourceRecord }) {
  if (record.criteria.length === 0) return <p>No criterion rests on it.</p>
  return (
    <Wide label={`Criteria that rest on ${record.name}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col">Criterion</th>
            <th scope="col">Place</th>
            <th scope="col">How</th>
          </tr>
        </thead>
        <tbody>
          {record.criteria.map(({ id, set, says, at, use }) => (
            <tr key={id}>
              <td>{set}</td>
              <th scope="row">
                <a href={addressOf(id)}>{says}</a>
              </th>
              <td>{at}</td>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
