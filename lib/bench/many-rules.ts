import { type AnyCriteriaSet, criteriaSets, type Expression } from '../../rules/index.ts'

/**
 * So many times the criteria. The limits of each copy lie a trace beside those of the one before, so that no engine can
 * work out once what stands there twice; questions with yes or no stay the same.
 */
export function manyRules(times: number): readonly AnyCriteriaSet[] {
  return Array.from({ length: times }, (_, copy) => criteriaSets.map((set) => copyOf(set, copy))).flat()
}

function copyOf(set: AnyCriteriaSet, copy: number): AnyCriteriaSet {
  if (copy === 0) return set
  const id = `${set.id}-copy-${copy}`
  return {
    ...set,
    id,
    // The headline stands on the originals.
    part: 'second-opinion',
    criteria: set.criteria.map((criterion) => ({
      ...criterion,
      id: criterion.id.replace(set.id, id),
      when: shifted(criterion.when, copy),
    })),
  }
}

function shifted(expression: Expression, copy: number): Expression {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return { ...expression, parts: expression.parts.map((part) => shifted(part, copy)) }
    case 'not':
      return { ...expression, part: shifted(expression.part, copy) }
    case 'named':
      return { ...expression, name: `${expression.name} ${copy}`, part: shifted(expression.part, copy) }
    case 'compare':
      return { ...expression, limit: Number((expression.limit + copy / 1024).toFixed(6)) }
    default:
      return expression
  }
}
