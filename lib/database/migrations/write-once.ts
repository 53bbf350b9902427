import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../connection.ts'

/** Makes the database itself refuse changes to the rows of a table. On PostgreSQL the function `refuse_change` exists. */
export async function writeOnce(
  db: Kysely<unknown>,
  dialect: DialectName,
  table: string,
  refuses: readonly ('update' | 'delete')[],
): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const change of refuses) {
    await run(
      dialect === 'sqlite'
        ? `create trigger ${table}_no_${change} before ${change} on ${table}
           begin select raise(abort, '${table} is written once'); end`
        : `create trigger ${table}_no_${change} before ${change} on ${table}
           for each row execute function refuse_change()`,
    )
  }
  if (dialect === 'postgres') {
    await run(`create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`)
  }
}
