import { fullCitation } from '../report/citation.ts'
import { kindNames } from '../sources/filter.ts'
import { readLevels } from '../sources/read-level.ts'
import styles from './evidence.module.css'
import { caution } from './figure-facts.ts'
import { FigureTable } from './figure-table.tsx'
import { NoteList } from './notes-view.tsx'
import type { Study } from './studies.ts'

/** One study: what it is, whom it is about, what was read, and every figure and note that rests on it. */
export function StudyView({ study }: { study: Study }) {
  const { record, figures, charts, notes, claims } = study
  return (
    <>
      <p>{fullCitation(record)}</p>
      <dl className={styles.facts}>
        <dt>Type</dt>
        <dd>{kindNames[record.kind]}</dd>
        <dt>What was read</dt>
        <dd>
          {readLevels[record.level]}. {record.readExtent}
        </dd>
        <dt>Arms and regimens</dt>
        <dd>{together(study.arms)}</dd>
        <dt>Patients counted</dt>
        <dd>{together(study.populations)}</dd>
        <dt>Seed reading list</dt>
        <dd>{record.seed ? 'Yes' : 'No'}</dd>
      </dl>
      <p>
        <a href={`/sources/${study.id}`}>Identifiers, citation files and the criteria that rest on it</a>
        {record.criteria.length > 0 && ` (${record.criteria.length})`}
      </p>
      {charts.length > 0 && (
        <>
          <h2>Charts with its figures</h2>
          <ul className={styles.list}>
            {charts.map(({ id, title }) => (
              <li key={id}>
                <a href={`/evidence/charts/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Outcomes</h2>
      {figures.length === 0 ? (
        <p>
          No figure on outcomes is available: none was in the part that was read, or nothing was read for one.
        </p>
      ) : (
        <>
          <p>{caution}</p>
          <FigureTable caption={`Figures of ${study.name}`} figures={figures} without={['study', 'year']} />
        </>
      )}
      <h2>What this project says about it</h2>
      {notes.length + claims.length === 0 && <p>{saidElsewhere(study)}</p>}
      <NoteList notes={notes} />
      {claims.map(({ claim, known }) => (
        <p key={claim}>
          In circulation: “{claim}” {known}
        </p>
      ))}
    </>
  )
}

const together = (texts: readonly string[]) => (texts.length === 0 ? 'not available' : texts.join('; '))

function saidElsewhere({ record, figures }: Study): string {
  if (record.criteria.length > 0) return 'Criteria rest on it; they are listed with its citation.'
  if (figures.length > 0) return 'Nothing beyond the figures above.'
  return 'It is listed because a seed document or a text of this project cites it. No criterion, no figure and no note rests on it.'
}
