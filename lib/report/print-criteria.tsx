import type { SourceReport } from './citation.ts'
import styles from './print-sheet.module.css'
import { againstInLine, asked, mark, numbering, opinionsKey, place, setHeading } from './rationale.ts'
import type { SetReport } from './set-report.ts'

/** The criteria of the sets that decide, two columns of short entries. */
export function PrintCriteria({
  sets,
  sources,
}: {
  sets: readonly SetReport[]
  sources: readonly SourceReport[]
}) {
  const numberOf = numbering(sources)
  return (
    <div className={styles.criteria}>
      {sets.map((set) => {
        const usual = usualPlace(set, numberOf)
        return (
          <section key={set.id}>
            <h3>{setHeading(set, numberOf)}</h3>
            {usual !== null && <p className={styles.place}>Unless stated: {usual}.</p>}
            {set.criteria.map((criterion) => (
              <p key={criterion.id}>
                <span className={styles.mark}>{mark(criterion)}</span>{' '}
                <strong>{criterion.outcomeInWords}</strong> {asked(criterion)}{' '}
                <span className={styles.place}>{unlessUsual(place(criterion, set, numberOf), usual)}</span>
              </p>
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** The place that most criteria of a set share, said once to save paper; null where none is shared by most. */
function usualPlace(set: SetReport, numberOf: (source: SourceReport) => string): string | null {
  const places = set.criteria.map((criterion) => place(criterion, set, numberOf))
  return places.find((each) => places.filter((other) => other === each).length > places.length / 2) ?? null
}

function unlessUsual(here: string, usual: string | null): string {
  return here === usual ? '' : here
}

/** The other sets, a few lines each: what they say, the rows that say so, and how many are open. */
export function PrintOpinions({ sets }: { sets: readonly SetReport[] }) {
  return (
    <>
      <p className={styles.key}>{opinionsKey()}</p>
      {sets.map((set) => (
        <p key={set.id}>
          <strong>{set.name}:</strong> <em>{set.title}.</em> {againstInLine(set)}
        </p>
      ))}
    </>
  )
}
