/**
 * The worker of the page: reads and assesses a file, keeps the cohort, and answers what the page asks of it. It sends
 * nothing anywhere: its own content security policy (next.config.js) forbids it every connection.
 */
import { RefusedInput } from '../entry.ts'
import { cohortHandlers } from './answers.ts'
import type { Doing } from './calls.ts'
import type { Cohort } from './cohort.ts'
import { intakeHandlers } from './intake-handlers.ts'
import type { AnyCall, FromWorker, ToWorker } from './messages.ts'
import { screenApart } from './screen-apart.ts'

const running = new Map<number, AbortController>()
let cohort: Cohort | null = null
const intake = intakeHandlers((screened) => {
  cohort = screened
}, screenApart)

function reply(message: FromWorker): void {
  postMessage(message)
}

function doingOf(call: number, signal: AbortSignal): Doing {
  return {
    tell: (progress) => reply({ call, progress }),
    pause: async () => {
      await nextTask()
      signal.throwIfAborted()
    },
  }
}

// A task and not a microtask lets messages in; a channel does so at once, where a timer would wait.
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}

async function answerTo(message: AnyCall, doing: Doing) {
  switch (message.name) {
    case 'inspect':
      return intake.inspect(message.sent, doing)
    case 'preview':
      return intake.preview(message.sent, doing)
    case 'screen':
      return intake.screen(message.sent, doing)
    default: {
      if (cohort === null) throw new RefusedInput('No file was screened yet.')
      return answerFrom(cohort, message, doing)
    }
  }
}

type CohortCall = Exclude<AnyCall, { readonly name: 'inspect' | 'preview' | 'screen' }>

function answerFrom(from: Cohort, { name, sent }: CohortCall, doing: Doing) {
  // The name decides the type of what was sent, which the compiler cannot follow through a lookup.
  const handler = cohortHandlers[name] as (cohort: Cohort, sent: CohortCall['sent'], doing: Doing) => unknown
  return handler(from, sent, doing) as Promise<never>
}

async function take(message: AnyCall): Promise<void> {
  const { call } = message
  const controller = new AbortController()
  running.set(call, controller)
  try {
    reply({ call, answer: await answerTo(message, doingOf(call, controller.signal)) })
  } catch (error) {
    if (controller.signal.aborted) reply({ call, cancelled: true })
    else reply({ call, refused: error instanceof RefusedInput ? error.message : failure })
  } finally {
    running.delete(call)
  }
}

// What was thrown is left out: it could carry values of a patient.
const failure =
  'The program failed on this file. Nothing was judged; no criterion counts as not met. Reload the page and try again.'

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('cancel' in data) running.get(data.cancel)?.abort()
  else void take(data)
})
