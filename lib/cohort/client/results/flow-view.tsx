import { useState } from 'react'
import type { Ask } from '../ask.ts'
import { wholeNumber } from '../words.ts'
import type { Subject } from './columns.ts'
import styles from './flow.module.css'
import type { Flow } from './flow.ts'
import { FlowBar, FlowKey } from './flow-bar.tsx'
import { FlowCell, flowColumns } from './flow-cell.tsx'
import { EndRows, StageRows } from './flow-stage.tsx'
import { SubjectChoice } from './subject-choice.tsx'
import { useAnswer } from './use-answer.ts'
import { outcomeTitle, subjectName } from './words.ts'

/** All patients on their way through the headline or a set, step by step. */
export function FlowView({ ask }: { ask: Ask }) {
  const [of, setOf] = useState<Subject>('headline')
  const { answer, refused, stale } = useAnswer(ask, 'flow', { of })
  return (
    <>
      <SubjectChoice label="Flow through" chosen={of} onChoose={setOf} />
      {refused !== null && <p role="alert">{refused}</p>}
      {answer && (
        <div aria-busy={stale}>
          <FlowKey />
          <FlowTable flow={answer} />
        </div>
      )}
    </>
  )
}

/** A table whose second column draws the same as a stream that narrows from row to row. */
function FlowTable({ flow }: { flow: Flow }) {
  const { subject, assessed, refused, steps } = flow
  const stages = Map.groupBy(steps, ({ stage }) => stage)
  const all = assessed + refused
  return (
    <table className={styles.flow}>
      <caption>
        {subjectName(subject)}: from {wholeNumber(all)} rows to “{outcomeTitle(subject, 'may-be-considered')}
        ”. A patient leaves at the first criterion that settles against; not known removes nobody.
      </caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">
            <span className="visually-hidden">Drawn</span>
          </th>
          {Object.entries(flowColumns).map(([column, name]) => (
            <th scope="col" className={styles.number} key={column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className={styles.step}>
            Rows of the file
          </th>
          <td className={styles.drawn}>
            <FlowBar of={all} known={assessed} unknown={0} against={refused} leaves />
          </td>
          <FlowCell column="arrive">{wholeNumber(all)}</FlowCell>
          <FlowCell column="leave">
            {wholeNumber(refused)}
            <span className={styles.soft}>could not be assessed</span>
          </FlowCell>
          <FlowCell column="unknown" />
        </tr>
      </tbody>
      {[...stages].map(([stage, inStage]) => (
        <StageRows key={stage} stage={stage} steps={inStage} flow={flow} />
      ))}
      <EndRows flow={flow} />
    </table>
  )
}
