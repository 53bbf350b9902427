import { type AuditCheck, type AuditHead, verifyAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { AuditTable } from '../database/tables.ts'
import { administer } from './administration.ts'
import { type Actor, siteRoleFor } from './permissions.ts'

/** What is looked for in the audit trail; what is left out is not asked about. */
export interface TrailFilter {
  /** Id of the account that acted. */
  readonly actor?: string | undefined
  readonly action?: string | undefined
  /** Id of what it was about. */
  readonly target?: string | undefined
  /** The first and the last day in UTC, as `2026-11-22`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Rows before this one. */
  readonly before?: number | undefined
}

/** A page of the trail, with the words for the ids in it. */
export interface TrailPage {
  readonly rows: readonly AuditTable[]
  /** Number of the row before which the next page begins; null on the last one. */
  readonly next: number | null
  /** Everyone who has an account, by id. */
  readonly people: Readonly<Record<string, string>>
  readonly teams: Readonly<Record<string, string>>
  /** Every action that stands in the trail. */
  readonly actions: readonly string[]
}

const pageSize = 100
const exportPage = 1000

/** A page of the audit trail, the newest first. That it was looked at is written down, with what was looked for. */
export async function readTrail(
  store: Store,
  actor: Actor,
  filter: TrailFilter,
  now: () => Date,
): Promise<TrailPage> {
  const target = { type: 'audit', id: 'trail', detail: detailOf(filter) }
  return administer(store, actor, 'audit.view', now, target, async (trx) => {
    const rows = await matching(trx, filter)
      .orderBy('seq', 'desc')
      .limit(pageSize + 1)
      .execute()
    const people = await trx.selectFrom('user').select(['id', 'name']).execute()
    const teams = await trx.selectFrom('team').select(['id', 'name']).execute()
    const actions = await trx.selectFrom('audit').select('action').distinct().orderBy('action').execute()
    return {
      rows: rows.slice(0, pageSize),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.seq ?? null) : null,
      people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
      actions: actions.map(({ action }) => action),
    }
  })
}

/** Where the trail ends, and its rows up to there in order, page by page: the store is not held while they are sent. */
export async function exportTrail(
  store: Store,
  actor: Actor,
  filter: TrailFilter,
  now: () => Date,
): Promise<{ readonly head: AuditHead; readonly pages: AsyncIterable<readonly AuditTable[]> }> {
  const target = { type: 'audit', id: 'trail', detail: detailOf(filter) }
  const head = await administer(store, actor, 'audit.export', now, target, (trx) =>
    trx.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow(),
  )
  return { head, pages: pagesUpTo(store, filter, head.seq) }
}

async function* pagesUpTo({ db }: Store, filter: TrailFilter, last: number) {
  let after = 0
  for (;;) {
    const rows = await matching(db, filter)
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .orderBy('seq')
      .limit(exportPage)
      .execute()
    yield rows
    const newest = rows.at(-1)
    if (!newest || rows.length < exportPage) return
    after = newest.seq
  }
}

/** Checks the whole trail, and writes down that it was checked and with what result. */
export async function checkTrail(
  store: Store,
  actor: Actor,
  anchors: () => readonly AuditHead[],
  now: () => Date,
): Promise<AuditCheck> {
  const target = { type: 'audit', id: 'trail' }
  const write = (detail?: Readonly<Record<string, string | boolean>>) =>
    administer(store, actor, 'audit.verify', now, detail ? { ...target, detail } : target, async () => null)
  // Refused before the trail is read.
  if (siteRoleFor(actor, 'audit.verify') === null) await write()
  const check = await verifyAudit(store.db, anchors())
  await write(check.ok ? { whole: true } : { whole: false, row: String(check.seq) })
  return check
}

function matching(db: Store['db'], { actor, action, target, from, to, before }: TrailFilter) {
  let query = db.selectFrom('audit').selectAll()
  if (actor) query = query.where('actor', '=', actor)
  if (action) query = query.where('action', '=', action)
  if (target) query = query.where('target_id', '=', target)
  if (from) query = query.where('at', '>=', from)
  // Times are texts of one shape: everything of the day sorts before this.
  if (to) query = query.where('at', '<=', `${to}T24`)
  if (before) query = query.where('seq', '<', before)
  return query
}

function detailOf(filter: TrailFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
