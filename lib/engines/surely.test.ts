import { describe, expect, it } from 'vitest'
import { criteriaSets, evaluate, type Findings, findingsOf, measure } from '../../rules/index.ts'
import { recordsOf } from './records.ts'
import { type Plain, surelyFalse, surelyTrue } from './surely.ts'

/** Plain logic over what is known; a comparison is never asked of what is not. */
function holds(plain: Plain, findings: Findings): boolean {
  switch (plain.kind) {
    case 'and':
      return plain.parts.every((part) => holds(part, findings))
    case 'or':
      return plain.parts.some((part) => holds(part, findings))
    case 'not':
      return !holds(plain.part, findings)
    case 'known':
      return findings[plain.feature] !== undefined
    case 'one-of':
      return plain.values.some((value) => value === findings[plain.feature])
    case 'compare': {
      const left = measure(plain.left, findings)
      const right = typeof plain.right === 'number' ? plain.right : measure(plain.right, findings)
      if (left === null || right === null) throw new Error('A comparison was asked of a blank.')
      const compared = { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }
      return { ...compared, '=': left === right, '!=': left !== right }[plain.comparator]
    }
  }
}

describe('the criteria for engines without an unknown', () => {
  it('are surely true where they are true, surely false where they are false, and else neither', () => {
    const criteria = criteriaSets.flatMap((set) => set.criteria)
    const found = new Set<boolean | null>()
    for (const findings of recordsOf(60).map(findingsOf))
      for (const { id, when } of criteria) {
        const truth = evaluate(when, findings)
        found.add(truth)
        expect([id, holds(surelyTrue(when), findings), holds(surelyFalse(when), findings)]).toEqual([
          id,
          truth === true,
          truth === false,
        ])
      }
    expect(found.size).toBe(3)
  })
})
