import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedValue, asPatient, type Given, patients, stepOf } from '../arbitraries.ts'
import type { CriteriaSet, Criterion } from '../criteria/criterion.ts'
import { expectedSets } from '../criteria/expected/index.ts'
import { criteriaSets } from '../criteria/index.ts'
import {
  above,
  absoluteDecline,
  all,
  any,
  anyKnown,
  anyTrue,
  atLeast,
  atMost,
  below,
  type Expression,
  evaluate,
  featuresOf,
  featuresOfLeaf,
  type Leaf,
  leavesOf,
  no,
  sumOf,
  yes,
} from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition, featureIds } from '../features/index.ts'
import { assess, assessBy } from './assess.ts'
import { clearanceInputs, findingsOf } from './findings.ts'
import { headlineOutcome, isGuideline } from './headline.ts'
import type { Missing } from './missing.ts'
import { indicationOf, type RowTruths, setOutcome } from './outcome.ts'
import { missingFor, missingForHeadline } from './plan.ts'

const clearance = 'creatinineClearanceMlMin'
const scales: readonly FeatureId[] = ['ecog', 'karnofskyPct']

const leavesIn = (set: CriteriaSet): readonly Leaf[] => set.criteria.flatMap(({ when }) => leavesOf(when))

/** Every feature that has a say in a set: those of its statements, and those from which a clearance follows. */
function featuresIn(set: CriteriaSet): readonly FeatureId[] {
  const named = new Set(set.criteria.flatMap(({ when }) => featuresOf(when)))
  const derived = named.has(clearance) ? clearanceInputs : []
  return featureIds.filter((id) => named.has(id) || derived.some((input) => input === id))
}

const isSimple = (leaf: Leaf): boolean =>
  featuresOfLeaf(leaf).length === 1 && featuresOfLeaf(leaf)[0] !== clearance
const hasCompound = (set: CriteriaSet): boolean => !leavesIn(set).every(isSimple)

// --- brute force -----------------------------------------------------------------------------------------------

/** Numbers at which something about a feature may turn: its limits, and where its falls and sums turn. */
function turningPoints(feature: FeatureId, set: CriteriaSet, given: Given): readonly number[] {
  const value = (id: FeatureId): readonly number[] => {
    const known = given[id]
    return typeof known === 'number' ? [known] : [20, 60, 80, 120]
  }
  const points = leavesIn(set).flatMap((leaf): readonly number[] => {
    if (leaf.kind !== 'compare' || !featuresOfLeaf(leaf).includes(feature)) return []
    const { quantity, limit } = leaf
    if (quantity.kind === 'value') return [limit]
    if (quantity.kind === 'sum') {
      const [a, b] = quantity.features
      const other = given[feature === a ? b : a]
      return typeof other === 'number' ? [limit - other] : [limit / 2, limit]
    }
    if (quantity.kind === 'offset') return [limit - quantity.by]
    const now = quantity.feature === feature
    return now
      ? value(`${quantity.feature}Previous`).map((previous) =>
          quantity.kind === 'relative-decline' ? previous * (1 - limit / 100) : previous - limit,
        )
      : value(quantity.feature).map((later) =>
          quantity.kind === 'relative-decline' ? later / (1 - limit / 100) : later + limit,
        )
  })
  const inputs: Partial<Record<FeatureId, readonly number[]>> = {
    ageYears: [18, 50],
    weightKg: [20, 45, 90, 300],
    creatinineUmolL: [10, 100, 180, 400, 2000],
  }
  return featuresIn(set).includes(clearance) ? [...points, ...(inputs[feature] ?? [])] : points
}

/** Values of an absent feature: one for each way in which it can matter, as far as it can be told in advance. */
function candidates(feature: FeatureId, set: CriteriaSet, given: Given): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  const step = definition.type === 'enum' ? 0 : stepOf(definition)
  const values: readonly FeatureValue[] =
    definition.type === 'enum'
      ? Object.keys(definition.values)
      : [definition.min, ...turningPoints(feature, set, given), definition.max]
          .flatMap((point) => [point - step, point, point + step])
          .map((point) => (definition.type === 'integer' ? Math.round(point / step) * step : point))
          .filter((point) => point >= definition.min && point <= definition.max)
  const about = leavesIn(set).filter((leaf) => featuresOfLeaf(leaf).includes(feature))
  const inClearance = featuresIn(set).includes(clearance) && clearanceInputs.some((id) => id === feature)
  if (inClearance || !about.every(isSimple)) return [...new Set(values)]
  const byTruths = new Map(
    values.map((value) => [about.map((leaf) => evaluate(leaf, { [feature]: value })).join(), value]),
  )
  return [...byTruths.values()]
}

interface Question {
  readonly set: CriteriaSet
  readonly given: Given
  readonly notAvailable: ReadonlySet<FeatureId>
}

/** The features that are absent and may still be entered. A derived clearance and a second scale count as entered. */
function askable({ set, given, notAvailable }: Question): readonly FeatureId[] {
  const findings = findingsOf(asPatient(given))
  const oneScale = scales.some((id) => findings[id] !== undefined) && set.id.startsWith('ebmt-2025')
  return featuresIn(set).filter(
    (id) => findings[id] === undefined && !notAvailable.has(id) && !(oneScale && scales.includes(id)),
  )
}

type Answered = (set: CriteriaSet, given: Given) => readonly [outcome: string, indication: string]

interface Changes {
  readonly outcome: readonly FeatureId[]
  readonly indication: readonly FeatureId[]
}

/** Which features can change outcome and indication, by trying every combination of values of all that are absent. */
function bruteForce(question: Question, answered: Answered = answers): Changes {
  const { set, given } = question
  const open = askable(question)
  const values = open.map((feature) => [undefined, ...candidates(feature, set, given)])
  const total = values.reduce((product, each) => product * each.length, 1)
  const results: (readonly [outcome: string, indication: string])[] = []
  for (let index = 0; index < total; index += 1) {
    const entered: { [F in FeatureId]?: FeatureValue } = { ...given }
    let rest = index
    for (const [position, feature] of open.entries()) {
      const choices = values[position] ?? []
      const value = choices[rest % choices.length]
      rest = Math.floor(rest / choices.length)
      if (value !== undefined) entered[feature] = value
    }
    results.push(answered(set, entered))
  }
  const changes = (which: 0 | 1): readonly FeatureId[] => {
    let stride = 1
    return open.filter((_, position) => {
      const size = values[position]?.length ?? 1
      const [step, block] = [stride, stride * size]
      stride = block
      return results.some((result, index) => {
        const first = index - (Math.floor(index / step) % size) * step
        return result[which] !== results[first]?.[which]
      })
    })
  }
  return { outcome: changes(0), indication: changes(1) }
}

function truthsOf({ criteria }: CriteriaSet, given: Given): RowTruths {
  const findings = findingsOf(asPatient(given))
  return Object.fromEntries(criteria.map(({ id, when }) => [id, evaluate(when, findings)]))
}

function answers(set: CriteriaSet, given: Given): ReturnType<Answered> {
  const truths = truthsOf(set, given)
  return [setOutcome(set, truths), String(indicationOf(set, truths))]
}

/** The headline over these sets: its outcome, and whether one of the guidelines' indications holds. */
function headlineAnswers(sets: readonly CriteriaSet[], given: Given): ReturnType<Answered> {
  const judged = sets.map((set) => [set, truthsOf(set, given)] as const)
  const indication = anyTrue(
    judged.flatMap(([set, truths]) => (isGuideline(set) ? [indicationOf(set, truths)] : [])),
  )
  return [headlineOutcome(judged), String(indication)]
}

// --- random questions small enough to be tried out --------------------------------------------------------------

/** Leaves as many features blank, in this order, as can be tried out with so many combinations. */
function blanked(set: CriteriaSet, full: Given, order: readonly FeatureId[], most: number): Given {
  const given: { [F in FeatureId]?: FeatureValue } = { ...full }
  let total = 1
  for (const feature of order) {
    const size = candidates(feature, set, full).length + 1
    if (total * size > most) continue
    total *= size
    delete given[feature]
  }
  return given
}

/** A patient for whom the set speaks, by its table of expectations: random values alone would seldom get that far. */
function favourable({ id }: CriteriaSet): Given {
  const examples = expectedSets.find(({ set }) => set === id)?.outcomes ?? []
  const [given = {}] = examples.find(([, outcome]) => outcome === 'may-be-considered') ?? []
  return given as Given
}

function likelyValue(feature: FeatureId, likely: FeatureValue | undefined): fc.Arbitrary<FeatureValue> {
  const any = allowedValue(feature)
  return likely === undefined
    ? any
    : fc.oneof({ weight: 9, arbitrary: fc.constant(likely) }, { weight: 1, arbitrary: any })
}

function questions(set: CriteriaSet, most: number): fc.Arbitrary<Question> {
  const features = featuresIn(set)
  const likely = favourable(set)
  return fc
    .tuple(
      fc.oneof(
        fc.tuple(...features.map((feature) => likelyValue(feature, likely[feature]))),
        fc.tuple(...features.map((feature) => allowedValue(feature))),
      ),
      fc.shuffledSubarray([...features], { minLength: features.length }),
      fc.oneof(fc.constant([]), fc.subarray([...features])),
      fc.constantFrom(30, most, most),
    )
    .map(([values, order, unavailable, size]) => {
      const full: Given = Object.fromEntries(features.map((feature, index) => [feature, values[index]]))
      const given = blanked(set, full, order, size)
      return { set, given, notAvailable: new Set(unavailable.filter((id) => given[id] === undefined)) }
    })
    .filter((question) => combinations(question) <= 4 * most)
}

function combinations(question: Question): number {
  const { set, given } = question
  return askable(question).reduce((product, id) => product * (candidates(id, set, given).length + 1), 1)
}

function firstOf<Thing>([first]: readonly Thing[]): Thing {
  if (first === undefined) throw new Error('There is none.')
  return first
}

const anySet = firstOf(criteriaSets)
const anyRow = firstOf(anySet.criteria)

/** A set made of some rows of another, so that nearly all its features can be left blank at once. */
function someRowsOf(set: CriteriaSet): fc.Arbitrary<CriteriaSet> {
  return fc
    .subarray([...set.criteria], { minLength: 1, maxLength: 6 })
    .map((criteria) => ({ ...set, criteria }))
}

function namedFor({ set, given, notAvailable }: Question): {
  required: readonly FeatureId[]
  all: readonly FeatureId[]
} {
  const { required, refining } = assessBy(set, asPatient(given), notAvailable).missing
  return { required, all: [...required, ...refining] }
}

const exactSets = criteriaSets.filter((set) => !hasCompound(set))
const compoundSets = criteriaSets.filter(hasCompound)

/** What is missing by one set, compiled for this question alone. */
function missingBy(id: string, given: Given, notAvailable: readonly FeatureId[] = []): Missing | undefined {
  const set = criteriaSets.find((each) => each.id === id)
  return set && assessBy({ ...set }, asPatient(given), notAvailable).missing
}

describe('what is missing', () => {
  const eular: Given = {
    ageYears: 45,
    diagnosis: 'systemic-sclerosis',
    cutaneousSubset: 'diffuse',
    eularEarly: true,
  }

  it.each<[string, Given, readonly FeatureId[], readonly FeatureId[]]>([
    [
      'nothing is known',
      {},
      ['ageYears', 'diagnosis', 'cutaneousSubset', 'eularEarly', 'eularSevere', 'eularPoorPrognosis'],
      ['eularAdvancedCardiorespiratory'],
    ],
    [
      'two answers are open',
      eular,
      ['eularSevere', 'eularPoorPrognosis'],
      ['eularAdvancedCardiorespiratory'],
    ],
    [
      'the indication is met',
      { ...eular, eularSevere: true, eularPoorPrognosis: true },
      [],
      ['eularAdvancedCardiorespiratory'],
    ],
    ['not supported, but the scope may still be left', { eularSevere: false }, [], ['ageYears', 'diagnosis']],
    ['not supported, in scope', { ...eular, eularSevere: false }, [], []],
    [
      'contraindicated, which can still become not supported',
      { ...eular, eularAdvancedCardiorespiratory: true },
      ['eularSevere', 'eularPoorPrognosis'],
      [],
    ],
    ['out of scope', { ageYears: 17 }, [], []],
  ])('for EULAR 2023, when %s', (_, given, required, refining) => {
    expect(missingBy('eular-2023', given)).toEqual({ required, refining })
  })

  const ebmt: Given = {
    ageYears: 45,
    diagnosis: 'systemic-sclerosis',
    acrEular2013Met: true,
    progressiveDisease: true,
    cutaneousSubset: 'diffuse',
    mrss: 24,
    lungInvolvement: 'present',
    yearsSinceFirstNonRaynaud: 3,
    firstLineMonths: 8,
    activeDespiteFirstLine: true,
  }
  const missingFromEbmt = (given: Given, notAvailable: readonly FeatureId[] = []) =>
    missingBy('ebmt-2025', given, notAvailable)

  it('for EBMT 2025 has both performance scales until one is entered, and then neither', () => {
    expect(missingFromEbmt(ebmt)?.refining).toEqual(expect.arrayContaining([...scales]))
    for (const one of [{ ecog: 1 }, { karnofskyPct: 90 }, { ecog: 3 }, { karnofskyPct: 50 }])
      for (const id of scales) expect(missingFromEbmt({ ...ebmt, ...one })?.refining).not.toContain(id)
  })

  it('for EBMT 2025 still has the other scale where one is not to be had', () => {
    expect(missingFromEbmt(ebmt, ['ecog'])?.refining).toContain('karnofskyPct')
    expect(missingFromEbmt(ebmt, ['ecog'])?.refining).not.toContain('ecog')
  })

  it('for another set has the scale that this set asks for, though the other was entered', () => {
    const given: Given = { ...ebmt, yearsSinceFirstNonRaynaud: 1, karnofskyPct: 90 }
    expect(missingBy('upside-2021', given)?.refining).toContain('ecog')
  })

  it('for EBMT 2025 leaves out what only serves a route that can no longer be the one that counts', () => {
    expect(missingFromEbmt(ebmt)?.required).toEqual([])
    expect(missingFromEbmt(ebmt)?.refining).not.toContain('crpMgL')
    expect(missingFromEbmt({ ...ebmt, lungInvolvement: 'none' })?.required).toEqual([
      'heartInvolvement',
      'kidneyInvolvement',
      'gutInvolvement',
      'crpMgL',
      'inflammationOtherCause',
    ])
  })

  // Over 20 is over 15 too: where a severe organ is enough above 15, nothing that only a score over 20 asks for matters.
  it('for the Handbook leaves out what would only matter if a score were over one limit and under a lower one', () => {
    const given: Given = {
      ageYears: 45,
      diagnosis: 'systemic-sclerosis',
      acrEular2013Met: true,
      cutaneousSubset: 'diffuse',
      yearsSinceFirstNonRaynaud: 1,
      lungInvolvement: 'severe',
      pftIntervalMonths: 3,
    }
    expect(missingBy('ebmt-handbook-2024', given)?.required).toEqual(['mrss'])
    expect(missingBy('ebmt-handbook-2024', { ...given, lungInvolvement: 'none' })?.required).toEqual(
      expect.arrayContaining(['mrss', 'esrMmH', 'crpMgL', 'haemoglobinGDl', 'inflammationOtherCause']),
    )
  })

  it('for EBMT 2025 at the gap names what could make another route count', () => {
    const lowSkin: Given = { ...ebmt, mrss: 8 }
    expect(missingFromEbmt(lowSkin)?.required).toEqual(['ildProgressiveOnCt'])
    expect(missingFromEbmt({ ...lowSkin, ildProgressiveOnCt: true })?.required).toEqual([])
  })

  const kidney: Given = { ageYears: 45, diagnosis: 'systemic-sclerosis', progressiveDisease: true }
  const missingFromNissc = (given: Given, notAvailable: readonly FeatureId[] = []) =>
    missingBy('nissc-1', given, notAvailable)?.refining.filter(
      (id) => id === clearance || clearanceInputs.some((input) => input === id),
    )

  it.each<[string, Given, readonly FeatureId[], readonly FeatureId[]]>([
    ['nothing of it is known', kidney, [], ['sex', 'weightKg', 'creatinineUmolL', clearance]],
    ['it was measured', { ...kidney, creatinineClearanceMlMin: 90 }, [], []],
    ['it is derived', { ...kidney, sex: 'male', weightKg: 80, creatinineUmolL: 80 }, [], []],
    ['one input is open', { ...kidney, sex: 'male', weightKg: 80 }, [], ['creatinineUmolL', clearance]],
    ['it cannot be measured', kidney, [clearance], ['sex', 'weightKg', 'creatinineUmolL']],
    ['an input cannot be had', kidney, ['weightKg'], [clearance]],
    ['neither can be had', kidney, ['weightKg', clearance], []],
  ])('for a clearance, when %s', (_, given, notAvailable, named) => {
    expect(missingFromNissc(given, notAvailable)).toEqual(named)
  })

  it('for a lung function test has both measurements, unless one of them cannot be had', () => {
    const handbook: Given = {
      ageYears: 45,
      diagnosis: 'systemic-sclerosis',
      acrEular2013Met: true,
      yearsSinceFirstNonRaynaud: 3,
      mrss: 10,
      pftIntervalMonths: 12,
      dlcoPct: 60,
      dlcoPctPrevious: 60,
      tlcPct: 80,
      tlcPctPrevious: 80,
    }
    const named = (notAvailable: readonly FeatureId[]) =>
      missingBy('ebmt-handbook-2024', handbook, notAvailable)?.required
    expect(named([])).toEqual(['fvcPct', 'fvcPctPrevious'])
    expect(named(['fvcPctPrevious'])).toEqual([])
    expect(named(['fvcPct'])).toEqual([])
  })

  it('leaves out a fall that no earlier value could make large enough, where only a large one would count', () => {
    const given: Given = {
      ageYears: 45,
      diagnosis: 'systemic-sclerosis',
      acrEular2013Met: true,
      yearsSinceFirstNonRaynaud: 3,
      mrss: 10,
      pftIntervalMonths: 12,
    }
    const unavailable: readonly FeatureId[] = ['tlcPct', 'tlcPctPrevious', 'dlcoPct', 'dlcoPctPrevious']
    const named = (fvcPct: number) =>
      missingBy('ebmt-handbook-2024', { ...given, fvcPct }, unavailable)?.required
    expect(named(190.1)).toEqual([])
    expect(named(190)).toEqual(['fvcPctPrevious'])
  })

  it('leaves out a part of a sum that is beyond its limit by the other part alone', () => {
    const months = { diagnosis: 'systemic-sclerosis', cyclophosphamideOralMonths: 4 }
    const named = (given: Given) => missingBy('scot', given)?.refining
    expect(named(months)).toContain('cyclophosphamideIvMonths')
    expect(named({ ...months, cyclophosphamideOralMonths: 4.01 })).not.toContain('cyclophosphamideIvMonths')
  })

  it.each<[string, FeatureId, unknown]>([
    ['ebmt-2025', 'ageYears', 60.5],
    ['ebmt-2025', 'mrss', Number.NaN],
    ['ebmt-2025', 'lvefPct', -3],
    ['ebmt-2025', 'karnofskyPct', 65],
    ['ebmt-2025', 'cutaneousSubset', 'Diffuse'],
    ['ebmt-handbook-2024', 'mrss', -1],
  ])('by %s is still told for a value that no entry may have: %s = %s', (id, feature, value) => {
    const missing = missingBy(id, { diagnosis: 'systemic-sclerosis', [feature]: value } as Given)
    expect(missing?.required).toContain('acrEular2013Met')
    expect([...(missing?.required ?? []), ...(missing?.refining ?? [])]).not.toContain(feature)
  })

  it('asks for nothing required by a set that a value settles which no entry may have, between two limits', () => {
    const between: Given = { diagnosis: 'systemic-sclerosis', mrss: 14.5 }
    const set = criteriaSets.find(({ id }) => id === 'ebmt-handbook-2024')
    const result = set && assessBy({ ...set }, asPatient(between))
    expect(result?.outcome).toBe('not-supported')
    expect(result?.missing.required).toEqual([])
  })
})

/** A set of these rows alone, as the protocol of a centre may be. */
function setOf(...rows: readonly (readonly [role: Criterion['role'], when: Expression])[]): CriteriaSet {
  return {
    ...anySet,
    id: 'own',
    criteria: rows.map(([role, when], index) => ({ ...anyRow, id: `own/${index}`, role, when })),
  }
}

describe('what is missing for a protocol', () => {
  const bothCyclophosphamide = sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths')

  // What one finding leaves of a statement about two: it holds or is unknown, or it fails or is unknown.
  it.each<[string, Expression, Given, FeatureId]>([
    [
      'a sum that is over its limit with whatever comes to it',
      above(bothCyclophosphamide, 6),
      { cyclophosphamideIvMonths: 7 },
      'cyclophosphamideOralMonths',
    ],
    [
      'a sum that cannot stay under its limit',
      below(bothCyclophosphamide, 6),
      { cyclophosphamideIvMonths: 7 },
      'cyclophosphamideOralMonths',
    ],
    [
      'a fall from a value that leaves no room for it',
      atLeast(absoluteDecline('fvcPct'), 10),
      { fvcPct: 195 },
      'fvcPctPrevious',
    ],
  ])('has what is blank of %s, because until it is known nothing is settled', (_, when, given, feature) => {
    const { outcome, missing } = assessBy(setOf(['indication', when]), asPatient(given))
    expect([outcome, missing]).toEqual(['needs-information', { required: [feature], refining: [] }])
  })

  it.each([
    ['before', ['indication', 'concern']],
    ['after', ['concern', 'indication']],
  ] as const)(
    'requires the age from which a required clearance would follow, %s a row that the age by itself only refines',
    (_, order) => {
      const rows = { indication: atLeast(clearance, 30), concern: above('ageYears', 70) }
      const set = setOf(...order.map((role) => [role, rows[role]] as const))
      expect(assessBy(set, asPatient({})).missing).toEqual({
        required: featureIds.filter(
          (id) => id === clearance || clearanceInputs.some((input) => input === id),
        ),
        refining: [],
      })
    },
  )

  it('has both scales of one thing until one is known, whichever of another thing is known', () => {
    const set = setOf(
      ['concern', anyKnown(atLeast('ecog', 2), below('karnofskyPct', 60))],
      ['concern', anyKnown(above('paspRestMmHg', 40), above('mpapRestMmHg', 25))],
    )
    const left = (given: Given) => assessBy(set, asPatient(given)).missing.refining
    const [performance, pressures] = [
      ['ecog', 'karnofskyPct'],
      ['paspRestMmHg', 'mpapRestMmHg'],
    ]
    expect(new Set(left({}))).toEqual(new Set([...performance, ...pressures]))
    expect(new Set(left({ ecog: 0 }))).toEqual(new Set(pressures))
    expect(new Set(left({ mpapRestMmHg: 20 }))).toEqual(new Set(performance))
    expect(left({ karnofskyPct: 90, paspRestMmHg: 30 })).toEqual([])
  })

  // Another route cannot be settled, so that this one matters only where something can open it.
  const man: Given = { sex: 'male', weightKg: 72 }
  it.each<[string, Expression, Given, readonly FeatureId[], readonly FeatureId[]]>([
    ['a whole number between 14 and 15', all(above('mrss', 14), below('mrss', 15)), {}, [], []],
    ['a whole number between 14 and 16', all(above('mrss', 14), below('mrss', 16)), {}, [], ['mrss']],
    ['a sum that two findings cannot come to', above(bothCyclophosphamide, 480), {}, [], []],
    [
      'a sum that they can come to',
      atLeast(bothCyclophosphamide, 480),
      {},
      [],
      ['cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'],
    ],
    [
      'a sum that is not too high if nothing comes to it',
      atMost(bothCyclophosphamide, 6),
      { cyclophosphamideIvMonths: 6 },
      [],
      ['cyclophosphamideOralMonths'],
    ],
    ['a sum that is too high', atMost(bothCyclophosphamide, 6), { cyclophosphamideIvMonths: 6.1 }, [], []],
    // With 88.4 µmol/L and 72 kg: 140 less the age.
    [
      'a clearance that follows from the youngest adult’s age',
      atLeast(clearance, 122),
      { ...man, creatinineUmolL: 88.4 },
      [clearance],
      ['ageYears'],
    ],
    [
      'a clearance that only a child would have',
      above(clearance, 122),
      { ...man, creatinineUmolL: 88.4 },
      [clearance],
      [],
    ],
    [
      'a clearance that is not to be had and follows from nothing',
      all(atLeast(clearance, 30), yes('eularEarly')),
      { ...man, ageYears: 40 },
      [clearance, 'creatinineUmolL'],
      [],
    ],
  ])('asks about %s only what can still open the route', (_, when, given, notAvailable, expected) => {
    const set = setOf(['route', when], ['route', yes('acrEular2013Met')])
    expect(assessBy(set, asPatient(given), [...notAvailable, 'acrEular2013Met']).missing).toEqual({
      required: expected,
      refining: [],
    })
  })

  it('leaves out what can only make a statement true that cannot be settled then either', () => {
    const when = all(above(bothCyclophosphamide, 6), yes('acrEular2013Met'))
    const left = (cyclophosphamideIvMonths: number) =>
      assessBy(setOf(['indication', when]), asPatient({ cyclophosphamideIvMonths }), ['acrEular2013Met'])
        .missing.required
    expect(left(7)).toEqual([])
    expect(left(5)).toEqual(['cyclophosphamideOralMonths'])
  })

  it('has what a clearance would follow from for each statement about it, not for the first alone', () => {
    const set = setOf(
      ['concern', all(below(clearance, 60), yes('pregnant'))],
      ['exclusion', below(clearance, 30)],
    )
    const given = { ...man, ageYears: 40, pregnant: false }
    expect(assessBy(set, asPatient(given), [clearance]).missing.refining).toEqual(['creatinineUmolL'])
  })
})

// --- laws on the whole sets -------------------------------------------------------------------------------------

/** Two completions of one patient that differ in a single feature, which at most one of them has blank. */
const twins = fc
  .tuple(patients, patients, fc.constantFrom(...featureIds), fc.subarray(featureIds))
  .chain(([given, further, feature, declared]) =>
    fc.tuple(
      fc.constant({ given, further, feature, declared }),
      fc.option(allowedValue(feature), { nil: undefined }),
      allowedValue(feature),
    ),
  )

describe('what is missing for the headline', () => {
  // EULAR 2023 is met. The indication of EBMT 2025 is not, and by itself it has nothing more to ask.
  const differing: Given = {
    ageYears: 47,
    diagnosis: 'systemic-sclerosis',
    acrEular2013Met: true,
    cutaneousSubset: 'diffuse',
    progressiveDisease: false,
    eularEarly: true,
    eularSevere: true,
    eularPoorPrognosis: true,
    eularAdvancedCardiorespiratory: false,
  }

  it('holds what speaks against in one guideline while the other is met', () => {
    const { headline, guidelinesDiffer, missing, sets } = assess(asPatient(differing))
    expect([headline, guidelinesDiffer]).toEqual(['refer-for-workup', true])
    expect(sets['ebmt-2025']?.missing).toEqual({ required: [], refining: [] })
    expect(missing.required).toEqual([])
    const asked: readonly FeatureId[] = [
      'ecog',
      'karnofskyPct',
      'currentSmoker',
      'poorAdherence',
      'myocarditis',
    ]
    expect(missing.refining).toEqual(expect.arrayContaining([...asked, 'combinedMdtCentre', 'septalBounce']))
  })

  it('is nothing where neither guideline is met, whatever else is blank', () => {
    const { headline, missing } = assess(asPatient({ ...differing, eularSevere: false }))
    expect([headline, missing]).toEqual(['not-supported', { required: [], refining: [] }])
  })

  it('leaves out concerns once an exclusion is met', () => {
    const { missing } = assess(asPatient({ ...differing, septalBounce: true }))
    expect(missing).toEqual({ required: [], refining: [] })
  })
})

describe('what is missing, as a law', () => {
  it('holds every feature whose value alone makes two completions differ', () => {
    fc.assert(
      fc.property(twins, ([{ given, further, feature, declared }, one, other]) => {
        const findings = findingsOf(asPatient(given))
        if (findings[feature] !== undefined) return
        const notAvailable = declared.filter((id) => findings[id] === undefined && id !== feature)
        const later = Object.fromEntries(
          Object.entries(further).filter(
            ([id]) => id !== feature && !notAvailable.some((each) => each === id),
          ),
        )
        const completed = (value: FeatureValue | undefined) =>
          assess(asPatient({ ...later, ...given, ...(value === undefined ? {} : { [feature]: value }) }))
        const [first, second] = [completed(one), completed(other)]
        const { sets } = assess(asPatient(given), notAvailable)
        const omitted = criteriaSets.filter(({ id }) => {
          if (
            id === 'ebmt-2025' &&
            scales.includes(feature) &&
            scales.some((scale) => findings[scale] !== undefined)
          )
            return false
          const missing = sets[id]?.missing
          const named = [...(missing?.required ?? []), ...(missing?.refining ?? [])]
          return first.sets[id]?.outcome !== second.sets[id]?.outcome && !named.includes(feature)
        })
        expect(omitted.map(({ id }) => id)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('holds every feature whose value alone makes two completions differ in their headline', () => {
    fc.assert(
      fc.property(twins, ([{ given, further, feature, declared }, one, other]) => {
        const findings = findingsOf(asPatient(given))
        if (findings[feature] !== undefined) return
        if (scales.includes(feature) && scales.some((scale) => findings[scale] !== undefined)) return
        const notAvailable = declared.filter((id) => findings[id] === undefined && id !== feature)
        const later = Object.fromEntries(
          Object.entries(further).filter(
            ([id]) => id !== feature && !notAvailable.some((each) => each === id),
          ),
        )
        const completed = (value: FeatureValue | undefined) =>
          assess(asPatient({ ...later, ...given, ...(value === undefined ? {} : { [feature]: value }) }))
            .headline
        const { missing } = assess(asPatient(given), notAvailable)
        if (completed(one) !== completed(other))
          expect([...missing.required, ...missing.refining]).toContain(feature)
      }),
      { numRuns: 400 },
    )
  })

  it('is absent, can be had, and is named once, in the order of the dictionary', () => {
    fc.assert(
      fc.property(patients, fc.subarray(featureIds), (given, declared) => {
        const findings = findingsOf(asPatient(given))
        const { sets, missing: ofHeadline } = assess(asPatient(given), declared)
        for (const missing of [ofHeadline, ...Object.values(sets).map((result) => result.missing)]) {
          for (const list of [missing.required, missing.refining])
            expect(list).toEqual(featureIds.filter((id) => list.includes(id)))
          const named = [...missing.required, ...missing.refining]
          expect(new Set(named).size).toBe(named.length)
          expect(named.filter((id) => findings[id] !== undefined || declared.includes(id))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is the same whoever was asked about before', () => {
    const asked = fc.constantFrom(...criteriaSets).chain((set) =>
      fc.tuple(
        someRowsOf(set),
        fc.array(
          questions(set, 30).map(({ given }) => given),
          { minLength: 2, maxLength: 12 },
        ),
      ),
    )
    fc.assert(
      fc.property(asked, ([set, givens]) => {
        for (const given of givens) {
          const anew = assessBy({ ...set }, asPatient(given)).missing
          expect(assessBy(set, asPatient(given)).missing).toEqual(anew)
          expect(missingFor(set, findingsOf(asPatient(given)), new Set())).toEqual(anew)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is required only while the indication is unknown', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const { sets } = assess(asPatient(given))
        for (const set of criteriaSets) {
          const result = sets[set.id]
          if (result && indicationOf(set, result.criteria) !== null)
            expect(result.missing.required).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is nothing once the outcome is settled for good', () => {
    fc.assert(
      fc.property(
        patients,
        fc.constantFrom('localized-scleroderma', 'scleroderma-mimic'),
        (given, diagnosis) => {
          for (const { outcome, missing } of Object.values(assess(asPatient({ ...given, diagnosis })).sets))
            expect([outcome, missing]).toEqual(['out-of-scope', { required: [], refining: [] }])
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('what is missing, against brute force', () => {
  it('is exact where every statement is about one feature: four sets', () => {
    expect(exactSets.map(({ id }) => id)).toEqual(['eular-2023', 'ebmt-2025', 'ebmt-2017-cardiac', 'assist'])
  })

  it.each(exactSets.map((set) => [set.id, set] as const))(
    'names exactly what can change the answer of %s',
    (_, set) => {
      fc.assert(
        fc.property(questions(set, 200), (question) => {
          const { outcome, indication } = bruteForce(question)
          const { required, all } = namedFor(question)
          expect(featureIds.filter((id) => all.includes(id))).toEqual(outcome)
          expect(required).toEqual(indication.filter((id) => outcome.includes(id)))
        }),
        { numRuns: 25 },
      )
    },
  )

  it.each(exactSets.map((set) => [set.id, set] as const))(
    'names exactly what can change it by some rows of %s',
    (_, set) => {
      fc.assert(
        fc.property(
          someRowsOf(set).chain((part) => questions(part, 400)),
          (question) => {
            const { outcome, indication } = bruteForce(question)
            const { required, all } = namedFor(question)
            expect(featureIds.filter((id) => all.includes(id))).toEqual(outcome)
            expect(required).toEqual(indication.filter((id) => outcome.includes(id)))
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  // A protocol of a centre may have rows of every role about the same findings.
  const shared = [
    'acrEular2013Met',
    'pregnant',
    'malignancyWithin5Years',
    'uncontrolledInfection',
    'eularEarly',
  ] as const
  const statements = fc
    .tuple(
      fc.constantFrom(all, any),
      fc.array(fc.tuple(fc.constantFrom(yes, no), fc.constantFrom(...shared)), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([join, leaves]) => join(...leaves.map(([answer, feature]) => answer(feature))))
  const entangled: fc.Arbitrary<CriteriaSet> = fc
    .array(
      fc.record({
        role: fc.constantFrom<Criterion['role'][]>(
          'scope',
          'indication',
          'route',
          'route',
          'exclusion',
          'protocol-exclusion',
          'concern',
          'assessment',
        ),
        discretion: fc.boolean(),
        when: statements,
      }),
      { minLength: 6, maxLength: 14 },
    )
    .map((rows) => ({
      ...anySet,
      id: 'entangled',
      criteria: rows.map(({ role, discretion, when }, index) => ({
        ...anyRow,
        id: `entangled/${index}`,
        role,
        when,
        ...(role === 'route' && discretion ? { discretion: true as const } : {}),
      })),
    }))

  it('names exactly what can change a set whose rows ask for the same findings', () => {
    fc.assert(
      fc.property(
        entangled.chain((set) => questions(set, 400)),
        (question) => {
          const { outcome, indication } = bruteForce(question)
          const { required, all: named } = namedFor(question)
          expect(featureIds.filter((id) => named.includes(id))).toEqual(outcome)
          expect(required).toEqual(indication.filter((id) => outcome.includes(id)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('can be asked of a set whose rows come to more together than can be told apart', () => {
    const roles = [
      'scope',
      'indication',
      'route',
      'exclusion',
      'protocol-exclusion',
      'concern',
      'assessment',
    ] as const
    const own = [
      'acrEular2013Met',
      'pregnant',
      'malignancyWithin5Years',
      'uncontrolledInfection',
      'eularEarly',
      'highRiskProfile',
      'rapidProgression',
    ] as const
    const set: CriteriaSet = {
      ...anySet,
      id: 'wide',
      criteria: roles.map((role, index) => ({
        ...anyRow,
        id: `wide/${role}`,
        role,
        when: any(
          yes(own[index] ?? 'pregnant'),
          all(yes('activeDespiteFirstLine'), yes('firstLineIntolerance')),
        ),
      })),
    }
    const { missing } = assessBy(set, asPatient({}))
    expect(missing).toEqual({
      required: featureIds.filter((id) =>
        [
          'acrEular2013Met',
          'pregnant',
          'malignancyWithin5Years',
          'activeDespiteFirstLine',
          'firstLineIntolerance',
        ].includes(id),
      ),
      refining: featureIds.filter((id) =>
        ['uncontrolledInfection', 'eularEarly', 'highRiskProfile', 'rapidProgression'].includes(id),
      ),
    })
  })

  it('names exactly what can change the headline by some rows of the sets that decide it', () => {
    const headlineSets = exactSets.filter(({ part }) => part === 'headline')
    fc.assert(
      fc.property(
        fc.tuple(...headlineSets.map(someRowsOf)).chain((parts) => {
          const [first] = parts
          if (!first) throw new Error('No set decides the headline.')
          const criteria = parts.flatMap((part) => part.criteria)
          return fc.tuple(fc.constant(parts), questions({ ...first, id: 'ebmt-2025', criteria }, 300))
        }),
        ([parts, question]) => {
          const { outcome, indication } = bruteForce(question, (_, given) => headlineAnswers(parts, given))
          const { given, notAvailable } = question
          const named = missingForHeadline(parts, findingsOf(asPatient(given)), notAvailable)
          expect(featureIds.filter((id) => [...named.required, ...named.refining].includes(id))).toEqual(
            outcome,
          )
          expect(named.required).toEqual(indication.filter((id) => outcome.includes(id)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(compoundSets.map((set) => [set.id, set] as const))(
    'omits nothing that can change the answer of %s',
    (_, set) => {
      fc.assert(
        fc.property(
          fc.oneof(fc.constant(set), someRowsOf(set)).chain((part) => questions(part, 200)),
          (question) => {
            const { outcome, indication } = bruteForce(question)
            const { required, all } = namedFor(question)
            expect(outcome.filter((id) => !all.includes(id))).toEqual([])
            expect(indication.filter((id) => outcome.includes(id) && !required.includes(id))).toEqual([])
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  // A fall, a sum or a clearance is taken as free of the other statements about the same features, so that now and then
  // a feature is named that cannot change anything. Measured over 24 000 random questions on the whole sets and as many
  // on some of their rows: 0.02 % of the features named, at worst 0.7 % in one set (general-fitness, the clearance).
  it('names at most one feature in a hundred too many where statements are about several features', () => {
    let named = 0
    let superfluous = 0
    for (const set of compoundSets) {
      fc.assert(
        fc.property(
          fc.oneof(fc.constant(set), someRowsOf(set)).chain((part) => questions(part, 100)),
          (question) => {
            const { outcome } = bruteForce(question)
            const { all } = namedFor(question)
            named += all.length
            superfluous += all.filter((id) => !outcome.includes(id)).length
          },
        ),
        { numRuns: 20, seed: 7 },
      )
    }
    expect(named).toBeGreaterThan(100)
    expect(superfluous).toBeLessThanOrEqual(0.01 * named)
  })
})
