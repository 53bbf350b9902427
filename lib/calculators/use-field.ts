import { useFormContext, useWatch } from 'react-hook-form'
import { type FeatureId, type FeatureValue, valueInWords } from '../../rules/index.ts'
import { blankEntry, entriesOf, type FormValues } from '../assessment/entry.ts'
import { meaningOf } from '../assessment/interpret.ts'

/** How the field of a calculated value stands to it. */
export interface FedField {
  /** What the field holds, in words; empty where it holds nothing. */
  readonly holds: string
  /** Whether the field holds exactly that value. */
  readonly agrees: (value: FeatureValue) => boolean
  /** Puts a value into the field, in the feature's own unit. */
  readonly use: (value: FeatureValue) => void
}

/** The field that a calculator feeds. Nothing is put into it but by `use`. */
export function useField(feature: FeatureId): FedField {
  const { control, setValue, clearErrors } = useFormContext<FormValues>()
  const [entry, assessmentDate] = useWatch({ control, name: [`entries.${feature}`, 'assessmentDate'] })
  const meaning = meaningOf(feature, entry, assessmentDate)
  return {
    holds:
      meaning.kind === 'value'
        ? valueInWords(feature, meaning.value)
        : meaning.kind === 'not available'
          ? 'not available'
          : entry.text.trim(),
    agrees: (value) => meaning.kind === 'value' && meaning.value === value,
    use: (value) => {
      const { [feature]: next = blankEntry(feature) } = entriesOf({ [feature]: value })
      setValue(`entries.${feature}`, next, { shouldDirty: true })
      clearErrors(`entries.${feature}`)
    },
  }
}
