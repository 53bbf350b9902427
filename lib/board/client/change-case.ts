import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { type CaseChange, casesKey, type ListedCase, undone, withChange } from './cases.ts'

interface Changing {
  readonly entry: ListedCase
  readonly change: CaseChange
  /** What stood there when the change was begun: over anything else the server changes nothing. */
  readonly seen: CaseChange
}

/**
 * Moves a case or sets its dates: shown at once on every list of this page, taken back when the server refuses. Findings
 * and decisions are never shown before they are saved.
 */
export function useChangeCase() {
  const client = useQueryClient()
  const show = (next: (cases: readonly ListedCase[]) => readonly ListedCase[]) =>
    client.setQueryData<readonly ListedCase[]>(casesKey, (cases) => cases && next(cases))
  return useMutation({
    // One after the other: what the second saw is what the first left.
    scope: { id: 'change-case' },
    mutationFn: ({ entry: { id }, change, seen }: Changing) =>
      ask(`/api/board/cases/${id}`, { method: 'PATCH', body: { ...change, seen } }),
    onMutate: async ({ entry, change }) => {
      await client.cancelQueries({ queryKey: casesKey })
      show((cases) => withChange(cases, entry.id, change))
    },
    onError: (_, { entry, change }) => show((cases) => undone(cases, entry, change)),
    onSettled: () => client.invalidateQueries({ queryKey: casesKey }),
  })
}
