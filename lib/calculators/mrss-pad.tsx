import { type CalculatorParts, calculators, type SkinSite, skinScoreMeanings } from '../../rules/index.ts'
import styles from './mrss-pad.module.css'

interface MrssPadProps {
  scores: CalculatorParts
  active: SkinSite
  onScore: (score: number | null) => void
}

/** The four scores with their meaning, for the site that is marked in the figure. */
export function MrssPad({ scores, active, onScore }: MrssPadProps) {
  const { label } = calculators.mrss.parts[active]
  return (
    <fieldset className={styles.pad}>
      <legend>{label}</legend>
      {skinScoreMeanings.map((meaning, score) => (
        <button
          type="button"
          className={styles.score}
          aria-pressed={scores[active] === score}
          onClick={() => onScore(score)}
          key={meaning}
        >
          <b>{score}</b> {meaning}
        </button>
      ))}
      <button
        type="button"
        className={styles.score}
        aria-disabled={scores[active] === undefined}
        onClick={() => onScore(null)}
      >
        Clear
      </button>
    </fieldset>
  )
}
