import { signedIn } from '../../accounts/actor.ts'
import { watchChanges } from './changes.ts'
import { boardRoute } from './route.ts'

/**
 * After so many seconds the session is looked at again: a page learns that it has ended. A line is sent, so that nobody
 * between takes the connection for dead.
 */
const lookAgain = 15

/**
 * `GET /api/board/events`: tells the page that something changed, a second after it did at the latest, whichever process
 * changed it: every change adds a row to the audit trail. What changed is not in it; the page asks for what it shows.
 */
export const events = boardRoute(async ({ server, board, request }) => {
  const text = new TextEncoder()
  let stop: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let seconds = 0
      const end = () => {
        stop()
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      }
      const send = (lines: string) => {
        try {
          controller.enqueue(text.encode(lines))
        } catch {
          stop()
        }
      }
      const tick = () => {
        seconds += 1
        if (seconds % lookAgain !== 0) return
        send(': still here\n\n')
        signedIn(server.auth, board.store, request.headers, board.now, false).then(
          (session) => session ?? end(),
          end,
        )
      }
      stop = watchChanges(board.store, {
        changed: (newest) => {
          send(`event: change\ndata: ${newest}\n\n`)
          tick()
        },
        quiet: tick,
        // The page connects again and finds out.
        lost: end,
      })
      request.signal.addEventListener('abort', end)
    },
    cancel: () => stop(),
  })
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
})
