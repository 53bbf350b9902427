import { describe, expect, it } from 'vitest'
import { neighbour } from '../arbitraries.ts'
import { assess, findingsOf } from '../assess/index.ts'
import {
  evaluate,
  type Findings,
  featuresOfQuantity,
  measure,
  type Quantity,
  type Threshold,
  thresholdsOf,
} from '../expressions/index.ts'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  isFeatureId,
  type Patient,
} from '../features/index.ts'
import { expectedHeadlines } from './expected/headline.ts'
import { expectedSets } from './expected/index.ts'
import type { ExpectedLimit, ExpectedRow, ExpectedSet, Findings as Given } from './expected/types.ts'
import { type CriteriaSet, type Criterion, criteriaSets } from './index.ts'

// The tables were written from the specification, the expressions apart from them. Here the limits are read off the
// expression under test, so that neither side can carry one that the other lacks.

const setOf = new Map(criteriaSets.map((set) => [set.id, set]))
const rowOf = new Map<string, Criterion>(
  criteriaSets.flatMap((set) => set.criteria).map((row) => [row.id, row]),
)

function encodedSet({ set }: ExpectedSet): CriteriaSet {
  const found = setOf.get(set)
  if (!found) throw new Error(`no set ${set}`)
  return found
}

function encodedRow({ id }: ExpectedRow): Criterion {
  const found = rowOf.get(id)
  if (!found) throw new Error(`no criterion ${id}`)
  return found
}

function nameOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return quantity.feature
    case 'offset':
      return `${quantity.feature} + ${quantity.by}`
    case 'sum':
      return quantity.features.join(' + ')
    case 'relative-decline':
      return `relativeDecline(${quantity.feature})`
    case 'absolute-decline':
      return `absoluteDecline(${quantity.feature})`
  }
}

const limitName = ({ quantity, comparator, limit }: Threshold) => `${nameOf(quantity)} ${comparator} ${limit}`
const expectedName = ({ on, comparator, value }: ExpectedLimit) => `${on} ${comparator} ${value}`

const patientOf = (given: Given): Patient => given as Patient
const without = (given: Given, features: readonly FeatureId[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([id]) => !features.some((feature) => feature === id)))

type Point = readonly [where: string, given: Given, outcome: boolean | null]

/** The findings on both sides of a limit, on it, and without it. */
function pointsOf(threshold: Threshold, expected: ExpectedLimit): readonly Point[] {
  const features = featuresOfQuantity(threshold.quantity)
  const [feature] = features
  const beside = (steps: number): Given => {
    if (feature === undefined || threshold.quantity.kind !== 'value')
      throw new Error(`${expected.on} needs points`)
    const value = neighbour(feature, threshold.limit, steps)
    if (value === null) throw new Error(`${expected.on} has no value beside its limit`)
    return { [feature]: value }
  }
  const { below, at, above } = expected.points ?? { below: beside(-1), at: beside(0), above: beside(1) }
  return [
    ['just below', { ...expected.base, ...below }, expected.below],
    ['at the limit', { ...expected.base, ...at }, expected.at],
    ['just above', { ...expected.base, ...above }, expected.above],
    ['unknown', without(expected.base, features), expected.unknown],
  ]
}

/** Points given by hand that do not lie around the limit, as near as the values can be entered. */
function misplaced(threshold: Threshold, { points }: ExpectedLimit): readonly string[] {
  if (!points) return []
  const distance = (given: Given) =>
    (measure(threshold.quantity, given as Findings) ?? Number.NaN) - threshold.limit
  const [below, at, above] = [distance(points.below), distance(points.at), distance(points.above)]
  const around = below < 0 && below >= -0.02 && at === 0 && above > 0 && above <= 0.02
  return around
    ? []
    : [`${limitName(threshold)}: the points lie at ${below}, ${at} and ${above} from the limit`]
}

function wrongAtLimits(row: ExpectedRow): readonly string[] {
  const { when } = encodedRow(row)
  return thresholdsOf(when).flatMap((threshold) => {
    const expected = row.limits.find((limit) => expectedName(limit) === limitName(threshold))
    if (!expected) return []
    const wrong = pointsOf(threshold, expected).flatMap(([where, given, outcome]) => {
      const found = evaluate(when, findingsOf(patientOf(given)))
      return found === outcome
        ? []
        : [mismatch(row.id, `${limitName(threshold)}, ${where}`, given, outcome, found)]
    })
    return [...wrong, ...misplaced(threshold, expected)]
  })
}

function wrongExamples(row: ExpectedRow): readonly string[] {
  const { when } = encodedRow(row)
  return row.examples.flatMap(([given, outcome, why]) => {
    const found = evaluate(when, findingsOf(patientOf(given)))
    return found === outcome ? [] : [mismatch(row.id, why, given, outcome, found)]
  })
}

function mismatch(id: string, why: string, given: Given, expected: unknown, found: unknown): string {
  return `${id} (${why}): expected ${expected}, found ${found}, for ${JSON.stringify(given)}`
}

/** Findings in a table that no form would take: a misspelt feature would otherwise pass as a blank. */
function notAllowed(given: Given): readonly string[] {
  return Object.entries(given).flatMap(([id, value]) =>
    isFeatureId(id) && isAllowed(id, value) ? [] : [`${id}: ${value}`],
  )
}

function isAllowed(id: FeatureId, value: FeatureValue): boolean {
  const definition = featureDefinition(id)
  if (definition.type === 'boolean') return typeof value === 'boolean'
  if (definition.type === 'enum') return typeof value === 'string' && Object.hasOwn(definition.values, value)
  const whole = definition.type === 'number' || Number.isInteger(value)
  return typeof value === 'number' && whole && value >= definition.min && value <= definition.max
}

const eachSet = expectedSets.map((set): [string, ExpectedSet] => [set.set, set])
const eachRow = expectedSets.flatMap(({ rows }) => rows.map((row): [string, ExpectedRow] => [row.id, row]))

describe('the expectation tables', () => {
  it('cover every set, in its order', () => {
    expect(criteriaSets.map(({ id, kind }) => [id, kind])).toEqual(
      expectedSets.map(({ set, kind }) => [set, kind]),
    )
  })

  it.each(eachSet)(
    'name every row of %s in its order, with role, discretion, verification and level',
    (_, set) => {
      const facts = encodedSet(set).criteria.map(({ id, role, discretion, verified, cite }) => ({
        id,
        role,
        discretion: discretion ?? false,
        verified,
        level: cite.level ?? null,
      }))
      expect(facts).toEqual(
        set.rows.map(({ id, role, discretion, verified, level }) => ({
          id,
          role,
          discretion: discretion ?? false,
          verified,
          level: level ?? null,
        })),
      )
    },
  )

  it.each(eachSet)('use only findings that can be entered, for %s', (_, { rows, outcomes }) => {
    const examples = rows.flatMap((row) => row.examples.map(([given]) => given))
    expect([...examples, ...outcomes.map(([given]) => given)].flatMap(notAllowed)).toEqual([])
  })

  it('use only findings that can be entered, for the headline', () => {
    expect(expectedHeadlines.flatMap(({ given }) => notAllowed(given))).toEqual([])
  })
})

describe.each(eachRow)('%s', (_, row) => {
  it('has exactly the limits of its table, and turns at each of them as the table says', () => {
    const encoded = thresholdsOf(encodedRow(row).when).map(limitName)
    expect(encoded.toSorted()).toEqual(row.limits.map(expectedName).toSorted())
    expect(wrongAtLimits(row)).toEqual([])
  })

  it('comes out as every example of its table says', () => {
    expect(row.examples.length).toBeGreaterThan(0)
    expect(wrongExamples(row)).toEqual([])
  })
})

describe.each(eachSet)('the outcome by %s', (_, expected) => {
  it('is that of every example of its table', () => {
    const set = encodedSet(expected)
    const wrong = expected.outcomes.flatMap(([given, outcome, why]) => {
      const found = assess(patientOf(given), [], [set]).sets[set.id]?.outcome
      return found === outcome ? [] : [mismatch(set.id, why, given, outcome, found)]
    })
    expect(expected.outcomes.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})

describe('the headline', () => {
  it.each(expectedHeadlines.map((row) => [row.headline, row.why, row] as const))(
    'is %s: %s',
    (_code, _why, row) => {
      const found = assess(patientOf(row.given), (row.notAvailable ?? []).filter(isFeatureId))
      expect(found).toMatchObject({ headline: row.headline, guidelinesDiffer: row.guidelinesDiffer })
      if (row.warnings) expect(found.warnings.map(({ code }) => code)).toEqual(row.warnings)
      if (row.alsoExcludedBy) expect(found.alsoExcludedBy).toEqual(row.alsoExcludedBy)
    },
  )
})
