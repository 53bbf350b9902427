import type { Outcome } from '../../rules/index.ts'
import type { SetReport } from './set-report.ts'

/** What a trial says of a patient whom the criteria that were read would have let in, exclusions open or not. */
const letIn: readonly Outcome[] = ['may-be-considered', 'mdt-decides', 'refer-for-workup']

/**
 * The trials whose criteria this patient would have met as far as they were read, with the way to their outcomes. No figure
 * stands here, so that none is read as this patient's.
 */
export function ResemblingTrials({ sets }: { sets: readonly SetReport[] }) {
  const trials = sets.filter(({ kind, code }) => kind === 'trial' && letIn.includes(code))
  return (
    <section aria-labelledby="resembling-trials">
      <h3 id="resembling-trials">Trials this patient resembles</h3>
      {trials.length === 0 ? (
        <p>None whose criteria would have been met on the findings entered.</p>
      ) : (
        <>
          <ul>
            {trials.map(({ id, name, title, source }) => (
              <li key={id}>
                <a href={`/evidence/${source.id}`}>What became of the patients of {name}</a>. {title}.
              </li>
            ))}
          </ul>
          <p>
            Resemblance is not prediction. Outcomes of a trial are those of its groups; none of them tells
            what will happen to one patient.
          </p>
        </>
      )}
    </section>
  )
}
