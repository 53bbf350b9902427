import {
  calculators,
  classificationCategories,
  classificationCitations,
  classificationExclusions,
  classify,
  sclerodermaLikeDisorders,
} from '../../rules/index.ts'
import styles from './classification-dialog.module.css'
import { openInWords, pointsInWords, verdictInWords } from './classification-words.ts'
import { CalculatorDialog } from './dialog.tsx'
import { UseResult } from './dialog-result.tsx'
import { DialogSources } from './dialog-sources.tsx'
import { PartQuestion } from './part-question.tsx'
import { useParts } from './use-parts.ts'

/** The 2013 ACR/EULAR criteria, item by item. */
export function ClassificationDialog({ onClose }: { onClose: () => void }) {
  const [parts] = useParts('classification')
  const result = classify(parts)
  const { title, meaning } = verdictInWords(result)
  return (
    <CalculatorDialog
      title={calculators.classification.title}
      onClose={onClose}
      foot={(close) => (
        <div className={styles.foot}>
          <p role="status">
            <b className={styles.verdict}>{title}.</b> {meaning}
          </p>
          <p className={styles.open}>{openInWords(result)}</p>
          <UseResult feature="acrEular2013Met" value={result.met} onUsed={close} />
        </div>
      )}
    >
      <div className={styles.columns}>
        <section className={styles.ask} aria-labelledby="classification-ask">
          <h3 id="classification-ask">Ask first</h3>
          <p className={styles.soft}>If either is so, the criteria do not apply and give no answer.</p>
          {classificationExclusions.map((part, at) => (
            <PartQuestion calculator="classification" part={part} first={at === 0} key={part} />
          ))}
          <p className={styles.soft}>Think of {sclerodermaLikeDisorders.join(', ')}.</p>
        </section>
        <section aria-labelledby="classification-items">
          <h3 id="classification-items">Items</h3>
          <p className={styles.soft}>
            An item counts if it was present at any time in the history. A question left blank is not a no.
          </p>
          {classificationCategories.map(({ name, items }) => (
            <div className={name === '' ? undefined : styles.category} key={items[0]?.part}>
              {name !== '' && <h4>{name}: the highest counts</h4>}
              {items.map(({ part, points }) => (
                <PartQuestion
                  calculator="classification"
                  part={part}
                  worth={pointsInWords(points)}
                  key={part}
                />
              ))}
            </div>
          ))}
        </section>
      </div>
      <DialogSources citations={classificationCitations} />
    </CalculatorDialog>
  )
}
