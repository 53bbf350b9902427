import type { Outcome } from './outcome.ts'
import { outcomes } from './outcomes.ts'

/** A pattern written out: `a/{b,c}/12` as `a/b/12` and `a/c/12`, in that order. */
function expanded(pattern: string): readonly string[] {
  const [, before, choices, after] = pattern.match(/^(.*?)\{([^}]*)\}(.*)$/) ?? []
  if (before === undefined || choices === undefined || after === undefined) return [pattern]
  return choices.split(',').flatMap((choice) => expanded(`${before}${choice}${after}`))
}

/** Whether an id fits a pattern. `*` stands for anything, `{a,b}` for one of its choices. */
export function fits(id: string, pattern: string): boolean {
  return expanded(pattern).some((each) => {
    const source = each.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${source.join('.*')}$`).test(id)
  })
}

/** The figures named by patterns, in their order. Throws where a name fits no figure: a chart never loses a row unseen. */
export function select(...patterns: readonly string[]): readonly Outcome[] {
  return patterns.flatMap(expanded).flatMap((pattern) => {
    const found = outcomes.filter(({ id }) => fits(id, pattern))
    if (found.length === 0) throw new Error(`No figure fits ${pattern}.`)
    return found
  })
}
