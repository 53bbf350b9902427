import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedHeadlines, expectedSets } from '../../rules/examples.ts'
import {
  criteriaSets,
  type FeatureId,
  featureDefinition,
  featuresOfQuantity,
  isFeatureId,
  type Patient,
  thresholdsOf,
} from '../../rules/index.ts'
import { nameStyles } from './dialect.ts'
import { rulesQuery } from './query.ts'
import { answersFor, differences, type TableRow } from './testing/answers.ts'
import { compareWithEvaluator } from './testing/compare.ts'
import { type Database, openDuckDb, openPostgres } from './testing/engines.ts'
import { generatedPatients } from './testing/patients.ts'

let duckdb: Database
let postgres: Database
beforeAll(async () => {
  duckdb = await openDuckDb()
  postgres = await openPostgres()
}, 60_000)
afterAll(async () => {
  await duckdb.close()
  await postgres.close()
}, 60_000)

const some = generatedPatients(7).take(300).toArray()
/** The same with a dozen findings of each type, as a registry has them. */
const narrow = (() => {
  const read = rulesQuery({ dialect: 'duckdb' }).reads.filter(isFeatureId)
  const columns = read.filter((_, index) => index % 8 < 2)
  const patients = some.map(
    (patient) =>
      Object.fromEntries(
        Object.entries(patient).filter(([id]) => columns.includes(id as FeatureId)),
      ) as Patient,
  )
  return { columns, patients }
})()

describe('the rules as SQL', () => {
  // `npm run soak` asks about five times as many.
  it('say of generated patients what the evaluator says, in every column, in DuckDB and PostgreSQL', async () => {
    const { wrong, seen } = await compareWithEvaluator([duckdb, postgres], 200_000)
    expect(wrong).toEqual([])
    const criteria = criteriaSets.flatMap((set) => set.criteria)
    expect(criteria.filter(({ id }) => seen[id]?.join() !== '-,f,t').map(({ id }) => id)).toEqual([])
    expect(seen.headline).toHaveLength(8)
  }, 300_000)

  it.each([
    ['duckdb', 'quoted'],
    ['duckdb', 'plain'],
    ['postgres', 'plain'],
  ] as const)('say the same in the form for several engines, in %s with names %s', async (name, names) => {
    const database = name === 'duckdb' ? duckdb : postgres
    await database.fill(some, names)
    expect(await wrongIn(database, rulesQuery({ dialect: 'ansi', names }), names)).toEqual([])
  })

  it('say the same of each set alone', async () => {
    await duckdb.fill(some)
    for (const set of criteriaSets) {
      const query = rulesQuery({ dialect: 'duckdb', sets: [set] })
      expect(query.gives.slice(0, 2)).toEqual(['id', `outcome:${set.id}`])
      expect(await wrongIn(duckdb, query)).toEqual([])
    }
  })

  it.each([
    ['duckdb', 'duckdb'],
    ['duckdb', 'ansi'],
    ['postgres', 'postgres'],
    ['postgres', 'ansi'],
  ] as const)(
    'say the same in %s with %s where the table has few columns, the others being blank',
    async (name, dialect) => {
      const database = name === 'duckdb' ? duckdb : postgres
      const { patients, columns } = narrow
      await database.fill(patients)
      await database.rows('DROP TABLE IF EXISTS narrow')
      await database.rows(
        `CREATE TABLE narrow AS SELECT ${['id', ...columns].map((id) => `"${id}"`).join()} FROM patients`,
      )
      const query = rulesQuery({ dialect, columns, table: 'narrow' })
      expect(query.reads).toEqual(['id', ...columns])
      const given = await database.answers(query)
      const answerOf = answersFor(query.gives.slice(1))
      expect(given).toEqual(patients.map((patient) => answerOf(patient)))
    },
  )

  it('read no column that the chosen sets do not need', async () => {
    const [set] = criteriaSets
    const query = rulesQuery({ dialect: 'duckdb', sets: set ? [set] : [], table: 'few' })
    await duckdb.rows(
      `CREATE OR REPLACE TABLE few AS SELECT ${query.reads.map((id) => `"${id}"`).join()} FROM patients`,
    )
    expect(await duckdb.rows(query.text)).toHaveLength(some.length)
  })
})

async function wrongIn(
  database: Database,
  query: ReturnType<typeof rulesQuery>,
  style?: (typeof nameStyles)[number],
): Promise<readonly string[]> {
  const columns = query.gives.slice(1)
  const answerOf = answersFor(columns)
  const given = await database.answers(query, style)
  return some.flatMap((patient, index) => differences(columns, answerOf(patient), given[index] ?? ''))
}

describe('the tables of expectations, written by hand, hold in DuckDB', () => {
  it('for every criterion at, below and above each limit, where it is unknown, and for its examples', async () => {
    const rows = expectedSets.flatMap((set) => set.rows)
    const cases = rows.flatMap((row) => [
      ...row.examples.map(([given, truth]) => ({ id: row.id, given, truth })),
      ...row.limits.flatMap((limit) => {
        const { below, at, above } = limit.points ?? around(limit.on, limit.value)
        return [
          { id: row.id, given: { ...limit.base, ...below }, truth: limit.below },
          { id: row.id, given: { ...limit.base, ...at }, truth: limit.at },
          { id: row.id, given: { ...limit.base, ...above }, truth: limit.above },
        ]
      }),
    ])
    expect(new Set(cases.map(({ id }) => id)).size).toBe(criteriaSets.flatMap((set) => set.criteria).length)
    const query = rulesQuery({ dialect: 'duckdb' })
    await duckdb.fill(cases.map(({ given }) => given))
    const answers = await duckdb.answers(query)
    const wrong = cases.filter(({ id, truth }, index) => {
      const found = answers[index]?.split(' ')[query.gives.indexOf(id) - 1]
      return found !== (truth === null ? '-' : truth ? 't' : 'f')
    })
    expect(wrong).toEqual([])
  })

  it('for every outcome of a set, and for the headline', async () => {
    const cases = [
      ...expectedHeadlines.flatMap(({ given, headline, guidelinesDiffer }) => [
        { column: 'headline', given, expected: headline },
        { column: 'guidelinesDiffer', given, expected: guidelinesDiffer ? 't' : 'f' },
      ]),
      ...expectedSets.flatMap(({ set, outcomes }) =>
        outcomes.map(([given, expected]) => ({ column: `outcome:${set}`, given, expected })),
      ),
    ]
    const query = rulesQuery({ dialect: 'duckdb' })
    await duckdb.fill(cases.map(({ given }) => given))
    const answers = await duckdb.answers(query)
    const wrong = cases.filter(
      ({ column, expected }, index) =>
        answers[index]?.split(' ')[query.gives.indexOf(column) - 1] !== expected,
    )
    expect(wrong).toEqual([])
  })
})

/** The values on both sides of a limit, and on it. */
function around(on: string, value: number): Readonly<Record<'below' | 'at' | 'above', TableRow>> {
  const definition = featureDefinition(on as FeatureId)
  const step = 'step' in definition ? (definition.step ?? 1) : definition.type === 'integer' ? 1 : 0.01
  const at = (steps: number) => ({ [on]: Number((value + steps * step).toFixed(2)) })
  return { below: at(-1), at: at(0), above: at(1) }
}

describe('a row with a value that is not allowed', () => {
  const known = {
    ageYears: 45,
    diagnosis: 'systemic-sclerosis',
    cutaneousSubset: 'diffuse',
    mrss: 24,
  } as const
  const rows: readonly (readonly [why: string, row: TableRow, refused: boolean])[] = [
    ['nothing entered', {}, false],
    ['all allowed', known, false],
    ['below the range', { ...known, creatinineUmolL: 0.9 }, true],
    ['above the range', { ...known, mrss: 52 }, true],
    ['at the ends of the range', { ...known, mrss: 51, ecog: 0 }, false],
    ['no whole number', { ...known, ecog: 1.5 }, true],
    ['off its step', { ...known, karnofskyPct: 75 }, true],
    ['an unknown name', { ...known, diagnosis: 'unknown' }, true],
    ['no number', { ...known, lvefPct: Number.NaN }, true],
    ['no end', { ...known, lvefPct: Number.POSITIVE_INFINITY }, true],
    ['beyond all bounds', { ...known, fvcPct: 1e308, fvcPctPrevious: -1e308 }, true],
  ]

  it.each(['duckdb', 'postgres'] as const)('has no answer in any column, in %s', async (name) => {
    const database = name === 'duckdb' ? duckdb : postgres
    await database.fill(rows.map(([, row]) => row))
    const answers = await database.answers(rulesQuery({ dialect: name }))
    expect(rows.map(([why], index) => [why, /^[- ]+$/.test(answers[index] ?? '')])).toEqual(
      rows.map(([why, , refused]) => [why, refused]),
    )
  })

  it('also has none where a code for unknown stands in a column of yes and no', async () => {
    await duckdb.fill([{}, {}, {}])
    await duckdb.rows('ALTER TABLE patients ALTER pregnant TYPE INTEGER')
    await duckdb.rows('UPDATE patients SET pregnant = CASE id WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE 9 END')
    const { text } = rulesQuery({ dialect: 'duckdb' })
    const answers = await duckdb.rows(
      `SELECT headline, "general-fitness/pregnancy" FROM (${text}) ORDER BY id`,
    )
    expect(answers).toEqual([
      ['needs-information', false],
      ['contraindicated', true],
      [null, null],
    ])
  })
})

describe('the text', () => {
  it.each(nameStyles)(
    'has no name that PostgreSQL would cut short, and none twice in a step, with names %s',
    (names) => {
      const { text } = rulesQuery({ dialect: 'ansi', names })
      const steps = text
        .split(/\n {2}(?=\w+ AS \()/)
        .map((step) => [...step.matchAll(/ AS ("[^"]+"|`[^`]+`|\w+),?$/gm)].map(([, name = '']) => name))
      expect(steps.flat().length).toBeGreaterThan(300)
      expect(steps.flat().filter((name) => name.replaceAll(/["`]/g, '').length > 63)).toEqual([])
      for (const given of steps) expect(given).toEqual([...new Set(given)])
    },
  )

  it('holds every limit of the criteria', () => {
    const { text } = rulesQuery({ dialect: 'duckdb' })
    for (const { when } of criteriaSets.flatMap((set) => set.criteria))
      for (const { quantity, comparator, limit } of thresholdsOf(when))
        expect(text).toMatch(new RegExp(`${featuresOfQuantity(quantity)[0]}\\w*" ${comparator} ${limit}\\b`))
  })
})
