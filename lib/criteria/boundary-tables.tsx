import type { Criterion, Truth } from '../../rules/index.ts'
import { truthWords } from '../report/words.ts'
import { Wide } from '../ui/page.tsx'
import { boundariesOf } from './boundaries.ts'
import { counted } from './counted.ts'

/** What a criterion is tested with: both sides of every limit, the limit itself, a blank, and worked examples. */
export function BoundaryTables({ criterion }: { criterion: Criterion }) {
  const { limits, examples } = boundariesOf(criterion.id)
  const words = (truth: Truth) => truthWords(criterion.role, truth)
  return (
    <>
      <p>
        Written by hand from the specification, before and apart from the expression above; every one is run
        as a test. “Just below” and “just above” are the nearest values that can be entered.
      </p>
      {limits.length > 0 && (
        <Wide label="Outcomes around each limit">
          <table>
            <caption>Around each limit</caption>
            <thead>
              <tr>
                <th scope="col">Limit</th>
                <th scope="col">With</th>
                <th scope="col">Just below</th>
                <th scope="col">At the limit</th>
                <th scope="col">Just above</th>
                <th scope="col">Not entered</th>
              </tr>
            </thead>
            <tbody>
              {limits.map(({ limit, given, below, at, above, unknown }) => (
                <tr key={limit}>
                  <th scope="row">{limit}</th>
                  <td>{given || 'nothing else entered'}</td>
                  <td>{words(below)}</td>
                  <td>{words(at)}</td>
                  <td>{words(above)}</td>
                  <td>{words(unknown)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <details>
        <summary>{counted(examples.length, 'worked example', 'worked examples')}</summary>
        <Wide label="Worked examples">
          <table>
            <caption className="visually-hidden">Worked examples</caption>
            <thead>
              <tr>
                <th scope="col">Findings</th>
                <th scope="col">Outcome</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {examples.map(({ given, outcome, why }) => (
                <tr key={`${given} ${why}`}>
                  <td>{given}</td>
                  <td>{words(outcome)}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </>
  )
}
