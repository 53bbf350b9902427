/** A thread of the command line: answers one part of the input after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Job, type Setup, screening } from './job.ts'

const answer = screening(workerData as Setup)

parentPort?.on('message', (job: Job) => {
  const outcome = answer(job)
  // Handed over and not copied; an empty one is shared by all outcomes without text.
  parentPort?.postMessage(outcome, outcome.text.length > 0 ? [outcome.text.buffer] : [])
})
