import {
  allTrue,
  anyTrue,
  type Explanation,
  type Expression,
  explain,
  type Findings,
  featuresOfLeaf,
  describe as inWords,
  type Truth,
} from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import { type CalculatorId, type CalculatorParts, type PartId, partDefinition } from './parts.ts'

/** A statement about findings and about the parts of one calculator, as data. Three-valued: absent = unknown. */
export type Condition<C extends CalculatorId> =
  | { readonly kind: 'finding'; readonly when: Expression }
  | { readonly kind: 'part'; readonly of: C; readonly part: PartId<C>; readonly is: boolean }
  /** `two`: at least two of them. */
  | { readonly kind: 'all' | 'any' | 'two'; readonly conditions: readonly Condition<C>[] }

/** What is blank where a statement cannot be decided. */
export interface Unknowns {
  readonly features: readonly FeatureId[]
  readonly parts: readonly string[]
}

/** Whether a condition holds: true, false or unknown. */
export function conditionTruth<C extends CalculatorId>(
  condition: Condition<C>,
  findings: Findings,
  parts: CalculatorParts,
): Truth {
  switch (condition.kind) {
    case 'finding':
      return explain(condition.when, findings).outcome
    case 'part': {
      const answer = parts[condition.part]
      return typeof answer === 'boolean' ? answer === condition.is : null
    }
    case 'all':
    case 'any':
    case 'two': {
      const outcomes = condition.conditions.map((each) => conditionTruth(each, findings, parts))
      if (condition.kind === 'two') return twoTrue(outcomes)
      return condition.kind === 'all' ? allTrue(outcomes) : anyTrue(outcomes)
    }
  }
}

/** True if two are true, false if two can no longer be, else unknown. */
function twoTrue(outcomes: readonly Truth[]): Truth {
  if (outcomes.filter((outcome) => outcome === true).length >= 2) return true
  return outcomes.filter((outcome) => outcome !== false).length < 2 ? false : null
}

/** What is blank in a condition that cannot be decided; nothing where it can. Each once, in order of first use. */
export function unknownsOf<C extends CalculatorId>(
  condition: Condition<C>,
  findings: Findings,
  parts: CalculatorParts,
): Unknowns {
  if (conditionTruth(condition, findings, parts) !== null) return { features: [], parts: [] }
  switch (condition.kind) {
    case 'finding':
      return { features: unknownFeatures(condition.when, findings), parts: [] }
    case 'part':
      return { features: [], parts: [condition.part] }
    case 'all':
    case 'any':
    case 'two':
      return together(condition.conditions.map((each) => unknownsOf(each, findings, parts)))
  }
}

/** Several lists of blanks as one, each blank once. */
export function together(unknowns: readonly Unknowns[]): Unknowns {
  return {
    features: [...new Set(unknowns.flatMap(({ features }) => features))],
    parts: [...new Set(unknowns.flatMap(({ parts }) => parts))],
  }
}

/** The features whose absence keeps an expression from being decided, in order of first use. */
export function unknownFeatures(expression: Expression, findings: Findings): readonly FeatureId[] {
  return [...new Set(blanks(explain(expression, findings), findings))]
}

function blanks(explanation: Explanation, findings: Findings): readonly FeatureId[] {
  if (explanation.outcome !== null) return []
  if (explanation.kind === 'leaf') {
    return featuresOfLeaf(explanation.leaf).filter((id) => findings[id] === undefined)
  }
  return explanation.parts.flatMap((part) => blanks(part, findings))
}

/** A condition in words, its limits taken from the expressions. */
export function conditionInWords<C extends CalculatorId>(condition: Condition<C>): string {
  switch (condition.kind) {
    case 'finding':
      return inWords(condition.when)
    case 'part': {
      const label = partDefinition(condition.of, condition.part)?.label ?? condition.part
      return `${label}: ${condition.is ? 'yes' : 'no'}`
    }
    case 'two':
      return `at least two of: ${condition.conditions.map(conditionInWords).join('; ')}`
    case 'all':
    case 'any':
      return condition.conditions
        .map((each) => (isGroup(each) ? `(${conditionInWords(each)})` : conditionInWords(each)))
        .join(condition.kind === 'all' ? ' and ' : ' or ')
  }
}

function isGroup<C extends CalculatorId>(condition: Condition<C>): boolean {
  const kind = condition.kind === 'finding' ? condition.when.kind : condition.kind
  return kind === 'all' || kind === 'any'
}
