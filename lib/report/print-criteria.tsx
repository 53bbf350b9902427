import type { Truth } from '../../rules/index.ts'
import type { SourceReport } from './citation.ts'
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
      if (step.kind === 'finding') return `${step.subject} ${valueAndLimit(step)}`
      return step.name === null ? stepsInLine(step.steps) : `${step.name} ${holds(step.outcome)}`
    })
    .join(', ')
}

function valueAndLimit({ value, limit }: Extract<Step, { kind: 'finding' }>): string {
  return `${value} [${limit}]`
}

/** A criterion about one finding is not asked twice in the same line. */
function asked({ says, steps }: CriterionReport): string {
  const [only, ...others] = steps
  if (only?.kind === 'finding' && others.length === 0) return `${says}: ${valueAndLimit(only)}`
  return `${says}: ${stepsInLine(steps)}`
}

/** Place, level and reading, with publications by their number in the list of sources. */
function place(
  criterion: CriterionReport,
  set: SetReport,
  numberOf: (source: SourceReport) => number,
): string {
  const other = criterion.source.id === set.source.id ? '' : `${numberOf(criterion.source)}: `
  const level = criterion.level === null ? '' : `, level ${criterion.level}`
  const via = criterion.via.length > 0 ? ` by ${criterion.via.map(numberOf).join(', ')}` : ''
  return `${other}${criterion.at}${level}; ${criterion.verified}${via}`
}

/** The criteria of the sets that decide, two columns of short entries. */
export function PrintCriteria({
  sets,
  sources,
}: {
  sets: readonly SetReport[]
  sources: readonly SourceReport[]
}) {
  const numberOf = ({ id }: SourceReport) => sources.findIndex((source) => source.id === id) + 1
  return (
    <div className={styles.criteria}>
      {sets.map((set) => (
        <section key={set.id}>
          <h3>
            {set.name} (source {numberOf(set.source)}): {set.title}
          </h3>
          {set.criteria.map((criterion) => (
            <p key={criterion.id}>
              <span className={styles.mark}>{mark(criterion)}</span>{' '}
              <strong>{criterion.outcomeInWords}</strong> {asked(criterion)}{' '}
              <span className={styles.place}>{place(criterion, set, numberOf)}</span>
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
