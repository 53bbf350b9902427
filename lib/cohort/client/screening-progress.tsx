import { Button } from '../../ui/button.tsx'
import type { Progress } from './calls.ts'
import styles from './cohort.module.css'
import { duration, wholeNumber } from './words.ts'

interface ScreeningProgressProps {
  readonly fileName: string
  readonly progress: Progress | null
  readonly onCancel: () => void
}

/** Before this share of the file the time that is left cannot be told. */
const tellingShare = 0.02

/** How far the screening has come, and the way to stop it. */
export function ScreeningProgress({ fileName, progress, onCancel }: ScreeningProgressProps) {
  const { rows, share, seconds } = progress ?? { rows: 0, share: 0, seconds: 0 }
  const left = share >= tellingShare ? (seconds * (1 - share)) / share : null
  const tenths = Math.floor(share * 10) * 10
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" tabIndex={-1}>
        Screening {fileName}
      </h2>
      <progress className={styles.progress} aria-label="Read of the file" value={share} max={1} />
      <p>
        {wholeNumber(rows)} rows
        {seconds > 0 && `, ${wholeNumber(Math.round(rows / seconds))} a second`}
        {left !== null && `, about ${duration(left)} left`}
      </p>
      <p className="visually-hidden" role="status">
        {tenths} per cent
      </p>
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}
