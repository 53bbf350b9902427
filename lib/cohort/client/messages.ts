import type { Answer, CallName, Progress, Sent } from './calls.ts'

/** From the page to the worker. Each call has a number of its own, which everything said about it repeats. */
export type ToWorker = AnyCall | { readonly cancel: number }

export type AnyCall = {
  readonly [Name in CallName]: { readonly call: number; readonly name: Name; readonly sent: Sent<Name> }
}[CallName]

/** From the worker to the page. */
export type FromWorker =
  | { readonly call: number; readonly answer: Answer<CallName> }
  | { readonly call: number; readonly progress: Progress }
  | { readonly call: number; readonly refused: string }
  | { readonly call: number; readonly cancelled: true }
