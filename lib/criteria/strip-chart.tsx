import { nameInSentence, withUnit } from '../../rules/index.ts'
import { roleWords } from '../report/words.ts'
import legend from '../ui/legend.module.css'
import { addressOf } from './address.ts'
import { type Span, type Strip, type StripRow, strips } from './strip.ts'
import styles from './strip-chart.module.css'
import { AxisLine, Drawn, lane, SpanLine } from './strip-line.tsx'

/** What the shapes mean; stands once beside the charts. */
export function StripKey() {
  const open = { value: 50, closed: false }
  const closed = { value: 50, closed: true }
  return (
    <ul className={legend.legend}>
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
    <svg className={legend.sample} aria-hidden="true">
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
