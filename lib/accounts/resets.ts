import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { Refusal } from '../board/refusal.ts'
import { appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { Tables } from '../database/tables.ts'
import { administer } from './administration.ts'
import { type Auth, passwordFault } from './auth.ts'
import { hashOf, newToken } from './one-time-link.ts'
import type { Actor } from './permissions.ts'
import { flag, insertPassword } from './rows.ts'

const hoursValid = 24

/**
 * Makes the link with which someone who forgot the password sets a new one. It is shown once, to be passed on; earlier
 * links of the account are void. The second factor stays, and so does the old password until the link is used.
 *
 * @returns the token of the link; only its hash is kept
 * @throws Refusal when the actor is no administrator, it is their own account, or it is switched off or not there
 */
export async function startReset(
  store: Store,
  actor: Actor,
  userId: string,
  now: () => Date,
): Promise<string> {
  return administer(
    store,
    actor,
    'password.reset-link',
    now,
    { type: 'account', id: userId },
    async (trx) => {
      refuseOwn(actor, userId, 'Change your own password under “Your account”.')
      await findActive(trx, userId)
      return insertReset(trx, userId, actor.userId, now())
    },
  )
}

/**
 * The same for an administrator who has no colleague left to ask, made on the terminal of the server: whoever gives
 * commands there has the store in their hands already.
 *
 * @param secondFactor whether the second factor goes too, for someone who lost that as well
 * @throws Refusal when the address is not that of an administrator
 */
export async function startResetOnTerminal(
  store: Store,
  email: string,
  secondFactor: boolean,
  now: () => Date,
): Promise<string> {
  return store.db.transaction().execute(async (trx) => {
    const user = await trx
      .selectFrom('user')
      .select(['id', 'role'])
      .where('email', '=', email.trim().toLowerCase())
      .where('disabledAt', 'is', null)
      .executeTakeFirst()
    if (user?.role !== 'administrator') {
      throw new Refusal(
        'not-found',
        `No administrator signs in as “${email}”. Other accounts are reset by an administrator, under “Accounts”.`,
      )
    }
    const event = {
      actor: 'system',
      role: 'terminal',
      targetType: 'account',
      targetId: user.id,
      outcome: 'success' as const,
    }
    if (secondFactor) {
      await takeSecondFactor(store, trx, user.id)
      await appendAudit(trx, store.dialect, { ...event, action: 'second-factor.remove' }, now())
    }
    await appendAudit(trx, store.dialect, { ...event, action: 'password.reset-link' }, now())
    return insertReset(trx, user.id, null, now())
  })
}

/**
 * Sets a new password with a link. Every session of the account ends, and the link is spent.
 *
 * @throws Refusal when the link is void or the password cannot be taken
 */
export async function resetPassword(
  store: Store,
  auth: Auth,
  token: string,
  newPassword: string,
  now: () => Date,
): Promise<void> {
  const fault = passwordFault(newPassword)
  if (fault !== null) throw new Refusal('invalid', fault)
  if (!(await accountOf(store, token, now))) throw notValid()
  const { password } = await auth.$context
  // Dear on purpose, so not while the store is locked.
  const hash = await password.hash(newPassword)
  await store.db.transaction().execute(async (trx) => {
    const userId = await accountOf({ db: trx }, token, now)
    if (userId === null) throw notValid()
    const time = now().toISOString()
    const spent = await trx
      .updateTable('password_reset')
      .set({ used_at: time })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (Number(spent.numUpdatedRows) !== 1) throw notValid()
    await setPassword(trx, userId, hash, time)
    await endEverySession(trx, userId)
    const event = {
      actor: userId,
      role: 'none',
      action: 'password.reset',
      targetType: 'account',
      targetId: userId,
      outcome: 'success' as const,
    }
    await appendAudit(trx, store.dialect, event, now())
  })
}

/**
 * Takes the second factor off someone who lost it, and ends every session of the account. An act of its own: a new
 * password alone leaves the second factor as it is.
 *
 * @throws Refusal when the actor is no administrator, it is their own account, or it is not there
 */
export async function removeSecondFactor(
  store: Store,
  actor: Actor,
  userId: string,
  now: () => Date,
): Promise<void> {
  await administer(
    store,
    actor,
    'second-factor.remove',
    now,
    { type: 'account', id: userId },
    async (trx) => {
      refuseOwn(actor, userId, 'Switch your own second factor off under “Your account”.')
      await findActive(trx, userId)
      await takeSecondFactor(store, trx, userId)
    },
  )
}

/** Ends every session of someone else. @throws Refusal when the actor is no administrator or the account is not there */
export async function endSessionsOf(
  store: Store,
  actor: Actor,
  userId: string,
  now: () => Date,
): Promise<void> {
  await administer(
    store,
    actor,
    'account.end-sessions',
    now,
    { type: 'account', id: userId },
    async (trx) => {
      await findActive(trx, userId)
      await endEverySession(trx, userId)
    },
  )
}

function notValid(): Refusal {
  return new Refusal(
    'not-found',
    'This link was used, or its time is over. Ask an administrator for a new one.',
  )
}

/** Whoever sits at an open screen of an administrator must not come by the account itself. */
function refuseOwn(actor: Actor, userId: string, instead: string): void {
  if (actor.userId === userId) throw new Refusal('invalid', `This is your own account. ${instead}`)
}

async function findActive(trx: Transaction<Tables>, userId: string): Promise<void> {
  const user = await trx.selectFrom('user').select('disabledAt').where('id', '=', userId).executeTakeFirst()
  if (!user) throw new Refusal('not-found', 'There is no such account.')
  if (user.disabledAt !== null)
    throw new Refusal('invalid', 'This account is switched off. Switch it on first.')
}

async function insertReset(
  trx: Transaction<Tables>,
  userId: string,
  createdBy: string | null,
  at: Date,
): Promise<string> {
  const token = newToken()
  const time = at.toISOString()
  await trx
    .updateTable('password_reset')
    .set({ used_at: time })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
  await trx
    .insertInto('password_reset')
    .values({
      id: randomUUID(),
      user_id: userId,
      token_hash: hashOf(token),
      created_at: time,
      created_by: createdBy,
      expires_at: new Date(at.getTime() + hoursValid * 3_600_000).toISOString(),
      used_at: null,
    })
    .execute()
  return token
}

/** Whose password a link resets; null where it is void, its time is over, or the account was switched off since. */
async function accountOf({ db }: Pick<Store, 'db'>, token: string, now: () => Date): Promise<string | null> {
  const row = await db
    .selectFrom('password_reset')
    .innerJoin('user', 'user.id', 'password_reset.user_id')
    .select('user_id')
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .where('user.disabledAt', 'is', null)
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** An account that signed in with the hospital’s only gets a password with its first link. */
async function setPassword(
  trx: Transaction<Tables>,
  userId: string,
  hash: string,
  time: string,
): Promise<void> {
  const changed = await trx
    .updateTable('account')
    .set({ password: hash, updatedAt: time })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) > 0) return
  await insertPassword(trx, userId, hash, time)
}

/** Those that are open, and a sign-in that waits for its code. */
async function endEverySession(trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.deleteFrom('session').where('userId', '=', userId).execute()
  await trx.deleteFrom('verification').where('value', '=', userId).execute()
}

async function takeSecondFactor(store: Store, trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute()
  await trx
    .updateTable('user')
    .set({ twoFactorEnabled: flag(store, false) })
    .where('id', '=', userId)
    .execute()
  await endEverySession(trx, userId)
}
