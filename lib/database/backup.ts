import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { verifyAudit } from './audit.ts'
import type { Store } from './connection.ts'
import { type MigrationName, migrate, migrationNames } from './migrate.ts'
import type { Tables } from './tables.ts'

const format = 'ssc-ahsct-store'

/**
 * Every table that a backup keeps, parents before children. Sessions, pending verifications, links to reset a password and
 * counters of requests stay out: after a restore everybody signs in anew, and no link of before works again.
 */
const tables = {
  user: { key: ['id'], flags: ['emailVerified', 'twoFactorEnabled'] },
  account: { key: ['id'], flags: [] },
  twoFactor: { key: ['id'], flags: ['verified'] },
  invitation: { key: ['id'], flags: [] },
  team: { key: ['id'], flags: [] },
  team_member: { key: ['team_id', 'user_id'], flags: [] },
  case_record: { key: ['id'], flags: [] },
  revision: { key: ['case_id', 'number'], flags: [] },
  revision_content: { key: ['case_id', 'number'], flags: [] },
  meeting: { key: ['id'], flags: [] },
  meeting_member: { key: ['meeting_id', 'user_id'], flags: [] },
  agenda_item: { key: ['id'], flags: [] },
  opinion: { key: ['item_id', 'member_id', 'number'], flags: [] },
  decision: { key: ['decided_at', 'id'], flags: [] },
  decision_record: { key: ['decision_id'], flags: [] },
  audit: { key: ['seq'], flags: [] },
  audit_head: { key: ['id'], flags: [] },
} as const

type TableName = keyof typeof tables
type Row = Record<string, string | number | boolean | null>

/** How many rows of each table went into a backup or came out of one. */
export type RowCounts = Readonly<Record<TableName, number>>

const tableNames = Object.keys(tables) as readonly TableName[]
const pageSize = 500

/**
 * Writes the whole store as it stands at one moment into one compressed file, while others go on reading and writing. The
 * same file restores into either kind of database.
 *
 * @throws Error when the file cannot be written; no half file is left under its name
 */
export async function backUp({ db }: Store, file: string): Promise<RowCounts> {
  const counts: Partial<Record<TableName, number>> = {}
  const unfinished = `${file}.unfinished`
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        await pipeline(linesOf(trx, counts), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
      })
    await rename(unfinished, file)
  } catch (cause) {
    await rm(unfinished, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The backup could not be written to ${file}: ${reason}. Nothing was left there.`, {
      cause,
    })
  }
  return counts as RowCounts
}

async function* linesOf(trx: Transaction<Tables>, counts: Partial<Record<TableName, number>>) {
  const digest = createHash('sha256')
  const line = (value: unknown) => {
    // Readers of lines also break at these two, which JSON leaves as they are.
    const text = `${JSON.stringify(value).replace(/[\u2028\u2029]/g, escaped)}\n`
    digest.update(text)
    return text
  }
  yield line({ format, version: await versionOf(trx) })
  for (const table of tableNames) {
    let count = 0
    for (;;) {
      const page = await pageOf(trx, table, count)
      for (const row of page) yield line({ table, row })
      count += page.length
      if (page.length < pageSize) break
    }
    counts[table] = count
  }
  // Without this last line the file was cut off.
  yield `${JSON.stringify({ counts, sha256: digest.digest('hex') })}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`
}

async function versionOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  return rows[0]?.name ?? ''
}

async function pageOf(trx: Transaction<Tables>, table: TableName, offset: number): Promise<Row[]> {
  const { key, flags } = tables[table]
  const order = sql.join(key.map((column) => sql.ref(column)))
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} order by ${order} limit ${pageSize} offset ${offset}`.execute(trx)
  return rows.map((row) => portable(row, flags))
}

/** A row as either database takes it: times as text, yes and no as such. */
function portable(row: Record<string, unknown>, flags: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (value instanceof Date) return [column, value.toISOString()]
      if (flags.includes(column) && value !== null) return [column, Boolean(value)]
      return [column, value as Row[string]]
    }),
  )
}

/**
 * Fills an empty store from a backup, brings it up to date and checks its audit trail. All of it or nothing.
 *
 * @throws Error when the store is not empty, or the file is damaged, cut off, or of a newer program
 */
export async function restore(store: Store, file: string): Promise<RowCounts> {
  const { version } = await headerOf(file)
  const newest = (await appliedMigrations(store)).at(-1)
  if (newest !== undefined && (newest !== version || (await hasRows(store)))) {
    throw new Error('This store is not empty. Restore into an empty one, so that nothing is overwritten.')
  }
  if (newest === undefined) await migrate(store, version)
  const counts = await store.db.transaction().execute(async (trx) => {
    const restored = await fill(store, trx, file)
    const check = await verifyAudit(trx)
    if (!check.ok)
      throw new Error(`The audit trail in ${file} is not whole at row ${check.seq}: ${check.reason}`)
    return restored
  })
  await migrate(store)
  return counts
}

async function fill(store: Store, trx: Transaction<Tables>, file: string): Promise<RowCounts> {
  const counts = Object.fromEntries(tableNames.map((table) => [table, 0])) as Record<TableName, number>
  const digest = createHash('sha256')
  let ended = false
  const decide = inOrderOfDecisions((row) => insert(store, trx, 'decision', row))
  await sql`delete from audit_head`.execute(trx)
  for await (const text of linesIn(file)) {
    const line: unknown = JSON.parse(text)
    if (isFooter(line)) {
      if (line.sha256 !== digest.digest('hex'))
        throw new Error(`${file} was changed or damaged: its hash does not fit.`)
      ended = true
      break
    }
    digest.update(`${text}\n`)
    if (!isRowLine(line)) continue
    if (line.table === 'decision') await decide(line.row)
    else await insert(store, trx, line.table, line.row)
    counts[line.table] += 1
  }
  if (!ended) throw new Error(`${file} is cut off: its last line is missing.`)
  return counts
}

/** Lets a decision wait for the one that it supersedes, which by its time may be later: clocks are put back. */
function inOrderOfDecisions(insert: (row: Row) => Promise<void>): (row: Row) => Promise<void> {
  const inserted = new Set<Row[string]>([null])
  const waiting = new Map<Row[string], Row>()
  return async function decide(row): Promise<void> {
    const supersedes = row.supersedes ?? null
    if (!inserted.has(supersedes)) {
      waiting.set(supersedes, row)
      return
    }
    await insert(row)
    const id = row.id ?? ''
    inserted.add(id)
    const next = waiting.get(id)
    if (next) await decide(next)
  }
}

async function insert(
  { dialect }: Store,
  trx: Transaction<Tables>,
  table: TableName,
  row: Row,
): Promise<void> {
  const columns = Object.keys(row)
  const values = columns.map((column) => {
    const value = row[column] ?? null
    return dialect === 'sqlite' && typeof value === 'boolean' ? Number(value) : value
  })
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(values)})`.execute(trx)
}

async function headerOf(file: string): Promise<{ version: MigrationName }> {
  for await (const text of linesIn(file)) {
    const header: unknown = JSON.parse(text)
    if (!isRecord(header) || header.format !== format) break
    const version = migrationNames.find((name) => name === header.version)
    if (!version) {
      throw new Error(
        `${file} was written by a newer version of the program (${header.version}). Use that version.`,
      )
    }
    return { version }
  }
  throw new Error(`${file} is no backup of this program.`)
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const plain = createGunzip()
  const failed = (cause: Error) => {
    plain.destroy(new Error(`${file} cannot be read: ${cause.message}.`, { cause }))
  }
  source.on('error', failed)
  try {
    yield* createInterface({ input: source.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY })
  } finally {
    source.destroy()
  }
}

async function appliedMigrations({ db }: Store): Promise<readonly string[]> {
  const known = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!known.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

async function hasRows({ db }: Store): Promise<boolean> {
  for (const table of ['user', 'team', 'case_record', 'audit'] as const) {
    const row = await db.selectFrom(table).select(sql`1`.as('one')).limit(1).executeTakeFirst()
    if (row) return true
  }
  return false
}

function isFooter(line: unknown): line is { sha256: string } {
  return isRecord(line) && typeof line.sha256 === 'string'
}

function isRowLine(line: unknown): line is { table: TableName; row: Row } {
  return isRecord(line) && isRecord(line.row) && tableNames.some((name) => name === line.table)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
