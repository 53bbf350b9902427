import { criteriaSets, type Outcome, outcomes } from '../../../../rules/index.ts'
import { outcomeWords } from '../../../report/words.ts'
import { Wide } from '../../../ui/page.tsx'
import { wholeNumber } from '../words.ts'
import type { Counts } from './counts.ts'
import styles from './results.module.css'
import { RowsLink } from './show-rows.tsx'
import { outcomeTitle } from './words.ts'

// The answer that is looked for first stands first.
const order = outcomes.toReversed()

/** How many patients have each headline. */
export function HeadlineCounts({ counts }: { counts: Counts }) {
  return (
    <table className={styles.counts}>
      <caption>By headline, of {wholeNumber(counts.patients)} patients assessed</caption>
      <thead>
        <tr>
          <th scope="col">Headline</th>
          <th scope="col" className={styles.number}>
            Patients
          </th>
          <th scope="col" className={styles.wideOnly}>
            <span className="visually-hidden">Drawn</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((outcome) => (
          <tr key={outcome}>
            <th scope="row">
              {outcomeWords('guideline', outcome).title}
              <span className={styles.soft}>{outcomeWords('guideline', outcome).meaning}</span>
            </th>
            <td className={styles.number}>
              <RowsLink
                count={counts.headline[outcome]}
                filter={{ outcome: { of: 'headline', is: outcome } }}
                of={outcomeWords('guideline', outcome).title}
              />
            </td>
            <td className={styles.wideOnly}>
              <Bar count={counts.headline[outcome]} of={counts.patients} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ count, of }: { count: number; of: number }) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect className={styles.barFilled} width={`${of === 0 ? 0 : (100 * count) / of}%`} height="100%" />
    </svg>
  )
}

const trials = criteriaSets.filter(({ kind }) => kind === 'trial')
const others = criteriaSets.filter(({ kind }) => kind !== 'trial')

/** How many patients have each outcome by each set. */
export function SetCounts({ counts }: { counts: Counts }) {
  return (
    <>
      <SetTable
        sets={others}
        counts={counts}
        caption="Guidelines, cardiac limits, general fitness and second opinion"
      />
      <SetTable
        sets={trials}
        counts={counts}
        caption="Trials: whom each study would have entered, by the criteria that were read"
      />
    </>
  )
}

interface SetTableProps {
  readonly sets: typeof criteriaSets
  readonly counts: Counts
  readonly caption: string
}

function SetTable({ sets, counts, caption }: SetTableProps) {
  const shown = order.filter(
    (outcome) => outcome === 'may-be-considered' || sets.some(({ id }) => countOf(counts, id, outcome) > 0),
  )
  return (
    <Wide label={caption}>
      <table className={styles.sets}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            {shown.map((outcome) => (
              <th scope="col" key={outcome} className={styles.number}>
                {outcomeWords(sets[0]?.kind ?? 'guideline', outcome).title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sets.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {shown.map((outcome) => (
                <td key={outcome} className={styles.number}>
                  <RowsLink
                    count={countOf(counts, id, outcome)}
                    filter={{ outcome: { of: id, is: outcome } }}
                    of={`${name}, ${outcomeTitle(id, outcome)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function countOf({ sets }: Counts, id: string, outcome: Outcome): number {
  return sets[id]?.[outcome] ?? 0
}
