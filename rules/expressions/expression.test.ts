import { describe, expect, it } from 'vitest'
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
  featuresOfLeaf,
  featuresOfQuantity,
  is,
  isOneOf,
  type Leaf,
  leavesOf,
  named,
  no,
  not,
  offset,
  relativeDecline,
  sumOf,
  thresholdsOf,
  yes,
} from './expression.ts'

const months = sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths')

const everything = named(
  'everything',
  all(
    any(above('mrss', 15), not(yes('pregnant'))),
    anyKnown(atLeast('ecog', 2), atMost('karnofskyPct', 60)),
    below(relativeDecline('fvcPct'), 10),
    aboveOther('mpapRestMmHg', offset('ageYears', 1)),
    isOneOf('cutaneousSubset', ['limited', 'sine']),
    any(above('mrss', 15), above('mrss', 20), atLeast('mrss', 15), exactly('mrss', 15)),
    above(months, 6),
  ),
)

describe('a statement', () => {
  it.each<[string, Expression, Leaf]>([
    [
      'above',
      above('mrss', 15),
      { kind: 'compare', quantity: { kind: 'value', feature: 'mrss' }, comparator: '>', limit: 15 },
    ],
    [
      'at least',
      atLeast('mrss', 15),
      { kind: 'compare', quantity: { kind: 'value', feature: 'mrss' }, comparator: '>=', limit: 15 },
    ],
    [
      'below',
      below('mrss', 15),
      { kind: 'compare', quantity: { kind: 'value', feature: 'mrss' }, comparator: '<', limit: 15 },
    ],
    [
      'at most',
      atMost('mrss', 15),
      { kind: 'compare', quantity: { kind: 'value', feature: 'mrss' }, comparator: '<=', limit: 15 },
    ],
    [
      'exactly',
      exactly('mrss', 15),
      { kind: 'compare', quantity: { kind: 'value', feature: 'mrss' }, comparator: '=', limit: 15 },
    ],
    [
      'above another',
      aboveOther('mrss', 'ecog'),
      {
        kind: 'compare-two',
        quantity: { kind: 'value', feature: 'mrss' },
        comparator: '>',
        with: { kind: 'value', feature: 'ecog' },
      },
    ],
    [
      'at least another',
      atLeastOther('mrss', months),
      { kind: 'compare-two', quantity: { kind: 'value', feature: 'mrss' }, comparator: '>=', with: months },
    ],
    ['yes', yes('pregnant'), { kind: 'answer', feature: 'pregnant', is: true }],
    ['no', no('pregnant'), { kind: 'answer', feature: 'pregnant', is: false }],
    ['is', is('sex', 'male'), { kind: 'one-of', feature: 'sex', values: ['male'] }],
    [
      'is one of',
      isOneOf('sex', ['male', 'female']),
      { kind: 'one-of', feature: 'sex', values: ['male', 'female'] },
    ],
  ])('built by "%s" is data', (_, built, data) => {
    expect(built).toEqual(data)
    expect(leavesOf(built)).toEqual([data])
  })

  it.each([
    ['a relative fall', relativeDecline('fvcPct'), ['fvcPct', 'fvcPctPrevious']],
    ['an absolute fall', absoluteDecline('tlcPct'), ['tlcPct', 'tlcPctPrevious']],
    ['a sum', months, ['cyclophosphamideIvMonths', 'cyclophosphamideOralMonths']],
    ['an offset', offset('ageYears', 1), ['ageYears']],
  ])('about %s looks at each of its features', (_, quantity, features) => {
    expect(featuresOfQuantity(quantity)).toEqual(features)
    const [leaf] = leavesOf(above(quantity, 1))
    expect(leaf && featuresOfLeaf(leaf)).toEqual(features)
  })
})

describe('an expression', () => {
  it('has its leaves from left to right, repeated ones too', () => {
    expect(leavesOf(everything)).toHaveLength(12)
    expect(leavesOf(everything).map((leaf) => leaf.kind)).toEqual([
      'compare',
      'answer',
      'compare',
      'compare',
      'compare',
      'compare-two',
      'one-of',
      'compare',
      'compare',
      'compare',
      'compare',
      'compare',
    ])
  })

  it('names each feature once, in the order of first use', () => {
    expect(featuresOf(everything)).toEqual([
      'mrss',
      'pregnant',
      'ecog',
      'karnofskyPct',
      'fvcPct',
      'fvcPctPrevious',
      'mpapRestMmHg',
      'ageYears',
      'cutaneousSubset',
      'cyclophosphamideIvMonths',
      'cyclophosphamideOralMonths',
    ])
  })

  it('has each limit once; another quantity, comparator or value is another limit', () => {
    expect(
      thresholdsOf(everything).map(({ quantity, comparator, limit }) => [quantity.kind, comparator, limit]),
    ).toEqual([
      ['value', '>', 15],
      ['value', '>=', 2],
      ['value', '<=', 60],
      ['relative-decline', '<', 10],
      ['value', '>', 20],
      ['value', '>=', 15],
      ['value', '=', 15],
      ['sum', '>', 6],
    ])
    const [first] = thresholdsOf(everything)
    expect(first).toEqual({ quantity: { kind: 'value', feature: 'mrss' }, comparator: '>', limit: 15 })
  })

  it('without a limit has none', () => {
    expect(thresholdsOf(all(yes('pregnant'), is('sex', 'male'), aboveOther('mrss', 'ecog')))).toEqual([])
  })
})
