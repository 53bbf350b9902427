import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { evaluate, leavesOf } from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'
import { findingsOf, valuesOf } from './findings.ts'
import { type Variable, variablesOf } from './variables.ts'

const variablesIn = (...ids: readonly string[]): readonly Variable[] =>
  variablesOf(
    criteriaSets
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .flatMap(({ criteria }) => criteria.flatMap(({ when }) => leavesOf(when))),
  )

describe('the classes of a feature', () => {
  const classesOf = (id: string, feature: FeatureId) =>
    variablesIn(id).find(({ features }) => features.length === 1 && features[0] === feature)

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
  ])('by %s of %s that an entry may have, the blank included: %d', (id, feature, count) => {
    expect(classesOf(id, feature)?.possible ?? 0).toBe(count)
  })

  it('are told apart from one that only a number between two whole ones has', () => {
    const mrss = classesOf('ebmt-handbook-2024', 'mrss')
    expect(mrss?.classes.length).toBe(6)
    expect(mrss?.classOf(valuesOf({ mrss: 14.5 }))).toBe(5)
    expect(mrss?.classOf(valuesOf({ mrss: 14 }))).toBeLessThan(5)
  })
})

describe('the variables', () => {
  const each: readonly (readonly [string, readonly string[]])[] = [
    ['all sets', []],
    ...criteriaSets.map(({ id }) => [id, [id]] as const),
  ]

  it.each(each)(
    'of %s ask each feature once, with the blank as its first class and each class once',
    (_, ids) => {
      const variables = variablesIn(...ids)
      expect(variables.length).toBeGreaterThan(0)
      for (const { features, leaves, classes, only, derivable } of variables) {
        expect(classes[0]).toEqual(leaves.map(() => null))
        expect(new Set(classes.map((row) => row.join())).size).toBe(classes.length)
        expect(derivable).toBe(features.includes('creatinineClearanceMlMin'))
        expect(only === null).toBe(features.length > 1 || derivable)
        if (only === null) expect(classes).toEqual([[null], [false], [true]])
      }
      const single = variables.filter(({ only }) => only !== null).map(({ only }) => only)
      expect(new Set(single).size).toBe(single.length)
    },
  )

  it('give every patient the class with the truths that the evaluator gives its leaves', () => {
    const variables = variablesIn()
    fc.assert(
      fc.property(patients, (given) => {
        const findings = findingsOf(asPatient(given))
        const values = valuesOf(asPatient(given))
        for (const { leaves, classes, classOf } of variables)
          expect(classes[classOf(values)]).toEqual(leaves.map((leaf) => evaluate(leaf, findings)))
      }),
      { numRuns: 150 },
    )
  })
})
