import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Store } from '../database/connection.ts'
import type { Tables } from '../database/tables.ts'

/** A yes or no as the database holds it in the account tables. */
export function flag({ dialect }: Pick<Store, 'dialect'>, value: boolean): boolean | number {
  return dialect === 'sqlite' ? Number(value) : value
}

/** The first password of someone, by its hash, as the account library looks for it. */
export async function insertPassword(
  trx: Transaction<Tables>,
  userId: string,
  hash: string,
  time: string,
): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: hash,
      createdAt: time,
      updatedAt: time,
    })
    .execute()
}
