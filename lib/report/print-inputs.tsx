import type { FeatureId } from '../../rules/index.ts'
import type { InputReport } from './inputs.ts'
import styles from './print-sheet.module.css'
import type { Report } from './report.ts'

function entered(input: InputReport): string {
  const typed = input.typed ? ` (typed as ${input.typed})` : ''
  const calculated = input.state === 'calculated' ? ' (calculated)' : ''
  return `${input.label} ${input.value}${typed}${calculated}`
}

/** Whether a blank matters: † the indication rests on it, * it could change the answer. */
function markOf(feature: FeatureId, { missing }: Report): string {
  if (missing.required.some((item) => item.feature === feature)) return ' †'
  return missing.refining.some((item) => item.feature === feature) ? ' *' : ''
}

/** Every input by section: values with units, then what is not available, then what was not entered. */
export function PrintInputs({ report }: { report: Report }) {
  return (
    <div className={styles.inputs}>
      {report.inputs.map(({ group, name, inputs }) => {
        const known = inputs.filter(({ state }) => state === 'entered' || state === 'calculated')
        const unavailable = inputs.filter(({ state }) => state === 'not-available')
        const blank = inputs.filter(({ state }) => state === 'blank')
        return (
          <p key={group}>
            <strong>{name}.</strong> {known.map(entered).join('; ')}
            {known.length > 0 && '. '}
            {unavailable.length > 0 && (
              <>
                <b className={styles.tag}>Not available:</b>{' '}
                {unavailable.map(({ label }) => label).join('; ')}.{' '}
              </>
            )}
            {blank.length > 0 && (
              <>
                <b className={styles.tag}>Not entered:</b>{' '}
                {blank.map(({ feature, label }) => `${label}${markOf(feature, report)}`).join('; ')}.
              </>
            )}
          </p>
        )
      })}
      {report.kidney.egfr && (
        <p>
          <strong>Kidney function.</strong> Creatinine clearance {report.kidney.clearance ?? 'not known'}, and
          eGFR {report.kidney.egfr}.
        </p>
      )}
    </div>
  )
}

/** What is missing, what the indication needs first; the rest is marked among the findings. */
export function PrintMissing({ report }: { report: Report }) {
  const { required, refining } = report.missing
  const names = (items: readonly { readonly label: string }[]) =>
    items.length === 0 ? 'none' : items.map(({ label }) => label).join('; ')
  return (
    <div className={styles.missing}>
      <p>
        <strong>Missing, and the indication rests on it ({required.length}):</strong> {names(required)}.
      </p>
      <p>
        <strong>Missing, and could change the answer: {refining.length}</strong>, marked * below.{' '}
        <strong>Not available ({report.notAvailable.length}):</strong> {names(report.notAvailable)}.
      </p>
    </div>
  )
}
