import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatedPatient } from '../../rules/examples.ts'
import {
  assess,
  criteriaSets,
  featureDefinition,
  featureIds,
  obstaclesOf,
  obstaclesOfHeadline,
  outcomes,
  workUpSteps,
} from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { answer, type ErrorResult, isError, type Result } from './answer.ts'
import { countPatient, countRefused, emptyTally, mergedTallies, type Tally } from './summary.ts'

const { patients } = arbitraries(fc)

/** Results as a cohort gives them: answers to any patient, to one nearly worked up, and refusals. */
const results: fc.Arbitrary<readonly (Result | ErrorResult)[]> = fc.array(
  fc.oneof(
    patients.map((request) => answer(request)),
    patients.map(({ patient }) => answer({ patient: { ...patient, ...indicatedPatient } })),
    fc
      .subarray(Object.entries(indicatedPatient))
      .map((some) => answer({ patient: Object.fromEntries(some) })),
    fc.constantFrom<unknown>(null, { patient: { mrss: 60 } }).map((bad) => answer(bad)),
  ),
  { maxLength: 6 },
)

function tallyOf(all: readonly (Result | ErrorResult)[], sets = criteriaSets): Tally {
  const tally = emptyTally(sets)
  for (const result of all) {
    if (isError(result)) countRefused(tally, result.error.code)
    else countPatient(tally, result)
  }
  return tally
}

const text = (tally: Tally) => JSON.stringify(tally)

describe('a tally', () => {
  it('is the same in whatever order and whatever parts the patients were counted', () => {
    fc.assert(
      fc.property(results, results, results, (a, b, c) => {
        const whole = text(tallyOf([...a, ...b, ...c]))
        expect(text(tallyOf([...c, ...b, ...a].reverse()))).toBe(whole)
        const [one, two, three] = [tallyOf(a), tallyOf(b), tallyOf(c)]
        expect(text(mergedTallies(mergedTallies(one, two), three))).toBe(whole)
        expect(text(mergedTallies(one, mergedTallies(two, three)))).toBe(whole)
        expect(text(mergedTallies(mergedTallies(three, one), two))).toBe(whole)
        expect(text(mergedTallies(emptyTally(), tallyOf([...a, ...b, ...c])))).toBe(whole)
      }),
      { numRuns: 30 },
    )
  })

  it('survives JSON and a structured clone', () => {
    const tally = tallyOf([answer({ patient: indicatedPatient }), answer(null)])
    expect(JSON.parse(text(tally))).toEqual(tally)
    expect(structuredClone(tally)).toEqual(tally)
  })

  it('equals what counting one question at a time gives', () => {
    fc.assert(
      fc.property(results, (all) => {
        const tally = tallyOf(all)
        const answered = all.flatMap((result) => (isError(result) ? [] : [result]))
        const open = answered.filter(({ headline }) =>
          ['needs-information', 'refer-for-workup'].includes(headline),
        )
        const many = (those: readonly Result[], holds: (result: Result) => boolean) =>
          those.filter(holds).length
        expect(tally.patients).toBe(answered.length)
        expect(Object.values(tally.refused).reduce((a, b) => a + b)).toBe(all.length - answered.length)
        expect(tally.guidelinesDiffer).toBe(many(answered, (each) => each.guidelinesDiffer))
        expect(tally.workupCannotBeCompleted).toBe(many(answered, (each) => each.workupCannotBeCompleted))
        for (const outcome of outcomes) {
          expect(tally.headline[outcome]).toBe(many(answered, ({ headline }) => headline === outcome))
          for (const { id } of criteriaSets)
            expect(tally.sets[id]?.[outcome]).toBe(
              many(answered, (each) => each.sets[id]?.outcome === outcome),
            )
        }
        for (const set of criteriaSets)
          for (const { id } of set.criteria) {
            const inSet = (each: Result) => obstaclesOf(set, each.sets[set.id]?.criteria ?? {})
            expect(tally.inSets[id]).toEqual({
              blocks: many(answered, (each) => inSet(each).blocks.includes(id)),
              open: many(answered, (each) => inSet(each).open.includes(id)),
              team: many(answered, (each) => inSet(each).team.includes(id)),
            })
            const inAll = (each: Result) =>
              obstaclesOfHeadline(criteriaSets.map((one) => [one, each.sets[one.id]?.criteria ?? {}]))
            const expected = {
              blocks: many(answered, (each) => inAll(each).blocks.includes(id)),
              open: many(answered, (each) => inAll(each).open.includes(id)),
              team: many(answered, (each) => inAll(each).team.includes(id)),
            }
            expect(tally.inHeadline[id]).toEqual(set.part === 'headline' ? expected : undefined)
          }
        for (const feature of featureIds)
          expect(tally.missing[feature]).toEqual({
            required: many(open, ({ missing }) => missing.required.includes(feature)),
            refining: many(open, ({ missing }) => missing.refining.includes(feature)),
          })
        for (const step of workUpSteps) {
          const misses = (each: Result, kind: 'required' | 'refining') =>
            each.missing[kind].some((id) => featureDefinition(id).workUp === step)
          expect(tally.workUp[step]).toEqual({
            required: many(open, (each) => misses(each, 'required')),
            refining: many(open, (each) => misses(each, 'refining') && !misses(each, 'required')),
          })
        }
      }),
      { numRuns: 15 },
    )
  })

  it('counts a patient once a step, however many of its findings are missing', () => {
    const { workUp, missing } = tallyOf([answer({ patient: indicatedPatient })])
    const echo = featureIds.filter(
      (id) => featureDefinition(id).workUp === 'echo' && missing[id].refining === 1,
    )
    expect(echo.length).toBeGreaterThan(1)
    expect(workUp.echo).toEqual({ required: 0, refining: 1 })
  })

  it('counts nothing as missing where the answer is settled', () => {
    const { headline, missing, workUp } = tallyOf([answer({ patient: { pregnant: true } })])
    expect(headline.contraindicated).toBe(1)
    expect(assess({ pregnant: true }).missing.required).not.toEqual([])
    for (const counts of [...Object.values(missing), ...Object.values(workUp)])
      expect(counts).toEqual({ required: 0, refining: 0 })
  })

  it('over some sets counts those, and the headline as ever', () => {
    fc.assert(
      fc.property(results, fc.subarray([...criteriaSets]), (all, some) => {
        const tally = tallyOf(all, some)
        const whole = tallyOf(all)
        expect(Object.keys(tally.sets)).toEqual(some.map(({ id }) => id))
        for (const { id } of some) expect(tally.sets[id]).toEqual(whole.sets[id])
        expect([tally.headline, tally.inHeadline]).toEqual([whole.headline, whole.inHeadline])
      }),
      { numRuns: 10 },
    )
  })

  it('is not merged with one over other sets', () => {
    const fewer = emptyTally(criteriaSets.slice(1))
    expect(() => mergedTallies(emptyTally(), fewer)).toThrow('different sets')
    expect(() => mergedTallies(fewer, emptyTally())).toThrow('different sets')
  })
})
