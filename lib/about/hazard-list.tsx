import styles from './about.module.css'
import { type Hazard, hazards, riskLevel } from './hazards.ts'

/** The log, one entry a hazard: a table of nine columns could not be read on a phone or on paper. */
export function HazardList() {
  return hazards.map((hazard) => <Entry key={hazard.id} hazard={hazard} />)
}

function Entry({ hazard }: { hazard: Hazard }) {
  const { id, cause, harm, severity, likelihood, controls, residual, remains } = hazard
  return (
    <section className={styles.hazard} id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        {id} {hazard.hazard}
      </h3>
      <dl>
        <dt>Cause</dt>
        <dd>{cause}</dd>
        <dt>Harm</dt>
        <dd>{harm}</dd>
        <dt>Severity</dt>
        <dd>{severity}</dd>
        <dt>Likelihood</dt>
        <dd>
          {likelihood}: risk {riskLevel(severity, likelihood)}
        </dd>
        <dt>Controls</dt>
        <dd>
          <ul>
            {controls.map(({ does, file, test }) => (
              <li key={does}>
                {does} <code>{file}</code>
                {test && ` (“${test}”)`}
              </li>
            ))}
          </ul>
        </dd>
        <dt>Residual risk</dt>
        <dd>
          {residual}: risk <b>{riskLevel(severity, residual)}</b>. {remains}
        </dd>
      </dl>
    </section>
  )
}
