import type { DecisionEntry } from './record.ts'

/** How many decisions of one month went with what the criteria said, and how many departed from it. */
export interface MonthOfDecisions {
  /** As `2026-11`. */
  readonly month: string
  readonly agrees: number
  readonly departs: number
}

/**
 * The decisions that stand, by the month of their meeting, the first month first. Months without one are there as well,
 * so that the time between two is seen. Decisions that others took the place of are not counted.
 */
export function byMonth(decisions: readonly DecisionEntry[]): readonly MonthOfDecisions[] {
  const standing = decisions.filter(({ supersededBy }) => supersededBy === null)
  const months = standing.map(({ meeting }) => meeting.heldOn.slice(0, 7)).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: MonthOfDecisions[] = []
  for (let month = first; month <= last; month = after(month)) {
    const own = standing.filter(({ meeting }) => meeting.heldOn.startsWith(month))
    const departing = own.filter(({ departs }) => departs).length
    all.push({ month, agrees: own.length - departing, departs: departing })
  }
  return all
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`
}
