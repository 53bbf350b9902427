import type { FeatureId } from '../../rules/index.ts'
import { prognosticFindingsPresent } from '../../rules/index.ts'
import { notAvailableRules, prognosis, prognosisRemarks } from '../evidence/prognosis.ts'
import { transplantPredictors, transplantPredictorsRemark } from '../evidence/transplant-predictors.ts'
import { EvidenceRows } from './evidence-rows.tsx'
import styles from './hint.module.css'
import { EvidenceSource, Hint } from './hint.tsx'
import { type HintCase, useHint } from './hint-case.ts'

const features = [
  'sex',
  'cutaneousSubset',
  'yearsSinceFirstSkinThickening',
  'mrss',
  'ildOnHrct',
  'hrctExtent',
  'fvcPct',
  'dlcoPct',
  'heartInvolvement',
  'kidneyInvolvement',
  'priorRenalCrisis',
  'crpMgL',
  'lvefPct',
  'mpapRestMmHg',
] as const satisfies readonly FeatureId[]

const presentIn = ({ findings, parts }: HintCase) => [...prognosticFindingsPresent(findings, parts)]

/** Disease: published figures beside the question of a poor prognosis, and on the outcome of transplantation. */
export function PrognosisHint() {
  const present = useHint(features, presentIn)
  return (
    <Hint id="disease" title="Published figures">
      <details className={styles.fold}>
        <summary>Published figures on prognosis</summary>
        <p>{prognosisRemarks.use}</p>
        <EvidenceRows rows={prognosis} present={present} />
        <p>{prognosisRemarks.disputed}</p>
        <p>
          <strong>Not available here</strong>
        </p>
        <ul className={styles.figures}>
          {notAvailableRules.map(({ title, source, known, missing }) => (
            <li key={title}>
              {title} (<EvidenceSource id={source} />
              ). Read: {known}. Not read: {missing}.
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.fold}>
        <summary>Published predictors of the outcome of transplantation</summary>
        <p>{transplantPredictorsRemark}</p>
        <EvidenceRows rows={transplantPredictors} present={present} />
      </details>
    </Hint>
  )
}
