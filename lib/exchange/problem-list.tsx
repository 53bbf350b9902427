import type { CaseProblem } from './problems.ts'

/** More than these are counted: a file full of faults must not fill the page. */
const mostShown = 20

/** The faults of a case that was not taken, each with its place. */
export function ProblemList({ problems }: { problems: readonly CaseProblem[] }) {
  const left = problems.length - mostShown
  return (
    <>
      <ul>
        {problems.slice(0, mostShown).map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            {place !== '' && <b>{place}</b>} {message}
          </li>
        ))}
      </ul>
      {left > 0 && <p>And {left} more.</p>}
    </>
  )
}
