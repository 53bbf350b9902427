import type { Transaction } from 'kysely'
import { hashOf } from '../board/cases.ts'
import { draftOf } from '../board/content.ts'
import { type AuditHead, verifyAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { Tables } from '../database/tables.ts'

/** A save that the server said stands. */
export interface Acknowledged {
  readonly caseId: string
  readonly revision: number
  readonly notes: string
}

/** What the store holds, counted where nothing is wrong. */
export interface Held {
  readonly revisions: number
  readonly auditRows: number
  readonly head: AuditHead
}

/**
 * Holds the store against what was acknowledged: every save is there with its words, revisions have no gaps, each has its
 * content with the right hash and its own row in the audit trail, and the trail is whole.
 *
 * @param before an end of the trail that was seen earlier
 * @throws Error that names everything that is wrong
 */
export async function checkStore(
  { db }: Store,
  acknowledged: readonly Acknowledged[],
  before: AuditHead | null = null,
): Promise<Held> {
  // As it stands at one moment: others may go on writing.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => check(trx, acknowledged, before))
}

async function check(
  db: Transaction<Tables>,
  acknowledged: readonly Acknowledged[],
  before: AuditHead | null,
): Promise<Held> {
  const faults: string[] = []
  const audit = await verifyAudit(db, before ? [before] : [])
  if (!audit.ok) faults.push(`audit row ${audit.seq}: ${audit.reason}`)
  const cases = await db.selectFrom('case_record').select(['id', 'revision']).execute()
  const revisions = await db
    .selectFrom('revision')
    .leftJoin('revision_content', (join) =>
      join
        .onRef('revision_content.case_id', '=', 'revision.case_id')
        .onRef('revision_content.number', '=', 'revision.number'),
    )
    .select(['revision.case_id', 'revision.number', 'content_hash', 'content'])
    .orderBy('revision.case_id')
    .orderBy('revision.number')
    .execute()
  const written = await savesInTrail(db)
  const notes = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { case_id, number, content, content_hash } of revisions) {
    const place = `${case_id} ${number}`
    const expected = (counts.get(case_id) ?? 0) + 1
    if (number !== expected) faults.push(`case ${case_id}: revision ${expected} is missing`)
    counts.set(case_id, number)
    if (content === null || hashOf(content) !== content_hash) {
      faults.push(`case ${case_id}: revision ${number} is half a save`)
      continue
    }
    if (written.get(place) !== content_hash)
      faults.push(`case ${case_id}: revision ${number} is not in the trail`)
    notes.set(place, draftOf(content).notes)
  }
  for (const { id, revision } of cases) {
    if (counts.get(id) !== revision)
      faults.push(`case ${id}: says revision ${revision}, has ${counts.get(id)}`)
  }
  if (written.size !== revisions.length) {
    faults.push(`the trail tells of ${written.size} saves, the store holds ${revisions.length}`)
  }
  for (const save of acknowledged) {
    if (notes.get(`${save.caseId} ${save.revision}`) !== save.notes) {
      faults.push(`case ${save.caseId}: the acknowledged revision ${save.revision} is lost`)
    }
  }
  if (faults.length > 0 || !audit.ok) throw new Error(faults.join('\n'))
  return { revisions: revisions.length, auditRows: audit.rows, head: audit.head }
}

/** The hash of each save by case and revision, as the audit trail tells it. */
async function savesInTrail(db: Transaction<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('audit')
    .select(['target_id', 'detail'])
    .where('action', 'in', ['case.create', 'case.save'])
    .where('outcome', '=', 'success')
    .execute()
  const saves = new Map<string, string>()
  for (const { target_id, detail } of rows) {
    const {
      revision,
      content,
      saved = true,
    } = JSON.parse(detail) as {
      revision: number
      content: string
      saved?: boolean
    }
    if (saved) saves.set(`${target_id} ${revision}`, content)
  }
  return saves
}
