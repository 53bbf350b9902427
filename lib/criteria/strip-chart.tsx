import { nameInSentence, withUnit } from '../../rules/index.ts'
import { roleWords } from '../report/words.ts'
import { addressOf } from './address.ts'
import { type Axis, type End, type Span, type Strip, type StripRow, strips } from './strip.ts'
import styles from './strip-chart.module.css'

const lane = 20

/** What the shapes mean; stands once beside the charts. */
export function StripKey() {
  const open = { value: 50, closed: false }
  const closed = { value: 50, closed: true }
  return (
    <ul className={styles.key}>
      <li>
        <Sample span={{ from: null, to: null }} against={false} /> values that are asked for
      </li>
      <li>
        <Sample span={{ from: null, to: null }} against /> values that speak against
      </li>
      <li>
        <Sample span={{ from: open, to: open }} against={false} /> strict: the limit itself does not count
      </li>
      <li>
        <Sample span={{ from: closed, to: closed }} against={false} /> inclusive: the limit itself counts
      </li>
    </ul>
  )
}

function Sample({ span, against }: { span: Span; against: boolean }) {
  return (
    <svg className={styles.sample} aria-hidden="true">
      <SpanLine span={span} axis={{ min: 0, max: 100, ticks: [] }} y={lane / 2} against={against} />
    </svg>
  )
}

/** Every set's limits on one finding: a table whose last column draws each limit on a common axis. */
export function StripChart({ strip, current }: { strip: Strip; current?: string }) {
  const { name, unit, axis, rows, features } = strip
  const title = withUnit(name, unit && `(${unit})`)
  return (
    <table className={styles.chart} id={`limits-${strip.id}`}>
      <caption>{title}: limits by set</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Set
          </th>
          <th scope="col" className={styles.head}>
            Limit, and what it does
          </th>
          <th scope="col" className={styles.strip}>
            <span className="visually-hidden">{title}, drawn from </span>
            <AxisLine axis={axis} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${row.criterion.id} ${row.feature}`}
            className={row.criterion.id === current ? styles.current : undefined}
          >
            <th scope="row" className={styles.set}>
              {row.set.name}
            </th>
            <td className={styles.limit}>
              <Limit row={row} current={row.criterion.id === current} several={features.length > 1} />
            </td>
            <td className={styles.strip}>
              <Drawn row={row} axis={axis} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Limit({ row, current, several }: { row: StripRow; current: boolean; several: boolean }) {
  const { criterion, limits, feature } = row
  return (
    <>
      <a href={addressOf(criterion.id)} aria-current={current ? 'page' : undefined}>
        {limits.join(', ')}
      </a>{' '}
      <span className={styles.soft}>
        {roleWords[criterion.role]}
        {criterion.discretion && ', rests on a gap in the source'}
        {several && `; ${lowerFirst(nameInSentence(feature))}`}
        {current && '; this criterion'}
      </span>
    </>
  )
}

/** Inside a sentence; a name such as mRSS or LVEF stays as it is. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function Drawn({ row, axis }: { row: StripRow; axis: Axis }) {
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

function SpanLine({ span, axis, y, against }: { span: Span; axis: Axis; y: number; against: boolean }) {
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

function AxisLine({ axis }: { axis: Axis }) {
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

/** All charts, one finding after the other. */
export function AllStrips() {
  return (
    <>
      <StripKey />
      {strips.map((strip) => (
        <StripChart key={strip.id} strip={strip} />
      ))}
    </>
  )
}
