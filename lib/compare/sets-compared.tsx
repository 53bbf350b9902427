'use client'

import { useMemo } from 'react'
import { assess, type CriteriaSet, criteriaSets } from '../../rules/index.ts'
import { useTabCase } from '../assessment/use-tab-case.ts'
import type { ReportInput } from '../report/input.ts'
import { outcomeWords } from '../report/words.ts'
import styles from './compare.module.css'
import { type PatientReading, partsOver, patientReading, routesPartOver } from './patient.ts'
import { RoutesCompared } from './routes-compared.tsx'
import { RowLines } from './row-lines.tsx'
import type { Row, RowKind } from './rows.ts'
import { compareSets, type SetComparison } from './sets.ts'
import { kindInWords } from './words.ts'

function setNamed(id: string): CriteriaSet {
  const found = criteriaSets.find((set) => set.id === id)
  if (!found) throw new Error(`No criteria set ${id}.`)
  return found
}

/** Two sets side by side; with a case in this tab, the patient beside each line and first where the sets part over them. */
export function SetsCompared({ a, b }: { a: string; b: string }) {
  const comparison = useMemo(() => compareSets(setNamed(a), setNamed(b)), [a, b])
  const entered = useTabCase()
  const patient = useMemo(() => entered && patientReading(entered), [entered])
  const parted = patient ? comparison.rows.filter((row) => partsOver(row, comparison, patient)) : []
  const others = comparison.rows.filter((row) => !parted.includes(row))
  const linesOf = (kinds: readonly RowKind[]) =>
    kinds.map((kind) => {
      const rows = others.filter((row) => row.kind === kind)
      const words = kindInWords(kind, comparison.a.name, comparison.b.name)
      return rows.length > 0 && <Lines {...{ ...words, comparison, patient, rows }} key={kind} />
    })
  return (
    <>
      {entered && <PatientBeside entered={entered} comparison={comparison} />}
      {patient && parted.length > 0 && (
        <Lines
          title="Where they part over this patient"
          meaning="One accepts what the other does not, or holds against the patient what the other does not ask."
          {...{ comparison, patient }}
          rows={parted}
        />
      )}
      {linesOf(['limit', 'use', 'other-finding'])}
      {comparison.routes.length > 0 && <RoutesCompared {...{ comparison, patient }} />}
      {linesOf(['elsewhere', 'only-a', 'only-b', 'same'])}
    </>
  )
}

interface LinesProps {
  readonly title: string
  readonly meaning: string
  readonly comparison: SetComparison
  readonly rows: readonly Row[]
  readonly patient: PatientReading | null
}

function Lines({ title, meaning, comparison, rows, patient }: LinesProps) {
  return (
    <section className={styles.kind} aria-label={title}>
      <h2>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      <p className={styles.meaning}>{meaning}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.findingHead}>
              Finding
            </th>
            <th scope="col">{comparison.a.name}</th>
            <th scope="col">{comparison.b.name}</th>
          </tr>
        </thead>
        <tbody>
          <RowLines rows={rows} patient={patient} />
        </tbody>
      </table>
    </section>
  )
}

/** What each of the two sets says of the case in this tab. */
function PatientBeside({ entered, comparison }: { entered: ReportInput; comparison: SetComparison }) {
  const { sets } = assess(entered.patient, entered.notAvailable)
  const parted = comparison.routes.filter((pair) => routesPartOver(pair, patientReading(entered))).length
  return (
    <section className={styles.patient} aria-label="The case in this tab">
      <p>
        Beside each line stands the case in this tab{entered.reference ? `, ${entered.reference}` : ''}.{' '}
        {parted > 0 && 'The two also part over a route: see below. '}
        <a href="/">Change its findings</a>
      </p>
      <dl>
        {[comparison.a, comparison.b].map((set, at) => {
          const outcome = sets[set.id]?.outcome
          return (
            <div key={at === 0 ? 'a' : 'b'}>
              <dt>{set.name}</dt>
              <dd>{outcome && outcomeWords(set.kind, outcome).title}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
