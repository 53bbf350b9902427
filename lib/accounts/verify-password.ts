import type { Store } from '../database/connection.ts'
import type { Auth } from './auth.ts'

/** Whether this is the password of the account; false also where it has none, as with single sign-on alone. */
export async function verifyPassword(
  { db }: Store,
  auth: Auth,
  userId: string,
  password: string,
): Promise<boolean> {
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
