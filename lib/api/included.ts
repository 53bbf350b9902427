import { asGiven } from '../assessment/refusal.ts'
import type { RequestProblem } from '../assessment/request.ts'
import { type Extra, extras } from '../cohort/answer.ts'

/** What an answer may hold beyond its usual members, by `?include=`. */
export const includable = extras

/** What the address asks for, or the fault. Names may be repeated, or joined by commas. */
export function includedIn(
  url: string,
):
  | { readonly ok: true; readonly included: ReadonlySet<Extra> }
  | { readonly ok: false; readonly problem: RequestProblem } {
  const asked = new URL(url).searchParams.getAll('include').flatMap((each) => each.split(','))
  const unknown = asked.find((name) => !includable.some((known) => known === name))
  if (unknown === undefined)
    return { ok: true, included: new Set(includable.filter((name) => asked.includes(name))) }
  const message = `The parameter “include” takes ${includable.join(', ')} only. You sent ${asGiven(unknown)}.`
  return { ok: false, problem: { feature: 'include', value: unknown, message } }
}
