import { featureDefinition } from '../../rules/index.ts'
import { addressOf } from '../criteria/address.ts'
import { StatusMark } from '../report/status-mark.tsx'
import { outcomeWords, roleWords, speaksAgainst, truthWords } from '../report/words.ts'
import styles from './compare.module.css'
import { calculatedInWords, findingsInWords, outcomeOfSet, standsInWords } from './state-words.ts'
import type { CriterionMove, SetMove, StateComparison } from './states.ts'

interface StateTablesProps {
  readonly comparison: StateComparison
  /** What the two states are called. */
  readonly names: readonly [from: string, to: string]
}

const asHead = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Two states of a case: the headline, what changed, and what moved with it. */
export function StateTables({ comparison, names }: StateTablesProps) {
  const { findings, sets } = comparison
  const moved = sets.filter(({ from, to, criteria }) => from !== to || criteria.length > 0)
  if (findings.length === 0 && moved.length === 0) return <p>No finding differs, and no criterion moved.</p>
  return (
    <>
      <Headline comparison={comparison} names={names} />
      {comparison.rulesDiffer && <p>The rules that gave the two answers are not the same.</p>}
      {findings.length === 0 ? (
        <p>No finding differs.</p>
      ) : (
        <Findings comparison={comparison} names={names} />
      )}
      <section className={styles.kind} aria-label="What moved with them">
        <h2>
          What moved with them{' '}
          <span className={styles.count}>{moved.flatMap(({ criteria }) => criteria).length}</span>
        </h2>
        <p className={styles.meaning}>
          {moved.length === 0
            ? 'No criterion of any set moved.'
            : `Criteria of ${moved.length} of ${sets.length} sets moved. In the others everything stands as it stood.`}
        </p>
        {moved.map((set) => (
          <MovedSet set={set} names={names} key={set.set.id} />
        ))}
      </section>
      {comparison.local && <Local local={comparison.local} names={names} />}
    </>
  )
}

function Headline({ comparison: { headline, reference, assessmentDate }, names }: StateTablesProps) {
  const title = (code: typeof headline.from) => outcomeWords('guideline', code).title
  const stayed = headline.from === headline.to
  return (
    <section className={styles.patient} aria-label="Headline">
      <dl>
        <div>
          <dt>{stayed ? 'Headline, the same in both' : `Headline, ${names[0]}`}</dt>
          <dd>{title(headline.from)}</dd>
        </div>
        {!stayed && (
          <div>
            <dt>Headline, {names[1]}</dt>
            <dd>{title(headline.to)}</dd>
          </div>
        )}
      </dl>
      {[reference, assessmentDate].map(({ from, to }, at) =>
        from === to ? null : (
          <p key={at === 0 ? 'reference' : 'date'}>
            {at === 0 ? 'Case reference' : 'Assessment date'}: {from || 'none'}, then {to || 'none'}.
          </p>
        ),
      )}
    </section>
  )
}

function Findings({ comparison: { findings }, names }: StateTablesProps) {
  return (
    <section className={styles.kind} aria-label="Findings that changed">
      <h2>
        Findings that changed <span className={styles.count}>{findings.length}</span>
      </h2>
      <table className={styles.table}>
        <caption className="visually-hidden">Findings that changed</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.findingHead}>
              Finding
            </th>
            <th scope="col">{asHead(names[0])}</th>
            <th scope="col">{asHead(names[1])}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((change) => (
            <tr key={change.feature}>
              <th scope="row">
                {featureDefinition(change.feature).label}
                <span className={styles.topic}>
                  {calculatedInWords(change)}
                  {calculatedInWords(change) && '. '}
                  {change.moves === 0
                    ? 'No criterion moved with it'
                    : `${change.moves} ${change.moves === 1 ? 'criterion' : 'criteria'} moved with it`}
                </span>
              </th>
              <td className={styles.limit}>{standsInWords(change.from)}</td>
              <td className={styles.limit}>{standsInWords(change.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LocalProps {
  readonly local: NonNullable<StateComparison['local']>
  readonly names: StateTablesProps['names']
}

/** The protocol of the centre: beside the published sets, apart from them and from the headline. */
function Local({ local: { heading, move }, names }: LocalProps) {
  return (
    <section className={styles.kind} aria-label={heading}>
      <h2>{heading}</h2>
      <p className={styles.meaning}>
        Beside the published sets; it never changes the headline. Both states by the protocol that this server
        has now. {move.criteria.length === 0 && 'None of its criteria moved.'}
      </p>
      <MovedSet set={move} names={names} local />
    </section>
  )
}

interface MovedSetProps {
  readonly set: SetMove
  readonly names: StateTablesProps['names']
  /** Its criteria have no pages. */
  readonly local?: boolean
}

function MovedSet({ set, names, local = false }: MovedSetProps) {
  const { from, to, criteria } = set
  return (
    <table className={`${styles.table} ${styles.pair}`}>
      <caption className="visually-hidden">{set.set.name}</caption>
      <thead>
        <tr>
          <th scope="col">{set.set.name}</th>
          <th scope="col">
            {asHead(names[0])}
            <span className={styles.says}>{outcomeOfSet(set, from)}</span>
          </th>
          <th scope="col">
            {asHead(names[1])}
            <span className={styles.says}>{from === to ? 'The same' : outcomeOfSet(set, to)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((move) => (
          <MovedCriterion move={move} local={local} key={move.criterion.id} />
        ))}
      </tbody>
    </table>
  )
}

interface MovedCriterionProps {
  readonly move: CriterionMove
  readonly local: boolean
}

function MovedCriterion({ move: { criterion, from, to, dependsOn }, local }: MovedCriterionProps) {
  return (
    <tr>
      <th scope="row">
        {local ? criterion.says : <a href={addressOf(criterion.id)}>{criterion.says}</a>}
        <span className={styles.topic}>
          {roleWords[criterion.role]} ·{' '}
          {dependsOn.length > 0
            ? `moved with: ${findingsInWords(dependsOn)}`
            : 'moved with the rules themselves'}
        </span>
      </th>
      {[from, to].map((truth, at) => (
        <td key={at === 0 ? 'from' : 'to'}>
          <span className={styles.outcome}>
            <StatusMark against={speaksAgainst(criterion.role)} outcome={truth} />
            {truthWords(criterion.role, truth)}
          </span>
        </td>
      ))}
    </tr>
  )
}
