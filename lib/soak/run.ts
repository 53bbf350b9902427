import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreAddress } from '../database/connection.ts'
import { startPostgres } from '../database/testing/postgres.ts'
import { compareWithEvaluator } from '../sql/testing/compare.ts'
import { openDuckDb, openPostgres } from '../sql/testing/engines.ts'
import { clockMovedBack, databaseRestarted, diskFull, readOnlyFolder, secondServer } from './faults.ts'
import { killUnderWrites } from './kill.ts'
import { type LoadReport, load } from './load.ts'

// `npm run soak`: the long form, about ten minutes. Exit status 0, or 1 when anything was lost or failed.

const kills = 30
const crowd = { people: 50, cases: 200, seconds: 120 }

const folder = mkdtempSync(join(tmpdir(), 'soak-'))
const newFolder = () => mkdtempSync(join(folder, 'run-'))
const postgres = await startPostgres({ powerLosses: true })

const steps: readonly (readonly [string, () => Promise<object>])[] = [
  ['killed under writes, SQLite', () => onSqlite((address, data) => killUnderWrites(address, data, kills))],
  [
    'killed under writes, PostgreSQL',
    async () => killUnderWrites({ url: await postgres.newDatabase() }, newFolder(), kills),
  ],
  ['disk full', () => diskFull(newFolder())],
  ['read-only folder', () => readOnlyFolder(newFolder())],
  ['second server on a folder', () => secondServer(newFolder())],
  ['database started anew', () => databaseRestarted(postgres, newFolder())],
  ['clock put back, SQLite', () => onSqlite(clockMovedBack)],
  [
    'clock put back, PostgreSQL',
    async () => clockMovedBack({ url: await postgres.newDatabase() }, newFolder()),
  ],
  ['the rules as SQL, DuckDB and PostgreSQL against the evaluator', rulesAsSql],
  ['fifty people, SQLite', () => onSqlite(crowded)],
  ['fifty people, PostgreSQL', async () => crowded({ url: await postgres.newDatabase() }, newFolder())],
]

async function rulesAsSql(): Promise<object> {
  const databases = [await openDuckDb(), await openPostgres()]
  try {
    const { patients, wrong } = await compareWithEvaluator(databases, 200_000)
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

const only = process.argv[2] ?? ''
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
  await postgres.close()
  rmSync(folder, { recursive: true, force: true })
}
