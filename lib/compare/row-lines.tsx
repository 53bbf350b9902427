import { addressOf } from '../criteria/address.ts'
import { StatusMark } from '../report/status-mark.tsx'
import { speaksAgainst, truthWords } from '../report/words.ts'
import styles from './compare.module.css'
import { type PatientReading, truthFor, valueFor } from './patient.ts'
import { type Placed, subjectKey } from './placed.ts'
import type { Row } from './rows.ts'
import { placedInWords } from './words.ts'

interface RowLinesProps {
  readonly rows: readonly Row[]
  readonly patient: PatientReading | null
  /** Role and place stand once over the whole table. */
  readonly ofRoutes?: boolean
}

/** The lines of a comparison: the finding, and what each of two sets asks of it. */
export function RowLines({ rows, patient, ofRoutes = false }: RowLinesProps) {
  return rows.map((row) => (
    <tr key={keyOf(row)}>
      <th scope="row">
        {row.subject}
        {!ofRoutes && row.topic.name !== row.subject && (
          <span className={styles.topic}>{row.topic.name}</span>
        )}
        {patient && row.kind !== 'other-finding' && (
          <span className={styles.value}>
            <span className="visually-hidden">Patient: </span>
            {lineValue(row, patient)}
          </span>
        )}
      </th>
      {(['a', 'b'] as const).map((side) => (
        <td key={side}>
          {row[side].length === 0 && <Elsewhere row={row} />}
          {row[side].map((placed) => (
            <Statement
              placed={placed}
              patient={patient}
              named={row.kind === 'other-finding'}
              bare={ofRoutes}
              key={keyOfPlaced(placed)}
            />
          ))}
        </td>
      ))}
    </tr>
  ))
}

const keyOfPlaced = ({ criterion, leaf, negated, statement }: Placed): string =>
  JSON.stringify([criterion.id, leaf, negated, statement])

const keyOf = ({ topic, a, b }: Row): string => [topic.id, ...[...a, ...b].map(keyOfPlaced)].join()

function lineValue({ a, b }: Row, patient: PatientReading): string {
  const values = [...a, ...b].map((placed) => valueFor(placed, patient))
  // Figures are shown as finely as the finest limit of the line needs.
  return values.toSorted((one, other) => other.length - one.length)[0] ?? ''
}

interface StatementProps {
  readonly placed: Placed
  readonly patient: PatientReading | null
  /** The finding is named, because the line is about several. */
  readonly named: boolean
  readonly bare: boolean
}

function Statement({ placed, patient, named, bare }: StatementProps) {
  const { subject, limit, joined, role, place, level, verification } = placedInWords(placed)
  return (
    <div className={styles.statement}>
      <span className={styles.limit}>
        {named && `${subject}: `}
        {limit}
      </span>
      {patient && <Outcome placed={placed} patient={patient} named={named} />}
      {joined && <span className={styles.joined}>{joined}</span>}
      {!bare && (
        <span className={styles.where}>
          {role} · <a href={addressOf(placed.criterion.id)}>{place}</a> · {level} · {verification}
        </span>
      )}
    </div>
  )
}

function Outcome({ placed, patient, named }: { placed: Placed; patient: PatientReading; named: boolean }) {
  const { role } = placed.criterion
  const truth = truthFor(placed, patient)
  return (
    <span className={styles.outcome}>
      <StatusMark against={speaksAgainst(role)} outcome={truth} />
      {named && `${valueFor(placed, patient)}: `}
      {truthWords(role, truth)}
    </span>
  )
}

/** What stands where a set does not ask: nothing, or the places where it asks the same. */
function Elsewhere({ row: { a, b, elsewhere } }: { row: Row }) {
  if (elsewhere.length === 0) return <span className={styles.nothing}>not asked</span>
  const here = new Set([...a, ...b].map(({ leaf }) => subjectKey(leaf)))
  return elsewhere.map((placed) => {
    const { subject, limit, role, place } = placedInWords(placed)
    return (
      <div className={styles.elsewhere} key={keyOfPlaced(placed)}>
        {here.has(subjectKey(placed.leaf)) ? limit : `${subject} ${limit}`}
        <span className={styles.where}>
          {role} · <a href={addressOf(placed.criterion.id)}>{placed.criterion.says}</a> · {place}
        </span>
      </div>
    )
  })
}
