import { useFormContext, useWatch } from 'react-hook-form'
import {
  type CalculatorId,
  type CaseParts,
  type FeatureId,
  type FeatureValue,
  type Findings,
  nameInSentence,
  partDefinition,
  type Unknowns,
} from '../../rules/index.ts'
import type { FormValues } from '../assessment/entry.ts'
import { meaningOf } from '../assessment/interpret.ts'

export interface HintProps {
  /** Opens an entry field or another control by its id. */
  goTo: (control: string) => void
}

/** What a hint is worked out from: accepted values of the features it looks at, and the parts of the case. */
export interface HintCase {
  readonly findings: Findings
  readonly notAvailable: readonly FeatureId[]
  readonly parts: CaseParts
}

/** The case as a hint sees it. A refused or blank entry is absent. */
export function hintCase(
  { entries, assessmentDate, parts }: FormValues,
  features: readonly FeatureId[],
): HintCase {
  const findings: [FeatureId, FeatureValue][] = []
  const notAvailable: FeatureId[] = []
  for (const feature of features) {
    const meaning = meaningOf(feature, entries[feature], assessmentDate)
    if (meaning.kind === 'value') findings.push([feature, meaning.value])
    if (meaning.kind === 'not available') notAvailable.push(feature)
  }
  return { findings: Object.fromEntries(findings), notAvailable, parts }
}

/** What a hint says, worked out at each keystroke and drawn again only where it differs. Plain data only. */
export function useHint<T>(features: readonly FeatureId[], read: (given: HintCase) => T): T {
  const { control } = useFormContext<FormValues>()
  return useWatch({ control, compute: (values) => read(hintCase(values, features)) })
}

/** The id of the control in which a part is answered. */
export function partControl(calculator: CalculatorId, part: string): string {
  return `${calculator}.${part}`
}

/** Something that is missing, and the control in which it is entered. */
export interface Blank {
  readonly control: string
  readonly name: string
  readonly notAvailable: boolean
}

/** The blanks of a calculation, ready to be named and reached. */
export function blanksOf(unknowns: Unknowns, calculator: CalculatorId | null, given: HintCase): Blank[] {
  return [
    ...unknowns.features.map((id) => ({
      control: id,
      name: nameInSentence(id),
      notAvailable: given.notAvailable.includes(id),
    })),
    ...unknowns.parts.map((id) => ({
      control: calculator === null ? id : partControl(calculator, id),
      name: (calculator && partDefinition(calculator, id)?.label) ?? id,
      notAvailable: false,
    })),
  ]
}

/** The blanks among these features. */
export function blankFeatures(features: readonly FeatureId[], given: HintCase): Blank[] {
  const blank = features.filter((id) => given.findings[id] === undefined)
  return blanksOf({ features: blank, parts: [] }, null, given)
}

/**
 * A calculated figure as printed, with two decimals at most, but never rounded onto a whole number: limits are whole
 * numbers, and a figure must not seem to lie on the other side of one.
 */
export function figure(value: number): string {
  const short = Math.round(value * 100) / 100
  return String(Number.isInteger(short) ? Math.round(value * 1e6) / 1e6 : short)
}
