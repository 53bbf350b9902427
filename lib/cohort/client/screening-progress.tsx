import { Button } from '../../ui/button.tsx'
import type { Progress } from './calls.ts'

interface ScreeningProgressProps {
  readonly progress: Progress | null
  readonly onCancel: () => void
}

/** How far the screening has come, and the way to stop it. */
export function ScreeningProgress({ progress, onCancel }: ScreeningProgressProps) {
  const { rows, share, seconds } = progress ?? { rows: 0, share: 0, seconds: 0 }
  const left = share > 0 ? (seconds * (1 - share)) / share : null
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">Screening</h2>
      <progress aria-labelledby="screening" value={share} max={1} />
      <p>
        {rows.toLocaleString('en-GB')} rows
        {left !== null && `, about ${Math.ceil(left)} s left`}
      </p>
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  )
}
