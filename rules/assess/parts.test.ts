import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients, patientsLike, patientsOver } from '../arbitraries.ts'
import { expectedHeadlines } from '../criteria/expected/headline.ts'
import { expectedSets } from '../criteria/expected/index.ts'
import { type CriteriaSet, criteriaSets } from '../criteria/index.ts'
import { anyTrue, evaluate, featuresOf, type Truth } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { findingsOf, valuesOf } from './findings.ts'
import { headlineOutcome, isGuideline } from './headline.ts'
import { indicationOf, outcomes, setOutcome } from './outcome.ts'
import { featuresIn, type Part, partsOf, scalesIn } from './parts.ts'
import { type Weighing, weighingOfOne, weighingOver } from './weighing.ts'

const eachSet = criteriaSets.map((set) => [set.id, set] as const)

const truthsOf = (set: CriteriaSet, given: Given): Readonly<Record<string, Truth>> => {
  const findings = findingsOf(asPatient(given))
  return Object.fromEntries(set.criteria.map(({ id, when }) => [id, evaluate(when, findings)]))
}

/** What the parts say of a patient together, beside what the sets say before any row is looked at. */
function codeFor(
  parts: readonly Part[],
  sets: readonly CriteriaSet[],
  weighing: Weighing,
  given: Given,
): number {
  const values = valuesOf(asPatient(given))
  return [
    ...sets.map((set) => weighing.start(set)),
    ...parts.map(({ variables, diagrams, root }) =>
      diagrams.valueAt(
        root,
        variables.map(({ classOf }) => classOf(values)),
      ),
    ),
  ].reduce((all, code) => all | code, 0)
}

describe.each(eachSet)('the parts of %s', (_, set) => {
  const weighing = weighingOfOne()
  const parts = partsOf([set], weighing)
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
  const found = (given: Given) => {
    const code = codeFor(parts, [set], weighing, given)
    return [outcomes[weighing.outcome(code)], weighing.indication(code)]
  }
  const byTheRules = (given: Given) => {
    const truths = truthsOf(set, given)
    return [setOutcome(set, truths), indicationOf(set, truths)]
  }

  it('come for every patient to the outcome and the indication that the rules give', () => {
    fc.assert(
      fc.property(patientsOfSet, (given) => {
        expect(found(given)).toEqual(byTheRules(given))
      }),
      { numRuns: 300 },
    )
  })

  it('come for every example of the tables to what the rules give', () => {
    expect(examples.map(found)).toEqual(examples.map(byTheRules))
    expect(new Set(examples.map((given) => found(given)[0])).size).toBeGreaterThan(3)
  })

  it('share no variable', () => {
    const keys = parts.flatMap(({ variables }) => variables.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a set', () => {
  it.each(eachSet)('%s may name the features it asks for, and what a clearance follows from', (_, set) => {
    const asked = new Set<FeatureId>(set.criteria.flatMap(({ when }) => featuresOf(when)))
    if (asked.has('creatinineClearanceMlMin'))
      for (const id of ['ageYears', 'sex', 'weightKg', 'creatinineUmolL'] as const) asked.add(id)
    expect(featuresIn([set])).toEqual(featureIds.filter((id) => asked.has(id)))
  })

  it('has two scales for one thing in EBMT 2025 only', () => {
    const scales = criteriaSets.map((set) => [set.id, scalesIn([set])] as const)
    expect(Object.fromEntries(scales.filter(([, groups]) => groups.length > 0))).toEqual({
      'ebmt-2025': [['ecog', 'karnofskyPct']],
    })
  })
})

describe('the parts of the headline', () => {
  const deciding = criteriaSets.filter(({ part }) => part === 'headline')
  const weighing = weighingOver(deciding.filter(isGuideline))
  const parts = partsOf(deciding, weighing)

  /** By the parts and by the rules: the outcome, and whether the indication of a guideline holds. */
  function both(given: Given) {
    const code = codeFor(parts, deciding, weighing, given)
    const judged = deciding.map((set) => [set, truthsOf(set, given)] as const)
    const guidelines = judged.flatMap(([set, truths]) =>
      isGuideline(set) ? [indicationOf(set, truths)] : [],
    )
    return {
      parts: [outcomes[weighing.outcome(code)], weighing.indication(code)],
      rules: [headlineOutcome(judged), anyTrue(guidelines)],
    }
  }

  it('come for every example of the table to what the rules give', () => {
    const found = expectedHeadlines.map(({ given }) => both(given as Given))
    expect(found.map((each) => each.parts)).toEqual(found.map((each) => each.rules))
    expect(new Set(found.map((each) => each.rules[0])).size).toBe(outcomes.length)
  })

  it('come for every patient to what the rules give', () => {
    const near = fc
      .constantFrom(...expectedHeadlines)
      .chain(({ given }) => patientsLike(given as Given, featureIds))
    fc.assert(
      fc.property(fc.oneof(patients, near, near), (given) => {
        const { parts: found, rules } = both(given)
        expect(found).toEqual(rules)
      }),
      { numRuns: 400 },
    )
  })
})
