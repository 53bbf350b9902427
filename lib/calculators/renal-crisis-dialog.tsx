import {
  calculators,
  featureDefinition,
  plateletLimit,
  plateletsBetweenDefinitions,
  type RenalPart,
  readRenalCrisis,
  renalCrisisDefinitions,
} from '../../rules/index.ts'
import { CalculatorDialog } from './dialog.tsx'
import { UseResult } from './dialog-result.tsx'
import { DialogSources } from './dialog-sources.tsx'
import { PartMeasurement } from './part-measurement.tsx'
import { PartQuestion } from './part-question.tsx'
import styles from './renal-crisis-dialog.module.css'
import { RenalReading } from './renal-crisis-reading.tsx'
import { metInWords } from './renal-crisis-words.ts'
import { useParts } from './use-parts.ts'

const { parts: asked, title } = calculators['renal-crisis']
const all = Object.keys(asked) as RenalPart[]
const measured = all.filter((part) => asked[part].type === 'number')
const questions = all.filter((part) => asked[part].type === 'boolean')

/** The definitions of scleroderma renal crisis side by side over one set of findings. */
export function RenalCrisisDialog({ onClose }: { onClose: () => void }) {
  const [parts] = useParts('renal-crisis')
  const readings = readRenalCrisis(parts)
  const met = metInWords(readings)
  return (
    <CalculatorDialog
      title={`${title}: definitions`}
      onClose={onClose}
      foot={(close) => (
        <div className={styles.foot}>
          <p role="status">{met === '' ? 'No definition is met by what was entered.' : `Met: ${met}.`}</p>
          <UseResult feature="priorRenalCrisis" value={met === '' ? null : true} onUsed={close} />
        </div>
      )}
    >
      <p className={styles.soft}>
        For a crisis at any time. It answers “{featureDefinition('priorRenalCrisis').label}” only when you say
        so below. A finding left blank is not known; it is not a no.
      </p>
      <div className={styles.columns}>
        <section aria-labelledby="renal-findings">
          <h3 id="renal-findings">Findings</h3>
          {questions.slice(0, 1).map((part) => (
            <PartQuestion calculator="renal-crisis" part={part} first key={part} />
          ))}
          {measured.map((part) => (
            <PartMeasurement calculator="renal-crisis" part={part} key={part} />
          ))}
          {questions.slice(1).map((part) => (
            <PartQuestion calculator="renal-crisis" part={part} key={part} />
          ))}
        </section>
        <section aria-labelledby="renal-definitions">
          <h3 id="renal-definitions">Definitions</h3>
          {plateletsBetweenDefinitions(parts) && (
            <p className={styles.caution}>
              Platelets are exactly {plateletLimit} × 10⁹/L, where the definitions differ: the 2016
              definitions ask for fewer, the French list counts them.
            </p>
          )}
          {readings.map((reading) => (
            <RenalReading reading={reading} key={reading.definition.id} />
          ))}
        </section>
      </div>
      <DialogSources citations={renalCrisisDefinitions.filter(sourceOnce).map(({ cite }) => cite)} />
    </CalculatorDialog>
  )
}

function sourceOnce(
  { cite }: (typeof renalCrisisDefinitions)[number],
  at: number,
  definitions: typeof renalCrisisDefinitions,
): boolean {
  return definitions.findIndex((each) => each.cite.source === cite.source) === at
}
