import { youngestForClearance } from '../../rules/index.ts'
import styles from './hint.module.css'
import { Blanks, EvidenceSource, Hint } from './hint.tsx'
import { type HintProps, useHint } from './hint-case.ts'
import { kidneyFeatures, kidneyView } from './kidney-view.ts'

/** Kidney: clearance and indexed filtration rate side by side, and which figure the criteria read. */
export function KidneyHint({ goTo }: HintProps) {
  const view = useHint(kidneyFeatures, kidneyView)
  if (view === null) return null
  return (
    <Hint id="kidney" title="Kidney function from creatinine">
      <table className={styles.table}>
        <caption className="visually-hidden">Two formulas</caption>
        <tbody>
          {view.formulas.map(({ name, source, unit, value, blanks }) => (
            <tr key={source}>
              <th scope="row">
                <EvidenceSource id={source}>{name}</EvidenceSource>
              </th>
              <td>
                <strong>{value === null ? 'Not known' : `${value} ${unit}`}</strong>{' '}
                <Blanks blanks={blanks} goTo={goTo} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.tooYoung && <p>Neither is calculated under {youngestForClearance} years.</p>}
      <p>
        The criteria read: <strong>{view.criteria}</strong>.
      </p>
      <p className={styles.caution}>
        Limits of trials and Handbook are a clearance in mL/min. The rate indexed to 1.73 m² is compared with
        nothing, and the two are never exchanged.
      </p>
    </Hint>
  )
}
