import type { Store } from '../../database/connection.ts'

/** An open page that wants to know when something changed. */
export interface Listener {
  /** Something changed; the number rises. */
  readonly changed: (newest: number) => void
  /** A second went by and nothing changed. */
  readonly quiet: () => void
  /** The store is out of reach. Nothing more is told. */
  readonly lost: () => void
}

interface Watch {
  readonly listeners: Set<Listener>
  readonly timer: NodeJS.Timeout
  /** Row of the audit trail up to which was looked, and the newest change among those. */
  at: { readonly head: number; readonly newest: number } | null
}

const pause = 1000
const watches = new WeakMap<Store, Watch>()

/**
 * Tells a page of changes, whichever process made them, a second after they happened at the latest. However many pages are
 * open the process asks the store once a second, and not at all while none is.
 *
 * @returns stops telling this page
 */
export function watchChanges(store: Store, listener: Listener): () => void {
  const watch = watches.get(store) ?? begin(store)
  watch.listeners.add(listener)
  if (watch.at) listener.changed(watch.at.newest)
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size === 0) end(store, watch)
  }
}

function begin(store: Store): Watch {
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      const before = watch.at
      watch.at = await newestChange(store, before)
      const { newest } = watch.at
      for (const listener of [...watch.listeners]) {
        if (newest === before?.newest) listener.quiet()
        else listener.changed(newest)
      }
    } catch {
      const listeners = [...watch.listeners]
      end(store, watch)
      for (const listener of listeners) listener.lost()
    } finally {
      looking = false
    }
  }
  const watch: Watch = { listeners: new Set(), timer: setInterval(() => void look(), pause), at: null }
  watches.set(store, watch)
  void look()
  return watch
}

function end(store: Store, watch: Watch): void {
  clearInterval(watch.timer)
  watch.listeners.clear()
  if (watches.get(store) === watch) watches.delete(store)
}

/**
 * The newest change of a case, meeting or account; that something was looked at is none. Signing out everywhere is one:
 * pages ask again, and those whose session has ended find out.
 */
async function newestChange({ db }: Store, before: Watch['at']): Promise<NonNullable<Watch['at']>> {
  const { seq: head } = await db
    .selectFrom('audit_head')
    .select('seq')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  if (head === before?.head) return before
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', before?.head ?? 0)
    .where('outcome', '=', 'success')
    .where('action', 'not like', '%.view')
    .where('action', 'not like', '%.list')
    .where('action', 'not like', 'audit.%')
    .where('action', 'not like', 'sign-in%')
    .where('action', 'not in', ['sign-out', 'sign-out.time-out'])
    .where('action', 'not like', '%.export')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { head, newest: row?.seq ?? before?.newest ?? 0 }
}
