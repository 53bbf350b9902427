import { wholeNumber } from '../words.ts'
import type { Subject } from './columns.ts'
import { setNamed } from './columns.ts'
import styles from './flow.module.css'
import type { FlowPart, FlowStep } from './flow.ts'
import { FlowBar } from './flow-bar.tsx'
import { FlowCell } from './flow-cell.tsx'
import { stepName } from './flow-words.ts'
import { CriterionName } from './obstacles-view.tsx'
import { RowsLink } from './show-rows.tsx'
import { stageWords } from './words.ts'

interface FlowStepRowProps {
  readonly step: FlowStep
  readonly subject: Subject
  /** All rows of the file, to which the drawing is scaled. */
  readonly of: number
}

/** One criterion, or one group of alternatives, with what becomes of those who arrive. */
export function FlowStepRow({ step, subject, of }: FlowStepRowProps) {
  const { id, anyOf, stage, arrived, against, unknown, passed } = step
  const { stays, against: word } = stageWords[stage]
  const name = stepName(id)
  return (
    <tr>
      <th scope="row" className={styles.step}>
        {anyOf ? name : <CriterionName id={id} withSet={subject === 'headline'} />}
        {anyOf && <Parts parts={anyOf} />}
      </th>
      <td className={styles.drawn}>
        <FlowBar of={of} known={passed} unknown={unknown} against={against} leaves={!stays} />
      </td>
      <FlowCell column="arrive">{wholeNumber(arrived)}</FlowCell>
      <FlowCell column="leave">
        <RowsLink
          count={against}
          filter={{ step: { of: subject, id, answer: 'against' } }}
          of={`${name}, ${word}`}
        />
        {against > 0 && <span className={styles.soft}>{stays ? `${word}, stay` : word}</span>}
      </FlowCell>
      <FlowCell column="unknown">
        <RowsLink
          count={unknown}
          filter={{ step: { of: subject, id, answer: 'unknown' } }}
          of={`${name}, not known`}
        />
      </FlowCell>
    </tr>
  )
}

/** The alternatives of a group: counted over all who arrive, so that a patient may count under several. */
function Parts({ parts }: { parts: readonly FlowPart[] }) {
  return (
    <ul className={styles.parts}>
      {parts.map(({ id, met, unknown, notMet }) => (
        <li key={id}>
          {id.includes('/') ? <CriterionName id={id} withSet={false} /> : setNamed(id).name}
          <span className={styles.soft}>
            met in {wholeNumber(met)}, not known in {wholeNumber(unknown)}, not met in {wholeNumber(notMet)}
          </span>
        </li>
      ))}
      <li className={styles.soft}>One is enough; a patient may count under more than one.</li>
    </ul>
  )
}
