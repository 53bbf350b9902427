import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type Actor, roleFor } from '../accounts/permissions.ts'
import type { Tables } from '../database/tables.ts'
import { act, type Board, notFound, type Target } from './board.ts'
import { Refusal } from './refusal.ts'
import { type CaseStatus, type Stance, stances } from './words.ts'

export interface MeetingEntry {
  readonly id: string
  readonly teamId: string
  readonly title: string
  readonly heldOn: string
}

/** A member's word on a case, with the words given earlier. */
export interface Opinion {
  readonly memberId: string
  readonly memberName: string
  readonly stance: Stance
  readonly reason: string
  readonly givenAt: string
  /** How many times the member spoke; the newest word counts, the earlier ones are kept. */
  readonly number: number
}

interface AgendaItem {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly status: CaseStatus
  readonly revision: number
  readonly position: number
  readonly revealed: boolean
  /** Who has given an opinion; what it says is hidden until the reader gave one or the chair shows all. */
  readonly given: readonly string[]
  readonly opinions: readonly Opinion[] | null
}

export interface Meeting extends MeetingEntry {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly agenda: readonly AgendaItem[]
}

export interface MeetingPlan {
  readonly title: string
  readonly heldOn: string
  readonly memberIds: readonly string[]
  /** The cases in the order of the agenda. */
  readonly caseIds: readonly string[]
}

const longestReason = 4000

/**
 * Arranges a meeting of a team.
 *
 * @throws Refusal when the actor may not, or a member or case is not of the team
 */
export async function arrangeMeeting(
  board: Board,
  actor: Actor,
  teamId: string,
  plan: MeetingPlan,
): Promise<string> {
  const id = randomUUID()
  await act(board, actor, 'meeting.arrange', async ({ trx, at, allow }) => {
    await allow({ type: 'meeting', id, teamId }, { cases: plan.caseIds.length })
    checkPlan(plan)
    await trx
      .insertInto('meeting')
      .values({
        id,
        team_id: teamId,
        title: plan.title.trim(),
        held_on: plan.heldOn,
        created_at: at.toISOString(),
        created_by: actor.userId,
      })
      .execute()
    await setMembers(trx, id, teamId, plan.memberIds)
    await setAgenda(trx, id, teamId, plan.caseIds)
  })
  return id
}

/** Changes title, date, members and agenda. A case on which someone spoke stays on the agenda. */
export async function changeMeeting(
  board: Board,
  actor: Actor,
  id: string,
  plan: MeetingPlan,
): Promise<void> {
  await act(board, actor, 'meeting.arrange', async ({ trx, allow }) => {
    const meeting = await findMeeting(trx, id)
    await allow(targetOf(meeting), { cases: plan.caseIds.length })
    checkPlan(plan)
    await trx
      .updateTable('meeting')
      .set({ title: plan.title.trim(), held_on: plan.heldOn })
      .where('id', '=', id)
      .execute()
    await trx.deleteFrom('meeting_member').where('meeting_id', '=', id).execute()
    await setMembers(trx, id, meeting.teamId, plan.memberIds)
    await setAgenda(trx, id, meeting.teamId, plan.caseIds)
  })
}

/** The meetings of the actor's teams, the latest day first. */
export async function listMeetings({ store }: Board, actor: Actor): Promise<readonly MeetingEntry[]> {
  const teams = [...actor.teams.keys()].filter((team) => roleFor(actor, 'meeting.view', team) !== null)
  if (teams.length === 0) return []
  const rows = await store.db
    .selectFrom('meeting')
    .selectAll()
    .where('team_id', 'in', teams)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, team_id, title, held_on }) => ({ id, teamId: team_id, title, heldOn: held_on }))
}

/** A meeting with its members and agenda, and the opinions as far as the actor may see them yet. */
export async function openMeeting(board: Board, actor: Actor, id: string): Promise<Meeting> {
  return act(board, actor, 'meeting.view', async ({ trx, allow }) => {
    const meeting = await findMeeting(trx, id)
    await allow(targetOf(meeting))
    const members = await trx
      .selectFrom('meeting_member')
      .innerJoin('user', 'user.id', 'meeting_member.user_id')
      .select(['user.id', 'user.name'])
      .where('meeting_id', '=', id)
      .orderBy('user.name')
      .execute()
    const items = await trx
      .selectFrom('agenda_item')
      .innerJoin('case_record', 'case_record.id', 'agenda_item.case_id')
      .select(['agenda_item.id', 'agenda_item.position', 'agenda_item.revealed_at', 'agenda_item.case_id'])
      .select(['case_record.reference', 'case_record.status', 'case_record.revision'])
      .where('meeting_id', '=', id)
      .where('case_record.erased_at', 'is', null)
      .orderBy('position')
      .execute()
    const agenda: AgendaItem[] = []
    for (const item of items) {
      const opinions = await opinionsOn(trx, item.id)
      const mine = opinions.some(({ memberId }) => memberId === actor.userId)
      agenda.push({
        id: item.id,
        caseId: item.case_id,
        reference: item.reference,
        status: item.status,
        revision: item.revision,
        position: item.position,
        revealed: item.revealed_at !== null,
        given: opinions.map(({ memberId }) => memberId),
        opinions: mine || item.revealed_at !== null ? opinions : null,
      })
    }
    return { ...meeting, members, agenda }
  })
}

/**
 * Gives an opinion, or another one after the first; nothing that was said is lost.
 *
 * @throws Refusal when the actor is no member of the meeting, may not, or gives no reason
 */
export async function giveOpinion(
  board: Board,
  actor: Actor,
  itemId: string,
  stance: Stance,
  reason: string,
): Promise<void> {
  await act(board, actor, 'opinion.give', async ({ trx, at, allow }) => {
    const { meeting } = await findItem(trx, itemId)
    await allow({ ...targetOf(meeting), id: itemId }, { meeting: meeting.id })
    const member = await trx
      .selectFrom('meeting_member')
      .select('user_id')
      .where('meeting_id', '=', meeting.id)
      .where('user_id', '=', actor.userId)
      .executeTakeFirst()
    if (!member) throw new Refusal('forbidden', 'Only members of the meeting give an opinion.')
    if (!Object.hasOwn(stances, stance)) throw new Refusal('invalid', 'Choose one of the four opinions.')
    const text = reason.trim()
    if (text === '' || text.length > longestReason) {
      throw new Refusal('invalid', `Give a reason of at most ${longestReason} characters.`)
    }
    const { last } = await trx
      .selectFrom('opinion')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('item_id', '=', itemId)
      .where('member_id', '=', actor.userId)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('opinion')
      .values({
        item_id: itemId,
        member_id: actor.userId,
        number: (last ?? 0) + 1,
        given_at: at.toISOString(),
        stance,
        reason: text,
      })
      .execute()
  })
}

/** Shows everyone's opinions to everyone at the meeting. */
export async function revealOpinions(board: Board, actor: Actor, itemId: string): Promise<void> {
  await act(board, actor, 'meeting.reveal', async ({ trx, at, allow }) => {
    const { meeting, revealed } = await findItem(trx, itemId)
    await allow({ ...targetOf(meeting), id: itemId })
    if (revealed) return
    await trx
      .updateTable('agenda_item')
      .set({ revealed_at: at.toISOString() })
      .where('id', '=', itemId)
      .execute()
  })
}

/** The word of each member that counts, by name. */
export async function opinionsOn(trx: Transaction<Tables>, itemId: string): Promise<readonly Opinion[]> {
  const rows = await trx
    .selectFrom('opinion')
    .innerJoin('user', 'user.id', 'opinion.member_id')
    .selectAll('opinion')
    .select('user.name')
    .where('item_id', '=', itemId)
    .orderBy('user.name')
    .orderBy('number')
    .execute()
  const newest = new Map(
    rows.map((row) => [
      row.member_id,
      {
        memberId: row.member_id,
        memberName: row.name,
        stance: row.stance,
        reason: row.reason,
        givenAt: row.given_at,
        number: row.number,
      },
    ]),
  )
  return [...newest.values()]
}

/** An item of an agenda with its meeting and case. */
export async function findItem(trx: Transaction<Tables>, itemId: string) {
  const item = await trx
    .selectFrom('agenda_item')
    .innerJoin('case_record', 'case_record.id', 'agenda_item.case_id')
    .select(['meeting_id', 'case_id', 'revealed_at', 'case_record.revision'])
    .where('agenda_item.id', '=', itemId)
    .where('case_record.erased_at', 'is', null)
    .executeTakeFirst()
  if (!item) throw notFound('meeting')
  const meeting = await findMeeting(trx, item.meeting_id)
  return { meeting, caseId: item.case_id, revision: item.revision, revealed: item.revealed_at !== null }
}

async function findMeeting(trx: Transaction<Tables>, id: string): Promise<MeetingEntry> {
  const row = await trx.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('meeting')
  return { id: row.id, teamId: row.team_id, title: row.title, heldOn: row.held_on }
}

function checkPlan({ title, heldOn, memberIds, caseIds }: MeetingPlan): void {
  const length = title.trim().length
  if (length === 0 || length > 100) throw new Refusal('invalid', 'Title: enter between 1 and 100 characters.')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(heldOn) || Number.isNaN(Date.parse(heldOn))) {
    throw new Refusal('invalid', 'Date of the meeting: enter day, month and year.')
  }
  if (new Set(memberIds).size < memberIds.length) throw new Refusal('invalid', 'A member is named twice.')
  if (new Set(caseIds).size < caseIds.length)
    throw new Refusal('invalid', 'A case stands twice on the agenda.')
}

async function setMembers(
  trx: Transaction<Tables>,
  meetingId: string,
  teamId: string,
  memberIds: readonly string[],
): Promise<void> {
  for (const userId of memberIds) {
    const member = await trx
      .selectFrom('team_member')
      .select('user_id')
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    if (!member) throw new Refusal('invalid', 'A member of the meeting is not in the team.')
    await trx.insertInto('meeting_member').values({ meeting_id: meetingId, user_id: userId }).execute()
  }
}

async function setAgenda(
  trx: Transaction<Tables>,
  meetingId: string,
  teamId: string,
  caseIds: readonly string[],
): Promise<void> {
  const items = await trx
    .selectFrom('agenda_item')
    .select(['id', 'case_id'])
    .where('meeting_id', '=', meetingId)
    .execute()
  for (const item of items.filter(({ case_id }) => !caseIds.includes(case_id))) {
    const spoken = await trx
      .selectFrom('opinion')
      .select('number')
      .where('item_id', '=', item.id)
      .executeTakeFirst()
    const decided = await trx
      .selectFrom('decision')
      .select('id')
      .where('item_id', '=', item.id)
      .executeTakeFirst()
    if (spoken || decided) {
      throw new Refusal(
        'invalid',
        'A case on which someone has spoken, or that was decided, stays on the agenda.',
      )
    }
    await trx.deleteFrom('agenda_item').where('id', '=', item.id).execute()
  }
  for (const [index, caseId] of caseIds.entries()) {
    const known = items.find(({ case_id }) => case_id === caseId)
    if (known) {
      await trx
        .updateTable('agenda_item')
        .set({ position: index + 1 })
        .where('id', '=', known.id)
        .execute()
      continue
    }
    const record = await trx
      .selectFrom('case_record')
      .select('id')
      .where('id', '=', caseId)
      .where('team_id', '=', teamId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!record) throw new Refusal('invalid', 'A case of the agenda is not of this team.')
    await trx
      .insertInto('agenda_item')
      .values({
        id: randomUUID(),
        meeting_id: meetingId,
        case_id: caseId,
        position: index + 1,
        revealed_at: null,
      })
      .execute()
  }
}

function targetOf({ id, teamId }: MeetingEntry): Target {
  return { type: 'meeting', id, teamId }
}
