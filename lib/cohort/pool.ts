import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Job, Outcome, Setup } from './job.ts'

/** Threads that answer parts of the input, each one part at a time. */
export interface Pool {
  readonly run: (job: Job) => Promise<Outcome>
  readonly close: () => Promise<void>
}

/** Starts threads; each is ready once it has loaded the criteria. */
export function startPool(setup: Setup, threads: number): Pool {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: setup }),
  )
  const idle = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const taken = () =>
    new Promise<Worker>((resolve) => {
      const worker = idle.pop()
      if (worker) resolve(worker)
      else waiting.push(resolve)
    })

  const run = async (job: Job): Promise<Outcome> => {
    const worker = await taken()
    worker.postMessage(job)
    // A thread that fails rejects here, with what was thrown in it.
    const [outcome] = await once(worker, 'message')
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
    return outcome as Outcome
  }
  return {
    run,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
