import { availableParallelism } from 'node:os'
import type { answer } from './answer.ts'
import { type Outcome, type Setup, screening } from './job.ts'
import type { Part } from './part.ts'
import { type Pool, startPool } from './pool.ts'

/** A part of the input with what it comes to. */
export interface Answered {
  readonly part: Part
  readonly outcome: Outcome
}

/** What answers the parts of an input, in their order. */
export type Answering = (parts: AsyncIterable<Part>) => AsyncGenerator<Answered>

/** Parts that one thread answers before others are started: starting them takes a second. */
const partsAlone = 16

/** Parts that each thread may be ahead of the one that is written next. */
const ahead = 3

/**
 * The criteria as the assessment applies them, over as many threads as asked for. The order and the bytes of what comes
 * are those of a single one.
 *
 * @param workers threads; null for one a processor once the input is large
 */
export function jsEngine(setup: Setup, workers: number | null, answerFor?: typeof answer): Answering {
  const threads = answerFor ? 1 : (workers ?? availableParallelism())
  const alone = workers === null ? partsAlone : 0
  return threads === 1 ? oneThread(setup, answerFor) : manyThreads(setup, threads, alone)
}

function oneThread(setup: Setup, answerFor?: typeof answer): Answering {
  const run = screening(setup, answerFor)
  return async function* (parts) {
    for await (const part of parts) yield { part, outcome: run(part.job) }
  }
}

interface Running {
  readonly part: Part
  readonly outcome: Promise<Outcome>
}

function manyThreads(setup: Setup, threads: number, alone: number): Answering {
  return async function* (parts) {
    const here = screening(setup)
    let pool: Pool | undefined
    let taken = 0
    const started = (part: Part): Running => {
      taken += 1
      if (taken > alone) pool ??= startPool(setup, threads)
      const outcome = pool ? pool.run(part.job) : Promise.resolve(here(part.job))
      // Awaited in its turn; until then a failure is no surprise.
      outcome.catch(() => {})
      return { part, outcome }
    }
    const input = parts[Symbol.asyncIterator]()
    const running: Running[] = []
    let coming: Promise<IteratorResult<Part>> | undefined
    let ended = false
    try {
      while (!ended || running.length > 0) {
        const [first] = running
        if (!ended && running.length < threads * ahead) coming ??= input.next()
        // Whichever is there first, so that a slow input is answered as it comes.
        const ready = await Promise.race([...(first ? [first.outcome] : []), ...(coming ? [coming] : [])])
        if ('count' in ready && first) {
          running.shift()
          yield { part: first.part, outcome: ready }
        } else if ('done' in ready) {
          coming = undefined
          if (ready.done) ended = true
          else running.push(started(ready.value))
        }
      }
    } finally {
      await pool?.close()
      await input.return?.()
    }
  }
}
