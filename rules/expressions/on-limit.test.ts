import { describe, expect, it } from 'vitest'
import { explain, type Findings } from './evaluate.ts'
import {
  above,
  all,
  any,
  anyKnown,
  atLeast,
  atMost,
  type Expression,
  exactly,
  named,
  not,
  yes,
} from './expression.ts'
import { decidedOnLimit } from './on-limit.ts'

const limitsOf = (expression: Expression, findings: Findings) =>
  decidedOnLimit(explain(expression, findings)).map((leaf) => (leaf.kind === 'compare' ? leaf.limit : null))

describe('a limit that decides', () => {
  it.each<[string, Expression, Findings, readonly number[]]>([
    ['strict, on the limit', above('mrss', 15), { mrss: 15 }, [15]],
    ['inclusive, on the limit', atLeast('mrss', 15), { mrss: 15 }, [15]],
    ['equal', exactly('mrss', 15), { mrss: 15 }, [15]],
    ['just below', above('mrss', 15), { mrss: 14 }, []],
    ['just above', above('mrss', 15), { mrss: 16 }, []],
    ['unknown', above('mrss', 15), {}, []],
    [
      'with another part that is met',
      all(atMost('ageYears', 60), yes('pregnant')),
      { ageYears: 60, pregnant: true },
      [60],
    ],
    [
      'with another part that fails',
      all(atMost('ageYears', 60), yes('pregnant')),
      { ageYears: 60, pregnant: false },
      [],
    ],
    ['with another part unknown', all(atMost('ageYears', 60), yes('pregnant')), { ageYears: 60 }, [60]],
    [
      'with another way that is met',
      any(above('crpMgL', 10), yes('pregnant')),
      { crpMgL: 10, pregnant: true },
      [],
    ],
    ['turned round', not(above('lvefPct', 45)), { lvefPct: 45 }, [45]],
    ['by name', named('fever', above('crpMgL', 10)), { crpMgL: 10 }, [10]],
    ['of two scales', anyKnown(atLeast('ecog', 2), atMost('karnofskyPct', 60)), { ecog: 2 }, [2]],
    [
      'of two scales, both',
      anyKnown(atLeast('ecog', 2), atMost('karnofskyPct', 60)),
      { ecog: 2, karnofskyPct: 60 },
      [],
    ],
  ])('%s', (_, expression, findings, expected) => {
    expect(limitsOf(expression, findings)).toEqual(expected)
  })
})
