import { watchChanges } from './changes.ts'
import { boardRoute } from './route.ts'

/** After so many seconds without a change a line is sent, so that nobody between takes the connection for dead. */
const silence = 15

/**
 * `GET /api/board/events`: tells the page that something changed, a second after it did at the latest, whichever process
 * changed it: every change adds a row to the audit trail. What changed is not in it; the page asks for what it shows.
 */
export const events = boardRoute(async ({ board, request }) => {
  const text = new TextEncoder()
  let stop: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let quiet = 0
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
      stop = watchChanges(board.store, {
        changed: (newest) => {
          quiet = 0
          send(`event: change\ndata: ${newest}\n\n`)
        },
        quiet: () => {
          quiet += 1
          if (quiet % silence === 0) send(': still here\n\n')
        },
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
