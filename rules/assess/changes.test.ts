import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedValue, asPatient, type Given, patients, stepOf } from '../arbitraries.ts'
import type { CriteriaSet } from '../criteria/criterion.ts'
import { criteriaSets } from '../criteria/index.ts'
import {
  atLeast,
  below,
  type Expression,
  featuresOfLeaf,
  leavesOf,
  relativeDecline,
} from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition, featureIds } from '../features/index.ts'
import { assess } from './assess.ts'
import { type Change, type ChangedTo, type Changes, changeKinds, type ValueRange } from './change.ts'
import { changesFor } from './changes.ts'
import { clearanceInputs } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { mostPairs } from './pairs.ts'

// --- what a change says, read without the code that made it -------------------------------------------------------

type Outcomes = Readonly<Record<string, Outcome>>

function outcomesOf(given: Given, sets: readonly CriteriaSet[] = criteriaSets): Outcomes {
  const { headline, sets: results } = assess(asPatient(given), [], sets)
  const outcomes = Object.entries(results).map(([id, { outcome }]) => [id, outcome])
  return { ...Object.fromEntries(outcomes), headline }
}

const listed = ({ headline, sets }: Changes): Readonly<Record<string, readonly Change[]>> => ({
  ...sets,
  headline,
})

const changedIn = ({ set }: Change): readonly FeatureId[] => Object.keys(set) as FeatureId[]

const isRange = (to: ChangedTo): to is ValueRange => typeof to === 'object'

function bounds(feature: FeatureId, range: ValueRange): readonly [low: number, high: number] {
  const definition = featureDefinition(feature)
  if (definition.type !== 'number' && definition.type !== 'integer')
    throw new Error(`${feature} has no range`)
  const { min, max } = definition
  const tick = definition.type === 'integer' ? stepOf(definition) : 1e-6
  const low = range.atLeast ?? (range.above === undefined ? min : range.above + tick)
  const high = range.atMost ?? (range.below === undefined ? max : range.below - tick)
  // The next value of the grid, where a limit lies between two.
  const up = definition.type === 'integer' ? min + Math.ceil((low - min) / tick - 1e-9) * tick : low
  const down = definition.type === 'integer' ? min + Math.floor((high - min) / tick + 1e-9) * tick : high
  return [up, down]
}

/** Both ends and the middle of what a change asks of a feature. */
function valuesIn(feature: FeatureId, to: ChangedTo): readonly FeatureValue[] {
  if (!isRange(to)) return [to]
  const [low, high] = bounds(feature, to)
  const definition = featureDefinition(feature)
  const step = definition.type === 'integer' ? stepOf(definition) : null
  const half = (high - low) / 2
  const middle = low + (step === null ? half : Math.floor(half / step) * step)
  return [low, middle, high]
}

function holds(to: ChangedTo, value: FeatureValue): boolean {
  if (!isRange(to) || typeof value !== 'number') return to === value
  const { atLeast = -Infinity, above = -Infinity, below = Infinity, atMost = Infinity } = to
  return value >= atLeast && value > above && value < below && value <= atMost
}

function distanceTo(feature: FeatureId, to: ChangedTo, from: FeatureValue): number {
  if (typeof from !== 'number') return to === from ? 0 : 1
  const [low, high] = isRange(to) ? bounds(feature, to) : [Number(to), Number(to)]
  return Math.max(0, low - from, from - high)
}

// --- patients ------------------------------------------------------------------------------------------------------

/** A patient and features that cannot be had, all of them absent. */
const cases = fc
  .tuple(patients, fc.subarray(featureIds, { maxLength: 20 }))
  .map(([given, drawn]) => ({ given, notAvailable: drawn.filter((id) => given[id] === undefined) }))

/** A few rows of one set: small enough for situations in which no single feature changes anything. */
const someRows: fc.Arbitrary<CriteriaSet> = fc
  .constantFrom(...criteriaSets)
  .chain((set) =>
    fc.subarray([...set.criteria], { minLength: 1, maxLength: 4 }).map((criteria) => ({ ...set, criteria })),
  )

const anyFeature = fc.constantFrom(...featureIds)
const featureAndValue = anyFeature.chain((feature) => fc.tuple(fc.constant(feature), allowedValue(feature)))

const moversIn = (set: CriteriaSet): readonly FeatureId[] => {
  const named = set.criteria.flatMap(({ when }) => leavesOf(when).flatMap(featuresOfLeaf))
  const derived = named.includes('creatinineClearanceMlMin') ? clearanceInputs : []
  return [...new Set<FeatureId>([...named, ...derived])]
}

/** A few rows, a patient, and other values for some of the features of these rows. */
const smallCases = someRows.chain((set) =>
  fc.record({
    set: fc.constant(set),
    given: patients,
    others: fc.array(
      fc
        .constantFrom(...moversIn(set))
        .chain((feature) => fc.tuple(fc.constant(feature), allowedValue(feature))),
      { minLength: 20, maxLength: 40 },
    ),
  }),
)

const oneValueFrom = (set: CriteriaSet, a: FeatureId, b: FeatureId): boolean =>
  set.criteria
    .flatMap(({ when }) => leavesOf(when).map(featuresOfLeaf))
    .map((own) => (own.includes('creatinineClearanceMlMin') ? [...own, ...clearanceInputs] : own))
    .some((own) => own.includes(a) && own.includes(b))

// --- laws ----------------------------------------------------------------------------------------------------------

function expectSound(given: Given, changes: Changes, sets: readonly CriteriaSet[] = criteriaSets): void {
  for (const [subject, list] of Object.entries(listed(changes))) {
    for (const change of list) {
      const places = changedIn(change).map((feature) =>
        valuesIn(feature, change.set[feature]?.to ?? false).map((value) => ({ [feature]: value })),
      )
      const [first = [], second = [{}]] = places
      for (const one of first)
        for (const other of second)
          expect(outcomesOf({ ...given, ...one, ...other }, sets)[subject]).toBe(change.outcome)
    }
  }
}

describe('what would change the answer', () => {
  it('names the outcome that follows, at both ends of every range and in its middle', () => {
    fc.assert(
      fc.property(cases, ({ given, notAvailable }) => {
        const changes = changesFor(asPatient(given), notAvailable)
        const now = outcomesOf(given)
        for (const [subject, list] of Object.entries(listed(changes)))
          expect(list.map(({ outcome }) => outcome)).not.toContain(now[subject])
        expectSound(given, changes)
      }),
      { numRuns: 12 },
    )
  })

  it('leaves out no single feature, and names the nearest values of each', () => {
    fc.assert(
      fc.property(cases, fc.array(featureAndValue, { minLength: 60, maxLength: 60 }), (drawn, others) => {
        const { given, notAvailable } = drawn
        const changes = listed(changesFor(asPatient(given), notAvailable))
        const now = outcomesOf(given)
        for (const [feature, value] of others) {
          if (notAvailable.includes(feature)) continue
          const then = outcomesOf({ ...given, [feature]: value })
          const present = given[feature]
          for (const [subject, outcome] of Object.entries(then)) {
            if (outcome === now[subject]) continue
            const named = (changes[subject] ?? []).filter(
              (change) => change.outcome === outcome && changedIn(change).join() === feature,
            )
            const as = named.map(({ set }) => set[feature]?.to ?? false)
            const near =
              present === undefined
                ? as.some((to) => holds(to, value))
                : as.some(
                    (to) =>
                      holds(to, value) ||
                      distanceTo(feature, to, present) < distanceTo(feature, value, present),
                  )
            expect({ subject, feature, value, outcome, near }).toMatchObject({ near: true })
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('names pairs only where no single feature changes anything, and then leaves out none', () => {
    let pairsMet = 0
    fc.assert(
      fc.property(smallCases, ({ set, given, others }) => {
        const changes = changesFor(asPatient(given), [], [set])
        expectSound(given, changes, [set])
        const list = changes.sets[set.id] ?? []
        const sizes = new Set(list.map((change) => changedIn(change).length))
        expect(sizes.size).toBeLessThanOrEqual(1)
        if (sizes.has(1)) return
        expect(list.length).toBeLessThanOrEqual(mostPairs)
        const now = outcomesOf(given, [set])[set.id]
        for (const [a, one] of others) {
          expect(outcomesOf({ ...given, [a]: one }, [set])[set.id]).toBe(now)
          for (const [b, other] of others) {
            if (featureIds.indexOf(a) >= featureIds.indexOf(b) || oneValueFrom(set, a, b)) continue
            const then = outcomesOf({ ...given, [a]: one, [b]: other }, [set])[set.id]
            if (then === now) continue
            pairsMet += 1
            expect(list).not.toEqual([])
            if (list.length === mostPairs) continue
            const far = [given[a], given[b]]
            const near = list.some(({ outcome, set: { [a]: first, [b]: second } }) => {
              if (outcome !== then || !first || !second) return false
              if (holds(first.to, one) && holds(second.to, other)) return true
              const [x, y] = far
              const nearer = (
                id: FeatureId,
                to: ChangedTo,
                value: FeatureValue,
                from: FeatureValue | undefined,
              ) => from === undefined || distanceTo(id, to, from) <= distanceTo(id, value, from)
              return nearer(a, first.to, one, x) && nearer(b, second.to, other, y)
            })
            expect({ a, one, b, other, then, near }).toMatchObject({ near: true })
          }
        }
      }),
      { numRuns: 400 },
    )
    expect(pairsMet).toBeGreaterThan(50)
  })

  it('starts from what was entered, clears nothing, and leaves alone what cannot be had', () => {
    fc.assert(
      fc.property(cases, ({ given, notAvailable }) => {
        for (const list of Object.values(listed(changesFor(asPatient(given), notAvailable)))) {
          const kinds = list.map(({ kind }) => changeKinds.indexOf(kind))
          expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
          for (const change of list) {
            const features = changedIn(change)
            const known = features.filter((id) => given[id] !== undefined)
            for (const id of features) {
              expect(notAvailable).not.toContain(id)
              expect(change.set[id]?.from).toBe(given[id] ?? null)
              expect(change.set[id]?.to ?? null).not.toBeNull()
            }
            const fixed = known.some((id) => featureDefinition(id).fixed)
            expect(change.kind).toBe(known.length === 0 ? 'find-out' : fixed ? 'fixed' : 're-measure')
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('worked examples', () => {
  const of = (given: Given, subject: string) => listed(changesFor(asPatient(given)))[subject] ?? []
  const complete: Given = {
    ageYears: 47,
    diagnosis: 'systemic-sclerosis',
    yearsSinceFirstNonRaynaud: 2,
    cutaneousSubset: 'diffuse',
    mrss: 20,
    lungInvolvement: 'present',
    mpapRestMmHg: 20,
    paspRestMmHg: 30,
    lvefPct: 60,
    creatinineUmolL: 80,
    cyclophosphamideIvCourses: 3,
  }

  it('a pressure above its limit is named with the limit of the set', () => {
    const changes = of({ ...complete, mpapRestMmHg: 26 }, 'assist')
    expect(changes).toContainEqual({
      outcome: 'may-be-considered',
      set: { mpapRestMmHg: { from: 26, to: { atMost: 25 } } },
      kind: 're-measure',
    })
  })

  it('a skin score between two routes is named in both directions, and the value of the gap as itself', () => {
    const changes = of({ ...complete, mrss: 20, lungInvolvement: 'present' }, 'assist')
    expect(changes.filter((change) => 'mrss' in change.set)).toEqual([
      { outcome: 'mdt-decides', set: { mrss: { from: 20, to: 14 } }, kind: 're-measure' },
    ])
    expect(of({ ...complete, mrss: 14 }, 'assist').filter((change) => 'mrss' in change.set)).toEqual([
      { outcome: 'may-be-considered', set: { mrss: { from: 14, to: { below: 14 } } }, kind: 're-measure' },
      { outcome: 'may-be-considered', set: { mrss: { from: 14, to: { above: 14 } } }, kind: 're-measure' },
    ])
  })

  it('the limit of age is fixed where age is known, and to be found out where it is not', () => {
    const age = (given: Given) => of(given, 'assist').filter((change) => 'ageYears' in change.set)
    expect(age({ ...complete, ageYears: 60 })).toEqual([
      {
        outcome: 'may-be-considered',
        set: { ageYears: { from: 60, to: { atLeast: 18, below: 60 } } },
        kind: 'fixed',
      },
    ])
    const { ageYears: _, ...noAge } = complete
    expect(age(noAge).map(({ kind, set }) => [kind, set.ageYears?.to])).toEqual([
      ['find-out', { below: 18 }],
      ['find-out', { atLeast: 18, below: 60 }],
      ['find-out', { atLeast: 60 }],
    ])
  })

  /** SCOT with this row alone, as an exclusion. */
  const excluding = (when: Expression): readonly CriteriaSet[] =>
    criteriaSets
      .filter(({ id }) => id === 'scot')
      .map((set) => ({
        ...set,
        criteria: set.criteria.slice(0, 1).map((row) => ({ ...row, role: 'exclusion' as const, when })),
      }))

  const ofOne = (when: Expression, given: Given) =>
    (changesFor(asPatient(given), [], excluding(when)).sets.scot ?? []).map(({ outcome, set }) => [
      outcome,
      set,
    ])

  it('solves a fall for the later and for the earlier value, to six decimals', () => {
    const falls = atLeast(relativeDecline('fvcPct'), 10)
    // 10 % of 56 is 5.6; 52 is nine tenths of 57.777778.
    expect(ofOne(falls, { fvcPct: 52, fvcPctPrevious: 56 })).toEqual([
      ['contraindicated', { fvcPct: { from: 52, to: { atMost: 50.4 } } }],
      ['contraindicated', { fvcPctPrevious: { from: 56, to: { atLeast: 57.777778 } } }],
    ])
  })

  it('solves a calculated clearance for the creatinine, and lets a measured one stand before it', () => {
    const low = below('creatinineClearanceMlMin', 40)
    // (140 - 40) x 72 / 72 x 88.4 / creatinine = 8840 / creatinine: exactly 40 at 221.
    const kidney: Given = { ageYears: 40, sex: 'male', weightKg: 72, creatinineUmolL: 100 }
    const above221 = { atLeast: 221.000003 }
    expect(ofOne(low, kidney)).toContainEqual([
      'contraindicated',
      { creatinineUmolL: { from: 100, to: above221 } },
    ])
    expect(ofOne(low, kidney)).toContainEqual([
      'contraindicated',
      { creatinineClearanceMlMin: { from: null, to: { below: 40 } } },
    ])
    expect(ofOne(low, { ...kidney, creatinineClearanceMlMin: 45 })).toEqual([
      ['contraindicated', { creatinineClearanceMlMin: { from: 45, to: { below: 40 } } }],
    ])
  })

  it('names a pair where a patient is outside for two reasons', () => {
    expect(of({ ageYears: 12, diagnosis: 'scleroderma-mimic' }, 'headline')).toEqual([
      {
        outcome: 'needs-information',
        set: {
          ageYears: { from: 12, to: { atLeast: 18 } },
          diagnosis: { from: 'scleroderma-mimic', to: 'systemic-sclerosis' },
        },
        kind: 'fixed',
      },
    ])
  })
})
