import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from '../criteria/index.ts'
import { isGuideline } from './headline.ts'
import { Openings } from './openings.ts'
import { Situations } from './situations.ts'
import { levelAt, type Weighing, weighingOfOne, weighingOver } from './weighing.ts'

type Codes = readonly number[]

/** What is settled and what some parts can come to. */
interface Case {
  readonly settled: number
  readonly parts: readonly Codes[]
}

function casesOf(weighing: Weighing): fc.Arbitrary<Case> {
  const codes = weighing.codesIn(weighing.scales.map(({ levels }) => 2 ** levels - 1))
  // Most parts differ on one scale, as most criteria do; what a blank gives lies between what the answers give.
  const onOneScale = fc
    .constantFrom(...weighing.scales)
    .chain(({ levels, shift }) =>
      fc
        .tuple(fc.integer({ min: 0, max: levels - 2 }), fc.integer({ min: 2, max: levels }))
        .map(([from, count]) =>
          Array.from(
            { length: Math.min(count, levels - from) },
            (_, at) => ((1 << (from + at)) - 1) << shift,
          ),
        ),
    )
  const onSeveral = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 4 })
  return fc.record({
    settled: fc.constantFrom(...codes.slice(0, codes.length / 2), 0, 0),
    parts: fc.array(fc.oneof({ weight: 3, arbitrary: onOneScale }, onSeveral), {
      minLength: 1,
      maxLength: 4,
    }),
  })
}

/** Everything that parts can come to together. */
const together = (settled: number, parts: readonly Codes[]): Codes =>
  parts.reduce<Codes>((all, codes) => [...new Set(all.flatMap((a) => codes.map((b) => a | b)))], [settled])

/** Whether two codes of a part differ for something that all the others can come to: by trying everything. */
function differ(weighing: Weighing, others: Codes, a: number, b: number, what: 'outcome' | 'indication') {
  return others.some((other) => weighing[what](other | a) !== weighing[what](other | b))
}

describe.each([
  ['one set', weighingOfOne()],
  ['the headline', weighingOver(criteriaSets.filter(isGuideline))],
] as const)('what is open in %s', (_, weighing) => {
  const openings = new Openings(weighing)
  const situations = new Situations(weighing, openings)

  function situationOf({ settled, parts }: Case) {
    const numbers = parts.map((codes) => openings.numberOf(codes))
    const levels = weighing.scales.map(() => 0)
    let code = settled
    for (const number of numbers) {
      const { common, scale, levels: own } = openings.at(number)
      code |= common
      if (scale >= 0) levels[scale] = (levels[scale] ?? 0) | own
    }
    const joint = numbers.filter((number) => openings.at(number).scale < 0)
    return { numbers, situation: situations.of(code, levels, joint) }
  }

  it('can change the outcome exactly where some choice of all parts gives another one', () => {
    fc.assert(
      fc.property(casesOf(weighing), (each) => {
        const all = together(each.settled, each.parts)
        const isOpen = new Set(all.map((code) => weighing.outcome(code))).size > 1
        expect(situationOf(each).situation.isOpen).toBe(isOpen)
      }),
      { numRuns: 500 },
    )
  })

  it('tells two codes of a part apart exactly where something that the others can come to does', () => {
    fc.assert(
      fc.property(casesOf(weighing), (each) => {
        const { numbers, situation } = situationOf(each)
        for (const [index, number] of numbers.entries()) {
          const opening = openings.at(number)
          const others = together(each.settled, each.parts.toSpliced(index, 1))
          for (const what of ['outcome', 'indication'] as const) {
            // Once the outcome is settled, nothing is asked.
            if (!situation.isOpen) continue
            const scale = weighing.scales[opening.scale]
            const grouping = scale
              ? openings.byStep(
                  opening.scale,
                  (situation.steps[opening.scale]?.[what] ?? 0) & (-1 << levelAt(scale, situation.code)),
                )
              : (situation.bearings.get(number)?.[what] ?? null)
            // On one scale neighbours are enough: in the headline a further answer may lead back to the one before.
            for (const [at, a] of opening.codes.entries())
              for (const b of scale ? opening.codes.slice(at + 1, at + 2) : opening.codes)
                expect(grouping !== null && grouping(a) !== grouping(b)).toBe(
                  differ(weighing, others, a, b, what),
                )
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
