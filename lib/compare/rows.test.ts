import { describe, expect, it } from 'vitest'
import {
  type Comparator,
  type Criterion,
  criteriaSets,
  type Expression,
  type NumericFeature,
  type Role,
  topicOf,
} from '../../rules/index.ts'
import { placedIn } from './placed.ts'
import { routePairs } from './routes.ts'
import { rowsBetween, rowsOfTopic, withElsewhere } from './rows.ts'

const example = criteriaSets[0]?.criteria[0]
if (!example) throw new Error('No criteria')
const topic = topicOf(example.id)

const row = (role: Role, when: Expression, rest: Partial<Criterion> = {}): Criterion => ({
  ...example,
  role,
  when,
  ...rest,
})

const compare = (feature: NumericFeature, comparator: Comparator, limit: number): Expression => ({
  kind: 'compare',
  quantity: { kind: 'value', feature },
  comparator,
  limit,
})
const yes = (feature: 'pregnant' | 'currentSmoker', is = true): Expression => ({
  kind: 'answer',
  feature,
  is,
})
const all = (...parts: readonly Expression[]): Expression => ({ kind: 'all', parts })
const any = (...parts: readonly Expression[]): Expression => ({ kind: 'any', parts })
const not = (part: Expression): Expression => ({ kind: 'not', part })
const subset = (...values: readonly string[]): Expression => ({
  kind: 'one-of',
  feature: 'cutaneousSubset',
  values,
})

/** The kinds of the lines between two criteria. */
const kinds = (a: Criterion, b: Criterion) =>
  rowsBetween(topic, placedIn(a), placedIn(b)).map(({ kind }) => kind)

describe('one limit held against another', () => {
  it.each([
    // A measurement may lie exactly on its limit: the sign decides.
    ['lvefPct', '<', 45, '<', 45, 'same'],
    ['lvefPct', '<', 45, '<=', 45, 'limit'],
    ['lvefPct', '<', 45, '<', 40, 'limit'],
    // Of a whole score, or one in steps of ten, two signs may admit the same values.
    ['ecog', '>', 1, '>=', 2, 'same'],
    ['ecog', '>', 2, '>=', 2, 'limit'],
    ['ageYears', '<', 60, '<=', 59, 'same'],
    ['ageYears', '<', 60, '<=', 60, 'limit'],
    ['karnofskyPct', '<', 80, '<=', 70, 'same'],
    ['karnofskyPct', '<', 80, '<=', 79, 'limit'],
  ] as const)('%s %s %d beside %s %d is %s', (feature, sign, limit, otherSign, otherLimit, kind) => {
    const rows = (role: Role) => [
      row(role, compare(feature, sign, limit)),
      row(role, compare(feature, otherSign, otherLimit)),
    ]
    for (const role of ['exclusion', 'indication'] as const) {
      const [a, b] = rows(role)
      expect(a && b && kinds(a, b)).toEqual([kind])
    }
  })

  it.each([
    ['>', '<='],
    ['>=', '<'],
    ['<', '>='],
    ['<=', '>'],
  ] as const)('excluding %s admits what requiring %s admits, and nothing else does', (excluded, required) => {
    const exclusion = row('exclusion', compare('lvefPct', excluded, 45))
    for (const comparator of ['>', '>=', '<', '<='] as const) {
      const found = kinds(exclusion, row('indication', compare('lvefPct', comparator, 45)))
      expect([comparator, found.includes('use')]).toEqual([comparator, comparator === required])
    }
  })

  it('an answer that excludes admits what requires the other answer', () => {
    expect(kinds(row('exclusion', yes('pregnant')), row('indication', yes('pregnant', false)))).toEqual([
      'use',
    ])
    expect(kinds(row('exclusion', yes('pregnant')), row('indication', yes('pregnant')))).toEqual(['limit'])
  })

  it('values that exclude admit the rest of the values', () => {
    const excluded = row('exclusion', subset('limited', 'sine'))
    expect(kinds(excluded, row('indication', subset('diffuse')))).toEqual(['use'])
    expect(kinds(excluded, row('indication', subset('diffuse', 'sine')))).toEqual(['limit'])
  })

  it('an upper and a lower limit are two questions', () => {
    const range = row('indication', all(compare('ageYears', '>=', 18), compare('ageYears', '<=', 65)))
    expect(kinds(range, row('indication', compare('ageYears', '<=', 65)))).toEqual(['only-a', 'same'])
    expect(kinds(range, row('concern', compare('ageYears', '>', 60)))).toEqual(['only-a', 'limit'])
  })
})

describe('the use of one limit', () => {
  const low = compare('lvefPct', '<', 45)

  it('is another where its role is', () => {
    expect(kinds(row('exclusion', low), row('concern', low))).toEqual(['use'])
    expect(kinds(row('exclusion', low), row('protocol-exclusion', low))).toEqual(['use'])
  })

  it('is another where one criterion rests on a gap in its source', () => {
    expect(kinds(row('route', low), row('route', low, { discretion: true }))).toEqual(['use'])
  })

  it('is another where it counts only together with another finding', () => {
    const both = row('exclusion', all(low, yes('currentSmoker')))
    expect(kinds(row('exclusion', low), both)).toEqual(['use', 'only-b'])
  })

  it('is the same where one of several findings is enough, each on its own', () => {
    const either = row('exclusion', any(low, yes('currentSmoker')))
    expect(kinds(row('exclusion', low), either)).toEqual(['same', 'only-b'])
    const required = row('indication', all(low, yes('currentSmoker')))
    expect(kinds(row('indication', low), required)).toEqual(['same', 'only-b'])
    expect(kinds(row('indication', low), row('indication', any(low, yes('currentSmoker'))))).toEqual([
      'use',
      'only-b',
    ])
  })

  it('is turned by a “not”', () => {
    expect(kinds(row('exclusion', not(yes('pregnant'))), row('indication', yes('pregnant')))).toEqual(['use'])
    expect(kinds(row('exclusion', not(yes('pregnant'))), row('exclusion', yes('pregnant')))).toEqual([
      'limit',
    ])
  })
})

describe('lines of one topic', () => {
  const echo = placedIn(row('exclusion', compare('creatinineUmolL', '>', 177)))
  const clearance = placedIn(row('exclusion', compare('creatinineClearanceMlMin', '<', 30)))

  it('are one where the two sets share no finding, and several where they share one', () => {
    expect(rowsOfTopic(topic, echo, clearance).map(({ kind }) => kind)).toEqual(['other-finding'])
    expect(rowsOfTopic(topic, [...echo, ...clearance], clearance).map(({ kind }) => kind)).toEqual([
      'only-a',
      'same',
    ])
    expect(rowsOfTopic(topic, echo, []).map(({ kind }) => kind)).toEqual(['only-a'])
    expect(rowsOfTopic(topic, [], echo).map(({ kind }) => kind)).toEqual(['only-b'])
    expect(rowsOfTopic(topic, [], [])).toEqual([])
  })

  it('point to where the other set asks the same, and never to the set itself', () => {
    const rows = rowsBetween(topic, echo, [])
    expect(withElsewhere(rows, echo, []).map(({ kind }) => kind)).toEqual(['only-a'])
    expect(withElsewhere(rows, [], echo).map(({ kind, elsewhere }) => [kind, elsewhere])).toEqual([
      ['elsewhere', echo],
    ])
    expect(withElsewhere(rows, [], clearance).map(({ kind }) => kind)).toEqual(['only-a'])
  })
})

describe('routes', () => {
  const none = { a: [], b: [] }
  const route = (when: Expression, says: string) => row('route', when, { says })
  const pairs = (a: readonly Criterion[], b: readonly Criterion[]) =>
    routePairs(a, b, none).map((pair) => [pair.a?.says, pair.b?.says, pair.kind])

  it('that share no finding are not held against each other', () => {
    expect(pairs([route(yes('pregnant'), 'one')], [route(yes('currentSmoker'), 'other')])).toEqual([
      ['one', undefined, 'only-a'],
      [undefined, 'other', 'only-b'],
    ])
  })

  it('stand beside the one they are most like, wherever that stands in its set', () => {
    const skin = route(compare('mrss', '>', 15), 'skin')
    const lung = route(all(compare('mrss', '>', 10), compare('fvcPct', '<', 70)), 'lung')
    const alsoLung = route(all(compare('mrss', '>', 10), compare('fvcPct', '<', 80)), 'also lung')
    expect(pairs([skin, lung], [alsoLung, skin])).toEqual([
      ['lung', 'also lung', 'differs'],
      ['skin', 'skin', 'same'],
    ])
  })
})
