import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patients } from '../arbitraries.ts'
import { criteriaSets } from '../criteria/index.ts'
import { type FeatureId, featureDefinition, featureIds } from '../features/index.ts'
import { expressions } from './arbitraries.ts'
import { type Explanation, evaluate, explain, type Findings, measure, rounded } from './evaluate.ts'
import {
  above,
  aboveOther,
  absoluteDecline,
  all,
  any,
  anyKnown,
  atLeast,
  atLeastOther,
  atMost,
  below,
  type Expression,
  exactly,
  featuresOf,
  is,
  isOneOf,
  named,
  no,
  not,
  offset,
  type Quantity,
  relativeDecline,
  sumOf,
  yes,
} from './expression.ts'
import type { Truth } from './truth.ts'

const criteria = criteriaSets.flatMap((set) => set.criteria)

describe('a calculated value', () => {
  it.each([
    [15.000000000000002, 15],
    [14.9999996, 15],
    [14.9999994, 14.999999],
    [0.0000005, 0.000001],
    [-0.0000005, -0.000001],
    [0.00000049, 0],
    [-2.5000005, -2.500001],
    [0, 0],
    [120, 120],
  ])('of %d is rounded to %d: six decimals, half away from zero', (value, expected) => {
    expect(rounded(value)).toBeCloseTo(expected, 12)
    expect(rounded(value) === expected || Object.is(rounded(value), -0)).toBe(true)
  })

  it('of a fall from 56.0 to 47.6 is exactly 15 %', () => {
    const findings = { fvcPct: 47.6, fvcPctPrevious: 56 }
    expect(measure(relativeDecline('fvcPct'), findings)).toBe(15)
    expect(evaluate(atLeast(relativeDecline('fvcPct'), 15), findings)).toBe(true)
    expect(evaluate(above(relativeDecline('fvcPct'), 15), findings)).toBe(false)
  })

  it('of a rise is a negative fall', () => {
    const findings = { dlcoPct: 66, dlcoPctPrevious: 60 }
    expect(measure(relativeDecline('dlcoPct'), findings)).toBe(-10)
    expect(measure(absoluteDecline('dlcoPct'), findings)).toBe(-6)
  })

  it.each<[string, Quantity, Findings, number | null]>([
    ['a value', { kind: 'value', feature: 'mrss' }, { mrss: 15 }, 15],
    [
      'a value as it was entered, not rounded',
      { kind: 'value', feature: 'crpMgL' },
      { crpMgL: 1.23456789 },
      1.23456789,
    ],
    ['an absent value', { kind: 'value', feature: 'mrss' }, {}, null],
    [
      'a sum',
      sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'),
      { cyclophosphamideIvMonths: 0.1, cyclophosphamideOralMonths: 0.2 },
      0.3,
    ],
    [
      'a sum with one part',
      sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'),
      { cyclophosphamideIvMonths: 9 },
      null,
    ],
    [
      'a sum with the other part',
      sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'),
      { cyclophosphamideOralMonths: 9 },
      null,
    ],
    ['an offset', offset('ageYears', 1), { ageYears: 45 }, 46],
    ['an offset of nothing', offset('ageYears', 1), {}, null],
    ['a relative fall', relativeDecline('tlcPct'), { tlcPct: 90, tlcPctPrevious: 120 }, 25],
    ['a relative fall without the earlier value', relativeDecline('tlcPct'), { tlcPct: 90 }, null],
    ['a relative fall without the later value', relativeDecline('tlcPct'), { tlcPctPrevious: 120 }, null],
    ['a relative fall from nothing', relativeDecline('tlcPct'), { tlcPct: 90, tlcPctPrevious: 0 }, null],
    ['an absolute fall', absoluteDecline('tlcPct'), { tlcPct: 90, tlcPctPrevious: 120 }, 30],
    ['an absolute fall rounded', absoluteDecline('tlcPct'), { tlcPct: 70.1, tlcPctPrevious: 80.2 }, 10.1],
    ['an absolute fall without the earlier value', absoluteDecline('tlcPct'), { tlcPct: 90 }, null],
  ])('is that of %s', (_, quantity, findings, expected) => {
    expect(measure(quantity, findings)).toBe(expected)
  })
})

describe('a statement', () => {
  // Outcomes just below, at, and just above the limit, and unknown.
  it.each<[string, Expression, readonly [Truth, Truth, Truth, Truth]]>([
    ['above', above('mrss', 15), [false, false, true, null]],
    ['at least', atLeast('mrss', 15), [false, true, true, null]],
    ['below', below('mrss', 15), [true, false, false, null]],
    ['at most', atMost('mrss', 15), [true, true, false, null]],
    ['exactly', exactly('mrss', 15), [false, true, false, null]],
  ])('"%s" turns at its limit', (_, statement, expected) => {
    const given: readonly Findings[] = [{ mrss: 14 }, { mrss: 15 }, { mrss: 16 }, {}]
    expect(given.map((findings) => evaluate(statement, findings))).toEqual(expected)
  })

  it.each<[string, Expression, readonly [Truth, Truth, Truth]]>([
    ['above', aboveOther('mpapRestMmHg', 'paspRestMmHg'), [false, false, true]],
    ['at least', atLeastOther('mpapRestMmHg', 'paspRestMmHg'), [false, true, true]],
  ])('"%s" compares two findings of one patient', (_, statement, expected) => {
    const given = [29, 30, 31].map((mpapRestMmHg) => ({ mpapRestMmHg, paspRestMmHg: 30 }))
    expect(given.map((findings) => evaluate(statement, findings))).toEqual(expected)
    expect(evaluate(statement, { mpapRestMmHg: 31 })).toBeNull()
    expect(evaluate(statement, { paspRestMmHg: 30 })).toBeNull()
  })

  it('that asks for yes or no takes a blank for neither', () => {
    const given: readonly Findings[] = [{ pregnant: true }, { pregnant: false }, {}]
    expect(given.map((findings) => evaluate(yes('pregnant'), findings))).toEqual([true, false, null])
    expect(given.map((findings) => evaluate(no('pregnant'), findings))).toEqual([false, true, null])
  })

  it('that asks for one of several values is true for each of them only', () => {
    const given: readonly Findings[] = ['diffuse', 'limited', 'sine'].map((cutaneousSubset) => ({
      cutaneousSubset,
    }))
    const limitedOrSine = isOneOf('cutaneousSubset', ['limited', 'sine'])
    expect(given.map((findings) => evaluate(limitedOrSine, findings))).toEqual([false, true, true])
    expect(given.map((findings) => evaluate(is('cutaneousSubset', 'sine'), findings))).toEqual([
      false,
      false,
      true,
    ])
    expect(evaluate(limitedOrSine, {})).toBeNull()
  })

  // What no request lets through must still never come out as "no".
  it.each<[string, Expression, unknown]>([
    ['a text for a number', above('mrss', 15), '24'],
    ['yes for a number', above('mrss', 15), true],
    ['no number at all', above('mrss', 15), Number.NaN],
    ['an infinite number', above('mrss', 15), Number.POSITIVE_INFINITY],
    ['a negative infinite number', below('mrss', 15), Number.NEGATIVE_INFINITY],
    ['null for a number', below('mrss', 15), null],
    ['a text for yes or no', yes('mrss' as 'pregnant'), 'true'],
    ['a number for yes or no', no('mrss' as 'pregnant'), 0],
    ['null for yes or no', no('mrss' as 'pregnant'), null],
  ])('is unknown, never false, when it finds %s', (_, statement, value) => {
    expect(evaluate(statement, { mrss: value } as Findings)).toBeNull()
  })

  it.each<[unknown]>([[true], [1], [null], ['Diffuse'], [''], ['toString'], ['present']])(
    'about a named value is unknown, never false, when it finds %j',
    (value) => {
      const findings = { cutaneousSubset: value } as Findings
      expect(evaluate(is('cutaneousSubset', 'diffuse'), findings)).toBeNull()
    },
  )

  it('about a sum that is not finite is unknown', () => {
    const huge = Number.MAX_VALUE
    const findings = { cyclophosphamideIvMonths: huge, cyclophosphamideOralMonths: huge }
    expect(
      evaluate(above(sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'), 6), findings),
    ).toBeNull()
  })
})

// The same language once more, in a few lines and by other means: -1 false, 0 unknown, 1 true.
type Sign = -1 | 0 | 1

const round6 = (value: number) =>
  Number(`${Number(`${value}e6`) < 0 ? '-' : ''}${Math.round(Math.abs(value) * 1e6)}e-6`)
const known = (findings: Findings, feature: FeatureId) => {
  const value = findings[feature]
  return typeof value === 'number' ? value : Number.NaN
}

function reading(quantity: Quantity, findings: Findings): number {
  if (quantity.kind === 'value') return known(findings, quantity.feature)
  if (quantity.kind === 'offset') return round6(known(findings, quantity.feature) + quantity.by)
  if (quantity.kind === 'sum')
    return round6(known(findings, quantity.features[0]) + known(findings, quantity.features[1]))
  const fall = known(findings, `${quantity.feature}Previous`) - known(findings, quantity.feature)
  if (quantity.kind === 'absolute-decline') return round6(fall)
  return round6((100 * fall) / known(findings, `${quantity.feature}Previous`))
}

function holds(a: number, comparator: string, b: number): Sign {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return 0
  const order = Math.sign(a - b)
  const accepted = { '>': [1], '>=': [0, 1], '<': [-1], '<=': [-1, 0], '=': [0] }[comparator] ?? []
  return accepted.includes(order) ? 1 : -1
}

function sign(expression: Expression, findings: Findings): Sign {
  switch (expression.kind) {
    case 'compare':
      return holds(reading(expression.quantity, findings), expression.comparator, expression.limit)
    case 'compare-two':
      return holds(
        reading(expression.quantity, findings),
        expression.comparator,
        reading(expression.with, findings),
      )
    case 'answer':
      return findings[expression.feature] === undefined
        ? 0
        : findings[expression.feature] === expression.is
          ? 1
          : -1
    case 'one-of': {
      const value = findings[expression.feature]
      if (value === undefined) return 0
      return expression.values.some((each) => each === value) ? 1 : -1
    }
    case 'all':
      return Math.min(1, ...expression.parts.map((part) => sign(part, findings))) as Sign
    case 'any':
      return Math.max(-1, ...expression.parts.map((part) => sign(part, findings))) as Sign
    case 'any-known': {
      const knowns = expression.parts.map((part) => sign(part, findings)).filter((each) => each !== 0)
      return knowns.length === 0 ? 0 : (Math.max(...knowns) as Sign)
    }
    case 'not':
      return (0 - sign(expression.part, findings)) as Sign
    case 'named':
      return sign(expression.part, findings)
  }
}

const asTruth = (value: Sign): Truth => (value === 0 ? null : value === 1)

describe('evaluation', () => {
  it('agrees with an interpreter written apart from it', () => {
    fc.assert(
      fc.property(expressions, patients, (expression, findings) => {
        expect(evaluate(expression, findings)).toBe(asTruth(sign(expression, findings)))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with that interpreter on every criterion', () => {
    fc.assert(
      fc.property(patients, (findings) => {
        const wrong = criteria.filter(
          ({ when }) => evaluate(when, findings) !== asTruth(sign(when, findings)),
        )
        expect(wrong.map(({ id }) => id)).toEqual([])
      }),
    )
  })

  it('comes out as its explanation says, at every step', () => {
    const parts = (explanation: Explanation): readonly Explanation[] =>
      explanation.kind === 'leaf' ? [] : explanation.parts
    const sameShape = (expression: Expression, explanation: Explanation, findings: Findings): void => {
      expect(explanation.outcome).toBe(evaluate(expression, findings))
      const inner =
        expression.kind === 'not' || expression.kind === 'named'
          ? [expression.part]
          : 'parts' in expression
            ? expression.parts
            : []
      expect(explanation.kind).toBe(inner.length > 0 || 'parts' in expression ? expression.kind : 'leaf')
      expect(parts(explanation)).toHaveLength(inner.length)
      for (const [index, part] of parts(explanation).entries()) {
        const of = inner[index]
        if (of) sameShape(of, part, findings)
      }
    }
    fc.assert(
      fc.property(expressions, patients, (expression, findings) => {
        sameShape(expression, explain(expression, findings), findings)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of parts', () => {
    const turned = (expression: Expression): Expression => {
      if ('parts' in expression) return { ...expression, parts: expression.parts.map(turned).toReversed() }
      return 'part' in expression ? { ...expression, part: turned(expression.part) } : expression
    }
    fc.assert(
      fc.property(expressions, patients, (expression, findings) => {
        expect(evaluate(turned(expression), findings)).toBe(evaluate(expression, findings))
      }),
      { numRuns: 300 },
    )
  })
})

describe('an explanation', () => {
  const findings: Findings = { fvcPct: 72, fvcPctPrevious: 80, mrss: 24, cutaneousSubset: 'diffuse' }

  it('keeps every step with the value behind it, and nothing is cut short', () => {
    const statement = named(
      'a decline',
      all(no('pregnant'), not(above('mrss', 30)), atLeast(relativeDecline('fvcPct'), 10)),
    )
    expect(explain(statement, findings)).toEqual({
      kind: 'named',
      name: 'a decline',
      outcome: null,
      parts: [
        {
          kind: 'all',
          outcome: null,
          parts: [
            { kind: 'leaf', leaf: no('pregnant'), outcome: null, value: null },
            {
              kind: 'not',
              outcome: true,
              parts: [{ kind: 'leaf', leaf: above('mrss', 30), outcome: false, value: 24 }],
            },
            { kind: 'leaf', leaf: atLeast(relativeDecline('fvcPct'), 10), outcome: true, value: 10 },
          ],
        },
      ],
    })
  })

  it('gives the first of two quantities that are compared, and a named value as it stands', () => {
    expect(explain(aboveOther('mrss', 'ecog'), { ...findings, ecog: 1 })).toMatchObject({
      value: 24,
      outcome: true,
    })
    expect(explain(is('cutaneousSubset', 'sine'), findings)).toMatchObject({
      value: 'diffuse',
      outcome: false,
    })
    expect(explain(yes('pregnant'), { pregnant: false })).toMatchObject({ value: false, outcome: false })
  })
})

const usesTwoScales = (expression: Expression): boolean => {
  if (expression.kind === 'any-known') return true
  if ('parts' in expression) return expression.parts.some(usesTwoScales)
  return 'part' in expression && usesTwoScales(expression.part)
}

describe('more information', () => {
  const knowsMore = fc
    .tuple(patients, patients)
    .map(([before, further]) => ({ before, after: { ...further, ...before } }))

  it('never turns true into false, nor false into true, for any criterion without two scales', () => {
    fc.assert(
      fc.property(knowsMore, ({ before, after }) => {
        const turned = criteria.filter(({ when }) => {
          const settled = evaluate(when, before)
          return !usesTwoScales(when) && settled !== null && evaluate(when, after) !== settled
        })
        expect(turned.map(({ id }) => id)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('can turn false into true where two scales stand for one thing, and never true into false', () => {
    expect(criteria.filter(({ when }) => usesTwoScales(when)).map(({ id }) => id)).toEqual([
      'ebmt-2025/performance',
    ])
    const performance = anyKnown(atLeast('ecog', 2), atMost('karnofskyPct', 60))
    expect(evaluate(performance, { ecog: 1 })).toBe(false)
    expect(evaluate(performance, { ecog: 1, karnofskyPct: 60 })).toBe(true)
    fc.assert(
      fc.property(knowsMore, ({ before, after }) => {
        if (evaluate(performance, before) === true) expect(evaluate(performance, after)).toBe(true)
        if (evaluate(performance, before) === false) expect(evaluate(performance, after)).not.toBeNull()
      }),
    )
  })

  it('settles every criterion once all its features are known', () => {
    const complete: Findings = Object.fromEntries(
      featureIds.map((id) => {
        const definition = featureDefinition(id)
        if (definition.type === 'boolean') return [id, false]
        return [id, definition.type === 'enum' ? (Object.keys(definition.values)[0] ?? '') : definition.max]
      }),
    )
    expect(criteria.filter(({ when }) => evaluate(when, complete) === null)).toEqual([])
    for (const { when } of criteria) {
      expect(evaluate(when, {})).toBeNull()
      expect(featuresOf(when).length).toBeGreaterThan(0)
    }
  })

  it('beyond the parts of a group never changes what an empty group says', () => {
    expect([evaluate(all(), {}), evaluate(any(), {}), evaluate(anyKnown(), {})]).toEqual([true, false, null])
  })
})
