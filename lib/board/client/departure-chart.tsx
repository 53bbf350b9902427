import { byMonth } from '../over-time.ts'
import type { DecisionEntry } from '../record.ts'
import styles from './decisions.module.css'

const bar = { width: 26, step: 44, left: 30, top: 10 } as const

/** Height of one decision in px: well seen where they are few, and the chart no taller than a hand where they are many. */
function unitFor(highest: number): number {
  return Math.max(3, Math.min(28, Math.floor(168 / highest)))
}

/**
 * Decisions by month, those with the advice open, those that depart from it filled: told apart without colour. The table
 * beside it says the same.
 */
export function DepartureChart({ decisions }: { decisions: readonly DecisionEntry[] }) {
  const months = byMonth(decisions)
  if (months.length === 0) return null
  const highest = Math.max(...months.map(({ agrees, departs }) => agrees + departs))
  const unit = unitFor(highest)
  const base = bar.top + highest * unit
  const width = bar.left + months.length * bar.step
  const total = months.reduce((sum, { agrees, departs }) => sum + agrees + departs, 0)
  const departing = months.reduce((sum, { departs }) => sum + departs, 0)
  return (
    <figure className={styles.figure}>
      <figcaption>
        {departing} of {total} decisions that stand depart from what the criteria said. By month of the
        meeting: filled departs, open goes with it.
      </figcaption>
      <svg
        className={styles.chart}
        role="img"
        aria-label={`Decisions by month. ${months
          .filter(({ agrees, departs }) => agrees + departs > 0)
          .map(({ month, agrees, departs }) => `${month}: ${agrees} with the advice, ${departs} against it`)
          .join('; ')}.`}
        width={width}
        height={base + 24}
        viewBox={`0 0 ${width} ${base + 24}`}
      >
        <text x={bar.left - 6} y={bar.top + 4} textAnchor="end">
          {highest}
        </text>
        <text x={bar.left - 6} y={base} textAnchor="end">
          0
        </text>
        <line x1={bar.left} x2={width} y1={base} y2={base} />
        {months.map(({ month, agrees, departs }, index) => {
          const x = bar.left + index * bar.step + (bar.step - bar.width) / 2
          const filled = departs * unit
          return (
            <g key={month}>
              {departs > 0 && (
                <rect className={styles.departs} x={x} y={base - filled} width={bar.width} height={filled} />
              )}
              {agrees > 0 && (
                <rect
                  className={styles.agrees}
                  x={x}
                  y={base - filled - agrees * unit}
                  width={bar.width}
                  height={agrees * unit}
                />
              )}
              <text x={x + bar.width / 2} y={base + 16} textAnchor="middle">
                {month.slice(5)}/{month.slice(2, 4)}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
