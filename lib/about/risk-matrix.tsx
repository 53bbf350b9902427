import { Wide } from '../ui/page.tsx'
import styles from './about.module.css'
import { hazardsAt, likelihoods, riskLevel, severities } from './hazards.ts'

interface RiskMatrixProps {
  readonly caption: string
  readonly stage: 'likelihood' | 'residual'
}

/** Where the hazards stand: severity down, likelihood across. The level is a word in each cell. */
export function RiskMatrix({ caption, stage }: RiskMatrixProps) {
  return (
    <Wide label={caption}>
      <table className={styles.matrix}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            {likelihoods.map((likelihood) => (
              <th key={likelihood} scope="col">
                {likelihood}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {severities.toReversed().map((severity) => (
            <tr key={severity}>
              <th scope="row">{severity}</th>
              {likelihoods.map((likelihood) => (
                <td key={likelihood} className={styles[riskLevel(severity, likelihood)]}>
                  <b>{riskLevel(severity, likelihood)}</b>
                  {hazardsAt(severity, likelihood, stage).map(({ id }) => (
                    <a key={id} href={`#${id}`}>
                      {id}
                    </a>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
