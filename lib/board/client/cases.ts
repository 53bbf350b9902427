import { outcomeWords } from '../../report/words.ts'
import type { CaseEntry } from '../cases.ts'
import type { CaseSummary } from '../content.ts'
import { ask } from './ask.ts'

/** A case as the board shows it. */
export type ListedCase = Omit<CaseEntry, 'summary'> & { readonly summary: CaseSummary }

export const casesKey = ['board', 'cases'] as const

/** The cases of the teams of whoever is signed in. Lists ask again by themselves, which is no sign of life. */
export async function askCases(): Promise<readonly ListedCase[]> {
  const { cases } = await ask<{ cases: readonly ListedCase[] }>('/api/board/cases', { unattended: true })
  return cases
}

/** What may be changed about a case without opening it. */
export type CaseChange = Partial<Pick<ListedCase, 'status' | 'dueOn' | 'reviewOn'>>

/** The list as it will be once a change is made. */
export function withChange(
  cases: readonly ListedCase[],
  id: string,
  change: CaseChange,
): readonly ListedCase[] {
  return cases.map((each) => (each.id === id ? { ...each, ...change } : each))
}

/**
 * The list without a change that was refused: what stood in the case before, but nothing that came in the meantime is
 * lost, of this case or of others.
 *
 * @param before the case as it was when the change was sent
 */
export function undone(
  cases: readonly ListedCase[],
  before: ListedCase,
  { status, dueOn, reviewOn }: CaseChange,
): readonly ListedCase[] {
  return cases.map((each) =>
    each.id === before.id
      ? {
          ...each,
          ...(status !== undefined && each.status === status && { status: before.status }),
          ...(dueOn !== undefined && each.dueOn === dueOn && { dueOn: before.dueOn }),
          ...(reviewOn !== undefined && each.reviewOn === reviewOn && { reviewOn: before.reviewOn }),
        }
      : each,
  )
}

/** What is looked for on the board. */
export interface CaseFilter {
  readonly search: string
  readonly status: string
  readonly teamId: string
}

export const sortings = {
  changed: 'Last changed',
  reference: 'Reference',
  headline: 'Answer',
  due: 'Work-up due',
  review: 'Look again',
} as const

export type Sorting = keyof typeof sortings

/** The cases that are looked for, in the order that was chosen. Cases without a date come after those with one. */
export function arranged(
  cases: readonly ListedCase[],
  { search, status, teamId }: CaseFilter,
  sorting: Sorting,
): readonly ListedCase[] {
  const wanted = search.trim().toLowerCase()
  return cases
    .filter(
      (each) =>
        (status === '' || each.status === status) &&
        (teamId === '' || each.teamId === teamId) &&
        (wanted === '' ||
          each.reference.toLowerCase().includes(wanted) ||
          headlineOf(each).toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => compare(keyOf(a, sorting), keyOf(b, sorting), sorting === 'changed'))
}

/** The answer of a case in words. */
export function headlineOf({ summary }: ListedCase): string {
  return outcomeWords('guideline', summary.headline).title
}

function keyOf(each: ListedCase, sorting: Sorting): string | null {
  switch (sorting) {
    case 'changed':
      return each.changedAt
    case 'reference':
      return each.reference.toLowerCase()
    case 'headline':
      return headlineOf(each)
    case 'due':
      return each.dueOn
    default:
      return each.reviewOn
  }
}

function compare(a: string | null, b: string | null, downwards: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return (a < b ? -1 : 1) * (downwards ? -1 : 1)
}
