import {
  comorbidityCitations,
  comorbidityEvidence,
  comorbidityGroup,
  comorbidityGroups,
  comorbidityUse,
  comorbidityWeights,
  featureDefinition,
} from '../../rules/index.ts'
import { Button } from '../ui/button.tsx'
import { CalculatorDialog } from './dialog.tsx'
import { DialogSources } from './dialog-sources.tsx'
import styles from './hct-ci.module.css'
import { groupInWords, useComorbidityTotal, Warnings } from './hct-ci-total.tsx'

/** The items of the comorbidity index with their weights, to look up. The total is the clinician's. */
export function HctCiDialog({ onClose }: { onClose: () => void }) {
  const total = useComorbidityTotal()
  const group = comorbidityGroup(total)
  const { label } = featureDefinition('hctCi')
  return (
    <CalculatorDialog
      title="HCT-CI: items and weights"
      onClose={onClose}
      foot={(close) => (
        <div className={styles.foot}>
          <p>
            {group
              ? `${label} entered: ${total}, group ${groupInWords(group)}.`
              : `Nothing is added up here. Enter the total in the field “${label}”.`}
          </p>
          <Button primary data-first onClick={close}>
            Done
          </Button>
        </div>
      )}
    >
      <div className={styles.columns}>
        <div>
          {comorbidityWeights.map(({ weight, items }) => (
            <section aria-label={`Weight ${weight}`} key={weight}>
              <h3>Weight {weight}</h3>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div>
          <h3>Read with every total</h3>
          <Warnings />
          <h3>Groups</h3>
          <p>
            {comorbidityGroups.map(groupInWords).join('; ')}. {comorbidityEvidence} {comorbidityUse}
          </p>
        </div>
      </div>
      <DialogSources citations={comorbidityCitations} />
    </CalculatorDialog>
  )
}
