import type { Transaction } from 'kysely'
import { type Actor, roleFor, type TeamAction } from '../accounts/permissions.ts'
import { type AuditEvent, appendAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import type { Tables } from '../database/tables.ts'
import { Refusal } from './refusal.ts'

/** What every read and write of cases needs. */
export interface Board {
  readonly store: Store
  /** The time, which tests set. */
  readonly now: () => Date
}

/** What an action is about, for the check and for the audit trail. */
export interface Target {
  readonly type: 'case' | 'team' | 'meeting' | 'decision'
  readonly id: string
  readonly teamId: string
}

interface Step {
  readonly trx: Transaction<Tables>
  /** The time of the whole action. */
  readonly at: Date
  /**
   * Checks that the actor may do this here and writes it down, in the transaction of the change.
   *
   * @throws Refusal when the actor may not
   */
  readonly allow: (target: Target, detail?: AuditEvent['detail']) => Promise<void>
}

/**
 * Does one thing as someone: check, change and audit row are one transaction. A refusal is written down as well, in a
 * transaction of its own, because the first is undone.
 */
export async function act<T>(
  { store, now }: Board,
  actor: Actor,
  action: TeamAction,
  run: (step: Step) => Promise<T>,
): Promise<T> {
  const at = now()
  const refused: AuditEvent[] = []
  try {
    return await store.db.transaction().execute((trx) =>
      run({
        trx,
        at,
        allow: async (target, detail) => {
          const role = roleFor(actor, action, target.teamId)
          const event = {
            actor: actor.userId,
            role: role ?? actor.teams.get(target.teamId) ?? 'none',
            action,
            targetType: target.type,
            targetId: target.id,
            outcome: role === null ? ('refused' as const) : ('success' as const),
            ...(detail && { detail }),
          }
          if (role !== null) {
            await appendAudit(trx, store.dialect, event, at)
            return
          }
          refused.push(event)
          // Someone outside the team does not learn that there is such a thing.
          if (!actor.teams.has(target.teamId)) throw notFound(target.type)
          throw new Refusal('forbidden', `Your role in this team does not allow this (${action}).`)
        },
      }),
    )
  } catch (error) {
    for (const event of refused) {
      await store.db.transaction().execute((trx) => appendAudit(trx, store.dialect, event, at))
    }
    throw error
  }
}

/** The refusal of what is not there, or not for the one who asks. */
export function notFound(type: Target['type']): Refusal {
  return new Refusal('not-found', `There is no such ${type}, or it is not for your account.`)
}
