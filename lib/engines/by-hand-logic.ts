import type { Truth } from '../../rules/index.ts'

// A truth as a number, so that Kleene's "and" is the least of its parts and his "or" the greatest.
export const noCode = 0
export const unknown = 1
export const yesCode = 2

/** What each code stands for. */
export const truths: readonly Truth[] = [false, null, true]

export const all = Math.min
export const any = Math.max
export const not = (code: number): number => 2 - code

/** Two scales of one thing: one that is known is enough. */
export const anyKnown = (a: number, b: number): number => {
  if (a === yesCode || b === yesCode) return yesCode
  return a === noCode || b === noCode ? noCode : unknown
}
