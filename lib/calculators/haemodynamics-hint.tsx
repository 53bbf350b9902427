import { StatusMark } from '../report/status-mark.tsx'
import { classDefinitions, haemodynamicFeatures, haemodynamicsView } from './haemodynamics-view.ts'
import styles from './hint.module.css'
import { Blanks, EvidenceSource, Hint } from './hint.tsx'
import { type HintProps, useHint } from './hint-case.ts'

/** Pulmonary circulation at rest: the class of 2022 beside the limits of the criteria. */
export function HaemodynamicsHint({ goTo }: HintProps) {
  const view = useHint(haemodynamicFeatures, haemodynamicsView)
  if (view === null) return null
  return (
    <Hint id="cardiopulmonary" title="Haemodynamic class at rest">
      <p>
        <EvidenceSource id="esc-ers-2022">ESC/ERS 2022</EvidenceSource>: <strong>{view.words}</strong>{' '}
        <Blanks blanks={view.blanks} goTo={goTo} />
      </p>
      {view.between !== null && (
        <p className={styles.caution}>
          {view.between} is pulmonary hypertension by the definition of 2022 without crossing the limit of
          EBMT 2025.
        </p>
      )}
      <table className={styles.table}>
        <caption>Definitions and limits on these values</caption>
        <tbody>
          {view.limits.map(({ id, name, against, outcome, words }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles.outcome}>
                <StatusMark against={against} outcome={outcome} /> {words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>The class is shown only and changes no outcome.</p>
      <details className={styles.fold}>
        <summary>How the classes are defined</summary>
        <dl className={styles.pairs}>
          {classDefinitions.map(({ id, words, asks }) => (
            <div key={id}>
              <dt>{words}</dt>
              <dd>{asks}</dd>
            </div>
          ))}
          <div>
            <dt>Exercise pulmonary hypertension</dt>
            <dd>slope of mPAP over cardiac output above 3 mmHg/L/min; not asked for by this form</dd>
          </div>
        </dl>
      </details>
    </Hint>
  )
}
