import { addressOf } from './address.ts'
import { type Entry, entries } from './catalogue.ts'
import styles from './criteria.module.css'
import { stripsOf } from './strip.ts'
import { StripChart, StripKey } from './strip-chart.tsx'

/** Limits of other criteria up to this long stand beside their names; longer ones on their own pages. */
const longestAside = 110

/** What other sets ask on the same findings and the same topic. */
export function OtherSets({ entry: { criterion, topic } }: { entry: Entry }) {
  const strips = stripsOf(criterion.id)
  const alike = entries.filter((each) => each.topic === topic && each.criterion !== criterion)
  return (
    <>
      <h2>The other sets</h2>
      {strips.length > 0 && <StripKey />}
      {strips.map((strip) => (
        <StripChart key={strip.id} strip={strip} current={criterion.id} />
      ))}
      <h3>On the same topic: {topic.name}</h3>
      {alike.length === 0 ? (
        <p>No other criterion.</p>
      ) : (
        <ul>
          {alike.map(({ set, criterion: other, limit }) => (
            <li key={other.id}>
              {set.name}: <a href={addressOf(other.id)}>{other.says}</a>{' '}
              {limit.length <= longestAside && <span className={styles.soft}>{limit}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
