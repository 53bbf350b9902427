'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { storedDraft } from '../assessment/use-draft.ts'

type Part = typeof import('./case-part.tsx')
type Draft = Parameters<Part['CasePart']>[0]['draft']

/**
 * The assessment of this tab in plain words, where there is one; otherwise what stands on the page for everybody. The rules
 * are fetched only when there is something to assess, and nothing is sent anywhere.
 */
export function CaseSummary({ children }: { children: ReactNode }) {
  const [found, setFound] = useState<{ CasePart: Part['CasePart']; draft: Draft } | 'failed' | null>(null)

  useEffect(() => {
    const read = () => {
      const draft = storedDraft()
      if (typeof draft === 'string') return setFound(null)
      import('./case-part.tsx').then(
        ({ CasePart }) => setFound({ CasePart, draft: draft.values }),
        () => setFound('failed'),
      )
    }
    read()
    // A page that comes back from the browser's memory has not run again.
    const again = ({ persisted }: PageTransitionEvent) => persisted && read()
    window.addEventListener('pageshow', again)
    return () => window.removeEventListener('pageshow', again)
  }, [])

  if (found === null) return children
  if (found === 'failed')
    return (
      <>
        <p role="alert">What was entered in this tab could not be shown. Load the page again.</p>
        {children}
      </>
    )
  return <found.CasePart draft={found.draft} />
}
