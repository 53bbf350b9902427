'use client'

import { memo, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { FeatureId } from '../../rules/index.ts'
import { HintSlot } from '../calculators/hint-slot.tsx'
import type { FormValues } from './entry.ts'
import { Field } from './field.tsx'
import styles from './form-section.module.css'
import { meaningOf } from './interpret.ts'
import { useMatterCount } from './matters.ts'
import { durationOf, isOnReferralScreen, type Section } from './sections.ts'

/** One section of the form, folded by a click on its heading. The referral screen leaves out what it does not ask. */
export const FormSection = memo(function FormSection({
  section,
  fullWorkUp,
  goTo,
}: {
  section: Section
  fullWorkUp: boolean
  goTo: (control: string) => void
}) {
  const [open, setOpen] = useState(true)
  const { control } = useFormContext<FormValues>()
  const duration = useWatch({
    control,
    compute: (values) => durationOf(values.entries.yearsSinceFirstNonRaynaud, values.assessmentDate),
  })
  const shown = section.features.filter((feature) => fullWorkUp || isOnReferralScreen(feature, duration))
  if (shown.length === 0) return null
  return (
    <details
      className={styles.section}
      id={`section-${section.group}`}
      open
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h2 className={styles.title}>{section.title}</h2>
        <SectionCount features={shown} />
      </summary>
      <div className={styles.fields}>
        {shown.map((feature) => (
          <Field feature={feature} key={feature} />
        ))}
      </div>
      {open && <HintSlot group={section.group} goTo={goTo} />}
    </details>
  )
})

/** How many of the fields are entered, and how many of the blank ones matter now. */
function SectionCount({ features }: { features: readonly FeatureId[] }) {
  const { control } = useFormContext<FormValues>()
  const [entries, assessmentDate] = useWatch({ control, name: ['entries', 'assessmentDate'] })
  const kinds = features.map((feature) => meaningOf(feature, entries[feature], assessmentDate).kind)
  const refused = kinds.filter((kind) => kind === 'refused').length
  const entered = kinds.filter((kind) => kind !== 'blank').length - refused
  const matter = useMatterCount(features)
  return (
    <span className={styles.count}>
      {entered} of {features.length} entered
      {refused > 0 && <b>, {refused} refused</b>}
      {matter > 0 && (
        <b>
          , {matter} {matter === 1 ? 'matters' : 'matter'} now
        </b>
      )}
    </span>
  )
}
