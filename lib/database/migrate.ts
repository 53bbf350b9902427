import { Migrator } from 'kysely/migration'
import type { DialectName, Store } from './connection.ts'
import { up as accounts } from './migrations/0001-accounts.ts'
import { up as casesAndAudit } from './migrations/0002-cases-and-audit.ts'
import { up as meetings } from './migrations/0003-meetings.ts'
import { up as resets } from './migrations/0004-resets.ts'

/** The migrations by name, which is also their order. They only go forwards, and one that was released never changes. */
const migrations = {
  '0001-accounts': accounts,
  '0002-cases-and-audit': casesAndAudit,
  '0003-meetings': meetings,
  '0004-resets': resets,
} as const

export type MigrationName = keyof typeof migrations

export const migrationNames = Object.keys(migrations) as readonly MigrationName[]

/**
 * Brings the store's tables up to date, under a lock: of several servers that start at once one does the work and the
 * others wait for it. Each is done whole or not at all.
 *
 * @param upTo the last migration to run; all of them where it is left out
 * @throws Error that names the migration that failed, or says that the store is newer than the program
 */
export async function migrate(store: Store, upTo?: MigrationName): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: async () => forDialect(store.dialect) },
  })
  const { error, results } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error !== undefined) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    const reason = error instanceof Error ? error.message : String(error)
    const where = failed ? `at ${failed}` : 'before any change'
    throw new Error(
      `The store could not be brought up to date, ${where}: ${reason}. It stands as it was. If a newer version of the program wrote it, use that version.`,
      { cause: error },
    )
  }
  return (results ?? []).map(({ migrationName }) => migrationName)
}

function forDialect(dialect: DialectName) {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, up]) => [
      name,
      { up: (db: Parameters<typeof up>[0]) => up(db, dialect) },
    ]),
  )
}
