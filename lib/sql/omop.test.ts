import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { featureDefinition, featureIds, type Patient } from '../../rules/index.ts'
import { type Postgres, startPostgres } from '../database/testing/postgres.ts'
import { factorFrom, measured } from '../terminology/codes.ts'
import type { Dialect } from './dialect.ts'
import { notInOmop, omopFeatures, omopView } from './omop.ts'
import { rulesQuery } from './query.ts'
import { answersFor, answerText, differences } from './testing/answers.ts'
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

interface Engine {
  run(sql: string): Promise<void>
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

async function duckdb(): Promise<Engine> {
  const connection = await (await DuckDBInstance.create()).connect()
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => connection.closeSync(),
  }
}

async function postgres(server: Postgres): Promise<Engine> {
  const client = new pg.Client(await server.newDatabase())
  await client.connect()
  return {
    run: async (sql) => {
      await client.query(sql)
    },
    rows: async (sql) => (await client.query(sql)).rows,
    close: () => client.end(),
  }
}

/** Numbers as numbers: the shared dialect may give exact decimals as text. */
function patientOf(row: Readonly<Record<string, unknown>>): Patient {
  return Object.fromEntries(
    featureIds.flatMap((id) => {
      const value = row[id]
      if (value === null) return []
      return [[id, 'unit' in featureDefinition(id) ? Number(value) : value]]
    }),
  )
}

describe.each(['duckdb', 'postgres'] as const)('an OMOP CDM in %s', (kind) => {
  let server: Postgres | null = null
  let engine: Engine
  beforeAll(async () => {
    server = kind === 'postgres' ? await startPostgres() : null
    engine = await (server ? postgres(server) : duckdb())
    await engine.run(omopDatabase(persons))
    const dialects: readonly Dialect[] = [kind, 'ansi']
    for (const dialect of dialects)
      await engine.run(omopView({ dialect, names: 'quoted', table: dialect, indexDate, since: null }))
    await engine.run(
      omopView({ dialect: kind, names: 'plain', table: 'recent', indexDate, since: '2026-01-01' }),
    )
    await engine.run(
      omopView({ dialect: kind, names: 'quoted', table: 'today', indexDate: null, since: null }),
    )
  }, 60_000)
  afterAll(async () => {
    await engine.close()
    await server?.close()
  }, 60_000)

  describe.each([kind, 'ansi'] as const)('in the dialect %s', (dialect) => {
    let rows: ReadonlyMap<number, Readonly<Record<string, unknown>>>
    beforeAll(async () => {
      const read = await engine.rows(`SELECT * FROM ${dialect}`)
      rows = new Map(read.map((row) => [Number(row.id), row]))
      expect(rows.size).toBe(read.length)
    })

    it('gives one row for each person, with every feature as a column', () => {
      expect([...rows.keys()].sort((a, b) => a - b)).toEqual(persons.map(({ id }) => id))
      for (const row of rows.values()) expect(Object.keys(row)).toEqual(['id', ...featureIds])
    })

    it.each(cases.map((each, place) => [each.says, each, place + 1] as const))(
      'reads %s',
      (_, { patient }, id) => {
        expect(patientOf(rows.get(id) ?? {})).toEqual(patient)
      },
    )
  })

  it('gives the rules what the evaluator says', async () => {
    const query = rulesQuery({ dialect: kind, table: kind })
    const columns = query.gives.slice(1)
    const rows = await engine.rows(
      `SELECT ${answerText(columns)} AS answer FROM (${query.text}) answers ORDER BY id`,
    )
    expect(rows).toHaveLength(cases.length)
    const answerOf = answersFor(columns)
    const wrong = cases.flatMap(({ says, patient }, place) => {
      const expected = answerOf(patient)
      return differences(columns, expected, String(rows[place]?.answer)).map((fault) => `${says}: ${fault}`)
    })
    expect(wrong).toEqual([])
  })

  it('sees no result before the first day where one is given, and every diagnosis', async () => {
    expect(await engine.rows('SELECT crpMgL AS crp, diagnosis FROM recent WHERE id = 1')).toEqual([
      { crp: null, diagnosis: 'systemic-sclerosis' },
    ])
  })

  it('asks for today where no day is given', async () => {
    expect(await engine.rows('SELECT "crpMgL" AS crp FROM today WHERE id = 1')).toEqual([{ crp: 5 }])
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
