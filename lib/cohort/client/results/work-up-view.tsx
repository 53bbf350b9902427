import { useState } from 'react'
import {
  featureDefinition,
  featuresInWorkUpOrder,
  type WorkUpStep,
  workUpNames,
  workUpSteps,
} from '../../../../rules/index.ts'
import type { Ask } from '../ask.ts'
import { counted, wholeNumber } from '../words.ts'
import type { Subject } from './columns.ts'
import type { WorkUp } from './missing.ts'
import styles from './results.module.css'
import { RowsLink } from './show-rows.tsx'
import { SubjectChoice } from './subject-choice.tsx'
import { useAnswer } from './use-answer.ts'
import { missingInAll, outcomeTitle, subjectName } from './words.ts'

/** What is to be found out in how many patients, in the order of the work-up: for the headline, or for a set. */
export function WorkUpView({ ask }: { ask: Ask }) {
  const [of, setOf] = useState<Subject>('headline')
  const { answer, refused, stale } = useAnswer(ask, 'workUp', { of })
  return (
    <>
      <SubjectChoice label="To find out for" chosen={of} onChoose={setOf} />
      {refused !== null && <p role="alert">{refused}</p>}
      {answer && (
        <div aria-busy={stale}>
          <WorkUpTable found={answer} />
        </div>
      )}
    </>
  )
}

function WorkUpTable({ found: { of, open, missing, workUp } }: { found: WorkUp }) {
  const steps = workUpSteps.filter((step) => missingInAll(workUp[step]) > 0)
  const [toSay, toRefer] = (['needs-information', 'refer-for-workup'] as const).map((is) =>
    outcomeTitle(of, is),
  )
  return (
    <>
      <p>
        Of the {counted(open, 'patient')} whose{' '}
        {of === 'headline' ? 'headline' : `outcome by ${subjectName(of)}`} is “{toSay}” or “{toRefer}”. A
        patient counts once a step, however many findings of it are missing. The order is that of a usual
        work-up and no claim that a test is indicated.
      </p>
      {steps.length > 0 && (
        <table className={styles.counts}>
          <caption className="visually-hidden">
            Missing findings by step of the work-up, {subjectName(of)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Step, and its findings</th>
              <th scope="col" className={styles.number}>
                Missing in
              </th>
              <th scope="col" className={styles.number}>
                Of these, the indication rests on it
              </th>
            </tr>
          </thead>
          {steps.map((step) => (
            <tbody key={step}>
              <tr className={styles.group}>
                <th scope="rowgroup">{workUpNames[step]}</th>
                <td className={styles.number}>
                  <RowsLink
                    count={missingInAll(workUp[step])}
                    filter={{ missing: { of, what: step } }}
                    of={`${workUpNames[step]}, missing`}
                  />
                </td>
                <td className={styles.number}>{wholeNumber(workUp[step].required)}</td>
              </tr>
              {findingsOf(step, missing).map((feature) => (
                <tr key={feature}>
                  <th scope="row" className={styles.indented}>
                    {featureDefinition(feature).label}
                  </th>
                  <td className={styles.number}>
                    <RowsLink
                      count={missingInAll(missing[feature])}
                      filter={{ missing: { of, what: feature } }}
                      of={`${featureDefinition(feature).label}, missing`}
                    />
                  </td>
                  <td className={styles.number}>{wholeNumber(missing[feature].required)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}

function findingsOf(step: WorkUpStep, missing: WorkUp['missing']) {
  return featuresInWorkUpOrder.filter(
    (feature) => featureDefinition(feature).workUp === step && missingInAll(missing[feature]) > 0,
  )
}
