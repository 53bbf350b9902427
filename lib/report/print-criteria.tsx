import type { Truth } from '../../rules/index.ts'
import type { CriterionReport, Step } from './criterion.ts'
import styles from './print-sheet.module.css'
import type { SetReport } from './report.ts'
import { speaksAgainst } from './words.ts'

function mark({ role, outcome }: CriterionReport): string {
  if (outcome === null) return '?'
  if (speaksAgainst(role)) return outcome ? '▲' : '△'
  return outcome ? '●' : '○'
}

const holds = (outcome: Truth): string =>
  outcome === null ? 'not known' : outcome ? 'holds' : 'does not hold'

/** The steps of a criterion in one line: findings with their limits; named groups with their outcome. */
export function stepsInLine(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'finding') return `${step.subject} ${step.value} [${step.limit}]`
      const named = !/^(All of|Any of|Either scale|None of)$/.test(step.title)
      return named ? `${step.title.split(':')[0]} ${holds(step.outcome)}` : stepsInLine(step.steps)
    })
    .join(', ')
}

function place(criterion: CriterionReport): string {
  const level = criterion.level === null ? '' : `, level ${criterion.level}`
  const via = criterion.via.length > 0 ? ` (${criterion.via.map(({ short }) => short).join(', ')})` : ''
  return `${criterion.source.short}, ${criterion.at}${level}. ${criterion.verification}${via}.`
}

/** The criteria of the sets that decide, two columns of short entries. */
export function PrintCriteria({ sets }: { sets: readonly SetReport[] }) {
  return (
    <div className={styles.criteria}>
      {sets.map((set) => (
        <section key={set.id}>
          <h3>
            {set.name}: {set.title}
          </h3>
          {set.criteria.map((criterion) => (
            <p key={criterion.id}>
              <span className={styles.mark}>{mark(criterion)}</span>{' '}
              <strong>{criterion.outcomeInWords}</strong> {criterion.says}: {stepsInLine(criterion.steps)}.{' '}
              <span className={styles.place}>{place(criterion)}</span>
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

/** The other sets, one row each: what they say, and the rows that say so. */
export function PrintOpinions({ sets }: { sets: readonly SetReport[] }) {
  return (
    <table className={styles.opinions}>
      <thead>
        <tr>
          <th>Set</th>
          <th>Says</th>
          <th>Exclusions and concerns present; requirements not met</th>
          <th>Not known</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => {
          const decisive = set.criteria.filter(({ role, outcome }) =>
            speaksAgainst(role)
              ? outcome === true
              : outcome === false && role !== 'route' && role !== 'assessment',
          )
          return (
            <tr key={set.id}>
              <th>{set.name}</th>
              <td>{set.title}</td>
              <td>
                {decisive.map(({ says, steps }) => `${says} (${stepsInLine(steps)})`).join('; ') || 'none'}
              </td>
              <td>{set.counts.open}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
