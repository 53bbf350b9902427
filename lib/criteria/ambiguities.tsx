import { type Entry, readingsOf } from './catalogue.ts'
import { counted } from './counted.ts'

/** Where the sources are ambiguous about a criterion, and how they are read; those about its whole set in a fold. */
export function Ambiguities({ entry: { set, criterion, readings } }: { entry: Entry }) {
  const ofSet = readingsOf(`${set.id}/*`)
  return (
    <>
      {criterion.caution && <p>{criterion.caution}</p>}
      {readings.length === 0 && !criterion.caution && <p>None recorded for this criterion.</p>}
      {readings.map(({ id, title, sources, reading }) => (
        <section key={id} aria-labelledby={id}>
          <h3 id={id}>
            {id} {title}
          </h3>
          <p>
            <strong>The sources:</strong> {sources}
          </p>
          <p>
            <strong>Read here as:</strong> {reading}
          </p>
        </section>
      ))}
      {ofSet.length > 0 && (
        <details>
          <summary>{counted(ofSet.length, 'reading', 'readings')} of the set as a whole</summary>
          {ofSet.map(({ id, title, reading }) => (
            <p key={id}>
              <strong>
                {id} {title}.
              </strong>{' '}
              {reading}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
