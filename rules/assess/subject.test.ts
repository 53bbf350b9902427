import { describe, expect, it } from 'vitest'
import type { CriteriaSet, Criterion, Role } from '../criteria/criterion.ts'
import { criteriaSets } from '../criteria/index.ts'
import { above, all, any, below, type Expression, no, sumOf, yes } from '../expressions/index.ts'
import { changesFor } from './changes.ts'
import { mostPairs } from './pairs.ts'
import { pointAt } from './regions.ts'
import {
  changeTo,
  headlineSubject,
  kindOf,
  movesOf,
  outcomeWith,
  presentOf,
  setSubject,
  turning,
} from './subject.ts'

const first = criteriaSets[0]
const example = first?.criteria[0]
if (!first || !example) throw new Error('No criteria')

const row = (id: string, role: Role, when: Expression, rest: Partial<Criterion> = {}): Criterion => ({
  ...example,
  id: `made-up/${id}`,
  role,
  when,
  ...rest,
})

const setOf = (...criteria: readonly Criterion[]): CriteriaSet => ({ ...first, id: 'made-up', criteria })

const heart = row('heart', 'exclusion', below('lvefPct', 45))
const tamponade = row('tamponade', 'exclusion', yes('cardiacTamponade'))
const kidney = row('kidney', 'concern', below('creatinineClearanceMlMin', 30))

describe('a set as something that has an outcome', () => {
  const subject = setSubject(setOf(kidney, heart))

  it('lists every feature that has a say, in the order of the dictionary, with those behind a clearance', () => {
    expect(subject.features).toEqual([
      'ageYears',
      'sex',
      'weightKg',
      'lvefPct',
      'creatinineUmolL',
      'creatinineClearanceMlMin',
    ])
    expect(subject.rowsOf.get('weightKg')).toEqual([kidney])
    expect(subject.rowsOf.get('lvefPct')).toEqual([heart])
    expect(subject.featuresOf.get(heart.id)).toEqual(['lvefPct'])
  })

  it('holds each statement once, however often it stands in the set', () => {
    const twice = setSubject(setOf(heart, row('again', 'concern', any(heart.when, yes('pregnant')))))
    expect(twice.leavesOf.get('lvefPct')).toEqual([heart.when])
    expect(twice.rowsOf.get('lvefPct')?.map(({ id }) => id)).toEqual([heart.id, 'made-up/again'])
  })

  it('counts alike only rows of one role, with or without a gap in the source', () => {
    const route = row('route', 'route', yes('pregnant'))
    const gap = row('gap', 'route', yes('pregnant'), { discretion: true })
    const { alike } = setSubject(setOf(heart, tamponade, kidney, route, gap))
    const names = [heart, tamponade, kidney, route, gap].map(({ id }) => alike.get(id))
    expect(names[0]).toBe(names[1])
    expect(new Set(names).size).toBe(4)
  })

  it('is made once for a set', () => {
    const set = setOf(heart)
    expect(setSubject(set)).toBe(setSubject(set))
    expect(headlineSubject(criteriaSets)).toBe(headlineSubject(criteriaSets))
  })

  it('of the headline leaves out the sets that never change it', () => {
    const { rows } = headlineSubject(criteriaSets)
    expect(new Set(rows.map(({ id }) => id.split('/')[0]))).toEqual(
      new Set(['eular-2023', 'ebmt-2025', 'ebmt-2017-cardiac', 'general-fitness']),
    )
  })
})

describe('a set as it stands for a patient', () => {
  const present = presentOf(setSubject(setOf(heart, tamponade)), { lvefPct: 60 })

  it('has the truth of each row and the outcome', () => {
    expect(present.truths).toEqual({ [heart.id]: false, [tamponade.id]: null })
    expect(present.outcome).toBe('refer-for-workup')
  })

  it('tells which rows turn, and no other', () => {
    const turnedBy = turning(present, [heart, tamponade])
    expect(turnedBy({ lvefPct: 44 })).toEqual({ [heart.id]: true })
    expect(turnedBy({ lvefPct: 45 })).toEqual({})
    expect(turnedBy({ lvefPct: 44, cardiacTamponade: false })).toEqual({
      [heart.id]: true,
      [tamponade.id]: false,
    })
  })

  it('has another outcome only where rows turn', () => {
    expect(outcomeWith(present, {})).toBe('refer-for-workup')
    expect(outcomeWith(present, { [tamponade.id]: false })).toBe('may-be-considered')
    expect(outcomeWith(present, { [heart.id]: true })).toBe('contraindicated')
  })

  it('is moved by a feature region by region', () => {
    const moves = movesOf(present, 'lvefPct')
    expect(moves.map(({ region, turned }) => [region.sample, turned])).toEqual([
      [5, { [heart.id]: true }],
      [45, {}],
      [45.000001, {}],
    ])
    expect(moves[1]?.effect).toBe(moves[2]?.effect)
    expect(moves[0]?.effect).not.toBe(moves[1]?.effect)
    expect(movesOf(present, 'mrss').map(({ turned }) => turned)).toEqual([{}])
  })
})

describe('the kind of a change', () => {
  it.each([
    [['lvefPct'], {}, 'find-out'],
    [['lvefPct'], { lvefPct: 60 }, 're-measure'],
    [['ageYears'], {}, 'find-out'],
    [['ageYears'], { ageYears: 70 }, 'fixed'],
    [['lvefPct', 'ageYears'], { ageYears: 70 }, 'fixed'],
    [['lvefPct', 'ageYears'], { lvefPct: 60 }, 're-measure'],
    [['lvefPct', 'ageYears'], { lvefPct: 60, ageYears: 70 }, 'fixed'],
    [['cardiacTamponade'], { cardiacTamponade: false }, 're-measure'],
  ] as const)('of %j with %j is %s', (features, entered, kind) => {
    expect(kindOf(features, entered)).toBe(kind)
  })

  it('stands with what was entered and what it would have to be', () => {
    expect(
      changeTo(
        'contraindicated',
        [
          ['cardiacTamponade', pointAt(true)],
          ['mrss', pointAt(15)],
        ],
        { cardiacTamponade: false },
      ),
    ).toEqual({
      outcome: 'contraindicated',
      set: { cardiacTamponade: { from: false, to: true }, mrss: { from: null, to: 15 } },
      kind: 're-measure',
    })
  })
})

describe('pairs', () => {
  /** The changes of a made-up set for a patient. */
  const changes = (patient: object, ...criteria: readonly Criterion[]) =>
    (changesFor(patient, [], [setOf(...criteria)]).sets['made-up'] ?? []).map(({ outcome, set }) => [
      outcome,
      set,
    ])

  const both = row('both', 'exclusion', all(below('lvefPct', 45), yes('cardiacTamponade')))

  it('are named where only two findings together change the answer', () => {
    expect(changes({ lvefPct: 60, cardiacTamponade: false }, both)).toEqual([
      [
        'contraindicated',
        { lvefPct: { from: 60, to: { below: 45 } }, cardiacTamponade: { from: false, to: true } },
      ],
    ])
  })

  it('are not needed where one finding gives two other answers: both are named, the nearer does not hide the farther', () => {
    const [some, much] = [
      row('some', 'concern', above('mrss', 20)),
      row('much', 'exclusion', above('mrss', 40)),
    ]
    expect(changes({ mrss: 10 }, some, much)).toEqual([
      ['mdt-decides', { mrss: { from: 10, to: { above: 20, atMost: 40 } } }],
      ['contraindicated', { mrss: { from: 10, to: { above: 40 } } }],
    ])
  })

  it('are not named beside a single finding that does', () => {
    expect(changes({ lvefPct: 40, cardiacTamponade: false }, both)).toEqual([
      ['contraindicated', { cardiacTamponade: { from: false, to: true } }],
    ])
  })

  it('are named for two rows that each hold a patient back', () => {
    const lung = row('lung', 'indication', no('pregnant'))
    const skin = row('skin', 'indication', above('mrss', 15))
    expect(changes({ pregnant: true, mrss: 10 }, lung, skin)).toEqual([
      ['may-be-considered', { mrss: { from: 10, to: { above: 15 } }, pregnant: { from: true, to: false } }],
    ])
  })

  it('name the nearest values of both, and every such choice where nearer in one is farther in the other', () => {
    // A box near in the score and far in the fraction, and one the other way round; a third is far in both.
    const routes = row(
      'routes',
      'exclusion',
      any(
        all(above('mrss', 15), below('lvefPct', 30)),
        all(above('mrss', 30), below('lvefPct', 50)),
        all(above('mrss', 40), below('lvefPct', 20)),
      ),
    )
    expect(changes({ mrss: 10, lvefPct: 60 }, routes)).toEqual([
      [
        'contraindicated',
        { mrss: { from: 10, to: { above: 15, atMost: 30 } }, lvefPct: { from: 60, to: { below: 30 } } },
      ],
      [
        'contraindicated',
        { mrss: { from: 10, to: { above: 30 } }, lvefPct: { from: 60, to: { below: 50 } } },
      ],
    ])
  })

  it('are at most twelve', () => {
    const answers = [
      'septalBounce',
      'dSign',
      'constrictivePericarditis',
      'cardiacTamponade',
      'severeCadUnrevascularised',
      'severeArrhythmiaUntreated',
    ] as const
    // Fifteen pairs of six answers.
    const pairs = answers.flatMap((one, at) =>
      answers.slice(at + 1).map((other) => all(yes(one), yes(other))),
    )
    const healthy = Object.fromEntries(answers.map((id) => [id, false]))
    const found = changes(healthy, row('pairs', 'exclusion', any(...pairs)))
    expect(pairs).toHaveLength(15)
    expect(found).toHaveLength(mostPairs)
  })

  it('are at most twelve also where the last pair gives several', () => {
    const answers = [
      'septalBounce',
      'dSign',
      'constrictivePericarditis',
      'cardiacTamponade',
      'severeCadUnrevascularised',
    ] as const
    // Ten pairs of five answers, an eleventh, and one that is near in two ways.
    const pairs = answers.flatMap((one, at) =>
      answers.slice(at + 1).map((other) => all(yes(one), yes(other))),
    )
    const eleventh = all(yes('severeArrhythmiaUntreated'), yes('symptomaticCardiacDisease'))
    const twice = [
      all(above('ecog', 1), below('karnofskyPct', 40)),
      all(above('ecog', 3), below('karnofskyPct', 70)),
    ]
    const healthy = {
      ...Object.fromEntries(
        [...answers, 'severeArrhythmiaUntreated', 'symptomaticCardiacDisease'].map((id) => [id, false]),
      ),
      ecog: 0,
      karnofskyPct: 100,
    }
    const without = changes(healthy, row('pairs', 'exclusion', any(...pairs, eleventh)))
    const found = changes(healthy, row('pairs', 'exclusion', any(...pairs, eleventh, ...twice)))
    expect(without).toHaveLength(11)
    expect(found).toHaveLength(mostPairs)
  })

  it('see a row that one finding alone turns and both together leave as it is', () => {
    const turnedAndBack = [
      row('pregnant', 'exclusion', yes('pregnant')),
      row('smoker', 'exclusion', yes('currentSmoker')),
      row('either', 'exclusion', all(yes('currentSmoker'), no('pregnant'))),
    ]
    expect(changes({ pregnant: true, currentSmoker: true }, ...turnedAndBack)).toEqual([
      [
        'may-be-considered',
        { currentSmoker: { from: true, to: false }, pregnant: { from: true, to: false } },
      ],
    ])
  })

  it('solve one part of a sum for values of the other', () => {
    const together = row(
      'together',
      'exclusion',
      above(sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'), 6),
    )
    const found = changes({}, together)
    expect(found).toContainEqual([
      'contraindicated',
      {
        cyclophosphamideIvMonths: { from: null, to: { atLeast: 6.000001 } },
        cyclophosphamideOralMonths: { from: null, to: 0 },
      },
    ])
    expect(found).toContainEqual([
      'may-be-considered',
      {
        cyclophosphamideIvMonths: { from: null, to: { atMost: 6 } },
        cyclophosphamideOralMonths: { from: null, to: 0 },
      },
    ])
    // With a step outstanding a low sum leaves everything as it is.
    const step = row('step', 'assessment', yes('combinedMdtCentre'))
    const outcomes = changes({}, together, step).map(([outcome]) => outcome)
    expect(new Set(outcomes)).toEqual(new Set(['contraindicated']))
  })
})
