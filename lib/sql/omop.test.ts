import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { featureDefinition, featureIds, type Patient } from '../../rules/index.ts'
import { factorFrom, measured } from '../terminology/codes.ts'
import { notInOmop, omopFeatures, omopView } from './omop.ts'
import { rulesQuery } from './query.ts'
import { answersFor, differences } from './testing/answers.ts'
import { type Database, openDuckDb, openPostgres } from './testing/engines.ts'
import { omopDatabase, type RecordedPerson, type RecordedResult } from './testing/omop-database.ts'

const indexDate = '2026-11-22'
const ssc = '89155008'
const diffuse = '128460000'
const limited = '299276009'
const sine = '128461001'
const fvc = '19872-1'
const crp = '1988-5'

interface Case {
  readonly says: string
  readonly person: Omit<RecordedPerson, 'id'>
  readonly patient: Patient
}

const born: RecordedPerson['born'] = [1980, 5, 17]
const of = (says: string, results: readonly RecordedResult[], patient: Patient): Case => ({
  says,
  person: { born, results },
  patient: { ageYears: 46, ...patient },
})
const aged = (says: string, birth: RecordedPerson['born'], patient: Patient): Case => ({
  says,
  person: { born: birth },
  patient,
})
const diagnosed = (
  says: string,
  diagnoses: NonNullable<RecordedPerson['diagnoses']>,
  patient: Patient,
): Case => ({ says, person: { born, diagnoses }, patient: { ageYears: 46, ...patient } })

const sscDiffuse: Patient = { diagnosis: 'systemic-sclerosis', cutaneousSubset: 'diffuse' }
const on = '2026-03-01'

const cases: readonly Case[] = [
  {
    says: 'a result long ago and a diagnosis, and nothing that is to come',
    person: {
      born: [1980],
      diagnoses: [{ code: ssc, on: '2000-01-01' }],
      results: [
        { code: crp, on: '2000-01-01', value: 5, unit: 'mg/L' },
        { code: crp, on: '2999-01-01', value: 50, unit: 'mg/L' },
      ],
    },
    patient: { diagnosis: 'systemic-sclerosis', crpMgL: 5 },
  },
  {
    says: 'every finding that has a code',
    person: {
      born,
      sex: 'FEMALE',
      diagnoses: [{ code: diffuse, on, status: 'Primary diagnosis' }],
      results: [
        { code: '29463-7', on, value: 61.5, unit: 'kg' },
        { code: fvc, on, value: 74, unit: '%' },
        { code: '98130-8', on, value: 55.5, unit: '%' },
        { code: '30341-2', on, value: 30, unit: 'mm/h' },
        { code: crp, on, value: 1.2, unit: 'mg/dL' },
        { code: '718-7', on, value: 105, unit: 'g/L' },
        { code: '6690-2', on, value: 7.1, unit: '10*3/uL' },
        { code: '777-3', on, value: 250, unit: '10*9/L' },
        { code: '10230-1', on, value: 58, unit: '%' },
        { code: '77903-3', on, value: 1.8, unit: 'cm' },
        { code: '82341-9', on, value: 34, unit: 'mm[Hg]' },
        { code: '8440-0', on, value: 31, unit: 'mm[Hg]' },
        { code: '250770003', on, value: 19, unit: 'mm[Hg]' },
        { code: '75994-4', on, value: 9, unit: 'mm[Hg]' },
        { code: '8828-6', on, value: 2.1, unit: "[wood'U]" },
        { code: '2160-0', on, value: 0.9, unit: 'mg/dL' },
        { code: '2164-2', on, value: 88, unit: 'mL/min' },
        { code: '89247-1', on, value: 1, observed: true },
      ],
    },
    patient: {
      ageYears: 46,
      sex: 'female',
      ...sscDiffuse,
      weightKg: 61.5,
      fvcPct: 74,
      dlcoPct: 55.5,
      esrMmH: 30,
      crpMgL: 12,
      haemoglobinGDl: 10.5,
      whiteCellsE9L: 7.1,
      plateletsE9L: 250,
      lvefPct: 58,
      tapseMm: 18,
      paspEchoMmHg: 34,
      paspRestMmHg: 31,
      mpapRestMmHg: 19,
      pawpMmHg: 9,
      pvrWu: 2.1,
      creatinineUmolL: 79.56,
      creatinineClearanceMlMin: 88,
      ecog: 1,
    },
  },
  { says: 'nothing but a person', person: { born: [1980] }, patient: {} },

  of(
    'the latest of several results, from whichever code',
    [
      { code: fvc, on: '2024-01-01', value: 90, unit: '%' },
      { code: '19873-9', on: '2026-11-22', value: 71, unit: '%' },
      { code: '445210000', on: '2025-01-01', value: 80, unit: '%' },
    ],
    { fvcPct: 71 },
  ),
  of(
    'nothing after the day for which it is asked',
    [
      { code: fvc, on: '2026-11-21', value: 80, unit: '%' },
      { code: fvc, on: '2026-11-23', value: 40, unit: '%' },
    ],
    { fvcPct: 80 },
  ),
  of('a result in another table', [{ code: fvc, on, value: 80, unit: '%', observed: true }], { fvcPct: 80 }),
  of(
    'equal results of one day',
    [
      { code: crp, on, value: 12, unit: 'mg/L' },
      { code: crp, on, value: 1.2, unit: 'mg/dL' },
    ],
    { crpMgL: 12 },
  ),
  of('an exact value with the sign of equality', [{ code: crp, on, value: 5, unit: 'mg/L', sign: '=' }], {
    crpMgL: 5,
  }),
  of(
    'an older result where the newest record has no value at all',
    [
      { code: crp, on: '2025-01-01', value: 5, unit: 'mg/L' },
      { code: crp, on: '2026-01-01' },
    ],
    { crpMgL: 5 },
  ),

  ...[
    of(
      'two results of one day that differ',
      [
        { code: '8440-0', on, value: 20, unit: 'mm[Hg]' },
        { code: '8440-0', on, value: 45, unit: 'mm[Hg]' },
      ],
      {},
    ),
    of(
      'one of two results of a day that cannot be read',
      [
        { code: crp, on, value: 5, unit: 'mg/L' },
        { code: crp, on, value: 5 },
      ],
      {},
    ),
    of('a wrong unit', [{ code: fvc, on, value: 80, unit: 'L' }], {}),
    of('a missing unit', [{ code: fvc, on, value: 80 }], {}),
    of('a unit that was not mapped', [{ code: fvc, on, value: 80, unit: 'unmapped' }], {}),
    of(
      'a unit without a verified factor',
      [
        { code: '8828-6', on, value: 240, unit: 'dyn.s/cm5' },
        { code: '59260-0', on, value: 7.5, unit: 'mmol/L' },
      ],
      {},
    ),
    of(
      'a mass under the code of an amount of substance',
      [{ code: '14682-9', on, value: 0.9, unit: 'mg/dL' }],
      {},
    ),
    of('litres under the code of litres', [{ code: '19876-2', on, value: 80, unit: '%' }], {}),
    of('litres under a percentage', [{ code: fvc, on, value: 5.2, unit: '%' }], {}),
    of('a value outside its limits', [{ code: '777-3', on, value: 250000, unit: '10*9/L' }], {}),
    of('a half of a score', [{ code: '89247-1', on, value: 1.5, unit: '{score}' }], {}),
    of('a result below what could be measured', [{ code: crp, on, value: 5, unit: 'mg/L', sign: '<' }], {}),
    of(
      'a coded answer in the place of a number',
      [
        { code: '89247-1', on: '2025-01-01', value: 1 },
        { code: '89247-1', on: '2026-01-01', answer: 'an answer' },
      ],
      {},
    ),
    of(
      'text in the place of a number',
      [
        { code: '777-3', on: '2025-01-01', value: 250, unit: '10*9/L' },
        { code: '777-3', on: '2026-01-01', text: 'clumped' },
      ],
      {},
    ),
    of(
      'an observation with a qualifier',
      [{ code: crp, on, value: 5, unit: 'mg/L', observed: true, qualified: true }],
      {},
    ),
    of(
      'a newest result that cannot be read, whatever was found before',
      [
        { code: '10230-1', on: '2024-01-01', value: 60, unit: '%' },
        { code: '8806-2', on: '2026-01-01', value: 30 },
      ],
      {},
    ),
  ].map((each) => ({ ...each, says: `unknown: ${each.says}` })),

  aged('a birthday today', [1980, 11, 22], { ageYears: 46 }),
  aged('a birthday tomorrow', [1980, 11, 23], { ageYears: 45 }),
  aged('a month of birth that has passed', [1980, 10], { ageYears: 46 }),
  aged('a month of birth that is to come', [1980, 12], { ageYears: 45 }),
  aged('unknown: a birth in this month without a day', [1980, 11], {}),
  aged('unknown: a year of birth alone', [1980], {}),
  aged('unknown: a birth that is to come', [2027, 1, 1], {}),
  { says: 'a sex', person: { born, sex: 'MALE' }, patient: { ageYears: 46, sex: 'male' } },

  diagnosed('a diagnosis without a subset', [{ code: ssc, on }], { diagnosis: 'systemic-sclerosis' }),
  diagnosed(
    'a subset among several records',
    [
      { code: ssc, on: '2020-01-01' },
      { code: limited, on: '2021-01-01' },
      { code: '128459005', on: '2022-01-01' },
    ],
    { diagnosis: 'systemic-sclerosis', cutaneousSubset: 'limited' },
  ),
  diagnosed(
    'unknown subset: two that differ',
    [
      { code: limited, on: '2020-01-01' },
      { code: diffuse, on: '2021-01-01' },
    ],
    { diagnosis: 'systemic-sclerosis' },
  ),
  diagnosed('unknown subset: a code that can be read in two ways', [{ code: sine, on }], {
    diagnosis: 'systemic-sclerosis',
  }),
  diagnosed(
    'unknown subset: that code beside another',
    [
      { code: sine, on },
      { code: limited, on },
    ],
    { diagnosis: 'systemic-sclerosis' },
  ),
  diagnosed('unknown: a diagnosis after the day', [{ code: diffuse, on: '2026-11-23' }], {}),
  diagnosed('unknown: a preliminary diagnosis', [{ code: diffuse, on, status: 'Preliminary diagnosis' }], {}),
  diagnosed('unknown: another disease', [{ code: '38341003', on }], {}),
  diagnosed('unknown: the code in another vocabulary', [{ code: ssc, vocabulary: 'LOINC', on }], {}),
]

const persons = cases.map(({ person }, place): RecordedPerson => ({ id: place + 1, ...person }))

/** A row of the view, its columns as in the dictionary; numbers as numbers: the shared dialect may give them as text. */
function patientOf([, ...values]: readonly unknown[]): Patient {
  return Object.fromEntries(
    featureIds.flatMap((id, place) => {
      const value = values[place]
      if (value === null) return []
      return [[id, 'unit' in featureDefinition(id) ? Number(value) : value]]
    }),
  )
}

const engines = [
  ['duckdb', openDuckDb],
  ['postgres', openPostgres],
] as const

describe.each(engines)('an OMOP CDM in %s', (engine, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.rows(omopDatabase(persons))
    const view = { dialect: engine, names: 'quoted', indexDate, since: null } as const
    await database.rows(omopView({ ...view, table: engine }))
    await database.rows(omopView({ ...view, table: 'ansi', dialect: 'ansi' }))
    await database.rows(omopView({ ...view, table: 'recent', since: '2026-01-01' }))
    await database.rows(omopView({ ...view, table: 'today', indexDate: null }))
  }, 60_000)
  afterAll(() => database.close(), 60_000)

  describe.each([engine, 'ansi'] as const)('in the dialect %s', (dialect) => {
    let rows: readonly (readonly unknown[])[]
    beforeAll(async () => {
      rows = await database.rows(`SELECT * FROM ${dialect} ORDER BY id`)
    })

    it('gives one row for each person, with every feature as a column', async () => {
      const columns = await database.rows(
        `SELECT column_name FROM information_schema.columns WHERE table_name = '${dialect}' ORDER BY ordinal_position`,
      )
      expect(columns.flat()).toEqual(['id', ...featureIds])
      expect(rows.map(([id]) => Number(id))).toEqual(persons.map(({ id }) => id))
    })

    it.each(cases.map((each, place) => [each.says, each, place] as const))(
      'reads %s',
      (_, { patient }, place) => {
        expect(patientOf(rows[place] ?? [])).toEqual(patient)
      },
    )
  })

  it('gives the rules what the evaluator says', async () => {
    const query = rulesQuery({ dialect: engine, table: engine })
    const columns = query.gives.slice(1)
    const given = await database.answers(query)
    expect(given).toHaveLength(cases.length)
    const answerOf = answersFor(columns)
    const wrong = cases.flatMap(({ says, patient }, place) =>
      differences(columns, answerOf(patient), given[place] ?? '').map((fault) => `${says}: ${fault}`),
    )
    expect(wrong).toEqual([])
  })

  it('sees no result before the first day where one is given, and every diagnosis', async () => {
    expect(await database.rows('SELECT "crpMgL", diagnosis FROM recent WHERE id = 1')).toEqual([
      [null, 'systemic-sclerosis'],
    ])
  })

  it('asks for today where no day is given', async () => {
    expect(await database.rows('SELECT "crpMgL" FROM today WHERE id = 1')).toEqual([[5]])
  })
})

describe('the findings of an OMOP CDM', () => {
  it('are all of them tested here', () => {
    const read = new Set(cases.flatMap(({ patient }) => Object.keys(patient)))
    expect([...omopFeatures].sort()).toEqual([...read].sort())
  })

  it('are, with those that are not to be had and why, the whole dictionary', () => {
    const [without, reasons] = [notInOmop().map(([id]) => id), notInOmop().map(([, reason]) => reason)]
    expect([...omopFeatures, ...without].sort()).toEqual([...featureIds].sort())
    expect(reasons.every((reason) => reason.length > 5)).toBe(true)
    const text = omopView({ dialect: 'ansi', names: 'quoted', table: 'patients', indexDate, since: null })
    for (const [id, reason] of notInOmop()) expect(text).toContain(`--   ${id}: ${reason}\n`)
  })

  it('have a factor for every unit in which they are read', () => {
    for (const [id, { codes }] of Object.entries(measured))
      for (const unit of codes.flatMap(({ units }) => units))
        expect(factorFrom(id as keyof typeof measured, unit), `${id} ${unit}`).toBeGreaterThan(0)
    expect(() => factorFrom('fvcPct', 'L')).toThrow('No factor')
  })
})
