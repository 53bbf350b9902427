import { StatusMark } from '../report/status-mark.tsx'
import styles from './hint.module.css'
import { Blanks, EvidenceSource, Hint } from './hint.tsx'
import { type HintProps, useHint } from './hint-case.ts'
import { PartMeasurement } from './part-measurement.tsx'
import { skinDefinitions, skinRateFeatures, skinRateView } from './skin-rate-view.ts'

/** Skin: how fast it thickened, and whether it got worse since an earlier score. */
export function SkinRateHint({ goTo }: HintProps) {
  const view = useHint(skinRateFeatures, skinRateView)
  if (view === null) return null
  const { fibrosis } = view
  return (
    <Hint id="skin" title="Progression of the skin">
      <p>
        Skin thickness progression rate: <strong>{view.rate}</strong> {view.why}{' '}
        <Blanks blanks={view.blanks} goTo={goTo} />
      </p>
      <details className={styles.fold}>
        <summary>
          Progressive skin fibrosis: <strong>{fibrosis.words}</strong>
        </summary>
        <p>
          <StatusMark against={false} outcome={fibrosis.outcome} /> {fibrosis.why}{' '}
          <Blanks blanks={fibrosis.blanks} goTo={goTo} />
        </p>
        <PartMeasurement calculator="skin-progression" part="earlierMrss" />
        <PartMeasurement calculator="skin-progression" part="monthsSinceEarlierMrss" />
        <p className={styles.soft}>
          {skinDefinitions.fibrosis} <EvidenceSource id="eustar-skin-progression">EUSTAR</EvidenceSource>,
          read in a copy.
        </p>
      </details>
      <p className={styles.soft}>
        {skinDefinitions.rate} <EvidenceSource id="domsic-2007" />. Both are shown only and change no outcome.
      </p>
    </Hint>
  )
}
