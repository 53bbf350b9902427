import { randomUUID } from 'node:crypto'
import type { Patient } from '../../rules/index.ts'
import { createTeam } from '../accounts/administration.ts'
import { type Invited, invite } from '../accounts/invitations.ts'
import type { Actor, SiteRole, TeamRole } from '../accounts/permissions.ts'
import { blankForm, entriesOf } from '../assessment/entry.ts'
import { appendAudit } from '../database/audit.ts'
import { writeCaseFile } from '../exchange/case-file.ts'
import type { Board } from './board.ts'
import { changeCase, createCase, openCase } from './cases.ts'
import { readSummary, revisionOf } from './content.ts'
import { departs } from './decisions.ts'
import { arrangeMeeting, giveOpinion, openMeeting, revealOpinions } from './meetings.ts'
import { recordDecision } from './record.ts'
import { Refusal } from './refusal.ts'
import type { CaseStatus } from './words.ts'

/** Whom the invitations are for, each with the token of its link. */
export type DemonstrationLinks = readonly (readonly [email: string, token: string])[]

const early: Patient = {
  diagnosis: 'systemic-sclerosis',
  cutaneousSubset: 'diffuse',
  ageYears: 41,
  yearsSinceFirstNonRaynaud: 2,
  progressiveDisease: true,
  mrss: 24,
}
const measured: Patient = { ...early, fvcPct: 68, dlcoPct: 61, ildOnHrct: true, lvefPct: 62, ecog: 1 }

/** Invented people without a model in any publication. What is not here is blank. */
const cases: readonly (readonly [CaseStatus, Patient])[] = [
  ['referred', { diagnosis: 'systemic-sclerosis', ageYears: 38 }],
  ['referred', { diagnosis: 'systemic-sclerosis', cutaneousSubset: 'limited', ageYears: 55, mrss: 6 }],
  ['referred', { diagnosis: 'scleroderma-mimic', ageYears: 47 }],
  ['in-work-up', early],
  ['in-work-up', { ...early, ageYears: 29, fvcPct: 74, ildOnHrct: true }],
  ['in-work-up', { ...early, ageYears: 63, lvefPct: 58, currentSmoker: true }],
  ['for-discussion', measured],
  ['for-discussion', { ...measured, ageYears: 52, mrss: 31, priorRenalCrisis: true }],
  ['for-discussion', { ...measured, ageYears: 35, uncontrolledInfection: true }],
  ['for-discussion', { ...measured, ageYears: 46, paspEchoMmHg: 38 }],
  ['follow-up', { ...measured, ageYears: 58, mrss: 14, progressiveDisease: false }],
  ['follow-up', { ...measured, ageYears: 44, mrss: 19 }],
]

const invented = 'Invented for demonstration: no such patient exists.'

/**
 * Fills a store without cases for a demonstration: a team, twelve invented cases over all statuses, a meeting with opinions
 * and one signed decision. Their authors are invented accounts that are switched off; the accounts to look around with
 * are made through the invitations that are given back.
 *
 * @throws Refusal when the store holds any case
 */
export async function fillForDemonstration(board: Board): Promise<DemonstrationLinks> {
  const { store, now } = board
  const some = await store.db.selectFrom('case_record').select('id').limit(1).executeTakeFirst()
  if (some) {
    throw new Refusal('invalid', 'This store has cases. Invented ones are put into an empty store only.')
  }
  const administrator = await inventedMember(board, 'Invented administrator', 'administrator')
  const teamId = await createTeam(store, administrator, 'Demonstration (invented cases)', now)
  const inTeam = (name: string, role: TeamRole) => inventedMember(board, name, 'member', [teamId, role])
  const chair = await inTeam('Invented chair', 'chair')
  const clinician = await inTeam('Invented clinician', 'clinician')
  const caseIds: string[] = []
  for (const [index, [status, patient]] of cases.entries()) {
    caseIds.push(await inventCase(board, clinician, teamId, index + 1, status, patient))
  }
  const discussed = caseIds.filter((_, index) => cases[index]?.[0] === 'for-discussion')
  await holdMeeting(board, chair, clinician, teamId, discussed)
  const invitations: readonly (readonly [string, Invited])[] = [
    ['administrator', { role: 'administrator', teamId: null }],
    ['auditor', { role: 'auditor', teamId: null }],
    ['chair', { role: 'chair', teamId }],
    ['clinician', { role: 'clinician', teamId }],
    ['viewer', { role: 'viewer', teamId }],
  ]
  const links: [string, string][] = []
  for (const [name, as] of invitations) {
    const email = `${name}@demonstration.example`
    links.push([email, await invite(store, administrator, email, as, now)])
  }
  return links
}

/** An author of invented cases: an account without a password that is switched off, so that nobody can be them. */
async function inventedMember(
  { store, now }: Board,
  name: string,
  siteRole: SiteRole,
  team?: readonly [string, TeamRole],
): Promise<Actor> {
  const userId = randomUUID()
  const time = now().toISOString()
  await store.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('user')
      .values({
        id: userId,
        name,
        email: `${name.toLowerCase().replaceAll(' ', '-')}@demonstration.example`,
        emailVerified: store.dialect === 'sqlite' ? 0 : false,
        createdAt: time,
        updatedAt: time,
        role: siteRole,
        disabledAt: time,
      })
      .execute()
    if (team) {
      await trx
        .insertInto('team_member')
        .values({ team_id: team[0], user_id: userId, role: team[1] })
        .execute()
    }
    const target = { targetType: 'user', targetId: userId, outcome: 'success' } as const
    const detail = { as: team?.[1] ?? siteRole, team: team?.[0] ?? null, invented: true }
    await appendAudit(
      trx,
      store.dialect,
      { actor: 'system', role: 'system', action: 'account.create', ...target, detail },
      now(),
    )
  })
  return { userId, name, siteRole, teams: new Map(team ? [team] : []) }
}

async function inventCase(
  board: Board,
  author: Actor,
  teamId: string,
  number: number,
  status: CaseStatus,
  patient: Patient,
): Promise<string> {
  const today = dayAfter(board.now(), 0)
  const reference = `INVENTED-${String(number).padStart(2, '0')}`
  const written = writeCaseFile({ ...blankForm(today), reference, entries: entriesOf(patient) })
  if (!written.ok) throw new Error(`the invented case ${number} cannot be written`)
  const provenance = Object.fromEntries(Object.keys(patient).map((feature) => [feature, 'typed']))
  const input = revisionOf({ file: written.text, notes: invented, provenance })
  const id = await createCase(board, author, teamId, { reference }, input)
  const dueOn = status === 'in-work-up' ? dayAfter(board.now(), 14) : null
  const reviewOn = status === 'follow-up' ? dayAfter(board.now(), 180) : null
  const seen = { status: 'referred', dueOn: null, reviewOn: null } as const
  await changeCase(board, author, id, { status, dueOn, reviewOn }, seen)
  return id
}

/** Holds a meeting on the cases: two opinions on the first two, and a decision signed on the first. */
async function holdMeeting(
  board: Board,
  chair: Actor,
  clinician: Actor,
  teamId: string,
  caseIds: readonly string[],
): Promise<void> {
  const meetingId = await arrangeMeeting(board, chair, teamId, {
    title: 'Invented meeting',
    heldOn: dayAfter(board.now(), 0),
    memberIds: [chair.userId, clinician.userId],
    caseIds,
  })
  const { agenda } = await openMeeting(board, chair, meetingId)
  for (const { id } of agenda.slice(0, 2)) {
    await giveOpinion(board, clinician, id, 'supports', `An invented opinion. ${invented}`)
    await giveOpinion(board, chair, id, 'needs-more', `An invented dissent. ${invented}`)
  }
  const first = agenda[0]
  if (!first) return
  await revealOpinions(board, chair, first.id)
  const { revision } = await openCase(board, chair, first.caseId)
  const kind = 'continue-work-up'
  const departure = departs(readSummary(revision.summary).headline, kind) ? 'weighed-differently' : null
  const decision = { kind, departure, reviewOn: dayAfter(board.now(), 60), supersedes: null } as const
  const rationale = `An invented decision. ${invented}`
  await recordDecision(
    board,
    chair,
    first.id,
    { ...decision, rationale, revision: revision.number },
    // The one who signs is invented too, and has no password to be asked for.
    async () => true,
  )
}

function dayAfter(time: Date, days: number): string {
  return new Date(time.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
