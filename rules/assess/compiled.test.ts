import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients, patientsLike, patientsOver } from '../arbitraries.ts'
import { expectedHeadlines } from '../criteria/expected/headline.ts'
import { expectedSets } from '../criteria/expected/index.ts'
import { type CriteriaSet, criteriaSets } from '../criteria/index.ts'
import { anyTrue, evaluate, featuresOf, type Truth } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { type Compiled, compiledSet, truthCodes, type Variable } from './compiled.ts'
import { compiledHeadline } from './compiled-headline.ts'
import { findingsOf } from './findings.ts'
import { headlineOutcome, isGuideline } from './headline.ts'
import { indicationOf, outcomes, setOutcome } from './outcome.ts'

const eachSet = criteriaSets.map((set) => [set.id, set] as const)

/** A set that was never compiled before, so that every test compiles its own. */
const afresh = (set: CriteriaSet): Compiled => compiledSet({ ...set })

const truthsOf = (set: CriteriaSet, given: Given): Readonly<Record<string, Truth>> => {
  const findings = findingsOf(asPatient(given))
  return Object.fromEntries(set.criteria.map(({ id, when }) => [id, evaluate(when, findings)]))
}

/** The class of a variable for a patient; -1 where the patient is of none. */
function classOf({ leaves, classes }: Variable, given: Given): number {
  const findings = findingsOf(asPatient(given))
  const truths = leaves.map((leaf) => evaluate(leaf, findings))
  return classes.findIndex((row) => row.join() === truths.join())
}

describe.each(eachSet)('the diagrams of %s', (_, set) => {
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

  it('give for every patient the outcome and the indication that the rules give', () => {
    const { variables, diagrams, outcome, indication } = afresh(set)
    fc.assert(
      fc.property(patientsOfSet, (given) => {
        const classes = variables.map((variable) => classOf(variable, given))
        expect(classes).not.toContain(-1)
        const truths = truthsOf(set, given)
        expect(outcomes[diagrams.valueAt(outcome, classes)]).toBe(setOutcome(set, truths))
        expect(truthCodes[diagrams.valueAt(indication, classes)]).toBe(indicationOf(set, truths))
      }),
      { numRuns: 300 },
    )
  })

  it('give for every example of the tables the outcome that the rules give', () => {
    const { variables, diagrams, outcome } = afresh(set)
    const found = examples.map((given) =>
      diagrams.valueAt(
        outcome,
        variables.map((variable) => classOf(variable, given)),
      ),
    )
    expect(found.map((value) => outcomes[value])).toEqual(
      examples.map((given) => setOutcome(set, truthsOf(set, given))),
    )
    expect(new Set(found).size).toBeGreaterThan(3)
  })

  it('ask each feature in one variable, with the blank as its first class and each class once', () => {
    const { variables } = afresh(set)
    for (const { features: asked, leaves, classes, open, derivable } of variables) {
      expect(classes[0]).toEqual(leaves.map(() => null))
      expect(new Set(classes.map((row) => row.join())).size).toBe(classes.length)
      expect(open).toEqual(classes.map((_row, index) => index))
      expect(derivable).toBe(asked.includes('creatinineClearanceMlMin'))
      if (asked.length > 1 || derivable) expect([leaves.length, classes.length]).toEqual([1, 3])
    }
    const single = variables
      .filter(({ features: asked }) => asked.length === 1)
      .map(({ features: [only] }) => only)
    expect(new Set(single).size).toBe(single.length)
  })
})

describe('the classes of a feature', () => {
  const classesOf = (id: string, feature: FeatureId) => {
    const set = criteriaSets.find((each) => each.id === id)
    const variables = set ? afresh(set).variables : []
    return variables.find(({ features }) => features.length === 1 && features[0] === feature)?.classes
  }

  it.each<[string, FeatureId, number]>([
    ['assist', 'mrss', 4],
    ['assist', 'lvefPct', 3],
    ['assist', 'lungInvolvement', 3],
    ['ebmt-2025', 'mrss', 5],
    ['ebmt-2025', 'cutaneousSubset', 3],
    ['ebmt-2025', 'pregnant', 0],
    ['ebmt-handbook-2024', 'lungInvolvement', 3],
    ['ebmt-handbook-2024', 'pftIntervalMonths', 4],
    ['ebmt-handbook-2024', 'mrss', 5],
    ['ebmt-handbook-2024', 'karnofskyPct', 3],
    ['scot', 'yearsSinceFirstNonRaynaud', 4],
    ['scot', 'ageYears', 4],
    ['scot', 'cyclophosphamideIvMonths', 3],
    ['scot', 'creatinineClearanceMlMin', 3],
    ['eular-2023', 'eularEarly', 3],
  ])('by %s of %s, the blank included: %d', (id, feature, count) => {
    expect(classesOf(id, feature)?.length ?? 0).toBe(count)
  })
})

describe('a set', () => {
  it.each(eachSet)('%s may name the features it asks for, and what a clearance follows from', (_, set) => {
    const asked = new Set<FeatureId>(set.criteria.flatMap(({ when }) => featuresOf(when)))
    if (asked.has('creatinineClearanceMlMin'))
      for (const id of ['ageYears', 'sex', 'weightKg', 'creatinineUmolL'] as const) asked.add(id)
    expect(afresh(set).features).toEqual(featureIds.filter((id) => asked.has(id)))
  })

  it('has two scales for one thing in EBMT 2025 only', () => {
    const scales = criteriaSets.map((set) => [
      set.id,
      afresh(set).scales.map((scale) => scale.map((place) => featureIds[place])),
    ])
    expect(Object.fromEntries(scales.filter(([, groups]) => groups?.length))).toEqual({
      'ebmt-2025': [['ecog', 'karnofskyPct']],
    })
  })

  it('is compiled once', () => {
    const [set] = criteriaSets
    expect(set && compiledSet(set)).toBe(set && compiledSet(set))
  })
})

describe('the diagrams of the headline', () => {
  const { variables, diagrams, outcome, indication } = compiledHeadline([...criteriaSets])
  const deciding = criteriaSets.filter(({ part }) => part === 'headline')

  /** By the diagrams and by the rules: the outcome, and whether the indication of a guideline holds. */
  function both(given: Given) {
    const classes = variables.map((variable) => classOf(variable, given))
    const judged = deciding.map((set) => [set, truthsOf(set, given)] as const)
    const guidelines = judged.flatMap(([set, truths]) =>
      isGuideline(set) ? [indicationOf(set, truths)] : [],
    )
    return {
      diagrams: [
        outcomes[diagrams.valueAt(outcome, classes)],
        truthCodes[diagrams.valueAt(indication, classes)],
      ],
      rules: [headlineOutcome(judged), anyTrue(guidelines)],
    }
  }

  it('give for every example of the table what the rules give', () => {
    const found = expectedHeadlines.map(({ given }) => both(given as Given))
    expect(found.map((each) => each.diagrams)).toEqual(found.map((each) => each.rules))
    expect(new Set(found.map((each) => each.rules[0])).size).toBe(outcomes.length)
  })

  it('give for every patient what the rules give', () => {
    const near = fc
      .constantFrom(...expectedHeadlines)
      .chain(({ given }) => patientsLike(given as Given, featureIds))
    fc.assert(
      fc.property(fc.oneof(patients, near, near), (given) => {
        const { diagrams: compiled, rules } = both(given)
        expect(compiled).toEqual(rules)
      }),
      { numRuns: 400 },
    )
  })
})
