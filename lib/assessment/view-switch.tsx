'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { featureIds } from '../../rules/index.ts'
import choice from './choice-buttons.module.css'
import { type FormValues, isBlank } from './entry.ts'
import { useMatterCount } from './matters.ts'
import { durationOf, isOnReferralScreen } from './sections.ts'
import styles from './view-switch.module.css'

/** The two lengths of the form, and how much of what was entered the shorter one does not show. */
export function ViewSwitch({
  fullWorkUp,
  onChange,
}: {
  fullWorkUp: boolean
  onChange: (full: boolean) => void
}) {
  const { control } = useFormContext<FormValues>()
  const [entries, assessmentDate] = useWatch({ control, name: ['entries', 'assessmentDate'] })
  const duration = durationOf(entries.yearsSinceFirstNonRaynaud, assessmentDate)
  const hidden = featureIds.filter((feature) => !isOnReferralScreen(feature, duration))
  const entered = hidden.filter((feature) => !isBlank(entries[feature])).length
  const needed = useMatterCount(hidden, true)
  const views = [
    { words: 'Referral screen', full: false },
    { words: 'Full work-up', full: true },
  ]
  return (
    <div className={styles.switch}>
      <fieldset className={choice.segments}>
        <legend className="visually-hidden">Fields to show</legend>
        {views.map(({ words, full }) => (
          <label className={choice.segment} key={words}>
            <input
              className={choice.radio}
              type="radio"
              name="view"
              checked={fullWorkUp === full}
              onChange={() => onChange(full)}
            />
            <span className={choice.words}>{words}</span>
          </label>
        ))}
      </fieldset>
      {!fullWorkUp && needed > 0 && (
        <p className={styles.hidden}>
          {needed} needed {needed === 1 ? 'field is' : 'fields are'} in the full work-up.
        </p>
      )}
      <p className={styles.hidden} role="status">
        {!fullWorkUp &&
          entered > 0 &&
          `${entered} entered there ${entered === 1 ? 'counts' : 'count'}, though not shown.`}
      </p>
    </div>
  )
}
