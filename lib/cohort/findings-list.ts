import { featureDefinition, featureIds } from '../../rules/index.ts'
import { allowedInWords } from '../assessment/refusal.ts'
import { csvRow } from './output.ts'

/** Every finding as CSV: the id that a column or a request names it by, what it is called, its values, what it means. */
export function findingsList(): string {
  const rows = featureIds.map((id) => {
    const definition = featureDefinition(id)
    return [id, definition.label, allowedInWords(definition), definition.definition]
  })
  return [['id', 'finding', 'value', 'definition'], ...rows].map(csvRow).join('')
}
