import type { Store } from '../../database/connection.ts'
import { boardRoute } from './route.ts'

const pause = 1000

/**
 * `GET /api/board/events`: tells the page that something changed, a second after it did at the latest, whichever process
 * changed it: every change adds a row to the audit trail. What changed is not in it; the page asks for what it shows.
 */
export const events = boardRoute(async ({ board, request }) => {
  const text = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let seen = -1
      let quiet = 0
      const end = () => {
        clearInterval(timer)
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      }
      const look = async () => {
        try {
          const newest = await newestChange(board.store)
          quiet += 1
          if (newest !== seen) {
            seen = newest
            quiet = 0
            controller.enqueue(text.encode(`event: change\ndata: ${newest}\n\n`))
          } else if (quiet % 15 === 0) {
            controller.enqueue(text.encode(': still here\n\n'))
          }
        } catch {
          // The store or the reader is gone; the page connects again and finds out.
          end()
        }
      }
      const timer = setInterval(() => void look(), pause)
      request.signal.addEventListener('abort', end)
      await look()
    },
  })
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
})

/** Number of the newest change of a case, meeting or account; that something was looked at is none. */
async function newestChange({ db }: Store): Promise<number> {
  const { newest } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.max('seq').as('newest'))
    .where('outcome', '=', 'success')
    .where('action', 'not like', '%.view')
    .where('action', 'not like', '%.list')
    .where('action', 'not like', 'audit.%')
    .where('action', 'not like', 'sign-%')
    .where('action', 'not like', '%.export')
    .executeTakeFirstOrThrow()
  return newest ?? 0
}
