import { type CriteriaSet, criteriaSets, type SetKind, type Verification } from '../../rules/index.ts'
import { verificationWords } from '../report/words.ts'
import { addressOf } from './address.ts'
import { bySet } from './catalogue.ts'
import { counted } from './counted.ts'
import styles from './criteria.module.css'
import { CriteriaTable } from './criteria-table.tsx'
import { type Asked, addressOfPage, matching, perPage, somethingAsked } from './search.ts'
import { Unread } from './unread.tsx'

const kindWords: Record<SetKind, string> = {
  guideline: 'Guideline',
  fitness: 'Cardiac and general fitness',
  trial: 'Trial',
}

const partWords: Record<CriteriaSet['part'], string> = {
  headline: 'decides the headline',
  'second-opinion': 'never changes the headline',
}

/** What is shown under the form: the criteria that fit, or, where nothing was asked, the list of sets. */
export function Found({ asked }: { asked: Asked }) {
  return somethingAsked(asked) ? <Matches asked={asked} /> : <Sets />
}

function Sets() {
  const ways = Object.keys(verificationWords) as Verification[]
  return (
    <>
      <h2>The sets</h2>
      <table className={styles.table}>
        <caption className="visually-hidden">Sets of criteria, and how their rows were read</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col">Kind</th>
            <th scope="col">Criteria</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {verificationWords[way]}
              </th>
            ))}
            <th scope="col">Parts not read</th>
          </tr>
        </thead>
        <tbody>
          {criteriaSets.map((set) => (
            <tr key={set.id}>
              <th scope="row" className={styles.asks}>
                <a href={addressOf(set.id)}>{set.name}</a>
                <p className={styles.soft}>{set.title}</p>
              </th>
              <td data-label="Kind">
                {kindWords[set.kind]}, {partWords[set.part]}
              </td>
              <td data-label="Criteria">{set.criteria.length}</td>
              {ways.map((way) => (
                <td key={way} data-label={verificationWords[way]}>
                  {set.criteria.filter(({ verified }) => verified === way).length}
                </td>
              ))}
              <td data-label="Parts not read">{set.unread.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Matches({ asked }: { asked: Asked }) {
  const found = matching(asked)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(asked.page, pages)
  const sets = bySet(found.slice((page - 1) * perPage, page * perPage))
  return (
    <>
      <h2 id="found">
        {counted(found.length, 'criterion', 'criteria')} in {counted(bySet(found).length, 'set', 'sets')}
      </h2>
      {asked.unknown.map(({ filter, value }) => (
        <p key={filter.name}>
          {filter.label}: there is no “{value.slice(0, 40)}”. This filter was left out.
        </p>
      ))}
      {found.length === 0 && (
        <p>No criterion fits all of this. Use fewer words, or set a filter back to “Any”.</p>
      )}
      {sets.map(({ set, entries }) => (
        <section key={set.id} aria-labelledby={`set-${set.id}`}>
          <h3 id={`set-${set.id}`}>
            <a href={addressOf(set.id)}>{set.name}</a>
          </h3>
          <CriteriaTable entries={entries} caption={`Criteria of ${set.name} that fit`} />
          <p className={styles.small}>
            <strong>Not read:</strong> {set.unread.join(' ')}
          </p>
        </section>
      ))}
      {pages > 1 && <Pages asked={asked} page={page} pages={pages} />}
    </>
  )
}

function Pages({ asked, page, pages }: { asked: Asked; page: number; pages: number }) {
  return (
    <nav className={styles.pages} aria-label="Pages of this list">
      {page > 1 && <a href={addressOfPage(asked, page - 1)}>Previous criteria</a>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <a href={addressOfPage(asked, page + 1)}>Further criteria</a>}
    </nav>
  )
}

/** One set in full: what it is, what was not read, its criteria, and how its source is read as a whole. */
export function SetInFull({ set }: { set: CriteriaSet }) {
  const [group] = bySet(matching({ words: '', chosen: { set: set.id } }))
  return (
    <>
      <p>{set.about}</p>
      {set.clock && <p>Duration is counted from the {set.clock}.</p>}
      <p className={styles.soft}>
        {kindWords[set.kind]}, {partWords[set.part]}.
      </p>
      <Unread set={set} />
      <h2>Criteria</h2>
      <CriteriaTable entries={group?.entries ?? []} caption={`Criteria of ${set.name}`} />
    </>
  )
}
