import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreAddress } from '../database/connection.ts'
import { type Postgres, startPostgres } from '../database/testing/postgres.ts'
import { compareWithEvaluator } from '../sql/testing/compare.ts'
import { openDuckDb, openPostgres } from '../sql/testing/engines.ts'
import { screenedThroughAPipe, screenedUnderKills } from './cohort.ts'
import { clockMovedBack, databaseRestarted, diskFull, readOnlyFolder, secondServer } from './faults.ts'
import { killUnderWrites } from './kill.ts'
import { type LoadReport, load } from './load.ts'

// `npm run soak`: the long form: ten minutes for the store, and some minutes for a cohort of five million and for SQL. Exit status 0,
// or 1 when anything was lost or failed. `npm run soak -- cohort` runs the steps whose name holds that word,
// `npm run soak -- cohort 500000` with so many patients.

const kills = 30
const crowd = { people: 50, cases: 200, seconds: 120 }
const [only = '', asked = '5000000'] = process.argv.slice(2)
const patients = Number(asked)

const folder = mkdtempSync(join(tmpdir(), 'soak-'))
const newFolder = () => mkdtempSync(join(folder, 'run-'))
let started: Promise<Postgres> | undefined
const postgres = () => {
  started ??= startPostgres({ powerLosses: true })
  return started
}
const newDatabase = async () => ({ url: await (await postgres()).newDatabase() })

const steps: readonly (readonly [string, () => Promise<object>])[] = [
  ['killed under writes, SQLite', () => onSqlite((address, data) => killUnderWrites(address, data, kills))],
  ['killed under writes, PostgreSQL', async () => killUnderWrites(await newDatabase(), newFolder(), kills)],
  ['disk full', () => diskFull(newFolder())],
  ['read-only folder', () => readOnlyFolder(newFolder())],
  ['second server on a folder', () => secondServer(newFolder())],
  ['database started anew', async () => databaseRestarted(await postgres(), newFolder())],
  ['clock put back, SQLite', () => onSqlite(clockMovedBack)],
  ['clock put back, PostgreSQL', async () => clockMovedBack(await newDatabase(), newFolder())],
  ['the rules as SQL, DuckDB and PostgreSQL against the evaluator', rulesAsSql],
  ['fifty people, SQLite', () => onSqlite(crowded)],
  ['fifty people, PostgreSQL', async () => crowded(await newDatabase(), newFolder())],
  ['cohort on the command line', () => screenedThroughAPipe(patients)],
  ['cohort killed and resumed, CSV', () => underKills('csv')],
  ['cohort killed and resumed, Parquet', () => underKills('parquet')],
]

function underKills(extension: 'csv' | 'parquet'): Promise<object> {
  return screenedUnderKills(newFolder(), Math.min(patients, 100_000), 3, extension)
}

async function rulesAsSql(): Promise<object> {
  const databases = [await openDuckDb(), await openPostgres()]
  try {
    const { patients, wrong } = await compareWithEvaluator(databases, 1_000_000)
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return { patients, differences: 0 }
  } finally {
    for (const database of databases) await database.close()
  }
}

/** So much may the memory in use differ, in megabytes, once the server has run for a third of the time. */
const ripple = 10

async function crowded(address: StoreAddress, data: string): Promise<LoadReport> {
  const report = await load(address, data, crowd)
  const used = report.memory.map(({ heap, external }) => heap + external)
  const grown = (used.at(-1) ?? 0) - (used[2] ?? 0)
  if (grown > ripple) throw new Error(`The memory in use grew by ${Math.round(grown)} MB under load.`)
  return report
}

function onSqlite<T>(run: (address: { folder: string }, data: string) => Promise<T>): Promise<T> {
  const data = newFolder()
  return run({ folder: data }, data)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

say(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString()}`)
try {
  for (const [name, run] of steps.filter(([name]) => name.includes(only))) {
    const begun = performance.now()
    const waiting = loadavg()[0]?.toFixed(1)
    try {
      const report = await run()
      const seconds = Math.round((performance.now() - begun) / 1000)
      say(`\n${name}: held, ${seconds} s, load average before ${waiting}\n${JSON.stringify(report, null, 2)}`)
    } catch (error) {
      say(`\n${name}: FAILED\n${error instanceof Error ? error.stack : error}`)
      process.exitCode = 1
    }
  }
} finally {
  await (await started)?.close()
  rmSync(folder, { recursive: true, force: true })
}
