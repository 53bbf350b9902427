import {
  type Comparator,
  type Criterion,
  type Expression,
  featureDefinition,
  type Leaf,
  type Quantity,
} from '../../rules/index.ts'
import { speaksAgainst } from '../report/words.ts'

/** One statement of a criterion about one finding, with what it does there. */
export interface Placed {
  readonly criterion: Criterion
  readonly leaf: Leaf
  /** Under a "not": the criterion asks that it does not hold. */
  readonly negated: boolean
  /** The smallest part of the criterion around it that counts on its own; the leaf itself where nothing is joined to it. */
  readonly statement: Expression
  /** The groups between that part and the leaf, from outside in: clinical names, and how they join. */
  readonly within: readonly string[]
}

const groupWords = { all: 'all of', any: 'any of', 'any-known': 'either scale', not: 'none of' } as const

/** Whether a group's word only says how it joins, and is no clinical name. */
export function isGroupWord(word: string): boolean {
  return (Object.values(groupWords) as readonly string[]).includes(word)
}

/**
 * The parts of a criterion that count one by one: each part of an "all" where the criterion must hold, each part of an
 * "any" where it speaks against. A named part stays whole, because its name says what it is.
 */
function statementsOf(expression: Expression, joinedBy: 'all' | 'any'): readonly Expression[] {
  return expression.kind === joinedBy
    ? expression.parts.flatMap((part) => statementsOf(part, joinedBy))
    : [expression]
}

interface Found {
  readonly leaf: Leaf
  readonly negated: boolean
  readonly within: readonly string[]
}

function leavesWithin(expression: Expression, negated: boolean, within: readonly string[]): readonly Found[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known': {
      const inside = [...within, groupWords[expression.kind]]
      return expression.parts.flatMap((part) => leavesWithin(part, negated, inside))
    }
    case 'not':
      return leavesWithin(expression.part, !negated, [...within, groupWords.not])
    case 'named':
      return leavesWithin(expression.part, negated, [...within, expression.name])
    default:
      return [{ leaf: expression, negated, within }]
  }
}

/** Every statement of a criterion about one finding, each once, from left to right. */
export function placedIn(criterion: Criterion): readonly Placed[] {
  const found = new Map<string, Placed>()
  const statements = statementsOf(criterion.when, speaksAgainst(criterion.role) ? 'any' : 'all')
  for (const statement of statements) {
    for (const { leaf, negated, within } of leavesWithin(statement, false, [])) {
      const key = JSON.stringify([leaf, negated, statement])
      if (!found.has(key)) found.set(key, { criterion, leaf, negated, statement, within })
    }
  }
  return [...found.values()]
}

/** Whether the criterion is satisfied, or kept away from, where the leaf holds. */
function wanted({ criterion, negated }: Placed): boolean {
  return speaksAgainst(criterion.role) === negated
}

/** The quantity or finding that a leaf looks at. */
export function subjectKey(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'compare':
      return JSON.stringify(leaf.quantity)
    case 'compare-two':
      return JSON.stringify([leaf.quantity, leaf.with])
    case 'answer':
    case 'one-of':
      return leaf.feature
  }
}

/** What a leaf is about more loosely: durations counted from different events answer the same question. */
export function relatedKey(leaf: Leaf): string {
  const feature = leaf.kind === 'compare' && leaf.quantity.kind === 'value' ? leaf.quantity.feature : ''
  return feature.startsWith('yearsSince') ? 'yearsSince' : subjectKey(leaf)
}

/** From which side a limit bounds what is acceptable, whichever way its criterion is worded. */
export function sideKey(placed: Placed): string {
  const { leaf } = placed
  if (leaf.kind === 'answer' || leaf.kind === 'one-of') return ''
  if (leaf.comparator === '=') return 'equal'
  const rises = leaf.comparator === '>' || leaf.comparator === '>='
  return rises === wanted(placed) ? 'lower' : 'upper'
}

const opposites: Record<Comparator, Comparator | 'not ='> = {
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  '=': 'not =',
}

/** The distance between two values of a finding that is counted in steps; null for a continuous measurement. */
function stepOf(quantity: Quantity): number | null {
  if (quantity.kind !== 'value') return null
  const definition = featureDefinition(quantity.feature)
  return definition.type === 'integer' ? (definition.step ?? 1) : null
}

/** A limit in one notation: of whole scores, above 14 and at least 15 are the same. */
function limitKey(quantity: Quantity, comparator: Comparator | 'not =', limit: number): string {
  const step = stepOf(quantity)
  if (step !== null && comparator === '>') return `>= ${limit + step}`
  if (step !== null && comparator === '<') return `<= ${limit - step}`
  return `${comparator} ${limit}`
}

/** What is acceptable by this statement, in one notation for requirements and for what speaks against. */
export function boundKey(placed: Placed): string {
  const { leaf } = placed
  const isWanted = wanted(placed)
  switch (leaf.kind) {
    case 'compare':
    case 'compare-two': {
      const comparator = isWanted ? leaf.comparator : opposites[leaf.comparator]
      return leaf.kind === 'compare' ? limitKey(leaf.quantity, comparator, leaf.limit) : comparator
    }
    case 'answer':
      return String(leaf.is === isWanted)
    case 'one-of': {
      const definition = featureDefinition(leaf.feature)
      const all = definition.type === 'enum' ? Object.keys(definition.values) : []
      return all.filter((value) => leaf.values.includes(value) === isWanted).join(' or ')
    }
  }
}

/** What is acceptable, and what the statement does with it: its role, and what it is joined to. */
export function useKey(placed: Placed): string {
  const { criterion, statement, leaf } = placed
  const joined = statement === leaf ? '' : JSON.stringify(statement)
  return [boundKey(placed), criterion.role, criterion.discretion === true, joined].join(' | ')
}
