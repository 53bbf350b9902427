import { useEffect, useState } from 'react'
import { type Ask, Refused } from '../ask.ts'
import type { Answer, CallName, Sent } from '../calls.ts'

/** What the worker says, or why it does not; both null while it is first asked. */
export interface Answered<Name extends CallName> {
  readonly answer: Answer<Name> | null
  readonly refused: string | null
  /** Whether what stands here is still the answer to an earlier question. */
  readonly stale: boolean
}

/**
 * Asks the worker, and again whenever the question changes. Until the new answer is there the old one stays, so that
 * nothing jumps.
 *
 * @param sent compared by what it holds
 */
export function useAnswer<Name extends CallName>(ask: Ask, name: Name, sent: Sent<Name>): Answered<Name> {
  const key = JSON.stringify(sent)
  const [given, setGiven] = useState<Omit<Answered<Name>, 'stale'> & { readonly key: string | null }>({
    answer: null,
    refused: null,
    key: null,
  })

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    ask(name, JSON.parse(key) as Sent<Name>, { signal }).then(
      (answer) => !signal.aborted && setGiven({ answer, refused: null, key }),
      (error: unknown) => {
        if (!signal.aborted) setGiven({ answer: null, refused: refusalOf(error), key })
      },
    )
    return () => controller.abort()
  }, [ask, name, key])

  return { answer: given.answer, refused: given.refused, stale: given.key !== key }
}

/** What the worker refused, in its words. @throws what is no refusal */
export function refusalOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  throw error
}
