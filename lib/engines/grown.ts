import type { CriteriaSet, Expression } from '../../rules/index.ts'

/** The same statement with every limit moved, so that no engine can take it for the one it knows. */
function moved(expression: Expression, by: number): Expression {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return { ...expression, parts: expression.parts.map((part) => moved(part, by)) }
    case 'not':
    case 'named':
      return { ...expression, part: moved(expression.part, by) }
    case 'compare':
      return { ...expression, limit: expression.limit + by }
    default:
      return expression
  }
}

/** So many times the sets. Copies have other ids and other limits and stand beside the headline. */
export function grown(sets: readonly CriteriaSet[], times: number): readonly CriteriaSet[] {
  return Array.from({ length: times }, (_, copy) =>
    copy === 0
      ? sets
      : sets.map((set) => ({
          ...set,
          id: `${set.id}-${copy}`,
          part: 'second-opinion' as const,
          criteria: set.criteria.map((row) => ({
            ...row,
            id: `${row.id}-${copy}`,
            when: moved(row.when, copy / 8),
          })),
        })),
  ).flat()
}
