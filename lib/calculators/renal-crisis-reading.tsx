import { type RenalCrisisReading, renalItemInWords } from '../../rules/index.ts'
import { StatusMark } from '../report/status-mark.tsx'
import styles from './renal-crisis-dialog.module.css'
import { itemTruthInWords, readingInWords } from './renal-crisis-words.ts'

/** One definition with the state of each of its items. */
export function RenalReading({ reading }: { reading: RenalCrisisReading }) {
  const { definition, met, groups } = reading
  return (
    <article className={styles.reading} aria-label={definition.name}>
      <h4>
        {definition.name}: <span className={styles.outcome}>{readingInWords(reading)}</span>
        {definition.numberStated && <StatusMark against={false} outcome={met} />}
      </h4>
      {groups.map((items, at) => (
        <div key={items.map(({ item }) => renalItemInWords(item)).join()}>
          {definition.numberStated && <p className={styles.soft}>{groupInWords(at, items.length)}</p>}
          <ul className={styles.items}>
            {items.map(({ item, truth }) => (
              <li key={renalItemInWords(item)}>
                <StatusMark against={false} outcome={truth} />
                <span>{renalItemInWords(item)}</span>
                <b>{itemTruthInWords(truth)}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  )
}

function groupInWords(at: number, items: number): string {
  return [at > 0 && 'and', items > 1 && 'at least one of'].filter(Boolean).join(' ')
}
