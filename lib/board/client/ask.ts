import { byItself } from '../by-itself.ts'

/** An answer that is no success: why, in words for the person who asked. */
export class Fault extends Error {
  /** 0 where the server could not be reached. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'Fault'
    this.status = status
  }
}

interface Question {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** Nobody touched anything: such a request does not keep a session alive. */
  readonly unattended?: boolean
}

const unreachable = 'The server cannot be reached. Nothing was changed. Check the connection and try again.'

/**
 * Asks the server that gave the page.
 *
 * @param path below the origin, as `/api/board/cases`
 * @throws Fault when the answer is no success or none comes
 */
export async function ask<T>(path: string, question: Question = {}): Promise<T> {
  const response = await answered(path, question)
  return (await response.json().catch(() => null)) as T
}

/**
 * A file that the server makes.
 *
 * @throws Fault when the answer is no success or none comes
 */
export async function askFile(path: string): Promise<Blob> {
  const response = await answered(path, {})
  return response.blob().catch(() => {
    throw new Fault(0, unreachable)
  })
}

async function answered(path: string, { method, body, unattended = false }: Question): Promise<Response> {
  const response = await fetch(path, {
    method: method ?? 'GET',
    headers: { 'Content-Type': 'application/json', ...(unattended && { [byItself]: '1' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => {
    throw new Fault(0, unreachable)
  })
  if (response.ok) return response
  const answer: unknown = await response.json().catch(() => null)
  throw new Fault(
    response.status,
    messageIn(answer) ?? `The server answered ${response.status}. Nothing was changed.`,
  )
}

/** Two kinds of fault: those of the case review, and those of the account library. */
function messageIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { error, message } = answer as { error?: { message?: unknown }; message?: unknown }
  const text = error?.message ?? message
  return typeof text === 'string' ? text : null
}
