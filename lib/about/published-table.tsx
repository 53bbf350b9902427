import { Wide } from '../ui/page.tsx'
import styles from './about.module.css'
import {
  type Comparison,
  publishedComparisons,
  type Relation,
  relationCounts,
  relationWords,
} from './published-comparison.ts'

const relations = Object.keys(relationWords) as Relation[]

/** How many published patients stand in each relation to the answer. */
export function PublishedCounts() {
  const counts = relationCounts()
  return (
    <dl className={styles.figures}>
      {relations.map((relation) => (
        <div key={relation}>
          <dt>{relationWords[relation]}</dt>
          <dd>{counts[relation]}</dd>
        </div>
      ))}
    </dl>
  )
}

function why({ against, missing }: Comparison): string {
  const parts = [
    missing > 0 && `the indication rests on ${missing} findings that the publication does not give`,
    against.length > 0 && `against it stand: ${against.join(', ')}`,
  ].filter(Boolean)
  const text = parts.length === 0 ? 'nothing is missing and nothing stands against' : parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Every published patient: what the team did, the answer of today’s criteria, and why they differ. */
export function PublishedTable() {
  return (
    <Wide label="Published patients">
      <table>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">The treating team</th>
            <th scope="col">Answer of the criteria</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {publishedComparisons().map((comparison) => (
            <tr key={comparison.id}>
              <th scope="row">{comparison.title}</th>
              <td>{comparison.team}</td>
              <td>{comparison.answer}</td>
              <td className={styles.why}>
                {why(comparison)}
                {comparison.note && ` ${comparison.note}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
