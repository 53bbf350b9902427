import {
  type CalculatorParts,
  type CaseParts,
  calculators,
  isCalculatorId,
  type PartDefinition,
  type PartValue,
  unitInWords,
  withUnit,
} from '../../rules/index.ts'
import type { NamedLine } from './rationale-inputs.ts'

/** What calculated values were made of, a line for each calculation of which a part was answered. */
export function calculationLines(parts: CaseParts): readonly NamedLine[] {
  return Object.entries<CalculatorParts>(parts)
    .filter(([id, answered]) => isCalculatorId(id) && Object.keys(answered).length > 0)
    .map(([id, answered]) => calculationLine(calculators[id as keyof typeof calculators], answered))
}

interface Calculation {
  readonly title: string
  readonly parts: Readonly<Record<string, PartDefinition>>
}

function calculationLine({ title, parts }: Calculation, answered: CalculatorParts): NamedLine {
  const all = Object.entries(parts)
  const known = all.flatMap(([part, definition]) => {
    const value = answered[part]
    return value === undefined ? [] : [`${definition.label} ${partInWords(definition, value)}`]
  })
  const blank = all.length - known.length
  const rest = blank === 0 ? '' : ` Not answered: ${blank} of ${all.length}.`
  return { name: `${title}, its parts.`, text: `${known.join('; ')}.${rest}` }
}

function partInWords(definition: PartDefinition, value: PartValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return definition.type === 'number' ? withUnit(String(value), unitInWords(definition.unit)) : String(value)
}
