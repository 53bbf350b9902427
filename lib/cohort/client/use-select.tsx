import { useState } from 'react'
import {
  type FeatureGroup,
  featureDefinition,
  featureIds,
  groupNames,
  isFeatureId,
} from '../../../rules/index.ts'
import styles from './cohort.module.css'
import type { Chosen } from './draft.ts'

interface UseSelectProps {
  readonly id: string
  readonly label: string
  readonly use: Chosen
  readonly onChange: (use: Chosen) => void
}

const groups = Object.entries(groupNames) as [FeatureGroup, string][]

/**
 * The choice of what a column holds. Its hundred options are made when somebody turns to it: a file may have hundreds of
 * columns.
 */
export function UseSelect({ id, label, use, onChange }: UseSelectProps) {
  const [open, setOpen] = useState(false)
  const prepare = () => setOpen(true)
  return (
    <select
      id={id}
      aria-label={label}
      className={styles.select}
      value={use}
      onFocus={prepare}
      onPointerEnter={prepare}
      onChange={(event) => onChange(chosen(event.target.value))}
    >
      <option value="none">Not used</option>
      <option value="id">Id of the patient</option>
      <option value="notAvailable">List of what is not available</option>
      {open ? (
        groups.map(([group, name]) => (
          <optgroup key={group} label={name}>
            {featureIds
              .filter((feature) => featureDefinition(feature).group === group)
              .map((feature) => (
                <option key={feature} value={feature}>
                  {featureDefinition(feature).label}
                </option>
              ))}
          </optgroup>
        ))
      ) : isFeatureId(use) ? (
        <option value={use}>{featureDefinition(use).label}</option>
      ) : null}
    </select>
  )
}

function chosen(value: string): Chosen {
  if (value === 'id' || value === 'notAvailable' || isFeatureId(value)) return value
  return 'none'
}
