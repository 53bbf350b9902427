import type { Ask } from './ask.ts'
import type { Screened } from './calls.ts'

interface ResultsProps {
  readonly ask: Ask
  readonly screened: Screened
}

/** What the criteria say of the cohort. */
export function Results({ screened }: ResultsProps) {
  return (
    <section aria-labelledby="results">
      <h2 id="results" tabIndex={-1}>
        {screened.assessed.toLocaleString('en-GB')} patients assessed
      </h2>
      <p>{screened.refused.toLocaleString('en-GB')} rows could not be read.</p>
    </section>
  )
}
