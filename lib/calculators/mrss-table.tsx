import {
  type CalculatorParts,
  calculators,
  type SkinSite,
  skinScoreMeanings,
  skinSites,
} from '../../rules/index.ts'
import styles from './mrss-table.module.css'

interface MrssTableProps {
  scores: CalculatorParts
  active: SkinSite
  onScore: (site: SkinSite, score: number | null) => void
  onPick: (site: SkinSite) => void
}

/** The same sites as a plain table: one row a site, one choice of four in each. */
export function MrssTable({ scores, active, onScore, onPick }: MrssTableProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Score of each site</caption>
      <thead>
        <tr>
          <th scope="col">Site</th>
          {skinScoreMeanings.map((meaning, score) => (
            <th scope="col" title={meaning} key={meaning}>
              {score}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Clear</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {skinSites.map((site) => (
          <tr className={site === active ? styles.active : undefined} key={site} onFocus={() => onPick(site)}>
            <th scope="row">{calculators.mrss.parts[site].label}</th>
            {skinScoreMeanings.map((meaning, score) => (
              <td key={meaning}>
                <label className={styles.choice}>
                  <input
                    type="radio"
                    name={`table-${site}`}
                    checked={scores[site] === score}
                    aria-label={`${calculators.mrss.parts[site].label}: ${score}, ${meaning}`}
                    onChange={() => onScore(site, score)}
                  />
                </label>
              </td>
            ))}
            <td>
              <button
                type="button"
                className={styles.clear}
                hidden={scores[site] === undefined}
                aria-label={`Clear ${calculators.mrss.parts[site].label}`}
                onClick={(event) => {
                  onScore(site, null)
                  // The button goes away with the score, and the focus must not be lost with it.
                  event.currentTarget.closest('tr')?.querySelector('input')?.focus()
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
