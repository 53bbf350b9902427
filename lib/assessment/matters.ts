import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FeatureId } from '../../rules/index.ts'

/** What the result side found out about the fields: which blanks can still change the answer, which values lie on a limit. */
export interface Matters {
  readonly required: ReadonlySet<FeatureId>
  readonly refining: ReadonlySet<FeatureId>
  /** Values exactly on a limit that decides. */
  readonly onLimit: ReadonlySet<FeatureId>
}

export type Matter = 'required' | 'refining' | null

/** Holds what matters outside React's state, so that an answer redraws only the fields whose mark changed. */
export function createMattersStore() {
  let matters: Matters = { required: new Set(), refining: new Set(), onLimit: new Set() }
  const listeners = new Set<() => void>()
  return {
    set(next: Matters): void {
      matters = next
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    of(feature: FeatureId): Matter {
      if (matters.required.has(feature)) return 'required'
      return matters.refining.has(feature) ? 'refining' : null
    },
    isOnLimit: (feature: FeatureId): boolean => matters.onLimit.has(feature),
  }
}

export const MattersContext = createContext(createMattersStore())

/** Whether a field matters now. */
export function useMatter(feature: FeatureId): Matter {
  const store = useContext(MattersContext)
  return useSyncExternalStore(
    store.subscribe,
    () => store.of(feature),
    () => null,
  )
}

/** Whether the value of a field lies exactly on a limit that decides. */
export function useOnLimit(feature: FeatureId): boolean {
  const store = useContext(MattersContext)
  return useSyncExternalStore(
    store.subscribe,
    () => store.isOnLimit(feature),
    () => false,
  )
}

/** How many of the fields matter now, or only of those that are required. */
export function useMatterCount(features: readonly FeatureId[], onlyRequired = false): number {
  const store = useContext(MattersContext)
  const counts = (matter: Matter) => (onlyRequired ? matter === 'required' : matter !== null)
  const count = () => features.filter((feature) => counts(store.of(feature))).length
  return useSyncExternalStore(store.subscribe, count, () => 0)
}
