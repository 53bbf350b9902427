import { type FeatureId, featureDefinition } from '../../rules/index.ts'
import { ChoiceButtons, yesOrNo } from './choice-buttons.tsx'
import type { Entry } from './entry.ts'

interface ChoiceControlProps {
  feature: FeatureId
  entry: Entry
  onChange: (entry: Entry) => void
  describedBy: string | undefined
}

/** Yes or no, or one of a few named values. The first radio carries the field's id. */
export function ChoiceControl({ feature, entry, onChange, describedBy }: ChoiceControlProps) {
  const definition = featureDefinition(feature)
  return (
    <ChoiceButtons
      id={feature}
      label={definition.label}
      choices={definition.type === 'enum' ? definition.values : yesOrNo}
      value={entry.text}
      disabled={entry.notAvailable}
      describedBy={describedBy}
      onAnswer={(text) => onChange({ ...entry, text, notAvailable: text === '' && entry.notAvailable })}
    />
  )
}
