import { createHash } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { canonicalJson } from '../report/canonical.ts'
import type { Store } from './connection.ts'
import type { AuditTable, Tables } from './tables.ts'

/** What happened, without anything that was entered about a patient. */
export interface AuditEvent {
  /** Id of the account, or `system`. */
  readonly actor: string
  /** The role in which it acted. */
  readonly role: string
  /** As `case.view`, `case.save`, `sign-in`. */
  readonly action: string
  readonly targetType: string
  readonly targetId: string
  readonly outcome: 'success' | 'refused' | 'failed'
  /** Further facts: numbers of revisions, codes, hashes. Never a finding, never free text about a patient. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

type AuditRow = Selectable<AuditTable>

/** Where the trail ends: what has to be kept outside the store to notice a tail that was cut off. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** What a check of the trail found. */
export type AuditCheck =
  | { readonly ok: true; readonly rows: number; readonly head: AuditHead }
  | { readonly ok: false; readonly seq: number; readonly reason: string }

/**
 * Writes an event at the end of the trail, in the transaction of the change that it tells of: either both stand or
 * neither. The head row is locked until that transaction ends, so that the trail has one order.
 */
export async function appendAudit(
  transaction: Transaction<Tables>,
  dialect: Store['dialect'],
  event: AuditEvent,
  at: Date,
): Promise<AuditHead> {
  const head = transaction.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1)
  // SQLite took its only write lock when the transaction began.
  const { seq: last, hash: prev } = await (dialect === 'postgres'
    ? head.forUpdate()
    : head
  ).executeTakeFirstOrThrow()
  const row = {
    seq: last + 1,
    at: at.toISOString(),
    actor: event.actor,
    role: event.role,
    action: event.action,
    target_type: event.targetType,
    target_id: event.targetId,
    outcome: event.outcome,
    detail: canonicalJson(event.detail ?? {}),
    prev,
  }
  const hash = hashOf(row)
  await transaction
    .insertInto('audit')
    .values({ ...row, hash })
    .execute()
  await transaction.updateTable('audit_head').set({ seq: row.seq, hash }).where('id', '=', 1).execute()
  return { seq: row.seq, hash }
}

/** Where the trail ends now, as a print-out keeps it. */
export async function auditHead(db: Kysely<Tables>): Promise<AuditHead> {
  return db.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow()
}

/** SHA-256 over the row's own fields, the hash of the row before it among them. */
function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex')
}

const pageSize = 1000

/**
 * Reads the trail and stops at the first row that is not as it was written.
 *
 * @param anchors heads that were kept outside the store; without them a tail that was cut off goes unnoticed
 * @param from one of the anchors, at which to begin; the whole trail is read where it is left out
 */
export async function verifyAudit(
  db: Kysely<Tables>,
  anchors: readonly AuditHead[] = [],
  from: AuditHead | null = null,
): Promise<AuditCheck> {
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst()
  if (!head) return { ok: false, seq: 0, reason: 'The row that names the end of the trail is missing.' }
  const kept = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let seq = from === null ? 0 : Math.max(0, from.seq - 1)
  // What the row at which a later start begins follows on is not known.
  let last = seq === 0 ? '0'.repeat(64) : null
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of page) {
      const fault = faultOf(row, seq + 1, last, kept.get(row.seq))
      if (fault !== null) return { ok: false, seq: seq + 1, reason: fault }
      seq = row.seq
      last = row.hash
    }
    if (page.length < pageSize) break
  }
  const beyond = anchors.find((anchor) => anchor.seq > seq)
  if (beyond) {
    return {
      ok: false,
      seq: seq + 1,
      reason: `Rows ${seq + 1} to ${beyond.seq} were there once and are gone.`,
    }
  }
  if (head.seq !== seq || head.hash !== last) {
    return {
      ok: false,
      seq: seq + 1,
      reason: `The trail ends at row ${seq}; its end is recorded as row ${head.seq}.`,
    }
  }
  return { ok: true, rows: seq, head }
}

function faultOf(
  row: AuditRow,
  expected: number,
  prev: string | null,
  anchor: string | undefined,
): string | null {
  if (row.seq !== expected) return `Row ${expected} is missing.`
  const { hash, ...fields } = row
  if (hash !== hashOf(fields)) return `Row ${expected} was changed: its hash does not fit what it says.`
  if (prev !== null && row.prev !== prev) return `Row ${expected} does not follow on the row before it.`
  if (anchor !== undefined && anchor !== hash)
    return `Row ${expected} is not the one that was recorded outside the store.`
  return null
}
