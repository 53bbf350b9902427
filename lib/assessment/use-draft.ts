import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type Draft, draftText, readDraft } from './draft.ts'
import type { FormValues } from './entry.ts'

const key = 'assessment-draft'
const pause = 200

/**
 * Keeps what was entered in the tab's own storage, so that a reload loses nothing and closing the tab leaves nothing.
 * Reports once what was found on opening the page.
 */
export function useDraft(
  form: UseFormReturn<FormValues>,
  view: { readonly exampleId: string | null; readonly fullWorkUp: boolean },
  onOpened: (found: Draft | 'nothing' | 'broken') => void,
): void {
  const save = useRef<() => void>(undefined)
  const opened = useRef(false)
  const latest = useRef({ view, onOpened })

  useEffect(() => {
    latest.current = { view, onOpened }
  })

  useEffect(() => {
    if (!opened.current) {
      opened.current = true
      latest.current.onOpened(storedDraft())
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const saveNow = () => {
      clearTimeout(timer)
      timer = undefined
      store(draftText({ values: form.getValues(), ...latest.current.view }))
    }
    const saveSoon = () => {
      timer ??= setTimeout(saveNow, pause)
    }
    save.current = saveSoon
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: saveSoon })
    window.addEventListener('pagehide', saveNow)
    return () => {
      unsubscribe()
      clearTimeout(timer)
      window.removeEventListener('pagehide', saveNow)
    }
  }, [form])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what is saved again when it changes
  useEffect(() => save.current?.(), [view.exampleId, view.fullWorkUp])
}

/** Takes the draft out of the tab's storage at once: what was cleared must not wait to be gone. */
export function forgetDraft(): void {
  store(null)
}

/** What this tab keeps of a case. A draft that cannot be read is discarded. */
export function storedDraft(): Draft | 'nothing' | 'broken' {
  try {
    const text = sessionStorage.getItem(key)
    if (text === null) return 'nothing'
    const draft = readDraft(text)
    if (draft === null) sessionStorage.removeItem(key)
    return draft ?? 'broken'
  } catch {
    // Storage may be forbidden; the form then works without a draft.
    return 'nothing'
  }
}

function store(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Full or forbidden storage must not stop the entry.
  }
}
