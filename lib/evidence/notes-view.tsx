import type { SourceId } from '../../rules/index.ts'
import { verificationWords } from '../report/words.ts'
import { Wide } from '../ui/page.tsx'
import { claims, type Note, type NoteSection, noteSections } from './notes.ts'
import { sourceName } from './words.ts'

function Studies({ ids }: { ids: readonly SourceId[] }) {
  if (ids.length === 0) return 'no publication'
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={`/evidence/${id}`}>{sourceName(id)}</a>
    </span>
  ))
}

function readInWords({ verified, via }: Note): string {
  if (verified === null) return 'Not available'
  return via
    ? `${verificationWords[verified]}: ${via.map(sourceName).join(' and ')}`
    : verificationWords[verified]
}

/** Statements with what they rest on, as a table. */
export function NoteList({ notes, label = 'Notes' }: { notes: readonly Note[]; label?: string }) {
  if (notes.length === 0) return null
  return (
    <Wide label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Publication</th>
            <th scope="col">What is known</th>
            <th scope="col">Level</th>
            <th scope="col">How it was read</th>
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <tr key={note.says}>
              <th scope="row">
                <Studies ids={note.sources} />
              </th>
              <td>{note.says}</td>
              <td>{note.level}</td>
              <td>{readInWords(note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Section({ section: { id, title, lead, notes } }: { section: NoteSection }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{lead}</p>
      <NoteList notes={notes} label={title} />
    </section>
  )
}

/** Every subject beside the criteria, and the claims in circulation. */
export function Notes() {
  return (
    <>
      {noteSections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <h2 id="claims">Claims in circulation that do not hold, or not as they stand</h2>
      <Wide label="Claims in circulation">
        <table>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">What is known</th>
              <th scope="col">Publications</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ claim, known, sources }) => (
              <tr key={claim}>
                <th scope="row">{claim}</th>
                <td>{known}</td>
                <td>
                  <Studies ids={sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
