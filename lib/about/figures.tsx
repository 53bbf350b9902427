import { Wide } from '../ui/page.tsx'
import styles from './about.module.css'
import { buildFigures, expectationFigures, mutationFigures } from './test-figures.ts'

const absent = 'not available: built without its tests'

const figures: readonly { readonly term: string; readonly value: number | string }[] = [
  { term: 'Criteria sets', value: expectationFigures.sets },
  { term: 'Criteria', value: expectationFigures.criteria },
  { term: 'Limits', value: expectationFigures.limits },
  {
    term: 'Boundary cases: each limit below, at, above and unknown',
    value: expectationFigures.boundaryCases,
  },
  { term: 'Worked examples of criteria', value: expectationFigures.examples },
  { term: 'Worked patients, with the outcome of a set', value: expectationFigures.patients },
  { term: 'Laws, each tried with many drawn values', value: buildFigures?.laws ?? absent },
  { term: 'Files of unit tests', value: buildFigures?.unitFiles ?? absent },
  { term: 'Files of browser tests', value: buildFigures?.browserFiles ?? absent },
]

/** What the tests consist of. Every number is counted, none is typed. */
export function TestFigures() {
  return (
    <dl className={styles.figures}>
      {figures.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How many faults put into the rules on purpose were noticed. */
export function MutationTable() {
  return (
    <Wide label="Mutation test">
      <table>
        <thead>
          <tr>
            <th scope="col">Part of the rules</th>
            <th scope="col">Faults tried</th>
            <th scope="col">Noticed</th>
            <th scope="col">Score</th>
            <th scope="col">Measured on</th>
          </tr>
        </thead>
        <tbody>
          {mutationFigures.map(({ folder, tried, noticed, score, measured }) => (
            <tr key={folder}>
              <th scope="row">{folder}</th>
              <td>{tried}</td>
              <td>{noticed}</td>
              <td>{score}</td>
              <td>{measured}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
