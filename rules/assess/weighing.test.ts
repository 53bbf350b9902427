import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from '../criteria/index.ts'
import { fact, indicationIn, outcomeIndexOf } from './facts.ts'
import { isGuideline } from './headline.ts'
import { truths } from './statements.ts'
import { indicationShown, levelAt, outcomeShown, weighingOfOne, weighingOver } from './weighing.ts'

const one = weighingOfOne()
const headline = weighingOver(criteriaSets.filter(isGuideline))
const both = [
  ['one set', one],
  ['the headline', headline],
] as const
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
      const shown = one.shown(code)
      expect([outcomeShown(shown), truths[indicationShown(shown)]]).toEqual([
        outcomeIndexOf(facts),
        indicationIn(facts),
      ])
    }
    expect(bits.length).toBe(11)
  })
})

describe.each(both)('what %s weighs', (_, weighing) => {
  const codes = weighing.scales.reduce<readonly number[]>(
    (some, { shift, levels }) =>
      some.flatMap((code) => [...Array(levels).keys()].map((level) => code | (((1 << level) - 1) << shift))),
    [0],
  )

  it('has a code for every combination of levels, which says its levels', () => {
    expect(new Set(codes).size).toBe(weighing.scales.reduce((all, { levels }) => all * levels, 1))
    for (const code of codes)
      expect(
        weighing.scales.reduce((all, scale) => all | (((1 << levelAt(scale, code)) - 1) << scale.shift), 0),
      ).toBe(code)
  })

  it('names the scales on which codes differ', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }), (some) => {
        const differ = weighing.scales.map(
          (scale) => new Set(some.map((code) => levelAt(scale, code))).size > 1,
        )
        expect(weighing.differing(some)).toBe(
          differ.reduce((bits, does, place) => (does ? bits | (1 << place) : bits), 0),
        )
      }),
    )
  })

  it('lets only the highest level of a scale count when codes are joined', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), (a, b) => {
        for (const scale of weighing.scales)
          expect(levelAt(scale, a | b)).toBe(Math.max(levelAt(scale, a), levelAt(scale, b)))
      }),
    )
  })
})
