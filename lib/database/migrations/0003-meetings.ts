import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../connection.ts'
import { writeOnce } from './write-once.ts'

const tables = [
  `create table meeting (
    id text primary key,
    team_id text not null references team (id),
    title text not null check (length(title) between 1 and 100),
    held_on text not null,
    created_at text not null,
    created_by text not null
  )`,
  `create table meeting_member (
    meeting_id text not null references meeting (id),
    user_id text not null references "user" ("id"),
    primary key (meeting_id, user_id)
  )`,
  `create table agenda_item (
    id text primary key,
    meeting_id text not null references meeting (id),
    case_id text not null references case_record (id),
    position integer not null check (position >= 1),
    revealed_at text,
    unique (meeting_id, case_id)
  )`,
  `create table opinion (
    item_id text not null references agenda_item (id),
    member_id text not null references "user" ("id"),
    number integer not null check (number >= 1),
    given_at text not null,
    stance text not null check (stance in ('supports', 'does-not-support', 'needs-more', 'abstains')),
    reason text not null,
    primary key (item_id, member_id, number)
  )`,
  `create table decision (
    id text primary key,
    case_id text not null references case_record (id),
    item_id text not null references agenda_item (id),
    revision integer not null,
    supersedes text unique references decision (id),
    decided_at text not null,
    signed_by text not null,
    record_hash text not null,
    foreign key (case_id, revision) references revision (case_id, number)
  )`,
  `create table decision_record (
    decision_id text primary key references decision (id),
    record text not null
  )`,
] as const

const indexes = [
  'create index agenda_item_by_case on agenda_item (case_id)',
  'create index decision_by_case on decision (case_id)',
  'create index meeting_by_team on meeting (team_id, held_on)',
] as const

/** Opinions and signed records may only go as a whole, when a case is erased; that a decision was signed stays. */
const writtenOnce = [
  { table: 'decision', refuses: ['update', 'delete'] },
  { table: 'decision_record', refuses: ['update'] },
  { table: 'opinion', refuses: ['update'] },
] as const

/** Meetings with their agenda, the members' opinions, and signed decisions. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const table of tables) await run(dialect === 'sqlite' ? `${table} strict` : table)
  for (const index of indexes) await run(index)
  for (const { table, refuses } of writtenOnce) await writeOnce(db, dialect, table, refuses)
}
