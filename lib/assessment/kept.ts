import { useSyncExternalStore } from 'react'
import { draftText, readDraft } from './draft.ts'
import type { FormValues } from './entry.ts'

/** A state of the case that was kept on request, to be compared with a later one. */
export interface Kept {
  /** The time of the day by the clock of this computer, as `11:32`. */
  readonly at: string
  readonly values: FormValues
}

const key = 'assessment-kept'
const listeners = new Set<() => void>()

/** Keeps this state in the tab's storage, in place of an earlier one. False where nothing is entered or nothing can be kept. */
export function keepState(values: FormValues): boolean {
  const draft = draftText({ values, exampleId: null, fullWorkUp: false })
  return draft !== null && store(JSON.stringify({ at: timeOfDay(), draft }))
}

/** Forgets the state that was kept: what was cleared must not stay behind it. */
export function forgetKept(): void {
  store(null)
}

/** The state that this tab keeps; null where there is none, and until the page is alive. */
export function useKept(): Kept | null {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stored,
    () => null,
  )
  return text === null ? null : readKept(text)
}

/** Reads a kept state back; null when the text is broken. Never throws. */
export function readKept(text: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('draft' in kept)) return null
    const { at, draft } = kept
    const found = typeof draft === 'string' ? readDraft(draft) : null
    return typeof at === 'string' && /^\d{2}:\d{2}$/.test(at) && found ? { at, values: found.values } : null
  } catch {
    return null
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    // Storage may be forbidden; there is then nothing to compare with.
    return null
  }
}

function store(text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
    return true
  } catch {
    return false
  } finally {
    for (const listener of listeners) listener()
  }
}

function timeOfDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}
