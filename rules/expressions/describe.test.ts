import { expect, it, describe as suite } from 'vitest'
import { describe, limitInWords, quantityInWords, quantityUnit, subjectInWords } from './describe.ts'
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
  is,
  isOneOf,
  type Leaf,
  leavesOf,
  named,
  no,
  not,
  offset,
  type Quantity,
  relativeDecline,
  sumOf,
  yes,
} from './expression.ts'

function onlyLeaf(expression: Expression): Leaf {
  const [leaf] = leavesOf(expression)
  if (!leaf) throw new Error('no leaf')
  return leaf
}

const months = sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths')

suite('a quantity in words', () => {
  it.each<[string, string, Quantity]>([
    ['mRSS', '', { kind: 'value', feature: 'mrss' }],
    ['LVEF', '%', { kind: 'value', feature: 'lvefPct' }],
    ['mPAP at rest (RHC)', 'mmHg', { kind: 'value', feature: 'mpapRestMmHg' }],
    ['Age plus 1', 'years', offset('ageYears', 1)],
    ['IV cyclophosphamide, months plus Oral cyclophosphamide, months', 'months', months],
    ['relative fall in FVC', '%', relativeDecline('fvcPct')],
    ['absolute fall in DLCO', 'percentage points', absoluteDecline('dlcoPct')],
  ])('is "%s", in "%s"', (words, unit, quantity) => {
    expect([quantityInWords(quantity), quantityUnit(quantity)]).toEqual([words, unit])
  })
})

suite('a statement in words', () => {
  it.each<[string, string, Expression]>([
    ['mRSS', 'above 15', above('mrss', 15)],
    ['CRP', 'above 10 mg/L', above('crpMgL', 10)],
    ['LVEF', 'below 45 %', below('lvefPct', 45)],
    ['Age', 'at least 18 years', atLeast('ageYears', 18)],
    ['Age', 'at most 65 years', atMost('ageYears', 65)],
    ['mRSS', 'exactly 15', exactly('mrss', 15)],
    ['White cells', 'below 2 × 10⁹/L', below('whiteCellsE9L', 2)],
    ['relative fall in FVC', 'at least 10 %', atLeast(relativeDecline('fvcPct'), 10)],
    ['absolute fall in FVC', 'at least 10 percentage points', atLeast(absoluteDecline('fvcPct'), 10)],
    ['mPAP at rest (RHC)', 'above PASP at rest (RHC)', aboveOther('mpapRestMmHg', 'paspRestMmHg')],
    ['mRSS', 'at least Age plus 1', atLeastOther('mrss', offset('ageYears', 1))],
    ['Pregnant', 'yes', yes('pregnant')],
    ['Pregnant', 'no', no('pregnant')],
    ['Cutaneous subset', 'diffuse', is('cutaneousSubset', 'diffuse')],
    ['Cutaneous subset', 'limited or sine', isOneOf('cutaneousSubset', ['limited', 'sine'])],
    ['Diagnosis', 'systemic sclerosis', is('diagnosis', 'systemic-sclerosis')],
  ])('has the subject "%s" and the limit "%s"', (subject, limit, expression) => {
    const leaf = onlyLeaf(expression)
    expect([subjectInWords(leaf), limitInWords(leaf)]).toEqual([subject, limit])
  })

  it.each<[string, Expression]>([
    ['mRSS above 15', above('mrss', 15)],
    ['Pregnant: yes', yes('pregnant')],
    ['Cutaneous subset: limited or sine', isOneOf('cutaneousSubset', ['limited', 'sine'])],
    ['mPAP at rest (RHC) above PASP at rest (RHC)', aboveOther('mpapRestMmHg', 'paspRestMmHg')],
    ['mRSS above 15 and Pregnant: no', all(above('mrss', 15), no('pregnant'))],
    ['mRSS above 15 or Pregnant: no', any(above('mrss', 15), no('pregnant'))],
    ['mRSS above 15 or Pregnant: no', anyKnown(above('mrss', 15), no('pregnant'))],
    ['not (Pregnant: yes)', not(yes('pregnant'))],
    ['not (mRSS above 15 and Pregnant: no)', not(all(above('mrss', 15), no('pregnant')))],
    ['a high score (mRSS above 15)', named('a high score', above('mrss', 15))],
    [
      'Pregnant: no and (mRSS above 15 or mRSS below 3)',
      all(no('pregnant'), any(above('mrss', 15), below('mrss', 3))),
    ],
    [
      'Pregnant: no or (mRSS above 15 and mRSS below 30)',
      any(no('pregnant'), all(above('mrss', 15), below('mrss', 30))),
    ],
    [
      'Pregnant: no and (ECOG at least 2 or mRSS below 3)',
      all(no('pregnant'), anyKnown(atLeast('ecog', 2), below('mrss', 3))),
    ],
    ['Pregnant: no and mRSS above 15', all(no('pregnant'), any(above('mrss', 15)))],
    [
      'Pregnant: no and a high score (mRSS above 15)',
      all(no('pregnant'), named('a high score', above('mrss', 15))),
    ],
  ])('reads: %s', (words, expression) => {
    expect(describe(expression)).toBe(words)
  })
})
