import { Refusal } from '../board/refusal.ts'
import { appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { SignedIn } from './actor.ts'
import { countAttempt } from './attempts.ts'
import type { Auth } from './auth.ts'
import { spendCode } from './used-codes.ts'

/** How someone shows once more who they are before signing. */
export type Confirmation = 'password' | 'password-and-code' | 'fresh-sign-in'

/** With single sign-on alone, a sign-in that is not older than this many seconds confirms. */
const freshSeconds = 5 * 60

/** What an account is asked for before it signs. */
export async function confirmationFor({ db }: Pick<Store, 'db'>, userId: string): Promise<Confirmation> {
  const account = await db
    .selectFrom('user')
    .leftJoin('account', (join) =>
      join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'),
    )
    .select(['user.twoFactorEnabled', 'account.password'])
    .where('user.id', '=', userId)
    .executeTakeFirst()
  if (!account?.password) return 'fresh-sign-in'
  return account.twoFactorEnabled ? 'password-and-code' : 'password'
}

const attemptsAMinute = 10

/**
 * Whether whoever is signed in is confirmed by what they gave, or by having signed in a moment ago. That they were not is
 * written down.
 *
 * @throws Refusal after too many attempts in a minute
 */
export async function confirmIdentity(
  { store, auth }: { readonly store: Store; readonly auth: Auth },
  { actor, startedAt }: SignedIn,
  headers: Headers,
  given: { readonly password: string; readonly code: string },
  now: () => Date,
): Promise<boolean> {
  const { userId } = actor
  if ((await countAttempt(store, `confirm|${userId}`, now)) > attemptsAMinute) {
    throw new Refusal('forbidden', 'Too many attempts. Wait a minute and try again. Nothing was recorded.')
  }
  const confirmed = await isConfirmed({ store, auth }, userId, startedAt, headers, given, now)
  if (!confirmed) {
    const event = {
      actor: userId,
      role: 'none',
      action: 'identity.confirm',
      targetType: 'account',
      targetId: userId,
      outcome: 'failed' as const,
    }
    await store.db.transaction().execute((trx) => appendAudit(trx, store.dialect, event, now()))
  }
  return confirmed
}

async function isConfirmed(
  { store, auth }: { readonly store: Store; readonly auth: Auth },
  userId: string,
  startedAt: Date,
  headers: Headers,
  given: { readonly password: string; readonly code: string },
  now: () => Date,
): Promise<boolean> {
  const asked = await confirmationFor(store, userId)
  if (asked === 'fresh-sign-in') return now().getTime() - startedAt.getTime() <= freshSeconds * 1000
  if (!(await isPassword(store, auth, userId, given.password))) return false
  if (asked === 'password') return true
  return (await isCode(auth, headers, given.code)) && spendCode(store, userId, given.code, now)
}

async function isPassword({ db }: Store, auth: Auth, userId: string, password: string): Promise<boolean> {
  const account = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (!account?.password) return false
  const { password: hashing } = await auth.$context
  return hashing.verify({ hash: account.password, password })
}

async function isCode(auth: Auth, headers: Headers, code: string): Promise<boolean> {
  return auth.api.verifyTOTP({ headers, body: { code } }).then(
    () => true,
    () => false,
  )
}
