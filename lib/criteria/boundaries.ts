import { type ExpectedLimit, type ExpectedRow, expectedSets } from '../../rules/examples.ts'
import {
  type FeatureValue,
  isFeatureId,
  nameInSentence,
  type Truth,
  unitOf,
  valueInWords,
  withUnit,
} from '../../rules/index.ts'

/** What a criterion says around one of its limits, as the test's table has it. */
interface Boundary {
  /** The quantity and its limit with its comparator, as the table has them: `mRSS > 15`. */
  readonly limit: string
  /** The other findings of the test. */
  readonly given: string
  readonly below: Truth
  readonly at: Truth
  readonly above: Truth
  readonly unknown: Truth
}

/** One worked example of a criterion. */
interface Example {
  readonly given: string
  readonly outcome: Truth
  readonly why: string
}

/** What a criterion is tested with, beyond its own expression. */
export interface Boundaries {
  readonly limits: readonly Boundary[]
  readonly examples: readonly Example[]
}

const rows = new Map<string, ExpectedRow>(expectedSets.flatMap((set) => set.rows).map((row) => [row.id, row]))

/** Ids of findings in a text of the tables, by their names. */
function named(text: string): string {
  return text.replaceAll(/\b[a-zA-Z0-9]+\b/g, (word) => (isFeatureId(word) ? nameInSentence(word) : word))
}

function givenInWords(given: Readonly<Record<string, FeatureValue>>): string {
  const words = Object.entries(given).map(([id, value]) =>
    isFeatureId(id) ? `${nameInSentence(id)} ${valueInWords(id, value)}` : `${id} ${value}`,
  )
  return words.join(', ')
}

const comparators: Record<ExpectedLimit['comparator'], string> = {
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '=': '=',
}

function quantity(on: string): string {
  return named(on)
    .replace(/^relativeDecline\((.*)\)$/, 'Relative fall in $1')
    .replace(/^absoluteDecline\((.*)\)$/, 'Absolute fall in $1')
}

function unitOn(on: string): string {
  if (on.startsWith('relativeDecline')) return '%'
  if (on.startsWith('absoluteDecline')) return 'percentage points'
  const [first = ''] = on.split(' ')
  return isFeatureId(first) ? unitOf(first) : ''
}

function boundary({ on, comparator, value, base, below, at, above, unknown }: ExpectedLimit): Boundary {
  const limit = `${quantity(on)} ${comparators[comparator]} ${withUnit(String(value), unitOn(on))}`
  return { limit, given: givenInWords(base), below, at, above, unknown }
}

/** The limits and examples a criterion is tested with, from the hand-written tables. */
export function boundariesOf(id: string): Boundaries {
  const row = rows.get(id)
  return {
    limits: (row?.limits ?? []).map(boundary),
    examples: (row?.examples ?? []).map(([given, outcome, why]) => ({
      given: givenInWords(given) || 'nothing entered',
      outcome,
      why: named(why),
    })),
  }
}
