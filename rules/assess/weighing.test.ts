import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from '../criteria/index.ts'
import { fact, indicationIn, outcomeIndexOf } from './facts.ts'
import { isGuideline } from './headline.ts'
import { levelAt, type Weighing, weighingOfOne, weighingOver } from './weighing.ts'

const one = weighingOfOne()
const headline = weighingOver(criteriaSets.filter(isGuideline))
const both = [
  ['one set', one],
  ['the headline', headline],
] as const
const everything = (weighing: Weighing) => weighing.scales.map(({ levels }) => 2 ** levels - 1)

describe('the facts of a set', () => {
  const [set] = criteriaSets
  // Of a set; `open` and `disputed` come from several.
  const bits = Object.values(fact).filter((each) => each < fact.open)

  it('weigh as much as all of them say, in every combination', () => {
    for (let chosen = 0; chosen < 2 ** bits.length; chosen += 1) {
      const facts = bits.reduce((all, bit, index) => (chosen & (1 << index) ? all | bit : all), 0)
      // Whoever is out of scope lacks what is required.
      if (facts & fact.outOfScope && !(facts & fact.requiredFalse)) continue
      if (!set) throw new Error('There is no set.')
      const code = one.codeOf(set, facts)
      expect([one.outcome(code), one.indication(code)]).toEqual([outcomeIndexOf(facts), indicationIn(facts)])
    }
    expect(bits.length).toBe(11)
  })
})

describe.each(both)('what %s weighs', (_, weighing) => {
  const codes = weighing.codesIn(everything(weighing))

  it('has a code for every combination of levels, which says its levels', () => {
    expect(new Set(codes).size).toBe(weighing.scales.reduce((all, { levels }) => all * levels, 1))
    for (const code of codes)
      expect(
        weighing.scales.reduce((all, scale) => all | (((1 << levelAt(scale, code)) - 1) << scale.shift), 0),
      ).toBe(code)
  })

  it('shows the same for the fullest of a code, whatever else comes to be said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), (code, more) => {
        const fullest = weighing.fullest(code)
        expect(fullest & code).toBe(code)
        expect(weighing.fullest(fullest)).toBe(fullest)
        expect(weighing.shown(fullest | more)).toBe(weighing.shown(code | more))
      }),
      { numRuns: 2000 },
    )
  })

  it('has as the fullest the same for all codes that nothing tells apart', () => {
    const few = new Set(codes.map((code) => weighing.fullest(code)))
    expect(few.size).toBeLessThan(codes.length / 2)
    fc.assert(
      fc.property(fc.constantFrom(...few), fc.constantFrom(...few), (a, b) => {
        const areAlike = codes.every((more) => weighing.shown(a | more) === weighing.shown(b | more))
        expect(areAlike).toBe(a === b)
      }),
      { numRuns: 300 },
    )
  })

  it('finds the steps of a scale at which something changes for some choice of the others', () => {
    const levels = fc.tuple(
      ...weighing.scales.map((scale) => fc.integer({ min: 1, max: 2 ** scale.levels - 1 })),
    )
    fc.assert(
      fc.property(levels, fc.nat({ max: weighing.scales.length - 1 }), (reached, place) => {
        const scale = weighing.scales[place]
        if (!scale) throw new Error('No scale.')
        const found = weighing.steps(place, reached)
        const others = weighing.codesIn(reached.with(place, 1))
        for (let level = 0; level + 1 < scale.levels; level += 1) {
          const [low, high] = [level, level + 1].map((each) => ((1 << each) - 1) << scale.shift)
          const changes = (shows: (code: number) => unknown) =>
            others.some((other) => shows(other | (low ?? 0)) !== shows(other | (high ?? 0)))
          expect((found.outcome & (1 << level)) > 0).toBe(changes((code) => weighing.outcome(code)))
          expect((found.indication & (1 << level)) > 0).toBe(changes((code) => weighing.indication(code)))
        }
      }),
      { numRuns: 60 },
    )
  })
})
