import { z } from 'zod'
import { Refusal } from '../refusal.ts'

const words: Readonly<Record<string, string>> = {
  invalid_type: 'is missing or of the wrong kind',
  too_big: 'is too long',
  too_small: 'is too short',
  invalid_value: 'is none of the values that are offered',
  unrecognized_keys: 'has members that are not known',
}

/** A body of the shape that is asked for. @throws Refusal that names every fault */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    ({ path, code, message }) => `${path.join('.') || 'the body'} ${words[code] ?? message}`,
  )
  throw new Refusal('invalid', `${faults.join('; ')}. Nothing was changed.`)
}

/** A day as `2026-11-22`. */
export const day = z.iso.date()

/** An id of this application. */
export const id = z.string().min(1).max(64)

/** A revision or row number in an address; undefined where there is none. */
export function numberIn(text: string | null): number | undefined {
  if (text === null) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Refusal('invalid', 'The number in the address must be a whole number from 1.')
}
