import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DuckDBConnection, DuckDBInstance, version as duckdbVersion } from '@duckdb/node-api'
import pg from 'pg'
import { type AnyCriteriaSet, criteriaSets, featureIds } from '../../rules/index.ts'
import { startPostgres } from '../database/testing/postgres.ts'
import { omopView } from '../sql/omop.ts'
import { rulesQuery } from '../sql/query.ts'
import { createTable, writeCsv } from '../sql/testing/answers.ts'
import { omopDatabase } from '../sql/testing/omop-database.ts'
import { generatedPatients } from '../sql/testing/patients.ts'
import { measured } from '../terminology/codes.ts'
import { manyRules } from './many-rules.ts'

// `npm run bench:sql [-- --duckdb N --postgres N --persons N]`: how long the rules as SQL take over so many patients, and
// how that grows. Each figure is the best of three runs, since other work on the machine only ever adds; processor time is
// that of all threads.

const threads = 2
const distinct = 20_000
const runs = 3

const { values: asked } = parseArgs({
  options: {
    duckdb: { type: 'string', default: '1000000' },
    postgres: { type: 'string', default: '1000000' },
    persons: { type: 'string', default: '250000' },
  },
})

interface Time {
  readonly seconds: number
  readonly processor: number
}

/** The least time of several runs, and the least processor time. */
async function best(run: () => Promise<unknown>, processorSeconds: () => number): Promise<Time> {
  let [seconds, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let time = 0; time < runs; time += 1) {
    const [started, used] = [performance.now(), processorSeconds()]
    await run()
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
    processor = Math.min(processor, processorSeconds() - used)
  }
  return { seconds, processor }
}

const ownProcessor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const rowOf = (patients: number, { seconds, processor }: Time) => ({
  patients,
  seconds: seconds.toFixed(2),
  'processor seconds': processor.toFixed(2),
  'patients a second': Math.round(patients / seconds).toLocaleString('en'),
})

const steps = (most: number) => [8, 4, 2, 1].map((part) => Math.round(most / part))

/** Every answer as a table of its own, as a registry would keep it. */
const kept = (query: string) => `CREATE TABLE answers AS ${query}`
/** The outcomes of every set, counted; the truths that they do not need are not worked out. */
const counted = (query: string, sets: readonly AnyCriteriaSet[]) =>
  `SELECT "headline", COUNT(*), ${sets.map(({ id }) => `COUNT("outcome:${id}")`).join(', ')}
   FROM (${query}) answers GROUP BY "headline"`

async function patientsInDuckdb(connection: DuckDBConnection, file: string, count: number): Promise<void> {
  await connection.run('DROP TABLE IF EXISTS patients; DROP TABLE IF EXISTS base')
  await connection.run(createTable('base', { boolean: 'BOOLEAN', number: 'DOUBLE', text: 'VARCHAR' }))
  await connection.run(`COPY base FROM '${file}' (HEADER FALSE, NULLSTR '')`)
  await connection.run(
    `CREATE TABLE patients AS SELECT range AS id, base.* EXCLUDE (id)
     FROM range(${count}) JOIN base ON base.id = range % ${distinct} ORDER BY range`,
  )
}

async function benchDuckdb(connection: DuckDBConnection, file: string): Promise<void> {
  const time = (sql: string) =>
    best(async () => {
      await connection.run('DROP TABLE IF EXISTS answers')
      await connection.run(sql)
    }, ownProcessor)
  const query = rulesQuery({ dialect: 'duckdb' }).text
  const [outcomes, answers] = [[], []] as ReturnType<typeof rowOf>[][]
  for (const count of steps(Number(asked.duckdb))) {
    await patientsInDuckdb(connection, file, count)
    outcomes?.push(rowOf(count, await time(counted(query, criteriaSets))))
    answers?.push(rowOf(count, await time(kept(query))))
  }
  console.log(`DuckDB ${duckdbVersion()}, ${threads} threads: the outcomes of all sets, counted`)
  console.table(outcomes)
  console.log('DuckDB: every outcome and the truth of every criterion, kept in a table')
  console.table(answers)

  const count = Math.round(Number(asked.duckdb) / 8)
  await patientsInDuckdb(connection, file, count)
  const grown = []
  for (const times of [1, 2, 4, 8]) {
    const sets = manyRules(times)
    const text = rulesQuery({ dialect: 'duckdb', sets }).text
    const { seconds, processor } = await time(kept(text))
    const criteria = sets.flatMap((set) => set.criteria).length
    grown.push({
      criteria,
      'text, kB': Math.round(text.length / 1000),
      seconds: seconds.toFixed(2),
      'processor seconds': processor.toFixed(2),
      'nanoseconds of processor a criterion and patient': ((processor / criteria / count) * 1e9).toFixed(1),
    })
  }
  console.log(`DuckDB, ${count} patients: so many times the criteria`)
  console.table(grown)
}

/** Persons with twenty results each, of which one in four is in a unit that is not read. */
async function benchOmop(connection: DuckDBConnection): Promise<void> {
  const persons = Number(asked.persons)
  const codes = Object.values(measured).flatMap((entry) =>
    entry.codes.filter(({ units }) => units.length > 0),
  )
  const rows = codes.map(({ vocabulary, code, units }, place) => {
    const unit = (units[0] ?? '').replaceAll("'", "''")
    return `SELECT ${place} AS place, code.concept_id, unit.concept_id AS unit_id FROM concept code, concept unit
      WHERE code.vocabulary_id = '${vocabulary}' AND code.concept_code = '${code}'
      AND unit.vocabulary_id = 'UCUM' AND unit.concept_code = '${unit}'`
  })
  await connection.run('DROP TABLE IF EXISTS patients')
  await connection.run(omopDatabase([]))
  await connection.run(`CREATE TABLE coded AS ${rows.join(' UNION ALL ')}`)
  await connection.run(`
    INSERT INTO person (person_id, gender_concept_id, year_of_birth, month_of_birth, day_of_birth,
      race_concept_id, ethnicity_concept_id)
    SELECT range, (SELECT MIN(concept_id) FROM concept WHERE vocabulary_id = 'Gender') + range % 2,
      1945 + range % 60, 1 + range % 12, 1 + range % 28, 0, 0 FROM range(${persons});
    INSERT INTO condition_occurrence (condition_occurrence_id, person_id, condition_concept_id, condition_start_date,
      condition_type_concept_id)
    SELECT range, range, (SELECT concept_id FROM concept WHERE vocabulary_id = 'SNOMED' AND concept_code = '128460000'),
      DATE '2024-01-01', 0 FROM range(${persons}) WHERE range % 10 = 0;
    INSERT INTO measurement (measurement_id, person_id, measurement_concept_id, measurement_date,
      measurement_type_concept_id, value_as_number, unit_concept_id)
    SELECT range, range % ${persons}, concept_id, DATE '2024-01-01' + CAST(hash(range) % 900 AS INTEGER), 0,
      10 + hash(range) % 60, CASE WHEN range % 4 = 0 THEN NULL ELSE unit_id END
    FROM range(${persons * 20}) JOIN coded ON place = hash(range, 1) % ${codes.length}`)
  await connection.run(
    omopView({ dialect: 'duckdb', names: 'quoted', table: 'patients', indexDate: '2026-11-22', since: null }),
  )
  const view = await best(
    () => connection.run(`SELECT ${featureIds.map((id) => `COUNT("${id}")`).join(', ')} FROM patients`),
    ownProcessor,
  )
  const rules = await best(
    () => connection.run(counted(rulesQuery({ dialect: 'duckdb' }).text, criteriaSets)),
    ownProcessor,
  )
  console.log(
    `DuckDB, an OMOP CDM with ${persons * 20} results: the view, and the outcomes of all sets over it`,
  )
  console.table({ view: rowOf(persons, view), outcomes: rowOf(persons, rules) })
}

async function benchPostgres(file: string): Promise<void> {
  const server = await startPostgres()
  const client = new pg.Client(await server.newDatabase())
  try {
    await client.connect()
    const version = await client.query<{ server_version: string }>('SHOW server_version')
    const backend = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const pid = backend.rows[0]?.pid ?? 0
    await client.query(createTable('base', { boolean: 'BOOLEAN', number: 'DOUBLE PRECISION', text: 'TEXT' }))
    await client.query(`COPY base FROM '${file}' (FORMAT csv)`)
    const columns = featureIds.map((id) => `base."${id}"`).join(', ')
    const query = rulesQuery({ dialect: 'postgres' }).text
    // One process, whose time can be told.
    await client.query('SET max_parallel_workers_per_gather = 0')
    const rows = []
    for (const count of steps(Number(asked.postgres))) {
      await client.query('DROP TABLE IF EXISTS patients')
      await client.query(
        `CREATE TABLE patients AS SELECT place AS id, ${columns}
         FROM generate_series(0, ${count - 1}) place JOIN base ON base."id" = place % ${distinct}`,
      )
      await client.query('ANALYZE patients')
      const time = await best(
        async () => {
          await client.query('DROP TABLE IF EXISTS answers')
          await client.query(kept(query))
        },
        () => processorOf(pid),
      )
      rows.push(rowOf(count, time))
    }
    console.log(`PostgreSQL ${version.rows[0]?.server_version}, one process: every answer, kept in a table`)
    console.table(rows)
  } finally {
    await client.end()
    await server.close()
  }
}

/** Seconds of processor time that a process has used so far; Linux counts them in hundredths. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const folder = mkdtempSync(join(tmpdir(), 'sql-bench-'))
try {
  // The database server reads the file under an account of its own.
  chmodSync(folder, 0o755)
  const file = join(folder, 'patients.csv')
  writeCsv(file, generatedPatients(20261122).take(distinct).toArray())
  const { cores, model } = { cores: availableParallelism(), model: cpus()[0]?.model }
  console.log(
    `${cores} processors (${model}), Node ${process.version}, ${distinct} different patients in turn`,
  )
  if (Number(asked.duckdb) > 0) {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
    await benchDuckdb(await instance.connect(), file)
    instance.closeSync()
  }
  if (Number(asked.persons) > 0) {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
    await benchOmop(await instance.connect())
    instance.closeSync()
  }
  if (Number(asked.postgres) > 0) await benchPostgres(file)
  console.log(`Most memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
