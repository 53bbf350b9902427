import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { NodeSqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

export type DialectName = 'sqlite' | 'postgres'

/** An open store. `close` waits for what runs. */
export interface Store {
  readonly dialect: DialectName
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

/** Where the store is: one file in a folder, or a PostgreSQL server. */
export type StoreAddress = { readonly folder: string } | { readonly url: string }

/** The file in the data folder that holds everything of the embedded store. */
export const storeFile = 'store.sqlite'

/** How long a statement waits for another process that writes, in milliseconds. */
const busyTimeout = 5000

/**
 * Opens the store and does not touch its contents.
 *
 * @throws Error with the folder or the host, and what to do, where it cannot be opened
 */
export function openStore(address: StoreAddress): Store {
  return 'url' in address ? openPostgres(address.url) : openSqlite(address.folder)
}

function openSqlite(folder: string): Store {
  const database = openFile(folder)
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) })
  return { dialect: 'sqlite', db, close: () => db.destroy() }
}

function openFile(folder: string): DatabaseSync {
  try {
    // For the account that runs the server only.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const database = new DatabaseSync(join(folder, storeFile))
    // FULL: an acknowledged save survives a power loss.
    database.exec(
      `pragma busy_timeout = ${busyTimeout}; pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON`,
    )
    return database
  } catch (cause) {
    throw folderFault(folder, cause)
  }
}

/** That the folder cannot be used, in words for the one who starts the program. */
export function folderFault(folder: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(
    `The data folder ${folder} cannot be used: ${reason}. Check that it exists, that this account may write to it and that the disk is not full.`,
    { cause },
  )
}

function openPostgres(url: string): Store {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: busyTimeout })
  // A connection that breaks while idle is replaced at the next query, which reports what is wrong.
  pool.on('error', () => undefined)
  // One that breaks while it is used fails its query and says so here as well, where nobody listening ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { dialect: 'postgres', db, close: () => db.destroy() }
}
