import {
  featureDefinition,
  featuresInWorkUpOrder,
  type WorkUpStep,
  workUpNames,
  workUpSteps,
} from '../../../../rules/index.ts'
import { counted, wholeNumber } from '../words.ts'
import type { Counts } from './counts.ts'
import styles from './results.module.css'
import { RowsLink } from './show-rows.tsx'
import { missingInAll, outcomeTitle } from './words.ts'

/** What is to be found out in how many patients, in the order of the work-up. */
export function WorkUpView({ counts: { headline, missing, workUp } }: { counts: Counts }) {
  const open = headline['needs-information'] + headline['refer-for-workup']
  const steps = workUpSteps.filter((step) => missingInAll(workUp[step]) > 0)
  return (
    <>
      <p>
        Of the {counted(open, 'patient')} whose headline is “{outcomeTitle('headline', 'needs-information')}”
        or “{outcomeTitle('headline', 'refer-for-workup')}”. A patient counts once a step, however many
        findings of it are missing. The order is that of a usual work-up and no claim that a test is
        indicated.
      </p>
      {steps.length > 0 && (
        <table className={styles.counts}>
          <caption className="visually-hidden">Missing findings by step of the work-up</caption>
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
                    filter={{ workUp: step }}
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
                      filter={{ missing: feature }}
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

function findingsOf(step: WorkUpStep, missing: Counts['missing']) {
  return featuresInWorkUpOrder.filter(
    (feature) => featureDefinition(feature).workUp === step && missingInAll(missing[feature]) > 0,
  )
}
