import { join } from 'node:path'
import { z } from 'zod'
import { endSessions } from '../../accounts/actor.ts'
import {
  changeAccount,
  createTeam,
  listAccounts,
  listTeams,
  membersOf,
} from '../../accounts/administration.ts'
import { auditBundle } from '../../accounts/audit-event.ts'
import { absoluteSeconds, idleSeconds, singleSignOnId } from '../../accounts/auth.ts'
import { confirmationFor } from '../../accounts/confirm-identity.ts'
import { type Invited, invite } from '../../accounts/invitations.ts'
import { endSessionsOf, removeSecondFactor, startReset } from '../../accounts/resets.ts'
import { checkTrail, exportTrail, readTrail, type TrailFilter } from '../../accounts/trail.ts'
import { dataFolder } from '../../database/address.ts'
import { AnchorFault, anchorFile, readAnchors } from '../../database/anchors.ts'
import { Refusal } from '../refusal.ts'
import { day, id, numberIn, read } from './read.ts'
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
    /** Until the session ends whatever happens in it; no time of day, because clocks of browsers are wrong. */
    endsInSeconds: Math.max(0, Math.floor((endsAt.getTime() - board.now().getTime()) / 1000)),
    /** What is asked for before a decision is signed. */
    signsWith: await confirmationFor(board.store, actor.userId),
    idleSeconds,
    absoluteSeconds,
  }
})

/** `DELETE /api/board/session`: ends every session of the account, wherever it is open */
export const signOutEverywhere = boardRoute(async ({ board, actor }) => {
  await endSessions(board.store, actor.userId, board.now)
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

/** `POST /api/board/accounts/{id}/reset`: a link to set a new password, which is shown once */
export const resetAccount = boardRoute(async ({ server, board, actor, params }) => ({
  link: `${server.origin}/reset#${await startReset(board.store, actor, params.id ?? '', board.now)}`,
}))

/** `DELETE /api/board/accounts/{id}/second-factor` */
export const takeSecondFactor = boardRoute(async ({ board, actor, params }) => {
  await removeSecondFactor(board.store, actor, params.id ?? '', board.now)
  return { kind: 'removed' }
})

/** `DELETE /api/board/accounts/{id}/sessions`: signs someone else out everywhere */
export const signOutAccount = boardRoute(async ({ board, actor, params }) => {
  await endSessionsOf(board.store, actor, params.id ?? '', board.now)
  return { kind: 'signed-out' }
})

/** `POST /api/board/teams` */
export const makeTeam = boardRoute(async ({ board, actor, body }) => ({
  id: await createTeam(board.store, actor, read(team, body).name, board.now),
}))

/** `GET /api/board/teams/{id}/members` */
export const members = boardRoute(async ({ board, actor, params }) => ({
  members: await membersOf(board.store, actor, params.id ?? ''),
}))

/** `GET /api/board/profile`: how the one who is signed in signs in, and confirms a signature */
export const profile = boardRoute(async ({ server, board, actor }) => {
  const accounts = await board.store.db
    .selectFrom('account')
    .select(['id', 'providerId'])
    .where('userId', '=', actor.userId)
    .execute()
  const user = await board.store.db
    .selectFrom('user')
    .select(['email', 'twoFactorEnabled'])
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  const linked = (provider: string) => accounts.find(({ providerId }) => providerId === provider)?.id ?? null
  return {
    email: user.email,
    password: linked('credential'),
    secondFactor: Boolean(user.twoFactorEnabled),
    singleSignOn: { configured: server.singleSignOn, linked: linked(singleSignOnId) },
  }
})

/** `GET /api/board/audit`, with `?actor=`, `?action=`, `?target=`, `?from=`, `?to=` and `?before=` */
export const audit = boardRoute(async ({ board, actor, request }) =>
  readTrail(board.store, actor, filterIn(request), board.now),
)

/** `GET /api/board/audit/export`, with the same filter: FHIR R4 AuditEvent in a Bundle */
export const exportAudit = boardRoute(async ({ server, board, actor, request }) => {
  const filter = filterIn(request)
  const trail = await exportTrail(board.store, actor, filter, board.now)
  const people = await board.store.db.selectFrom('user').select(['id', 'name']).execute()
  const at = board.now()
  const text = auditBundle(trail, {
    origin: server.origin,
    at,
    names: new Map(people.map(({ id, name }) => [id, name])),
    whole: Object.values(filter).every((value) => value === undefined),
  })
  return new Response(streamOf(text), {
    headers: {
      'Content-Type': 'application/fhir+json',
      'Content-Disposition': `attachment; filename="audit-trail-${at.toISOString().slice(0, 10)}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})

function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await text.return(undefined)
    },
  })
}

function filterIn(request: Request): TrailFilter {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => searchParams.get(name) || undefined
  return {
    actor: text('actor'),
    action: text('action'),
    target: text('target'),
    from: read(day.optional(), text('from')),
    to: read(day.optional(), text('to')),
    before: numberIn(searchParams.get('before')),
  }
}

/** `POST /api/board/audit/verify`: whether the trail is whole, and the first row that is not as it was written */
export const verify = boardRoute(async ({ board, actor }) => {
  const file = join(dataFolder(process.env), anchorFile)
  try {
    return await checkTrail(board.store, actor, () => readAnchors(file), board.now)
  } catch (error) {
    if (error instanceof AnchorFault) return { ok: false, seq: 0, reason: error.message }
    throw error
  }
})
