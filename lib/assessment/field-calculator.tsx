import { useEffect, useState } from 'react'
import { type FeatureId, featureDefinition, skinSites } from '../../rules/index.ts'
import styles from './field-calculator.module.css'
import { type CalculatedFields, calculatedFields } from './parts.ts'

/** The button of each field that has a calculator behind it. */
const buttons: { readonly [F in FeatureId]?: string } = {
  acrEular2013Met: 'Count points',
  mrss: `Score ${skinSites.length} sites`,
  priorRenalCrisis: 'Definitions',
  hctCi: 'Items',
}

/** Whether a calculator stands behind a field. */
export function hasCalculator(feature: FeatureId): boolean {
  return buttons[feature] !== undefined
}

/** The way to a field's calculator, and what its parts come to. The calculator itself is fetched after the page. */
export function FieldCalculator({ feature }: { feature: FeatureId }) {
  const [fields, setFields] = useState<CalculatedFields | 'loading' | 'failed'>('loading')
  const [open, setOpen] = useState(false)

  useEffect(() => {
    calculatedFields().then(setFields, () => setFields('failed'))
  }, [])

  const calculated = typeof fields === 'object' ? fields[feature] : undefined
  return (
    <div className={styles.calculator}>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-label={`${buttons[feature]}: ${featureDefinition(feature).label}`}
        onClick={() => setOpen(true)}
      >
        {buttons[feature]}
      </button>
      {calculated && <calculated.Note />}
      {open && calculated && <calculated.Dialog onClose={() => setOpen(false)} />}
      {open && fields === 'loading' && <p>Loading.</p>}
      {fields === 'failed' && <p>The calculator could not be loaded. Reload the page.</p>}
    </div>
  )
}
