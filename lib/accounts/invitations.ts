import { randomUUID } from 'node:crypto'
import { Refusal } from '../board/refusal.ts'
import { appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import { administer } from './administration.ts'
import { type Auth, passwordFault } from './auth.ts'
import { hashOf, newToken } from './one-time-link.ts'
import type { Actor, SiteRole, TeamRole } from './permissions.ts'
import { flag, insertPassword } from './rows.ts'

/** What someone is invited to: a role in one team, or a role over the application. */
export type Invited =
  | { readonly role: TeamRole; readonly teamId: string }
  | { readonly role: Exclude<SiteRole, 'member'>; readonly teamId: null }

interface Invitation {
  readonly id: string
  readonly email: string
  readonly invited: Invited
}

const hoursValid = 72

/**
 * The link with which the first administrator sets up an account. A new one each time the server starts without any
 * account; the earlier one is void then. Null once there is an account.
 */
export async function setupToken({ db }: Store, now: () => Date): Promise<string | null> {
  const some = await db.selectFrom('user').select('id').limit(1).executeTakeFirst()
  if (some) return null
  await db.deleteFrom('invitation').execute()
  const token = newToken()
  await insertInvitation({ db }, now(), token, '', { role: 'administrator', teamId: null }, null)
  return token
}

/**
 * Invites someone. The token is shown once, to be passed on; only its hash is kept.
 *
 * @throws Refusal when the actor is no administrator, the address is none, or the team does not exist
 */
export async function invite(
  store: Store,
  actor: Actor,
  email: string,
  invited: Invited,
  now: () => Date,
): Promise<string> {
  const address = email.trim().toLowerCase()
  const token = newToken()
  const target = {
    type: 'invitation',
    id: hashOf(token).slice(0, 16),
    detail: { as: invited.role, ...(invited.teamId !== null && { team: invited.teamId }) },
  }
  return administer(store, actor, 'account.invite', now, target, async (trx) => {
    if (!/^[^\s@]+@[^\s@]+$/.test(address) || address.length > 254) {
      throw new Refusal('invalid', 'E-mail address: this is none. Enter it as name@hospital.example.')
    }
    if (invited.teamId !== null) {
      const team = await trx
        .selectFrom('team')
        .select('id')
        .where('id', '=', invited.teamId)
        .executeTakeFirst()
      if (!team) throw new Refusal('not-found', 'There is no such team.')
    }
    await insertInvitation({ db: trx }, now(), token, address, invited, actor.userId)
    return token
  })
}

/** The invitation that a token stands for; null when there is none, it was used or its time is over. */
export async function readInvitation(
  { db }: Pick<Store, 'db'>,
  token: string,
  now: () => Date,
): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { id, email, role, team_id } = row
  if (role === 'administrator' || role === 'auditor') return { id, email, invited: { role, teamId: null } }
  return team_id === null ? null : { id, email, invited: { role, teamId: team_id } }
}

/**
 * Makes the account of someone who was invited. The token is spent.
 *
 * @throws Refusal when the token is void, the name is missing, the password cannot be taken, or the address is not
 *   the one that was invited or has an account
 */
export async function acceptInvitation(
  store: Store,
  auth: Auth,
  token: string,
  person: { readonly name: string; readonly email: string; readonly password: string },
  now: () => Date,
): Promise<void> {
  const name = person.name.trim()
  if (name === '' || name.length > 100)
    throw new Refusal('invalid', 'Name: enter between 1 and 100 characters.')
  const fault = passwordFault(person.password)
  if (fault !== null) throw new Refusal('invalid', fault)
  if (!(await readInvitation(store, token, now))) throw notValid()
  const { password } = await auth.$context
  // Dear on purpose, so not while the store is locked.
  const hash = await password.hash(person.password)
  await store.db.transaction().execute(async (trx) => {
    const invitation = await readInvitation({ db: trx }, token, now)
    if (!invitation) throw notValid()
    const email = person.email.trim().toLowerCase()
    // Taken in silence, the invited address would leave somebody with an account they cannot sign in to.
    if (invitation.email !== '' && invitation.email !== email)
      throw new Refusal(
        'invalid',
        'E-mail address: the invitation is for another one. Enter the address that was invited.',
      )
    const taken = await trx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
    if (taken) throw new Refusal('invalid', 'This address has an account already. Sign in with it.')
    const spent = await trx
      .updateTable('invitation')
      .set({ accepted_at: now().toISOString() })
      .where('id', '=', invitation.id)
      .where('accepted_at', 'is', null)
      .executeTakeFirst()
    if (Number(spent.numUpdatedRows) !== 1) throw new Refusal('not-found', 'This link was used a moment ago.')
    const userId = randomUUID()
    const { role, teamId } = invitation.invited
    const time = now().toISOString()
    await trx
      .insertInto('user')
      .values({
        id: userId,
        name,
        email,
        emailVerified: flag(store, true),
        createdAt: time,
        updatedAt: time,
        role: teamId === null ? role : 'member',
      })
      .execute()
    await insertPassword(trx, userId, hash, time)
    if (teamId !== null) {
      await trx.insertInto('team_member').values({ team_id: teamId, user_id: userId, role }).execute()
    }
    await appendAudit(
      trx,
      store.dialect,
      {
        actor: userId,
        role,
        action: 'account.create',
        targetType: 'account',
        targetId: userId,
        outcome: 'success',
        detail: { as: role, team: teamId },
      },
      now(),
    )
  })
}

function notValid(): Refusal {
  return new Refusal('not-found', 'This link was used, or its time is over. Ask for a new one.')
}

async function insertInvitation(
  { db }: Pick<Store, 'db'>,
  at: Date,
  token: string,
  email: string,
  { role, teamId }: Invited,
  createdBy: string | null,
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      id: randomUUID(),
      email,
      role,
      team_id: teamId,
      token_hash: hashOf(token),
      created_at: at.toISOString(),
      created_by: createdBy,
      expires_at: new Date(at.getTime() + hoursValid * 3_600_000).toISOString(),
      accepted_at: null,
    })
    .execute()
}
