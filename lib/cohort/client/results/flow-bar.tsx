import legend from '../../../ui/legend.module.css'
import styles from './flow.module.css'

interface FlowBarProps {
  /** The count that the whole width stands for. */
  readonly of: number
  readonly known: number
  readonly unknown: number
  readonly against: number
  /** Whether those against leave; else they stay, and are drawn among the others. */
  readonly leaves: boolean
}

/**
 * The patients at a step, drawn as a stretch of a stream that narrows downwards: those who go on, known before not known,
 * and beside them those who leave. The numbers stand in the row.
 */
export function FlowBar({ of, known, unknown, against, leaves }: FlowBarProps) {
  const share = (count: number) => `${of === 0 ? 0 : (100 * count) / of}%`
  const inside = leaves ? known : known + against
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect className={styles.known} width={share(inside)} height="100%" />
      <Unknown x={share(inside)} width={share(unknown)} />
      {leaves && against > 0 && (
        <rect
          className={styles.leaving}
          x={share(inside + unknown)}
          y="4"
          width={share(against)}
          height="12"
        />
      )}
    </svg>
  )
}

/** Those who come to a stage, drawn through its heading, so that the stream does not break. */
export function FlowThrough({ of, count }: { of: number; count: number }) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect className={styles.through} width={`${of === 0 ? 0 : (100 * count) / of}%`} height="100%" />
    </svg>
  )
}

/** Hatched, so that it is told apart without colour. */
function Unknown({ x, width }: { x: string; width: string }) {
  return (
    <>
      <rect className={styles.unknown} x={x} width={width} height="100%" />
      <rect className={styles.hatch} x={x} width={width} height="100%" fill={`url(#${hatchId})`} />
    </>
  )
}

const hatchId = 'cohort-not-known'

/** What the drawing means; stands once above it, with the pattern that it uses. */
export function FlowKey() {
  return (
    <ul className={legend.legend}>
      <li>
        <svg className={legend.sample} aria-hidden="true">
          <defs>
            <pattern
              id={hatchId}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className={styles.hatchLine} x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          <rect className={styles.known} width="100%" height="100%" />
        </svg>{' '}
        go on
      </li>
      <li>
        <svg className={legend.sample} aria-hidden="true">
          <Unknown x="0" width="100%" />
        </svg>{' '}
        not known at this step, and stay
      </li>
      <li>
        <svg className={legend.sample} aria-hidden="true">
          <rect className={styles.leaving} y="4" width="100%" height="12" />
        </svg>{' '}
        leave
      </li>
    </ul>
  )
}
