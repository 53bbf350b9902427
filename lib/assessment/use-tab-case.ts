import { useEffect, useState } from 'react'
import type { Entered } from './entry.ts'
import { interpret } from './interpret.ts'
import { storedDraft } from './use-draft.ts'

/** The case that this tab keeps, on a page that is not its form; null until it was read and where there is none. */
export function useTabCase(): Entered | null {
  const [entered, setEntered] = useState<Entered | null>(null)
  useEffect(() => {
    const read = () => {
      const draft = storedDraft()
      if (typeof draft !== 'object') return setEntered(null)
      const { entries, assessmentDate, reference } = draft.values
      setEntered(interpret(entries, assessmentDate, reference))
    }
    read()
    // A page that comes back from the browser's memory has not run again.
    window.addEventListener('pageshow', read)
    return () => window.removeEventListener('pageshow', read)
  }, [])
  return entered
}
