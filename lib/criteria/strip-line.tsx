import type { Axis, End, Span, StripRow } from './strip.ts'
import styles from './strip-chart.module.css'

/** The height of one range, in pixels. */
export const lane = 20

/** The ranges of one criterion on the axis, one under the other. The words stand in the row's own cell. */
export function Drawn({ row, axis }: { row: StripRow; axis: Axis }) {
  const { spans, against } = row
  return (
    <svg className={styles[`lanes${Math.min(spans.length, 3)}`]} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line key={tick} className={styles.grid} x1={at(axis, tick)} x2={at(axis, tick)} y1="0" y2="100%" />
      ))}
      {spans.map((span, index) => (
        <SpanLine
          key={JSON.stringify(span)}
          span={span}
          axis={axis}
          y={lane * (index + 0.5)}
          against={against}
        />
      ))}
    </svg>
  )
}

/** Where a value lies on the axis. A little room is left at both ends, so that no sign is cut. */
function at({ min, max }: Axis, value: number): string {
  return `${(2 + (96 * (value - min)) / (max - min)).toFixed(2)}%`
}

/** One range: solid where it is asked for, broken where it speaks against; open and filled ends. */
export function SpanLine({
  span,
  axis,
  y,
  against,
}: {
  span: Span
  axis: Axis
  y: number
  against: boolean
}) {
  const { from, to } = span
  return (
    <g className={against ? styles.against : styles.asked}>
      <line
        x1={from ? at(axis, from.value) : '0%'}
        x2={to ? at(axis, to.value) : '100%'}
        y1={y}
        y2={y}
        className={styles.range}
      />
      {from && <Circle axis={axis} y={y} end={from} />}
      {to && to.value !== from?.value && <Circle axis={axis} y={y} end={to} />}
    </g>
  )
}

function Circle({ axis, y, end }: { axis: Axis; y: number; end: End }) {
  return (
    <circle
      cx={at(axis, end.value)}
      cy={y}
      r="4.5"
      className={end.closed ? styles.closed : styles.open}
      data-end={end.closed ? 'inclusive' : 'strict'}
    />
  )
}

/** The axis with its figures, above the strips. */
export function AxisLine({ axis }: { axis: Axis }) {
  return (
    <svg className={styles.axis} role="img" aria-label={`${axis.min} to ${axis.max}`}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.tick} x1={at(axis, tick)} x2={at(axis, tick)} y1="15" y2="20" />
          <text x={at(axis, tick)} y="11" textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
    </svg>
  )
}
