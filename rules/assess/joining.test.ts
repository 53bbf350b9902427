import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients, patientsLike, patientsOver } from '../arbitraries.ts'
import { expectedHeadlines } from '../criteria/expected/headline.ts'
import { expectedSets } from '../criteria/expected/index.ts'
import { type CriteriaSet, criteriaSets } from '../criteria/index.ts'
import { anyTrue, evaluate, featuresOf, type Truth } from '../expressions/index.ts'
import { featureIds } from '../features/index.ts'
import { findingsOf, valuesOf } from './findings.ts'
import { headlineOutcome, isGuideline } from './headline.ts'
import { type Joining, joiningOf } from './joining.ts'
import { indicationOf, outcomes, setOutcome } from './outcome.ts'
import { truths } from './statements.ts'
import { indicationShown, outcomeShown, weighingOfOne, weighingOver } from './weighing.ts'

const eachSet = criteriaSets.map((set) => [set.id, set] as const)

const truthsOf = (set: CriteriaSet, given: Given): Readonly<Record<string, Truth>> => {
  const findings = findingsOf(asPatient(given))
  return Object.fromEntries(set.criteria.map(({ id, when }) => [id, evaluate(when, findings)]))
}

/** What a joining shows of a patient: the outcome, and whether the indication holds. */
function shownFor(
  { variables, classOf, joins, shows }: Joining,
  given: Given,
): readonly [string | undefined, Truth | undefined] {
  const values = valuesOf(asPatient(given))
  const classes = variables.map((variable, node) => classOf[node]?.[variable.classOf(values)] ?? -1)
  for (const join of joins)
    classes.push(join.classOf[classes[join.left] ?? -1]?.[classes[join.right] ?? -1] ?? -1)
  const shown = shows[classes.at(-1) ?? -1] ?? -1
  return [outcomes[outcomeShown(shown)], truths[indicationShown(shown)]]
}

describe.each(eachSet)('what %s asks, joined,', (_, set) => {
  const joining = joiningOf([set], weighingOfOne())
  const features = [...new Set(set.criteria.flatMap(({ when }) => featuresOf(when)))]
  const examples = (expectedSets.find((each) => each.set === set.id)?.outcomes ?? []).map(
    ([given]) => given as Given,
  )
  // Most of them near an example of the tables: random values alone seldom get past the indication.
  const patientsOfSet = fc.oneof(
    patients,
    patientsOver(features),
    ...Array.from({ length: 4 }, () =>
      fc.constantFrom(...examples).chain((given) => patientsLike(given, features)),
    ),
  )
  const found = (given: Given) => shownFor(joining, given)
  const byTheRules = (given: Given) => {
    const truths = truthsOf(set, given)
    return [setOutcome(set, truths), indicationOf(set, truths)]
  }

  it('comes for every patient to the outcome and the indication that the rules give', () => {
    fc.assert(
      fc.property(patientsOfSet, (given) => {
        expect(found(given)).toEqual(byTheRules(given))
      }),
      { numRuns: 300 },
    )
  })

  it('comes for every example of the tables to what the rules give', () => {
    expect(examples.map(found)).toEqual(examples.map(byTheRules))
    expect(new Set(examples.map((given) => found(given)[0])).size).toBeGreaterThan(3)
  })

  it('joins every variable once, and each node but the last with one other', () => {
    const { variables, joins } = joining
    const parts = joins.flatMap(({ left, right }) => [left, right]).sort((a, b) => a - b)
    expect(parts).toEqual([...Array(variables.length + joins.length - 1).keys()])
    for (const [index, { left, right }] of joins.entries())
      expect(Math.max(left, right)).toBeLessThan(variables.length + index)
  })

  it('tells no two classes apart that make no difference', () => {
    for (const { classOf } of joining.joins) {
      const [first = []] = classOf
      const columns = first.map((_, column) => classOf.map((row) => row[column]))
      expect(new Set(classOf.map(String)).size).toBe(classOf.length)
      expect(new Set(columns.map(String)).size).toBe(columns.length)
    }
    expect(new Set(joining.shows).size).toBe(joining.shows.length)
  })

  it('needs few classes anywhere, so that an answer takes no time', () => {
    const most = Math.max(...joining.joins.map(({ classOf }) => classOf.length * (classOf[0]?.length ?? 0)))
    expect(most).toBeLessThanOrEqual(130)
  })
})

describe('what decides the headline, joined,', () => {
  const deciding = criteriaSets.filter(({ part }) => part === 'headline')
  const weighing = weighingOver(deciding.filter(isGuideline))
  const joining = joiningOf(deciding, weighing)

  /** By the tree and by the rules: the outcome, and whether the indication of a guideline holds. */
  function both(given: Given) {
    const judged = deciding.map((set) => [set, truthsOf(set, given)] as const)
    const guidelines = judged.flatMap(([set, truths]) =>
      isGuideline(set) ? [indicationOf(set, truths)] : [],
    )
    return {
      tree: shownFor(joining, given),
      rules: [headlineOutcome(judged), anyTrue(guidelines)],
    }
  }

  it('comes for every example of the table to what the rules give', () => {
    const found = expectedHeadlines.map(({ given }) => both(given as Given))
    expect(found.map((each) => each.tree)).toEqual(found.map((each) => each.rules))
    expect(new Set(found.map((each) => each.rules[0])).size).toBe(outcomes.length)
  })

  it('comes for every patient to what the rules give', () => {
    const near = fc
      .constantFrom(...expectedHeadlines)
      .chain(({ given }) => patientsLike(given as Given, featureIds))
    fc.assert(
      fc.property(fc.oneof(patients, near, near), (given) => {
        const { tree: found, rules } = both(given)
        expect(found).toEqual(rules)
      }),
      { numRuns: 400 },
    )
  })
})
