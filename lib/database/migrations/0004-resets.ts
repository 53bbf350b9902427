import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../connection.ts'

const tables = [
  `create table password_reset (
    id text primary key,
    user_id text not null references "user" ("id") on delete cascade,
    token_hash text not null unique,
    created_at text not null,
    created_by text,
    expires_at text not null,
    used_at text
  )`,
  `create table used_code (
    user_id text not null references "user" ("id") on delete cascade,
    code text not null,
    used_at text not null,
    primary key (user_id, code)
  )`,
] as const

/** Links with which a forgotten password is set anew, and the codes of authenticator apps that were used. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const table of tables) await run(dialect === 'sqlite' ? `${table} strict` : table)
  await run('create index password_reset_by_user on password_reset (user_id)')
}
