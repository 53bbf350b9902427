import { createHash, randomUUID } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { type Actor, roleFor } from '../accounts/permissions.ts'
import type { CaseTable, Tables } from '../database/tables.ts'
import { act, type Board, notFound, type Target } from './board.ts'
import { Refusal } from './refusal.ts'
import type { CaseStatus } from './words.ts'

/** What a save writes down: the content as text, and what lists show of it. */
export interface RevisionInput {
  readonly content: string
  /** What the board shows of the case, as JSON; erased with the content. */
  readonly summary: string
  readonly rulesVersion: string
  readonly rulesFingerprint: string
}

export interface Revision extends RevisionInput {
  readonly number: number
  readonly at: string
  readonly authorId: string
  readonly authorName: string
  readonly contentHash: string
}

/** A case as the board lists it. */
export interface CaseEntry {
  readonly id: string
  readonly teamId: string
  readonly reference: string
  readonly status: CaseStatus
  readonly revision: number
  readonly changedAt: string
  readonly dueOn: string | null
  readonly reviewOn: string | null
  readonly summary: string
}

/** A save that stands, or the newer revision that it did not know of. */
export type Saved =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'newer'; readonly newest: Revision }

interface CaseHeader {
  readonly reference: string
  readonly status?: CaseStatus
  readonly dueOn?: string | null
  readonly reviewOn?: string | null
}

/**
 * Opens a case in a team with its first revision.
 *
 * @throws Refusal when the actor may not
 */
export async function createCase(
  board: Board,
  actor: Actor,
  teamId: string,
  { reference, status = 'referred', dueOn = null, reviewOn = null }: CaseHeader,
  input: RevisionInput,
): Promise<string> {
  const id = randomUUID()
  await act(board, actor, 'case.create', async ({ trx, at, allow }) => {
    await allow({ type: 'case', id, teamId }, { revision: 1, content: hashOf(input.content) })
    const time = at.toISOString()
    await trx
      .insertInto('case_record')
      .values({
        id,
        team_id: teamId,
        reference,
        status,
        revision: 1,
        created_at: time,
        created_by: actor.userId,
        changed_at: time,
        due_on: dueOn,
        review_on: reviewOn,
        erased_at: null,
      })
      .execute()
    await insertRevision(trx, id, 1, actor, time, input)
  })
  return id
}

/**
 * Saves a new revision over the one that the author saw. Over a newer one nothing is saved: the author gets it to merge.
 *
 * @param seen number of the revision on which the author worked
 * @throws Refusal when the actor may not, or the case is not there
 */
export async function saveRevision(
  board: Board,
  actor: Actor,
  id: string,
  seen: number,
  input: RevisionInput,
): Promise<Saved> {
  return act(board, actor, 'case.save', async ({ trx, at, allow }) => {
    const record = await lockCase(board, trx, id)
    const saves = record.revision === seen
    await allow(targetOf(record), {
      revision: saves ? seen + 1 : record.revision,
      content: hashOf(input.content),
      saved: saves,
    })
    if (!saves) return { kind: 'newer', newest: await readRevision(trx, id, record.revision) }
    const time = at.toISOString()
    await insertRevision(trx, id, seen + 1, actor, time, input)
    await trx
      .updateTable('case_record')
      .set({ revision: seen + 1, changed_at: time })
      .where('id', '=', id)
      .execute()
    return { kind: 'saved', revision: seen + 1 }
  })
}

/**
 * Changes what stands about the case beside its findings.
 *
 * @param seen what stood there when the author began, for each member that changes
 * @throws Refusal when the actor may not, or someone changed one of them in the meantime
 */
export async function changeCase(
  board: Board,
  actor: Actor,
  id: string,
  header: Partial<CaseHeader>,
  seen: Partial<CaseHeader>,
): Promise<void> {
  await act(board, actor, 'case.status', async ({ trx, at, allow }) => {
    const record = await lockCase(board, trx, id)
    const { reference = record.reference, status = record.status } = header
    await allow(targetOf(record), { from: record.status, to: status })
    refuseStale(entryOf(record, ''), header, seen)
    await trx
      .updateTable('case_record')
      .set({
        reference,
        status,
        due_on: header.dueOn === undefined ? record.due_on : header.dueOn,
        review_on: header.reviewOn === undefined ? record.review_on : header.reviewOn,
        changed_at: at.toISOString(),
      })
      .where('id', '=', id)
      .execute()
  })
}

/** One revision of a case, the newest unless another is named. That it was looked at is written down. */
export async function openCase(
  board: Board,
  actor: Actor,
  id: string,
  number?: number,
): Promise<{ readonly entry: CaseEntry; readonly revision: Revision }> {
  return act(board, actor, 'case.view', async ({ trx, allow }) => {
    const record = await findCase(trx, id)
    await allow(targetOf(record), { revision: number ?? record.revision })
    const revision = await readRevision(trx, id, number ?? record.revision)
    return { entry: entryOf(record, revision.summary), revision }
  })
}

/** Every revision of a case with its author, oldest first. Contents stay closed. */
export async function revisionsOf(
  board: Board,
  actor: Actor,
  id: string,
): Promise<readonly Omit<Revision, 'content' | 'summary'>[]> {
  return act(board, actor, 'case.view', async ({ trx, allow }) => {
    const record = await findCase(trx, id)
    await allow(targetOf(record), { revisions: record.revision })
    const rows = await trx
      .selectFrom('revision')
      .innerJoin('user', 'user.id', 'revision.author_id')
      .selectAll('revision')
      .select('user.name as author_name')
      .where('case_id', '=', id)
      .orderBy('number')
      .execute()
    return rows.map((row) => ({
      number: row.number,
      at: row.at,
      authorId: row.author_id,
      authorName: row.author_name,
      rulesVersion: row.rules_version,
      rulesFingerprint: row.rules_fingerprint,
      contentHash: row.content_hash,
    }))
  })
}

/** The case with every revision and its content, oldest first, to be handed over as a whole. */
export async function exportCase(
  board: Board,
  actor: Actor,
  id: string,
): Promise<{ readonly entry: CaseEntry; readonly revisions: readonly Revision[] }> {
  return act(board, actor, 'case.export', async ({ trx, allow }) => {
    const record = await findCase(trx, id)
    await allow(targetOf(record), { revisions: record.revision })
    const revisions: Revision[] = []
    for (let number = 1; number <= record.revision; number++) {
      revisions.push(await readRevision(trx, id, number))
    }
    return { entry: entryOf(record, revisions.at(-1)?.summary ?? ''), revisions }
  })
}

/** The cases of the actor's teams, the last changed first. */
export async function listCases({ store }: Board, actor: Actor): Promise<readonly CaseEntry[]> {
  const teams = [...actor.teams.keys()].filter((team) => roleFor(actor, 'case.list', team) !== null)
  if (teams.length === 0) return []
  const rows = await store.db
    .selectFrom('case_record')
    .innerJoin('revision_content', (join) =>
      join
        .onRef('revision_content.case_id', '=', 'case_record.id')
        .onRef('revision_content.number', '=', 'case_record.revision'),
    )
    .selectAll('case_record')
    .select('revision_content.summary')
    .where('team_id', 'in', teams)
    .where('erased_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map((row) => entryOf(row, row.summary))
}

/** Takes everything that a case says out of the store. That it was there, and each save, stays known. */
export async function eraseCase(board: Board, actor: Actor, id: string): Promise<void> {
  await act(board, actor, 'case.erase', async ({ trx, at, allow }) => {
    const record = await lockCase(board, trx, id)
    await allow(targetOf(record), { revisions: record.revision })
    const items = trx.selectFrom('agenda_item').select('id').where('case_id', '=', id)
    const decisions = trx.selectFrom('decision').select('id').where('case_id', '=', id)
    await trx.deleteFrom('opinion').where('item_id', 'in', items).execute()
    await trx.deleteFrom('decision_record').where('decision_id', 'in', decisions).execute()
    await trx.deleteFrom('revision_content').where('case_id', '=', id).execute()
    await trx
      .updateTable('case_record')
      .set({ reference: '', due_on: null, review_on: null, erased_at: at.toISOString() })
      .where('id', '=', id)
      .execute()
  })
}

const headerNames = {
  reference: 'the reference',
  status: 'the status',
  dueOn: 'the date by which the work-up is due',
  reviewOn: 'the date to look again',
} as const satisfies Record<keyof CaseHeader, string>

function refuseStale(now: CaseEntry, header: Partial<CaseHeader>, seen: Partial<CaseHeader>): void {
  const names = Object.entries(headerNames) as [keyof CaseHeader, string][]
  const moved = names.filter(([name]) => header[name] !== undefined && seen[name] !== now[name])
  if (moved.length === 0) return
  const list = moved.map(([, words]) => words).join(' and ')
  throw new Refusal(
    'stale',
    `Someone changed ${list} of this case in the meantime. Nothing was changed. Look at it again.`,
  )
}

async function lockCase(
  { store }: Board,
  trx: Transaction<Tables>,
  id: string,
): Promise<Selectable<CaseTable>> {
  if (store.dialect === 'postgres') {
    await trx.selectFrom('case_record').select('id').where('id', '=', id).forUpdate().execute()
  }
  return findCase(trx, id)
}

async function findCase(trx: Transaction<Tables>, id: string): Promise<Selectable<CaseTable>> {
  const record = await trx.selectFrom('case_record').selectAll().where('id', '=', id).executeTakeFirst()
  if (!record || record.erased_at !== null) throw notFound('case')
  return record
}

async function insertRevision(
  trx: Transaction<Tables>,
  id: string,
  number: number,
  actor: Actor,
  at: string,
  { content, summary, rulesVersion, rulesFingerprint }: RevisionInput,
): Promise<void> {
  await trx
    .insertInto('revision')
    .values({
      case_id: id,
      number,
      at,
      author_id: actor.userId,
      rules_version: rulesVersion,
      rules_fingerprint: rulesFingerprint,
      content_hash: hashOf(content),
    })
    .execute()
  await trx.insertInto('revision_content').values({ case_id: id, number, content, summary }).execute()
}

async function readRevision(trx: Transaction<Tables>, id: string, number: number): Promise<Revision> {
  const row = await trx
    .selectFrom('revision')
    .innerJoin('revision_content', (join) =>
      join
        .onRef('revision_content.case_id', '=', 'revision.case_id')
        .onRef('revision_content.number', '=', 'revision.number'),
    )
    .innerJoin('user', 'user.id', 'revision.author_id')
    .selectAll('revision')
    .select(['content', 'summary', 'user.name as author_name'])
    .where('revision.case_id', '=', id)
    .where('revision.number', '=', number)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', `The case has no revision ${number}.`)
  return {
    number: row.number,
    at: row.at,
    authorId: row.author_id,
    authorName: row.author_name,
    rulesVersion: row.rules_version,
    rulesFingerprint: row.rules_fingerprint,
    contentHash: row.content_hash,
    content: row.content,
    summary: row.summary,
  }
}

function entryOf(row: Selectable<CaseTable>, summary: string): CaseEntry {
  return {
    id: row.id,
    teamId: row.team_id,
    reference: row.reference,
    status: row.status,
    revision: row.revision,
    changedAt: row.changed_at,
    dueOn: row.due_on,
    reviewOn: row.review_on,
    summary,
  }
}

function targetOf({ id, team_id }: Selectable<CaseTable>): Target {
  return { type: 'case', id, teamId: team_id }
}

/** SHA-256 of a content as stored, in hexadecimal. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
