import type { Answer, CallName, Progress, Sent } from './calls.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** What a call may have beside what is sent. */
interface Asking {
  /** Aborting it stops the work; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Asks the worker. */
export type Ask = <Name extends CallName>(
  name: Name,
  sent: Sent<Name>,
  asking?: Asking,
) => Promise<Answer<Name>>

/** What the worker refused; its message is for the person who chose the file. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** A worker of the page, and how it is asked. */
export interface CohortWorker {
  readonly ask: Ask
  /** Ends the worker with all that it holds. */
  readonly end: () => void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (reason: unknown) => void
  readonly asking: Asking
}

/** Starts a worker. It holds one file and one cohort at a time. */
export function startWorker(): CohortWorker {
  return overWorker(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
}

function overWorker(worker: Worker): CohortWorker {
  const waiting = new Map<number, Waiting>()
  let calls = 0

  const post = (message: ToWorker) => worker.postMessage(message)

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const { resolve, reject, asking } = waiting.get(data.call) ?? {}
    if ('progress' in data) return asking?.onProgress?.(data.progress)
    waiting.delete(data.call)
    if ('answer' in data) resolve?.(data.answer as never)
    else if ('refused' in data) reject?.(new Refused(data.refused))
    else reject?.(asking?.signal?.reason)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Refused(stopped))
    waiting.clear()
  })

  const ask: Ask = (name, sent, asking = {}) => {
    asking.signal?.throwIfAborted()
    calls += 1
    const call = calls
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject, asking })
      asking.signal?.addEventListener('abort', () => post({ cancel: call }), { once: true })
      post({ call, name, sent } as ToWorker)
    })
  }
  return { ask, end: () => worker.terminate() }
}

const stopped =
  'The part of the page that reads files has stopped; the file may be larger than the memory of this browser allows. ' +
  'Reload the page, or screen the file on the command line.'
