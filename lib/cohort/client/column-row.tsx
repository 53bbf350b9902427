import { memo } from 'react'
import { featureDefinition, isFeatureId, nameInSentence } from '../../../rules/index.ts'
import { entryUnits } from '../../assessment/units.ts'
import { Button } from '../../ui/button.tsx'
import type { DecimalSign } from '../numbers.ts'
import styles from './cohort.module.css'
import { strangeWords } from './column-meanings.ts'
import { ColumnWords } from './column-words.tsx'
import { type ColumnDraft, withUse } from './draft.ts'
import { dateForms } from './onset-dates.ts'
import { takenAs } from './taken-as.ts'
import { UseSelect } from './use-select.tsx'

interface ColumnRowProps {
  readonly draft: ColumnDraft
  readonly decimal: DecimalSign
  /** The day to which dates of onset are counted; empty while somebody has to say it. */
  readonly reference: string
  readonly onChange: (changed: ColumnDraft) => void
}

/** One column: its name and first values as they stand in the file, what it holds, in which unit, and how it is read. */
export const ColumnRow = memo(function ColumnRow({ draft, decimal, reference, onChange }: ColumnRowProps) {
  const { column, suggestion, use, unit } = draft
  const feature = isFeatureId(use) ? use : null
  const id = `column-${column.place}`
  return (
    <li className={styles.column}>
      <div>
        <strong id={`${id}-name`}>{column.name === '' ? `Column ${column.place + 1}` : column.name}</strong>
        <p className={styles.examples}>{examplesOf(draft)}</p>
      </div>
      <div>
        <UseSelect
          id={`${id}-use`}
          label={`What ${column.name} holds`}
          use={use}
          onChange={(chosen) => onChange(withUse(draft, chosen))}
        />
        {suggestion.kind === 'similar' && use === 'none' && (
          <div className={styles.similar}>
            <span>Is it</span>
            {suggestion.features.map((feature) => (
              <Button
                key={feature}
                onClick={() => {
                  onChange(withUse(draft, feature))
                  // The question goes away with its answer.
                  document.getElementById(`${id}-use`)?.focus()
                }}
              >
                {featureDefinition(feature).label}
              </Button>
            ))}
          </div>
        )}
        {column.twice && <p className={styles.examples}>Another column has the same name.</p>}
      </div>
      {feature && 'unit' in featureDefinition(feature) && (
        <UnitOfColumn draft={draft} decimal={decimal} reference={reference} onChange={onChange} />
      )}
      {feature && strangeWords(column, feature, unit).length > 0 && (
        <ColumnWords draft={draft} feature={feature} onChange={onChange} />
      )}
    </li>
  )
})

function examplesOf({ column }: ColumnDraft): string {
  const shown = column.examples.map((text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text))
  return shown.length === 0 ? 'blank in the rows looked at' : shown.join(' · ')
}

function UnitOfColumn({ draft, decimal, reference, onChange }: ColumnRowProps) {
  const { column, use, unit } = draft
  if (!isFeatureId(use)) return null
  const units = entryUnits(use).filter(({ factor }) => factor !== null)
  const [first] = units
  const dates = dateForms(use)
  const taken = takenAs(draft, { decimal, reference: reference || null })
  const id = `column-${column.place}-unit`
  return (
    <div>
      {first?.unit !== '' && (
        <select
          id={id}
          aria-label={`${dates.length > 0 ? 'How the column writes' : 'Unit of'} ${nameInSentence(use)} in ${column.name}`}
          className={styles.select}
          value={unit ?? ''}
          onChange={(event) => onChange({ ...draft, unit: event.target.value || null })}
        >
          <option value="">{dates.length > 0 ? 'Years or dates: choose' : 'Unit: choose'}</option>
          {units.map((choice) => (
            <option key={choice.unit} value={choice.unit}>
              {choice.unit}
            </option>
          ))}
          {dates.length > 0 && (
            <optgroup label="Dates of onset">
              {dates.map((form) => (
                <option key={form.unit} value={form.unit}>
                  {form.name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
      {taken && (
        <p className={styles.examples}>
          {taken.read} is read as <strong>{taken.taken}</strong>
          {taken.refused && ', which is out of range and refused'}
        </p>
      )}
    </div>
  )
}
