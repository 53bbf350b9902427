import { type Criterion, evaluate } from '../../rules/index.ts'
import { addressOf } from '../criteria/address.ts'
import { StatusMark } from '../report/status-mark.tsx'
import { roleWords, truthWords, verificationWords } from '../report/words.ts'
import styles from './compare.module.css'
import { type PatientReading, partsOver, routesPartOver } from './patient.ts'
import type { RoutePair } from './routes.ts'
import { RowLines } from './row-lines.tsx'
import type { SetComparison } from './sets.ts'

interface RoutesComparedProps {
  readonly comparison: SetComparison
  readonly patient: PatientReading | null
}

/** The routes of two sets, pair by pair and finding by finding; first where the sets part over the patient. */
export function RoutesCompared({ comparison, patient }: RoutesComparedProps) {
  const { routes } = comparison
  const parted = patient ? routes.filter((pair) => routesPartOver(pair, patient)) : []
  return (
    <section className={styles.kind} aria-label="Routes">
      <h2>
        Routes <span className={styles.count}>{routes.length}</span>
      </h2>
      <p className={styles.meaning}>
        One route is enough to meet the indication. Each stands beside the one it has most in common with;
        that pairing is a convention of this page. A finding that a route does not ask may be a criterion of
        its own.
      </p>
      {[...parted, ...routes.filter((pair) => !parted.includes(pair))].map((pair) => (
        <Pair {...{ pair, comparison, patient }} key={`${pair.a?.id} ${pair.b?.id}`} />
      ))}
    </section>
  )
}

function Pair({ pair, comparison, patient }: RoutesComparedProps & { pair: RoutePair }) {
  const first = patient ? pair.rows.filter((row) => partsOver(row, comparison, patient)) : []
  const names = [pair.a?.says, pair.b?.says].filter(Boolean).join(' beside ')
  return (
    <table className={`${styles.table} ${styles.pair}`}>
      <caption className="visually-hidden">{names}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.findingHead}>
            Finding
          </th>
          <Route name={comparison.a.name} route={pair.a} patient={patient} />
          <Route name={comparison.b.name} route={pair.b} patient={patient} />
        </tr>
      </thead>
      <tbody>
        <RowLines
          rows={[...first, ...pair.rows.filter((row) => !first.includes(row))]}
          patient={patient}
          ofRoutes
        />
      </tbody>
    </table>
  )
}

interface RouteProps {
  readonly name: string
  readonly route: Criterion | null
  readonly patient: PatientReading | null
}

function Route({ name, route, patient }: RouteProps) {
  const truth = route && patient && evaluate(route.when, patient.findings)
  return (
    <th scope="col">
      {name}
      {route === null ? (
        <span className={styles.nothing}>no counterpart</span>
      ) : (
        <>
          <a className={styles.says} href={addressOf(route.id)}>
            {route.says}
          </a>
          {patient && (
            <span className={styles.outcome}>
              <StatusMark against={false} outcome={truth} />
              {truthWords(route.role, truth)}
            </span>
          )}
          <span className={styles.where}>
            {[
              roleWords[route.role],
              route.cite.at,
              route.cite.level === undefined ? 'level not stated' : `level ${route.cite.level}`,
              verificationWords[route.verified].toLowerCase(),
              ...(route.discretion ? ['rests on a gap in the source'] : []),
            ].join(' · ')}
          </span>
        </>
      )}
    </th>
  )
}
