import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedValue, asPatient, type Given, neighbour, patients, stepOf } from '../arbitraries.ts'
import { indicatedPatient } from '../criteria/expected/patients.ts'
import { criteriaSets } from '../criteria/index.ts'
import { evaluate, thresholdsOf } from '../expressions/index.ts'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  featuresInWorkUpOrder,
} from '../features/index.ts'
import { assess } from './assess.ts'
import { findingsOf } from './findings.ts'
import { headlineOutcome } from './headline.ts'
import type { Outcome, RowTruths } from './outcome.ts'
import { type Question, questionsFor } from './questions.ts'

const deciding = criteriaSets.filter(({ part }) => part === 'headline')
const rows = deciding.flatMap(({ criteria }) => criteria)
const excluding = rows.filter(({ role }) => role === 'exclusion' || role === 'protocol-exclusion')

/** Every criterion of the headline's sets, and the headline, worked out without the code that ranks. */
function judged(given: Given): { readonly truths: RowTruths; readonly headline: Outcome } {
  const findings = findingsOf(asPatient(given))
  const truths = Object.fromEntries(rows.map(({ id, when }) => [id, evaluate(when, findings)]))
  return { truths, headline: headlineOutcome(deciding.map((set) => [set, truths])) }
}

const limitsOf = (feature: FeatureId): readonly number[] =>
  rows
    .flatMap(({ when }) => thresholdsOf(when))
    .filter(({ quantity }) => quantity.kind === 'value' && quantity.feature === feature)
    .map(({ limit }) => limit)

/** Values on both sides of every limit, and many in between, because a clearance turns elsewhere. */
function valuesOf(feature: FeatureId): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [true, false]
  if (definition.type === 'enum') return Object.keys(definition.values)
  const { min, max } = definition
  const step = stepOf(definition)
  const around = limitsOf(feature).flatMap((limit) =>
    [-1, 0, 1].map((steps) => neighbour(feature, limit, steps)),
  )
  const spread = Array.from({ length: 41 }, (_, n) => min + Math.round(((max - min) * n) / 40 / step) * step)
  return [...new Set([...around.filter((value) => value !== null), ...spread])]
}

/** A patient, and features that cannot be had, all of them absent. */
const cases = fc
  .tuple(patients, fc.subarray(featureIds, { maxLength: 20 }))
  .map(([given, drawn]) => ({ given, notAvailable: drawn.filter((id) => given[id] === undefined) }))

const rankedFor = (given: Given, notAvailable: readonly FeatureId[] = []): readonly Question[] =>
  questionsFor(asPatient(given), notAvailable).ranked

describe('the next question, as a law', () => {
  it('claims of every allowed value exactly what that value does', () => {
    fc.assert(
      fc.property(
        cases.chain(({ given, notAvailable }) => {
          const ranked = rankedFor(given, notAvailable)
          return ranked.length === 0
            ? fc.constant(null)
            : fc
                .constantFrom(...ranked)
                .chain((question) =>
                  fc.tuple(fc.constant(given), fc.constant(question), allowedValue(question.feature)),
                )
        }),
        (drawn) => {
          if (drawn === null) return
          const [given, { feature, settles, maySettle, canExclude, answers }, value] = drawn
          const [before, after] = [judged(given), judged({ ...given, [feature]: value })]
          for (const { id } of rows) {
            if (before.truths[id] !== null) continue
            if (settles.includes(id)) expect(after.truths[id]).not.toBeNull()
            else if (!maySettle.includes(id)) expect(after.truths[id]).toBeNull()
          }
          for (const { id } of excluding)
            if (before.truths[id] === null && after.truths[id] === true) expect(canExclude).toContain(id)
          const answered = !['needs-information', 'refer-for-workup', before.headline].includes(
            after.headline,
          )
          if (answered) expect(answers).toContain(after.headline)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('claims nothing that no value does', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ given, notAvailable }, pick) => {
        const ranked = rankedFor(given, notAvailable)
        const question = ranked[pick % ranked.length]
        if (!question) return
        const { feature, settles, maySettle, canExclude, answers } = question
        const results = valuesOf(feature).map((value) => judged({ ...given, [feature]: value }))
        const known = (id: string) => results.filter(({ truths }) => truths[id] !== null).length
        for (const id of settles) expect(known(id)).toBe(results.length)
        for (const id of maySettle) expect([known(id) > 0, known(id) < results.length]).toEqual([true, true])
        for (const id of canExclude) expect(results.some(({ truths }) => truths[id] === true)).toBe(true)
        for (const outcome of answers) expect(results.map(({ headline }) => headline)).toContain(outcome)
      }),
      { numRuns: 60 },
    )
  })

  it('asks everything that can still change the headline, once, and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ given, notAvailable }) => {
        const { missing } = assess(asPatient(given), notAvailable)
        const ranked = rankedFor(given, notAvailable)
        const asked = ranked.map(({ feature }) => feature)
        expect(new Set(asked)).toEqual(new Set([...missing.required, ...missing.refining]))
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.filter((id) => notAvailable.includes(id) || given[id] !== undefined)).toEqual([])
        expect(ranked.filter(({ required }) => required).map(({ feature }) => feature)).toEqual(
          asked.filter((id) => missing.required.includes(id)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('ranks no question before one that is better, and is the same whenever it is asked', () => {
    const isBetter = (a: Question, b: Question): boolean => {
      if (a.required !== b.required) return a.required
      const [answersA, answersB] = [a.answers.length > 0, b.answers.length > 0]
      if (answersA !== answersB) return answersA
      const [excludesA, excludesB] = [a.canExclude.length > 0, b.canExclude.length > 0]
      if (excludesA !== excludesB) return excludesA
      if (a.settles.length !== b.settles.length) return a.settles.length > b.settles.length
      return featuresInWorkUpOrder.indexOf(a.feature) < featuresInWorkUpOrder.indexOf(b.feature)
    }
    fc.assert(
      fc.property(cases, ({ given, notAvailable }) => {
        const ranked = rankedFor(given, notAvailable)
        for (const [index, question] of ranked.entries())
          expect(ranked.slice(index + 1).filter((later) => isBetter(later, question))).toEqual([])
        expect(rankedFor({ ...given }, notAvailable)).toEqual(ranked)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the next question', () => {
  it.each<[string, Given, readonly FeatureId[], Partial<Question>]>([
    [
      'of a blank patient is the age: in five rows, and it may lie outside the criteria',
      {},
      [],
      {
        feature: 'ageYears',
        required: true,
        settles: rows.filter(({ id }) => /\/adult$|\/age-over-60$/.test(id)).map(({ id }) => id),
        canExclude: [],
        answers: ['out-of-scope'],
      },
    ],
    ['is the diagnosis where the age cannot be had', {}, ['ageYears'], { feature: 'diagnosis' }],
    [
      'where the indication is met is a finding that can exclude, the echo before the catheter',
      indicatedPatient,
      [],
      {
        feature: 'lvefPct',
        required: false,
        settles: ['ebmt-2017-cardiac/lvef', 'general-fitness/lvef'],
        canExclude: ['ebmt-2017-cardiac/lvef'],
        answers: ['standard-protocol-contraindicated'],
      },
    ],
  ])('%s', (_, given, notAvailable, expected) => {
    expect(rankedFor(given, notAvailable)[0]).toMatchObject(expected)
  })

  it('is none where nothing can change the headline any more', () => {
    expect(rankedFor({ ageYears: 12 })).toEqual([])
    expect(rankedFor({ diagnosis: 'scleroderma-mimic' })).toEqual([])
  })

  it('counts the criteria that are open', () => {
    const { open } = questionsFor(asPatient(indicatedPatient))
    const { truths } = judged(indicatedPatient)
    expect(open).toEqual(rows.filter(({ id }) => truths[id] === null).map(({ id }) => id))
    expect(open.length).toBeGreaterThan(20)
  })
})
