import type { CriteriaSet } from '../../rules/index.ts'
import { type ErrorResult, isError } from './answer.ts'
import type { TableResult } from './output.ts'

/** A column of results: its name as in the SQL form of the criteria, and its type. */
export interface ResultColumn {
  readonly name: string
  readonly type: 'STRING' | 'BOOLEAN'
}

export type ResultCell = string | boolean | null

/**
 * The columns of results as a table: id, headline, whether the guidelines differ, the outcome of each set, and the truth of
 * each of its criteria, where null is unknown. Names are those of the SQL form of the criteria.
 *
 * @param local whether a protocol of the centre has a column of its own, the last
 */
export function resultColumns(sets: readonly CriteriaSet[], local: boolean): readonly ResultColumn[] {
  return [
    { name: 'id', type: 'STRING' },
    { name: 'headline', type: 'STRING' },
    { name: 'guidelinesDiffer', type: 'BOOLEAN' },
    ...sets.map(({ id }) => ({ name: `outcome:${id}`, type: 'STRING' as const })),
    ...criteriaIn(sets).map((name) => ({ name, type: 'BOOLEAN' as const })),
    ...(local ? [{ name: 'local', type: 'STRING' as const }] : []),
  ]
}

function criteriaIn(sets: readonly CriteriaSet[]): readonly string[] {
  return sets.flatMap(({ criteria }) => criteria.map(({ id }) => id))
}

/** Results as such columns. An error has its code in the place of the headline, and null everywhere after it. */
export function cellsOf(
  results: readonly (TableResult | ErrorResult)[],
  sets: readonly CriteriaSet[],
  local: boolean,
): readonly (readonly ResultCell[])[] {
  const answered = results.map((result) => (isError(result) ? null : result))
  return [
    results.map(({ id }) => id),
    results.map((result) => (isError(result) ? result.error.code : result.headline)),
    answered.map((result) => result?.guidelinesDiffer ?? null),
    ...sets.map(({ id }) => answered.map((result) => result?.sets[id]?.outcome ?? null)),
    ...sets.flatMap((set) => {
      const truths = answered.map((result) => result?.sets[set.id]?.criteria)
      return set.criteria.map(({ id }) => truths.map((criteria) => criteria?.[id] ?? null))
    }),
    ...(local ? [answered.map((result) => result?.local?.outcome ?? null)] : []),
  ]
}
