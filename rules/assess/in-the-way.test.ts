import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { evaluate, type Truth } from '../expressions/index.ts'
import type { Patient } from '../features/index.ts'
import { assess } from './assess.ts'
import { findingsOf } from './findings.ts'
import { headlineOutcome } from './headline.ts'
import { type ObstacleKind, type Obstacles, obstaclesOf, obstaclesOfHeadline } from './in-the-way.ts'
import { type Outcome, type RowTruths, setOutcome } from './outcome.ts'

const gravestOf: Record<Outcome, ObstacleKind | 'nothing'> = {
  'out-of-scope': 'blocks',
  'not-supported': 'blocks',
  contraindicated: 'blocks',
  'standard-protocol-contraindicated': 'blocks',
  'needs-information': 'open',
  'refer-for-workup': 'open',
  'mdt-decides': 'team',
  'may-be-considered': 'nothing',
}

function gravest({ blocks, open, team }: Obstacles): ObstacleKind | 'nothing' {
  if (blocks.length > 0) return 'blocks'
  if (open.length > 0) return 'open'
  return team.length > 0 ? 'team' : 'nothing'
}

const rows = criteriaSets.flatMap(({ criteria }) => criteria)

/** Any truths of all rows, most of them as a patient who may be considered has them. */
const truthsOfRows: fc.Arbitrary<RowTruths> = fc
  .tuple(
    fc.constantFrom(0, 1, 3, 30, 100),
    fc.array(fc.nat(299), { minLength: rows.length, maxLength: rows.length }),
  )
  .map(([percent, drawn]) =>
    Object.fromEntries(
      rows.map(({ id, role }, index): [string, Truth] => {
        const number = drawn[index] ?? 0
        const usual = role !== 'exclusion' && role !== 'protocol-exclusion' && role !== 'concern'
        if (number >= percent * 3) return [id, usual]
        return [id, ([true, false, null] as const)[number % 3] ?? null]
      }),
    ),
  )

describe('what stands in the way', () => {
  it('is of the kind that the outcome of each set says', () => {
    fc.assert(
      fc.property(truthsOfRows, (truths) => {
        for (const set of criteriaSets)
          expect(gravest(obstaclesOf(set, truths))).toBe(gravestOf[setOutcome(set, truths)])
      }),
    )
  })

  it('is of the kind that the headline says', () => {
    fc.assert(
      fc.property(truthsOfRows, (truths) => {
        const judged = criteriaSets.map((set) => [set, truths] as const)
        expect(gravest(obstaclesOfHeadline(judged))).toBe(gravestOf[headlineOutcome(judged)])
      }),
      { numRuns: 500 },
    )
  })

  it('is of the kind that the assessment of any patient says', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const { headline, sets } = assess(given as Patient)
        const judged = criteriaSets.map((set) => [set, sets[set.id]?.criteria ?? {}] as const)
        expect(gravest(obstaclesOfHeadline(judged))).toBe(gravestOf[headline])
        for (const [set, truths] of judged)
          expect(gravest(obstaclesOf(set, truths))).toBe(gravestOf[sets[set.id]?.outcome ?? 'out-of-scope'])
      }),
      { numRuns: 50 },
    )
  })

  it('is a route only where none is met', () => {
    const routesIn = (ids: readonly string[]) =>
      ids.filter((id) => rows.some((row) => row.id === id && row.role === 'route'))
    fc.assert(
      fc.property(truthsOfRows, (truths) => {
        for (const set of criteriaSets) {
          const routes = set.criteria.filter(({ role }) => role === 'route').map(({ id }) => id)
          const { blocks, open } = obstaclesOf(set, truths)
          const unmet = routes.every((id) => truths[id] === false) ? routes : []
          expect(routesIn(blocks)).toEqual(unmet)
          if (routes.some((id) => truths[id] === true)) expect(routesIn(open)).toEqual([])
        }
      }),
    )
  })

  it('no longer blocks once every row that blocks has turned', () => {
    fc.assert(
      fc.property(truthsOfRows, (truths) => {
        for (const set of criteriaSets) {
          const turned = obstaclesOf(set, truths).blocks.map((id) => [id, truths[id] === false])
          expect(obstaclesOf(set, { ...truths, ...Object.fromEntries(turned) }).blocks).toEqual([])
        }
      }),
    )
  })
})

/** What stands in the way of these findings, by the headline. */
function ofHeadline(patient: Patient): Obstacles {
  const findings = findingsOf(patient)
  return obstaclesOfHeadline(
    criteriaSets.map((set) => [
      set,
      Object.fromEntries(set.criteria.map(({ id, when }) => [id, evaluate(when, findings)])),
    ]),
  )
}

describe('what stands in the way of the headline', () => {
  it('is nothing but what blocks, once something does', () => {
    expect(ofHeadline({ pregnant: true })).toMatchObject({ open: [], team: [] })
    expect(ofHeadline({ pregnant: true }).blocks.length).toBeGreaterThan(0)
  })

  it('is everything that is not known, for a patient of whom nothing is', () => {
    const { blocks, open, team } = ofHeadline({})
    expect([blocks, team]).toEqual([[], []])
    expect(open).toEqual(expect.arrayContaining(['eular-2023/adult', 'eular-2023/diffuse']))
  })

  it('is no requirement of the guideline that is not met, while the other is still open', () => {
    const { blocks, open, team } = ofHeadline({ eularEarly: false })
    expect([blocks, team]).toEqual([[], []])
    expect(open.filter((id) => id.startsWith('eular-2023/'))).toEqual([
      'eular-2023/advanced-cardiorespiratory',
    ])
  })
})
