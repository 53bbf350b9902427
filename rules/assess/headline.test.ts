import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from '../arbitraries.ts'
import { clearPatient } from '../criteria/expected/patients.ts'
import { type CriteriaSet, criteriaSets, type Role } from '../criteria/index.ts'
import { above, type Expression, relativeDecline, yes } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { assess } from './assess.ts'
import { findingsOf } from './findings.ts'

function without(given: Given, ...features: readonly FeatureId[]): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([id]) => !features.some((feature) => feature === id)),
  )
}

/** Both guidelines are met, and nothing in the four sets of the headline is open or against it. */
const clear: Given = without(clearPatient, 'heartInvolvement', 'kidneyInvolvement', 'gutInvolvement')

const headlineOf = (given: Given, notAvailable: readonly FeatureId[] = []) =>
  assess(asPatient(given), notAvailable)

/** Findings that make each indication what a case below asks of it, alone. */
const eular = { true: {}, false: { eularPoorPrognosis: false }, null: { eularPoorPrognosis: null } } as const
const ebmt = { true: {}, false: { progressiveDisease: false }, null: { progressiveDisease: null } } as const
const known = (given: Record<string, unknown>): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Given

describe('the headline', () => {
  // Every pair of indications, with all the rest clear.
  it.each([
    ['true', 'true', 'may-be-considered', false],
    ['true', 'false', 'mdt-decides', true],
    ['false', 'true', 'mdt-decides', true],
    ['true', 'null', 'refer-for-workup', false],
    ['null', 'true', 'refer-for-workup', false],
    ['null', 'null', 'needs-information', false],
    ['null', 'false', 'needs-information', false],
    ['false', 'null', 'needs-information', false],
    ['false', 'false', 'not-supported', false],
  ] as const)(
    'with EULAR %s and EBMT %s is %s, and they differ: %s',
    (first, second, headline, guidelinesDiffer) => {
      const given = known({ ...clear, ...eular[first], ...ebmt[second] })
      expect(headlineOf(given)).toMatchObject({ headline, guidelinesDiffer, workupCannotBeCompleted: false })
    },
  )

  // Each step at its place: the finding of every later step is there too.
  const late: Given = { ...clear, mrss: 15, currentSmoker: true }
  it.each<[string, string, Given]>([
    [
      '1',
      'out-of-scope',
      { ...late, ageYears: 17, eularEarly: false, progressiveDisease: false, pregnant: true, pvrWu: 4 },
    ],
    [
      '2',
      'not-supported',
      { ...late, eularEarly: false, progressiveDisease: false, pregnant: true, pvrWu: 4 },
    ],
    ['3', 'contraindicated', { ...without(late, 'eularEarly', 'mrss'), pregnant: true, pvrWu: 4 }],
    ['4', 'standard-protocol-contraindicated', { ...without(late, 'eularEarly', 'mrss'), pvrWu: 4 }],
    ['5', 'needs-information', without(late, 'eularEarly', 'mrss', 'pregnant')],
    ['6', 'refer-for-workup', without(late, 'pregnant')],
    ['7', 'mdt-decides', late],
    ['8', 'may-be-considered', clear],
  ])('stops at step %s with %s', (_, headline, given) => {
    expect(headlineOf(given).headline).toBe(headline)
  })

  it('is out of scope only if both guidelines are', () => {
    expect(headlineOf({ diagnosis: 'localized-scleroderma' }).headline).toBe('out-of-scope')
    expect(headlineOf({ ageYears: 17 }).headline).toBe('out-of-scope')
    expect(headlineOf({ ageYears: 18 }).headline).toBe('needs-information')
    const onlyOne = criteriaSets.map(
      (set): CriteriaSet =>
        set.id === 'eular-2023'
          ? {
              ...set,
              criteria: set.criteria.map((row) =>
                row.role === 'scope' ? { ...row, role: 'indication' } : row,
              ),
            }
          : set,
    )
    expect(assess({ ageYears: 17 }, [], onlyOne).headline).toBe('not-supported')
  })

  it.each<[string, Given]>([
    ['EULAR: advanced cardiorespiratory involvement', { eularAdvancedCardiorespiratory: true }],
    ['EBMT 2025: tamponade', { cardiacTamponade: true }],
    ['general fitness: pregnancy', { pregnant: true }],
  ])(
    'is contraindicated by an exclusion of any of its sets, though nothing else is known: %s',
    (_, given) => {
      expect(headlineOf(given).headline).toBe('contraindicated')
    },
  )

  it('rests on discretion only where EBMT 2025 has no other route', () => {
    expect(headlineOf({ ...clear, mrss: 15 }).headline).toBe('mdt-decides')
    expect(headlineOf({ ...clear, mrss: 16 }).headline).toBe('may-be-considered')
    // The Handbook's routes with discretion are a second opinion.
    const handbookOnly = headlineOf({ ...clear, fvcPctPrevious: 80, pftIntervalMonths: 12, mrss: 24 })
    expect(handbookOnly.headline).toBe('may-be-considered')
  })

  it('asks both guidelines for their indication, and only them', () => {
    const fitnessOpen = headlineOf(without(clear, 'tapseMm'))
    expect(fitnessOpen).toMatchObject({ headline: 'refer-for-workup', guidelinesDiffer: false })
  })

  it('is the same whatever the second opinions and trials say', () => {
    fc.assert(
      fc.property(patients, (given) => {
        const { headline, guidelinesDiffer, workupCannotBeCompleted } = assess(asPatient(given))
        const alone = assess(
          asPatient(given),
          [],
          criteriaSets.filter(({ part }) => part === 'headline'),
        )
        expect(alone).toMatchObject({ headline, guidelinesDiffer, workupCannotBeCompleted })
        expect(alone.alsoExcludedBy).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('the work-up that cannot be completed', () => {
  const fluid = ['paspFluidMmHg', 'mpapFluidMmHg', 'cardiacOutputFluidResponse'] as const
  const kidney = ['sex', 'weightKg', 'creatinineUmolL'] as const
  const clearance = 'creatinineClearanceMlMin'
  const woman: Given = { ...without(clear, clearance), sex: 'female', weightKg: 62, creatinineUmolL: 80 }

  it.each<[boolean, string, Given, readonly FeatureId[]]>([
    [true, 'all that is unknown cannot be had', without(clear, ...fluid), fluid],
    [
      false,
      'an exclusion beside it can still be settled',
      without(clear, 'pvrWu', 'eularAdvancedCardiorespiratory'),
      ['pvrWu'],
    ],
    [false, 'a concern beside it can still be settled', without(clear, 'pvrWu', 'currentSmoker'), ['pvrWu']],
    [
      false,
      'a step beside it can still be answered',
      without(clear, 'pvrWu', 'combinedMdtCentre'),
      ['pvrWu'],
    ],
    [false, 'one of three can still be had', without(clear, ...fluid), ['paspFluidMmHg', 'mpapFluidMmHg']],
    [false, 'none of it was declared', without(clear, ...fluid), []],
    [false, 'what was declared is not what is unknown', without(clear, 'tapseMm', 'esrMmH'), ['esrMmH']],
    [false, 'nothing is unknown, a step is outstanding', { ...clear, combinedMdtCentre: false }, []],
    [
      false,
      'nothing is unknown, a step is outstanding, and what nobody asks for cannot be had',
      { ...clear, combinedMdtCentre: false },
      ['esrMmH'],
    ],
    [
      true,
      'an outstanding step beside what cannot be had',
      { ...without(clear, 'pvrWu'), combinedMdtCentre: false },
      ['pvrWu'],
    ],
    [true, 'the step itself cannot be answered', without(clear, 'combinedMdtCentre'), ['combinedMdtCentre']],
    [true, 'a guideline’s indication rests on it', without(clear, 'eularEarly'), ['eularEarly']],
    [false, 'a guideline’s indication can still be settled', without(clear, 'eularEarly'), []],
    [
      true,
      'the line of therapy cannot be had, and a further route no longer matters',
      without(clear, 'firstLineMonths', 'crpMgL', 'inflammationOtherCause'),
      ['firstLineMonths'],
    ],
    [
      true,
      'what is unknown beside a part that settles its group does not matter',
      { ...without(clear, 'firstLineMonths', 'firstLineIntolerance'), activeDespiteFirstLine: false },
      ['firstLineIntolerance'],
    ],
    [
      true,
      'no route is settled and what they need cannot be had',
      without(clear, 'lungInvolvement', 'gutInvolvement'),
      [
        'lungInvolvement',
        'heartInvolvement',
        'kidneyInvolvement',
        'gutInvolvement',
        'crpMgL',
        'inflammationOtherCause',
        'ildProgressiveOnCt',
      ],
    ],
    [
      false,
      'one route can still be settled',
      without(clear, 'lungInvolvement'),
      ['lungInvolvement', 'heartInvolvement', 'kidneyInvolvement'],
    ],
    [true, 'no performance scale can be had', without(clear, 'ecog'), ['ecog', 'karnofskyPct']],
    [false, 'the other performance scale can be had', without(clear, 'ecog'), ['ecog']],
    [
      true,
      'neither a clearance nor its inputs can be had',
      without(clear, clearance),
      [clearance, ...kidney],
    ],
    [
      true,
      'one input of the clearance cannot be had',
      without({ ...woman, sex: 'male' }, 'creatinineUmolL'),
      [clearance, 'creatinineUmolL'],
    ],
    [
      false,
      'a clearance was not measured, but can be derived',
      without(woman, 'creatinineUmolL'),
      [clearance],
    ],
    [false, 'a clearance can still be measured', without(woman, 'creatinineUmolL'), ['creatinineUmolL']],
    [
      false,
      'an input that is known is declared by mistake',
      without(woman, 'creatinineUmolL'),
      [clearance, 'weightKg'],
    ],
  ])('is declared (%s) when %s', (expected, _, given, notAvailable) => {
    expect(headlineOf(given, notAvailable)).toMatchObject({
      headline: 'refer-for-workup',
      workupCannotBeCompleted: expected,
    })
  })

  // What no set of the headline asks today: a fall between two tests, and a scope of its own.
  const withRow = (id: string, role: Role, when: Expression) =>
    criteriaSets.map((set): CriteriaSet => {
      const [first] = set.criteria
      return set.id === id && first
        ? { ...set, criteria: [...set.criteria, { ...first, id: `${id}/more`, role, when }] }
        : set
    })

  it.each<[boolean, string, Given, readonly FeatureId[]]>([
    [true, 'neither test can be had', without(clear, 'tlcPct'), ['tlcPct', 'tlcPctPrevious']],
    [true, 'the earlier test cannot be had', clear, ['tlcPctPrevious']],
    [
      true,
      'the earlier test cannot be had, the later one is known',
      { ...clear, tlcPct: 80 },
      ['tlcPctPrevious'],
    ],
    [false, 'the earlier test can still be had', { ...clear, tlcPct: 80 }, []],
    [false, 'the later test is known, and declared by mistake', { ...clear, tlcPct: 80 }, ['tlcPct']],
  ])('is declared (%s) for a fall between two tests when %s', (expected, _, given, notAvailable) => {
    const sets = withRow('general-fitness', 'concern', above(relativeDecline('tlcPct'), 10))
    expect(assess(asPatient(given), notAvailable, sets)).toMatchObject({
      headline: 'refer-for-workup',
      workupCannotBeCompleted: expected,
    })
  })

  it.each<[boolean, readonly FeatureId[]]>([
    [true, ['trunkSkinInvolved']],
    [false, []],
  ])(
    'is declared (%s) for an open scope of one guideline when these cannot be had: %j',
    (expected, notAvailable) => {
      const sets = withRow('eular-2023', 'scope', yes('trunkSkinInvolved'))
      expect(assess(asPatient(clear), notAvailable, sets)).toMatchObject({
        headline: 'refer-for-workup',
        workupCannotBeCompleted: expected,
      })
    },
  )

  it.each<[string, Given, readonly FeatureId[]]>([
    ['may-be-considered', clear, ['esrMmH']],
    ['needs-information', without(clear, 'mrss', 'eularEarly'), ['mrss', 'eularEarly']],
    ['contraindicated', { ...without(clear, 'tapseMm'), pregnant: true }, ['tapseMm']],
    ['out-of-scope', { ...without(clear, 'tapseMm'), ageYears: 12 }, ['tapseMm']],
  ])('is not declared with the headline %s', (headline, given, notAvailable) => {
    expect(headlineOf(given, notAvailable)).toMatchObject({ headline, workupCannotBeCompleted: false })
  })

  it('changes nothing else in the answer', () => {
    const given = without(clear, ...fluid)
    const { workupCannotBeCompleted: _, missing: asked, sets: before, ...rest } = headlineOf(given)
    const {
      workupCannotBeCompleted: declared,
      missing: left,
      sets: after,
      ...others
    } = headlineOf(given, fluid)
    expect(declared).toBe(true)
    expect(others).toEqual(rest)
    expect(asked).toEqual({ required: [], refining: fluid })
    expect(left).toEqual({ required: [], refining: [] })
    for (const [id, { missing: _missing, ...result }] of Object.entries(after))
      expect(before[id]).toMatchObject(result)
  })

  // Whatever is then filled in among the rest, the headline stays where it is.
  it('means that nothing else that is entered completes it', () => {
    const openings = fc
      .tuple(
        fc.subarray(
          [...featureIds].filter((id) => clear[id] !== undefined),
          { minLength: 1, maxLength: 3 },
        ),
        patients,
      )
      .map(([absent, further]) => {
        const given = without(clear, ...absent)
        const unavailable = featureIds.filter((id) => absent.includes(id))
        const rest = Object.fromEntries(
          Object.entries(further).filter(([id]) => !unavailable.some((each) => each === id)),
        )
        return { given, unavailable, later: { ...rest, ...findingsOf(asPatient(given)) } }
      })
    fc.assert(
      fc.property(openings, ({ given, unavailable, later }) => {
        if (!headlineOf(given, unavailable).workupCannotBeCompleted) return
        expect([
          'refer-for-workup',
          'contraindicated',
          'standard-protocol-contraindicated',
          'not-supported',
        ]).toContain(headlineOf(later, unavailable).headline)
      }),
      { numRuns: 150 },
    )
  })
})
