import { type ObstacleKind, obstacleKinds } from '../../../../rules/index.ts'
import { addressOf } from '../../../criteria/address.ts'
import { criterionNamed } from './columns.ts'
import type { Counts } from './counts.ts'
import styles from './results.module.css'
import { RowsLink } from './show-rows.tsx'
import { criterionWords, isRequired, obstacleWords } from './words.ts'

/** So many are shown before the rest is asked for. */
const first = 10

/** Which criteria stand in the way of the headline, the most frequent first. */
export function ObstaclesView({ counts: { inHeadline } }: { counts: Counts }) {
  const found = Object.entries(inHeadline)
    .filter(([, counts]) => obstacleKinds.some((kind) => counts[kind] > 0))
    .sort(([, a], [, b]) => b.blocks - a.blocks || b.open - a.open || b.team - a.team)
  if (found.length === 0) return <p>No criterion stands in the way of any patient.</p>
  return (
    <>
      <ObstacleTable
        rows={found.slice(0, first)}
        caption="The most frequent first. What is required settles it against where it is not met."
      />
      {found.length > first && (
        <details>
          <summary>{found.length - first} more</summary>
          <ObstacleTable rows={found.slice(first)} caption="Less frequent" />
        </details>
      )}
    </>
  )
}

function ObstacleTable({
  rows,
  caption,
}: {
  rows: readonly (readonly [string, Record<ObstacleKind, number>])[]
  caption: string
}) {
  return (
    <table className={styles.counts}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {obstacleKinds.map((kind) => (
            <th scope="col" key={kind} className={styles.number}>
              {obstacleWords[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, counts]) => (
          <tr key={id}>
            <th scope="row">
              <CriterionName id={id} />
              {isRequired(id) && <span className={styles.soft}>required</span>}
            </th>
            {obstacleKinds.map((kind) => (
              <td key={kind} className={styles.number}>
                <RowsLink
                  count={counts[kind]}
                  filter={{ inTheWay: { criterion: id, kind } }}
                  of={`${criterionWords(id).says}, ${obstacleWords[kind].toLowerCase()}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A criterion by what it asks, with its limits and its set. */
export function CriterionName({ id, withSet = true }: { id: string; withSet?: boolean }) {
  const { says, limits } = criterionWords(id)
  const set = withSet ? criterionNamed(id).set.name : ''
  return (
    <>
      <a href={addressOf(id)}>{says}</a>
      <span className={styles.soft}>{[set, limits].filter((text) => text !== '').join(': ')}</span>
    </>
  )
}
