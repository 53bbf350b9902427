import type { Explanation } from './evaluate.ts'
import type { Leaf } from './expression.ts'
import { allTrue, anyKnownTrue, anyTrue, opposite, type Truth } from './truth.ts'

type Step = Extract<Explanation, { kind: 'leaf' }>

/** The outcome as it would be with one step turned round. */
function withTurned(explanation: Explanation, turned: Step): Truth {
  switch (explanation.kind) {
    case 'leaf':
      return explanation === turned ? opposite(explanation.outcome) : explanation.outcome
    case 'not':
      return opposite(anyTrue(explanation.parts.map((part) => withTurned(part, turned))))
    case 'named':
      return withTurned(explanation.parts[0], turned)
    case 'all':
      return allTrue(explanation.parts.map((part) => withTurned(part, turned)))
    case 'any':
      return anyTrue(explanation.parts.map((part) => withTurned(part, turned)))
    case 'any-known':
      return anyKnownTrue(explanation.parts.map((part) => withTurned(part, turned)))
  }
}

function stepsOnLimit(explanation: Explanation): readonly Step[] {
  if (explanation.kind !== 'leaf') return explanation.parts.flatMap(stepsOnLimit)
  const { leaf, value } = explanation
  return leaf.kind === 'compare' && value === leaf.limit ? [explanation] : []
}

/**
 * The comparisons in which the value equals the limit, and where that decides: were the value just beyond it, the whole
 * would turn out differently. A value on a limit that the rest of the expression makes idle is not among them.
 */
export function decidedOnLimit(explanation: Explanation): readonly Leaf[] {
  return stepsOnLimit(explanation)
    .filter((step) => withTurned(explanation, step) !== explanation.outcome)
    .map(({ leaf }) => leaf)
}
