import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from '../arbitraries.ts'
import type { CriteriaSet, Role } from '../criteria/criterion.ts'
import { criteriaSets } from '../criteria/index.ts'
import { evaluate, type Truth, yes } from '../expressions/index.ts'
import { assess } from './assess.ts'
import { findingsOf } from './findings.ts'
import { headlineOutcome } from './headline.ts'
import {
  indicationOf,
  type Outcome,
  onlyByDiscretion,
  outcomes,
  type RowTruths,
  routesMetOf,
  rowsOf,
  scopeOf,
  setOutcome,
} from './outcome.ts'

/** A set with rows of these roles; a row is named by its role and number: `route-1`. */
function setWith(roles: Partial<Record<Role | 'discretion', number>>): CriteriaSet {
  const rows = Object.entries(roles).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${role}-${index + 1}`,
      role: role === 'discretion' ? ('route' as const) : (role as Role),
      says: role,
      when: yes('pregnant'),
      cite: { source: 'ebmt-2025' as const, at: 'a place' },
      verified: 'source' as const,
      ...(role === 'discretion' ? { discretion: true as const } : {}),
    })),
  )
  return {
    id: 'made-up',
    kind: 'guideline',
    name: 'Made up',
    title: 'A set for tests',
    source: 'ebmt-2025',
    part: 'headline',
    clock: null,
    about: 'None.',
    unread: [],
    criteria: rows,
  }
}

const full = setWith({
  scope: 2,
  indication: 2,
  route: 2,
  discretion: 1,
  exclusion: 1,
  'protocol-exclusion': 1,
  concern: 1,
  assessment: 1,
})

/** Everything for transplantation. Each case below says what differs. */
const clear: Readonly<Record<string, Truth>> = {
  'scope-1': true,
  'scope-2': true,
  'indication-1': true,
  'indication-2': true,
  'route-1': true,
  'route-2': false,
  'discretion-1': false,
  'exclusion-1': false,
  'protocol-exclusion-1': false,
  'concern-1': false,
  'assessment-1': true,
}

const onlyDiscretion = { 'route-1': false, 'discretion-1': true } as const
const U = null

describe('the outcome of a set', () => {
  it.each<[Outcome, string, Readonly<Record<string, Truth>>]>([
    ['out-of-scope', 'a scope row is false', { 'scope-1': false }],
    [
      'out-of-scope',
      'the other scope row is false and the first unknown',
      { 'scope-1': U, 'scope-2': false },
    ],
    ['out-of-scope', 'scope comes before the indication', { 'scope-1': false, 'indication-1': false }],
    ['out-of-scope', 'scope comes before an exclusion', { 'scope-1': false, 'exclusion-1': true }],
    ['not-supported', 'an indication row is false', { 'indication-2': false }],
    [
      'not-supported',
      'one false is enough while another is unknown',
      { 'indication-1': U, 'indication-2': false },
    ],
    [
      'not-supported',
      'one false is enough while the scope is unknown',
      { 'scope-1': U, 'indication-1': false },
    ],
    ['not-supported', 'no route is met', { 'route-1': false }],
    [
      'not-supported',
      'the indication comes before an exclusion',
      { 'indication-1': false, 'exclusion-1': true },
    ],
    [
      'not-supported',
      'the indication comes before a protocol exclusion',
      { 'route-1': false, 'protocol-exclusion-1': true },
    ],
    ['contraindicated', 'an exclusion is true', { 'exclusion-1': true }],
    [
      'contraindicated',
      'an exclusion is true while the indication is unknown',
      { 'exclusion-1': true, 'indication-1': U },
    ],
    [
      'contraindicated',
      'an exclusion is true while the scope is unknown',
      { 'exclusion-1': true, 'scope-2': U },
    ],
    [
      'contraindicated',
      'an exclusion comes before a protocol exclusion',
      { 'exclusion-1': true, 'protocol-exclusion-1': true },
    ],
    ['standard-protocol-contraindicated', 'a protocol exclusion is true', { 'protocol-exclusion-1': true }],
    [
      'standard-protocol-contraindicated',
      'a protocol exclusion is true while an exclusion and the indication are unknown',
      { 'protocol-exclusion-1': true, 'exclusion-1': U, 'route-1': U },
    ],
    ['needs-information', 'a scope row is unknown', { 'scope-1': U }],
    ['needs-information', 'an indication row is unknown', { 'indication-1': U }],
    ['needs-information', 'no route is met and one is unknown', { 'route-1': U }],
    ['needs-information', 'it comes before an unknown exclusion', { 'indication-1': U, 'exclusion-1': U }],
    ['needs-information', 'it comes before a concern', { 'indication-1': U, 'concern-1': true }],
    [
      'needs-information',
      'it comes before an outstanding step',
      { 'indication-1': U, 'assessment-1': false },
    ],
    ['refer-for-workup', 'an exclusion is unknown', { 'exclusion-1': U }],
    ['refer-for-workup', 'a protocol exclusion is unknown', { 'protocol-exclusion-1': U }],
    ['refer-for-workup', 'a concern is unknown', { 'concern-1': U }],
    ['refer-for-workup', 'a step is unknown', { 'assessment-1': U }],
    ['refer-for-workup', 'a step was not taken', { 'assessment-1': false }],
    [
      'refer-for-workup',
      'an unknown exclusion comes before a concern',
      { 'exclusion-1': U, 'concern-1': true },
    ],
    [
      'refer-for-workup',
      'an outstanding step comes before a concern',
      { 'assessment-1': false, 'concern-1': true },
    ],
    [
      'refer-for-workup',
      'an unknown concern comes before the discretion of a route',
      { 'concern-1': U, ...onlyDiscretion },
    ],
    ['mdt-decides', 'a concern is true', { 'concern-1': true }],
    ['mdt-decides', 'only a route with discretion is met', onlyDiscretion],
    [
      'mdt-decides',
      'only a route with discretion is met and another route is unknown',
      { ...onlyDiscretion, 'route-2': U },
    ],
    ['may-be-considered', 'nothing is open or against it', {}],
    ['may-be-considered', 'a route with discretion is met beside another', { 'discretion-1': true }],
    ['may-be-considered', 'a further route is unknown', { 'route-2': U, 'discretion-1': U }],
  ])('is %s: %s', (outcome, _, differs) => {
    expect(setOutcome(full, { ...clear, ...differs })).toBe(outcome)
  })

  it('is refer-for-workup where one of several concerns is true and another unknown', () => {
    const set = setWith({ scope: 1, concern: 3 })
    expect(setOutcome(set, { 'scope-1': true, 'concern-1': true, 'concern-2': U, 'concern-3': false })).toBe(
      'refer-for-workup',
    )
  })

  it('takes a row without an answer for unknown', () => {
    expect(setOutcome(full, {})).toBe('needs-information')
  })

  it('of a set without indication rows follows its scope', () => {
    const fitness = setWith({ scope: 2, exclusion: 1 })
    const outcome = (truths: Readonly<Record<string, Truth>>) =>
      setOutcome(fitness, { 'scope-1': true, 'scope-2': true, 'exclusion-1': false, ...truths })
    expect(outcome({})).toBe('may-be-considered')
    expect(outcome({ 'scope-2': U })).toBe('needs-information')
    expect(outcome({ 'scope-2': false })).toBe('out-of-scope')
    expect(indicationOf(fitness, { 'scope-1': true, 'scope-2': true })).toBe(true)
  })

  it('of a set without routes asks for none', () => {
    const set = setWith({ scope: 1, indication: 1 })
    expect(setOutcome(set, { 'scope-1': true, 'indication-1': true })).toBe('may-be-considered')
    expect(onlyByDiscretion(set, { 'scope-1': true, 'indication-1': true })).toBe(false)
  })

  it('has one of eight codes', () => {
    expect(outcomes).toEqual([
      'out-of-scope',
      'not-supported',
      'contraindicated',
      'standard-protocol-contraindicated',
      'needs-information',
      'refer-for-workup',
      'mdt-decides',
      'may-be-considered',
    ])
  })
})

describe('scope, indication and routes', () => {
  it.each<[Truth, Truth, string, Readonly<Record<string, Truth>>]>([
    [true, true, 'all is met', {}],
    [false, false, 'out of scope is not indicated', { 'scope-1': false }],
    [U, U, 'an unknown scope is an unknown indication', { 'scope-1': U }],
    [true, false, 'one indication row is false', { 'indication-1': false }],
    [true, U, 'one indication row is unknown', { 'indication-1': U }],
    [true, true, 'another route replaces the first', { 'route-1': false, 'route-2': true }],
    [true, true, 'a route with discretion is a route', onlyDiscretion],
    [true, U, 'no route is met, one is unknown', { 'route-1': false, 'route-2': U }],
    [true, false, 'no route is met', { 'route-1': false }],
  ])('are %s and %s: %s', (scope, indication, _, differs) => {
    const truths = { ...clear, ...differs }
    expect([scopeOf(full, truths), indicationOf(full, truths)]).toEqual([scope, indication])
  })

  it.each<[boolean, readonly string[], Readonly<Record<string, Truth>>]>([
    [false, ['route-1'], {}],
    [true, ['discretion-1'], onlyDiscretion],
    [false, ['route-1', 'discretion-1'], { 'discretion-1': true }],
    [false, [], { 'route-1': U, 'discretion-1': U }],
    [false, [], { 'route-1': false }],
  ])('rest on discretion alone: %s, for the routes %j', (alone, met, differs) => {
    const truths = { ...clear, ...differs }
    expect(onlyByDiscretion(full, truths)).toBe(alone)
    expect(routesMetOf(full, truths)).toEqual(met)
  })

  it('list the rows of the roles that are asked for, in the order of the set', () => {
    expect(rowsOf(full, 'route', 'scope').map(({ id }) => id)).toEqual([
      'scope-1',
      'scope-2',
      'route-1',
      'route-2',
      'discretion-1',
    ])
  })
})

// What is settled stays settled: blanks that are filled in may close a door but never open one again. A clearance that
// was derived counts as entered, so that it is not among the blanks.
const filledIn = fc.tuple(patients, patients).map(([before, further]): { before: Given; after: Given } => ({
  before,
  after: { ...further, ...findingsOf(asPatient(before)) },
}))

const stays: Partial<Record<Outcome, readonly Outcome[]>> = {
  'out-of-scope': ['out-of-scope'],
  'not-supported': ['out-of-scope', 'not-supported'],
  contraindicated: ['out-of-scope', 'not-supported', 'contraindicated'],
  'standard-protocol-contraindicated': [
    'out-of-scope',
    'not-supported',
    'contraindicated',
    'standard-protocol-contraindicated',
  ],
  'mdt-decides': ['mdt-decides'],
}

const settledWithoutScales: Partial<Record<Outcome, readonly Outcome[]>> = {
  ...stays,
  'may-be-considered': ['may-be-considered'],
}

function reopened(
  of: Partial<Record<Outcome, readonly Outcome[]>>,
  before: Outcome,
  after: Outcome,
): boolean {
  const allowed = of[before]
  return allowed !== undefined && !allowed.includes(after)
}

/** Every row of every set, by its set. */
function truthsOf(given: Given): Readonly<Record<string, RowTruths>> {
  const findings = findingsOf(asPatient(given))
  return Object.fromEntries(
    criteriaSets.map(({ id, criteria }) => [
      id,
      Object.fromEntries(criteria.map((row) => [row.id, evaluate(row.when, findings)])),
    ]),
  )
}

/** The outcomes by each set, and over the guidelines. */
function outcomesOf(given: Given): Readonly<Record<string, Outcome>> {
  const truths = truthsOf(given)
  const judged = criteriaSets.map((set) => [set, truths[set.id] ?? {}] as const)
  return {
    headline: headlineOutcome(judged),
    ...Object.fromEntries(judged.map(([set, rows]) => [set.id, setOutcome(set, rows)])),
  }
}

describe('blanks that are filled in', () => {
  it('never turn a settled negative outcome of a set or of the headline into a better one', () => {
    fc.assert(
      fc.property(filledIn, ({ before, after }) => {
        const [first, then] = [outcomesOf(before), outcomesOf(after)]
        const { 'mdt-decides': _, ...negative } = stays
        const wrong = Object.entries(first).filter(([id, outcome]) =>
          reopened(negative, outcome, then[id] ?? 'may-be-considered'),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  // Routes can still be unknown while another is met, so that the team's decision may become a plain yes where it rests
  // on discretion alone; and the second of two performance scales may raise a concern that the first did not.
  it('change nothing where all is settled, apart from a route that is still open and a second scale', () => {
    fc.assert(
      fc.property(filledIn, ({ before, after }) => {
        const [truths, first, then] = [truthsOf(before), outcomesOf(before), outcomesOf(after)]
        const wrong = criteriaSets.filter((set) => {
          const routesOpen = rowsOf(set, 'route').some(({ id }) => truths[set.id]?.[id] === null)
          const [was, is] = [first[set.id], then[set.id]]
          return set.id !== 'ebmt-2025' && !routesOpen && was && is && reopened(settledWithoutScales, was, is)
        })
        expect(wrong.map(({ id }) => id)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('leave every true row true, and every false row false, except where two scales stand for one thing', () => {
    fc.assert(
      fc.property(filledIn, ({ before, after }) => {
        const then = truthsOf(after)
        const wrong = Object.entries(truthsOf(before)).flatMap(([set, rows]) =>
          Object.entries(rows).filter(
            ([id, was]) =>
              was !== null && was !== then[set]?.[id] && !(id === 'ebmt-2025/performance' && was === false),
          ),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('the order of the rows', () => {
  const anyOrder = fc.integer({ min: 0, max: criteriaSets.length - 1 }).chain((index) => {
    const set = criteriaSets[index] ?? full
    return fc
      .shuffledSubarray([...set.criteria], { minLength: set.criteria.length })
      .map((criteria) => ({ set, shuffled: { ...set, criteria } }))
  })

  it('changes neither outcome nor rows nor what is missing', () => {
    fc.assert(
      fc.property(anyOrder, patients, ({ set, shuffled }, given) => {
        const first = assess(asPatient(given), [], [set]).sets[set.id]
        const then = assess(asPatient(given), [], [shuffled]).sets[set.id]
        expect(then?.outcome).toBe(first?.outcome)
        expect(then?.criteria).toEqual(first?.criteria)
        expect(then?.missing).toEqual(first?.missing)
        expect(then?.routesMet.toSorted()).toEqual(first?.routesMet.toSorted())
      }),
      { numRuns: 30 },
    )
  })

  it('of the sets changes nothing either', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...criteriaSets], { minLength: criteriaSets.length }),
        patients,
        (shuffled, given) => {
          const { alsoExcludedBy: first, ...rest } = assess(asPatient(given))
          const { alsoExcludedBy: then, ...others } = assess(asPatient(given), [], shuffled)
          expect(others).toEqual(rest)
          expect(then.toSorted()).toEqual(first.toSorted())
        },
      ),
      { numRuns: 30 },
    )
  })
})
