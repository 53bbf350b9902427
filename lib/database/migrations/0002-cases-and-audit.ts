import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../connection.ts'
import { writeOnce } from './write-once.ts'

/** Hash that the first row of the audit trail names as the one before it. */
const beforeTheFirst = '0'.repeat(64)

const tables = [
  `create table team (
    id text primary key,
    name text not null unique check (length(name) between 1 and 100),
    created_at text not null
  )`,
  `create table team_member (
    team_id text not null references team (id),
    user_id text not null references "user" ("id"),
    role text not null check (role in ('viewer', 'clinician', 'chair')),
    primary key (team_id, user_id)
  )`,
  `create table case_record (
    id text primary key,
    team_id text not null references team (id),
    reference text not null,
    status text not null check (status in ('referred', 'in-work-up', 'for-discussion', 'decided', 'follow-up')),
    revision integer not null check (revision >= 1),
    created_at text not null,
    created_by text not null,
    changed_at text not null,
    due_on text,
    review_on text,
    erased_at text
  )`,
  `create table revision (
    case_id text not null references case_record (id),
    number integer not null check (number >= 1),
    at text not null,
    author_id text not null,
    rules_version text not null,
    rules_fingerprint text not null,
    content_hash text not null,
    primary key (case_id, number)
  )`,
  `create table revision_content (
    case_id text not null,
    number integer not null,
    content text not null,
    summary text not null,
    primary key (case_id, number),
    foreign key (case_id, number) references revision (case_id, number)
  )`,
  `create table audit (
    seq integer primary key,
    at text not null,
    actor text not null,
    role text not null,
    action text not null,
    target_type text not null,
    target_id text not null,
    outcome text not null,
    detail text not null,
    prev text not null,
    hash text not null unique
  )`,
  `create table audit_head (
    id integer primary key check (id = 1),
    seq integer not null,
    hash text not null
  )`,
] as const

const indexes = [
  'create index case_record_by_team on case_record (team_id, status)',
  'create index audit_by_target on audit (target_type, target_id)',
] as const

/** Rows of these tables are written once. The content of a revision may only go as a whole, when a case is erased. */
const writtenOnce = [
  { table: 'audit', refuses: ['update', 'delete'] },
  { table: 'revision', refuses: ['update', 'delete'] },
  { table: 'revision_content', refuses: ['update'] },
] as const

/** Teams, cases with their revisions, and the audit trail. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const table of tables) await run(dialect === 'sqlite' ? `${table} strict` : table)
  for (const index of indexes) await run(index)
  await run(`insert into audit_head (id, seq, hash) values (1, 0, '${beforeTheFirst}')`)
  if (dialect === 'postgres') {
    await run(`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is written once', tg_table_name; end $$`)
  }
  for (const { table, refuses } of writtenOnce) await writeOnce(db, dialect, table, refuses)
}
