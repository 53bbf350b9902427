import { join } from 'node:path'
import { z } from 'zod'
import { endSessions } from '../../accounts/actor.ts'
import {
  changeAccount,
  createTeam,
  listAccounts,
  listTeams,
  membersOf,
  readAudit,
} from '../../accounts/administration.ts'
import { absoluteSeconds, idleSeconds } from '../../accounts/auth.ts'
import { type Invited, invite } from '../../accounts/invitations.ts'
import { siteRoleFor } from '../../accounts/permissions.ts'
import { dataFolder } from '../../database/address.ts'
import { anchorFile, readAnchors } from '../../database/anchors.ts'
import { verifyAudit } from '../../database/audit.ts'
import { Refusal } from '../refusal.ts'
import { id, numberIn, read } from './read.ts'
import { boardRoute } from './route.ts'

const teamRole = z.enum(['viewer', 'clinician', 'chair'])
const siteRole = z.enum(['member', 'administrator', 'auditor'])
const invitation = z.strictObject({
  email: z.string().max(254),
  role: z.enum([...teamRole.options, 'administrator', 'auditor']),
  teamId: id.nullable(),
})
const change = z.strictObject({
  disabled: z.boolean().optional(),
  siteRole: siteRole.optional(),
  teams: z
    .array(z.strictObject({ teamId: id, role: teamRole }))
    .max(100)
    .optional(),
})
const team = z.strictObject({ name: z.string().max(200) })

/** `GET /api/board/session`: who is signed in, and until when */
export const session = boardRoute(async ({ board, actor, session: { endsAt } }) => {
  const teams = await listTeams(board.store, actor)
  return {
    account: { id: actor.userId, name: actor.name, siteRole: actor.siteRole },
    teams: teams.map((each) => ({ ...each, role: actor.teams.get(each.id) ?? null })),
    endsAt: endsAt.toISOString(),
    idleSeconds,
    absoluteSeconds,
  }
})

/** `DELETE /api/board/session`: ends every session of the account, wherever it is open */
export const signOutEverywhere = boardRoute(async ({ board, actor }) => {
  await endSessions(board.store, actor.userId)
  return Response.json(
    { kind: 'signed-out' },
    { headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"', 'Cache-Control': 'no-store' } },
  )
})

/** `GET /api/board/accounts` */
export const accounts = boardRoute(async ({ board, actor }) => ({
  accounts: await listAccounts(board.store, actor, board.now),
}))

/** `POST /api/board/accounts`: an invitation, whose link is shown once */
export const inviteAccount = boardRoute(async ({ server, board, actor, body }) => {
  const { email, role, teamId } = read(invitation, body)
  const token = await invite(board.store, actor, email, invitedTo(role, teamId), board.now)
  return { link: `${server.origin}/invitation#${token}` }
})

function invitedTo(role: z.infer<typeof invitation>['role'], teamId: string | null): Invited {
  if (role === 'administrator' || role === 'auditor') {
    if (teamId === null) return { role, teamId: null }
    throw new Refusal('invalid', 'Administrators and auditors are invited without a team.')
  }
  if (teamId !== null) return { role, teamId }
  throw new Refusal('invalid', 'Choose the team.')
}

/** `PATCH /api/board/accounts/{id}` */
export const patchAccount = boardRoute(async ({ board, actor, params, body }) => {
  const { disabled, siteRole, teams } = read(change, body)
  await changeAccount(
    board.store,
    actor,
    params.id ?? '',
    {
      ...(disabled !== undefined && { disabled }),
      ...(siteRole !== undefined && { siteRole }),
      ...(teams && { teams }),
    },
    board.now,
  )
  return { kind: 'changed' }
})

/** `POST /api/board/teams` */
export const makeTeam = boardRoute(async ({ board, actor, body }) => ({
  id: await createTeam(board.store, actor, read(team, body).name, board.now),
}))

/** `GET /api/board/teams/{id}/members` */
export const members = boardRoute(async ({ board, actor, params }) => ({
  members: await membersOf(board.store, actor, params.id ?? ''),
}))

/** `GET /api/board/audit`, with `?actor=`, `?action=`, `?target=` and `?before=` */
export const audit = boardRoute(async ({ board, actor, request }) => {
  const { searchParams } = new URL(request.url)
  const before = numberIn(searchParams.get('before'))
  const filter = Object.fromEntries(
    ['actor', 'action', 'target'].flatMap((name) => {
      const value = searchParams.get(name)
      return value ? [[name, value]] : []
    }),
  )
  return { rows: await readAudit(board.store, actor, { ...filter, ...(before && { before }) }, board.now) }
})

/** `POST /api/board/audit/verify` */
export const verify = boardRoute(async ({ board, actor }) => {
  if (siteRoleFor(actor, 'audit.verify') === null)
    throw new Refusal('forbidden', 'Your account does not allow this (audit.verify).')
  return verifyAudit(board.store.db, readAnchors(join(dataFolder(process.env), anchorFile)))
})
