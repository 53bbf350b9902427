import { type CriteriaSet, criteriaSets } from '../../rules/index.ts'
import type { Result } from './answer.ts'

/** The sets that a run is about. */
export interface ChosenSets {
  /** Those that results tell, in the order of the criteria. */
  readonly shown: readonly CriteriaSet[]
  /** Those to assess by: the headline rests on its own sets, whatever is shown. */
  readonly assessed: readonly CriteriaSet[]
}

const all: ChosenSets = { shown: criteriaSets, assessed: criteriaSets }

/** The sets of these ids; all where none are named. */
export function chosenSets(ids: readonly string[] | null): ChosenSets {
  if (ids === null) return all
  return {
    shown: criteriaSets.filter(({ id }) => ids.includes(id)),
    assessed: criteriaSets.filter(({ id, part }) => part === 'headline' || ids.includes(id)),
  }
}

/** A result with nothing of the sets that are not shown. The headline stays what it is. */
export function withShown(result: Result, { shown }: ChosenSets): Result {
  if (shown.length === criteriaSets.length) return result
  const rows = new Set(shown.flatMap(({ criteria }) => criteria.map(({ id }) => id)))
  const { changes } = result
  return {
    ...result,
    alsoExcludedBy: result.alsoExcludedBy.filter((id) => rows.has(id)),
    sets: picked(result.sets, shown),
    ...(changes && { changes: { ...changes, sets: picked(changes.sets, shown) } }),
  }
}

function picked<Value>(
  bySet: Readonly<Record<string, Value>>,
  sets: readonly CriteriaSet[],
): Readonly<Record<string, Value>> {
  const ids = new Set(sets.map(({ id }) => id))
  return Object.fromEntries(Object.entries(bySet).filter(([id]) => ids.has(id)))
}
