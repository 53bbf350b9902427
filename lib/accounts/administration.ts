import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { Refusal } from '../board/refusal.ts'
import { appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { Tables } from '../database/tables.ts'
import { type Actor, type SiteAction, type SiteRole, siteRoleFor, type TeamRole } from './permissions.ts'

/** An account as administrators see it. */
export interface AccountEntry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly siteRole: SiteRole
  readonly disabled: boolean
  readonly secondFactor: boolean
  readonly teams: readonly { readonly teamId: string; readonly role: TeamRole }[]
}

export interface TeamEntry {
  readonly id: string
  readonly name: string
}

/** What changes about an account; what is left out stays. */
export interface AccountChange {
  readonly disabled?: boolean
  readonly siteRole?: SiteRole
  readonly teams?: readonly { readonly teamId: string; readonly role: TeamRole }[]
}

/** Does something for the whole application as someone: check, change and audit row are one transaction. */
export async function administer<T>(
  store: Store,
  actor: Actor,
  action: SiteAction,
  now: () => Date,
  target: {
    readonly type: string
    readonly id: string
    readonly detail?: Readonly<Record<string, string | boolean>>
  },
  run: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const role = siteRoleFor(actor, action)
  const event = {
    actor: actor.userId,
    role: role ?? actor.siteRole,
    action,
    targetType: target.type,
    targetId: target.id,
    outcome: role === null ? ('refused' as const) : ('success' as const),
    ...(target.detail && { detail: target.detail }),
  }
  const result = await store.db.transaction().execute(async (trx) => {
    await appendAudit(trx, store.dialect, event, now())
    return role === null ? null : { value: await run(trx) }
  })
  if (result === null) throw new Refusal('forbidden', `Your account does not allow this (${action}).`)
  return result.value
}

/** Every account, by name. */
export async function listAccounts(
  store: Store,
  actor: Actor,
  now: () => Date,
): Promise<readonly AccountEntry[]> {
  return administer(store, actor, 'account.list', now, { type: 'account', id: 'all' }, async (trx) => {
    const users = await trx
      .selectFrom('user')
      .select(['id', 'name', 'email', 'role', 'disabledAt', 'twoFactorEnabled'])
      .orderBy('name')
      .orderBy('id')
      .execute()
    const members = await trx.selectFrom('team_member').selectAll().execute()
    return users.map(({ id, name, email, role, disabledAt, twoFactorEnabled }) => ({
      id,
      name,
      email,
      siteRole: role,
      disabled: disabledAt !== null,
      secondFactor: Boolean(twoFactorEnabled),
      teams: members
        .filter(({ user_id }) => user_id === id)
        .map(({ team_id, role }) => ({ teamId: team_id, role })),
    }))
  })
}

/**
 * Changes roles, or switches an account off or on. Open sessions of an account that is switched off end at once; roles are
 * read at each request. The last administrator stays one.
 */
export async function changeAccount(
  store: Store,
  actor: Actor,
  userId: string,
  { disabled, siteRole, teams }: AccountChange,
  now: () => Date,
): Promise<void> {
  const detail = {
    ...(disabled !== undefined && { disabled }),
    ...(siteRole !== undefined && { siteRole }),
    ...(teams && { teams: teams.map(({ teamId, role }) => `${teamId}:${role}`).join(' ') }),
  }
  await administer(
    store,
    actor,
    'account.manage',
    now,
    { type: 'account', id: userId, detail },
    async (trx) => {
      const user = await trx.selectFrom('user').select('id').where('id', '=', userId).executeTakeFirst()
      if (!user) throw new Refusal('not-found', 'There is no such account.')
      if (disabled !== undefined) {
        await trx
          .updateTable('user')
          .set({ disabledAt: disabled ? now().toISOString() : null })
          .where('id', '=', userId)
          .execute()
        if (disabled) await trx.deleteFrom('session').where('userId', '=', userId).execute()
      }
      if (siteRole !== undefined)
        await trx.updateTable('user').set({ role: siteRole }).where('id', '=', userId).execute()
      if (teams) {
        await trx.deleteFrom('team_member').where('user_id', '=', userId).execute()
        for (const { teamId, role } of teams) {
          const team = await trx.selectFrom('team').select('id').where('id', '=', teamId).executeTakeFirst()
          if (!team) throw new Refusal('invalid', 'There is no such team.')
          await trx.insertInto('team_member').values({ team_id: teamId, user_id: userId, role }).execute()
        }
      }
      const left = await trx
        .selectFrom('user')
        .select('id')
        .where('role', '=', 'administrator')
        .where('disabledAt', 'is', null)
        .executeTakeFirst()
      if (!left) throw new Refusal('invalid', 'This is the last administrator. Make someone else one first.')
    },
  )
}

/** Makes a team. */
export async function createTeam(store: Store, actor: Actor, name: string, now: () => Date): Promise<string> {
  const id = randomUUID()
  await administer(
    store,
    actor,
    'team.manage',
    now,
    { type: 'team', id, detail: { name: name.trim().slice(0, 100) } },
    async (trx) => {
      const text = name.trim()
      if (text === '' || text.length > 100)
        throw new Refusal('invalid', 'Name of the team: enter between 1 and 100 characters.')
      const taken = await trx.selectFrom('team').select('id').where('name', '=', text).executeTakeFirst()
      if (taken) throw new Refusal('invalid', 'A team of this name exists.')
      await trx.insertInto('team').values({ id, name: text, created_at: now().toISOString() }).execute()
    },
  )
  return id
}

/** The teams that the actor belongs to; for an administrator all of them, since they give roles in them. */
export async function listTeams({ db }: Store, actor: Actor): Promise<readonly TeamEntry[]> {
  const teams = await db.selectFrom('team').select(['id', 'name']).orderBy('name').execute()
  return siteRoleFor(actor, 'team.manage') ? teams : teams.filter(({ id }) => actor.teams.has(id))
}

/** Who belongs to a team of the actor's, by name. */
export async function membersOf(
  { db }: Store,
  actor: Actor,
  teamId: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly role: TeamRole }[]> {
  if (!actor.teams.has(teamId))
    throw new Refusal('not-found', 'There is no such team, or it is not for your account.')
  return db
    .selectFrom('team_member')
    .innerJoin('user', 'user.id', 'team_member.user_id')
    .select(['user.id', 'user.name', 'team_member.role'])
    .where('team_id', '=', teamId)
    .where('user.disabledAt', 'is', null)
    .orderBy('user.name')
    .execute()
}
