import { randomUUID } from 'node:crypto'
import type { Store } from '../database/connection.ts'

const windowSeconds = 60

/**
 * Counts an attempt, in the store so that every process counts the same. A minute without any forgets them.
 *
 * @param key what is counted, as one account from one network address
 * @returns the number of attempts up to this one, from 1
 */
export async function countAttempt({ db }: Store, key: string, now: () => Date): Promise<number> {
  const at = now().getTime()
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('rateLimit').select('count').where('key', '=', key).executeTakeFirst()
    if (!row) {
      await trx
        .insertInto('rateLimit')
        .values({ id: randomUUID(), key, count: 1, lastRequest: at })
        // Two at once: the other one was first, and is counted with this one.
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((eb) => ({ count: eb('rateLimit.count', '+', 1) })),
        )
        .execute()
      return 1
    }
    const { count } = await trx
      .updateTable('rateLimit')
      .set((eb) => ({
        count: eb
          .case()
          .when('lastRequest', '<=', at - windowSeconds * 1000)
          .then(1)
          .else(eb('count', '+', 1))
          .end(),
        lastRequest: at,
      }))
      .where('key', '=', key)
      .returning('count')
      .executeTakeFirstOrThrow()
    return count
  })
}
