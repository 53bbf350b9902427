import { wholeNumber } from '../words.ts'
import styles from './flow.module.css'
import type { Flow, FlowStage, FlowStep } from './flow.ts'
import { leavesWith, staysWith } from './flow.ts'
import { FlowBar, FlowThrough } from './flow-bar.tsx'
import { FlowCell } from './flow-cell.tsx'
import { FlowStepRow } from './flow-step.tsx'
import { RowsLink } from './show-rows.tsx'
import { outcomeTitle, stageWords } from './words.ts'

interface StageRowsProps {
  readonly stage: FlowStage
  readonly steps: readonly FlowStep[]
  readonly flow: Flow
}

/** The steps of one stage under its name, with how many leave there in all. */
export function StageRows({ stage, steps, flow }: StageRowsProps) {
  const { subject, ends } = flow
  const all = flow.assessed + flow.refused
  const outcome = leavesWith[stage]
  return (
    <tbody>
      <tr className={styles.stage}>
        <th scope="rowgroup">
          {stageWords[stage].title}
          <span className={styles.soft}>
            {outcome === undefined
              ? 'Nobody leaves here'
              : `Who leaves here: ${outcomeTitle(subject, outcome)}`}
          </span>
        </th>
        <td className={styles.drawn}>
          <FlowThrough of={all} count={steps[0]?.arrived ?? 0} />
        </td>
        <FlowCell column="arrive">{wholeNumber(steps[0]?.arrived ?? 0)}</FlowCell>
        {outcome === undefined ? (
          <FlowCell column="leave" />
        ) : (
          <FlowCell column="leave">
            <RowsLink
              count={ends[outcome]}
              filter={{ outcome: { of: subject, is: outcome } }}
              of={outcomeTitle(subject, outcome)}
            />
            <span className={styles.soft}>in all</span>
          </FlowCell>
        )}
        <FlowCell column="unknown" />
      </tr>
      {steps.map((step) => (
        <FlowStepRow key={step.id} step={step} subject={subject} of={all} />
      ))}
    </tbody>
  )
}

/** Where those end who never left. */
export function EndRows({ flow: { subject, assessed, refused, ends } }: { flow: Flow }) {
  const all = assessed + refused
  const stay = staysWith.reduce((sum, outcome) => sum + ends[outcome], 0)
  return (
    <tbody>
      <tr className={styles.stage}>
        <th scope="rowgroup">Where those who stay end</th>
        <td className={styles.drawn}>
          <FlowThrough of={all} count={stay} />
        </td>
        <FlowCell column="arrive">{wholeNumber(stay)}</FlowCell>
        <FlowCell column="leave" />
        <FlowCell column="unknown" />
      </tr>
      {staysWith.map((outcome) => {
        const open = outcome === 'needs-information' || outcome === 'refer-for-workup'
        return (
          <tr key={outcome}>
            <th scope="row" className={styles.step}>
              {outcomeTitle(subject, outcome)}
            </th>
            <td className={styles.drawn}>
              <FlowBar
                of={all}
                known={open ? 0 : ends[outcome]}
                unknown={open ? ends[outcome] : 0}
                against={0}
                leaves={false}
              />
            </td>
            <FlowCell column="arrive">
              <RowsLink
                count={ends[outcome]}
                filter={{ outcome: { of: subject, is: outcome } }}
                of={outcomeTitle(subject, outcome)}
              />
            </FlowCell>
            <FlowCell column="leave" />
            <FlowCell column="unknown" />
          </tr>
        )
      })}
    </tbody>
  )
}
