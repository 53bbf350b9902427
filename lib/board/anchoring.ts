import { keepAnchor, readAnchors } from '../database/anchors.ts'
import { verifyAudit } from '../database/audit.ts'
import type { Board } from './board.ts'

const hour = 60 * 60 * 1000

/**
 * Keeps the end of the audit trail in a file, when the server starts and then once a day, if the trail is whole from the
 * end that was kept last. Nobody waits for it. What is wrong is said to the one who runs the server; the whole trail is
 * read when an auditor asks.
 *
 * @param say prints a line where the one who runs the server sees it
 * @returns stops it, and waits for a check that goes on
 */
export function keepDailyAnchors(
  { store, now }: Board,
  file: string,
  say: (line: string) => void,
): () => Promise<void> {
  let stopped = false
  const keep = async (atStart: boolean) => {
    try {
      const kept = readAnchors(file)
      const newest = kept.at(-1)
      // Not “later than”: a clock that was wrong for a while must not put the next one off.
      if (!atStart && newest && dayOf(newest.at) === dayOf(now().toISOString())) return
      const furthest = kept.reduce<typeof newest>(
        (far, each) => (far && far.seq > each.seq ? far : each),
        undefined,
      )
      const check = await verifyAudit(store.db, kept, furthest)
      if (check.ok) keepAnchor(file, check.head, now())
      else if (!stopped) say(`The audit trail is not whole. First bad row: ${check.seq}. ${check.reason}`)
    } catch (error) {
      if (stopped) return
      const reason = error instanceof Error ? error.message : String(error)
      say(`The end of the audit trail could not be kept in ${file}: ${reason}`)
    }
  }
  let latest = keep(true)
  const timer = setInterval(() => {
    latest = latest.then(() => keep(false))
  }, hour)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await latest
  }
}

function dayOf(time: string): string {
  return time.slice(0, 10)
}
