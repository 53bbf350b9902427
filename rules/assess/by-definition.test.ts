import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from '../arbitraries.ts'
import { expectedHeadlines } from '../criteria/expected/headline.ts'
import { criteriaSets } from '../criteria/index.ts'
import { anyTrue, evaluate, type Truth } from '../expressions/index.ts'
import { assess } from './assess.ts'
import { findingsOf } from './findings.ts'
import { headlineOutcome, isGuideline } from './headline.ts'
import { indicationOf, routesMetOf, setOutcome } from './outcome.ts'

// The assessment works with functions made of the expressions and with facts that add up. What it must come to is said
// by the evaluator, `setOutcome` and `headlineOutcome`, which take every row by itself.

function byDefinition(given: Given) {
  const findings = findingsOf(asPatient(given))
  const judged = criteriaSets.map((set) => {
    const truths: Readonly<Record<string, Truth>> = Object.fromEntries(
      set.criteria.map(({ id, when }) => [id, evaluate(when, findings)]),
    )
    return [set, truths] as const
  })
  const indications = judged.flatMap(([set, truths]) => (isGuideline(set) ? [indicationOf(set, truths)] : []))
  return {
    headline: headlineOutcome(judged),
    guidelinesDiffer: anyTrue(indications) === true && indications.includes(false),
    alsoExcludedBy: judged.flatMap(([set, truths]) =>
      set.criteria.flatMap(({ id, role }) =>
        set.part === 'second-opinion' && role === 'exclusion' && truths[id] === true ? [id] : [],
      ),
    ),
    sets: judged.map(([set, truths]) => ({
      id: set.id,
      outcome: setOutcome(set, truths),
      criteria: truths,
      routesMet: routesMetOf(set, truths),
    })),
  }
}

function assessed(given: Given) {
  const { headline, guidelinesDiffer, alsoExcludedBy, sets } = assess(asPatient(given))
  return {
    headline,
    guidelinesDiffer,
    alsoExcludedBy,
    sets: Object.entries(sets).map(([id, { missing: _, ...rest }]) => ({ id, ...rest })),
  }
}

describe('an assessment', () => {
  it('comes to what the definitions say, for every example of the table', () => {
    const examples = expectedHeadlines.map(({ given }) => given as Given)
    expect(examples.map(assessed)).toEqual(examples.map(byDefinition))
  })

  it('comes to what the definitions say, for every patient', () => {
    fc.assert(
      fc.property(patients, (given) => {
        expect(assessed(given)).toEqual(byDefinition(given))
      }),
      { numRuns: 500 },
    )
  })
})
