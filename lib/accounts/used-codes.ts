import type { Store } from '../database/connection.ts'

/** A code is worth nothing for this long after its use: far longer than it is shown, should a clock be put back. */
const hoursKept = 24

/**
 * Spends a code of an authenticator app that was right. Of several uses of the same one, at once or one after the other,
 * one succeeds.
 *
 * @returns false where it was used before
 */
export async function spendCode(
  { db }: Pick<Store, 'db'>,
  userId: string,
  code: string,
  now: () => Date,
): Promise<boolean> {
  const at = now()
  const over = new Date(at.getTime() - hoursKept * 3_600_000).toISOString()
  await db.deleteFrom('used_code').where('user_id', '=', userId).where('used_at', '<=', over).execute()
  const spent = await db
    .insertInto('used_code')
    .values({ user_id: userId, code, used_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(spent.numInsertedOrUpdatedRows) === 1
}
