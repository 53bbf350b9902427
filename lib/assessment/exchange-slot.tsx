'use client'

import { type ComponentProps, useCallback, useEffect, useState } from 'react'
import { type ExchangePart, exchangePart } from './parts.ts'
import styles from './result-slot.module.css'

type Shared = Omit<ComponentProps<ExchangePart['Exchange']>, 'fragment' | 'onFragmentRead'>

interface ExchangeSlotProps extends Shared {
  /** Whether the form holds what the tab had kept, so that a link may be weighed against it. */
  ready: boolean
  /** Another number dismisses what was said of a case that came. */
  replaced: number
}

/** Export, import and links, fetched after the page. A link is taken out of the address as soon as it is seen. */
export function ExchangeSlot({ ready, replaced, ...shared }: ExchangeSlotProps) {
  const [part, setPart] = useState<ExchangePart | 'loading' | 'failed'>('loading')
  const [fragment, setFragment] = useState<string | null>(null)
  const forget = useCallback(() => setFragment(null), [])

  useEffect(() => {
    exchangePart().then(setPart, () => setPart('failed'))
  }, [])

  useEffect(() => {
    if (!ready) return
    const take = () => {
      if (!location.hash.startsWith('#case=')) return
      setFragment(location.hash)
      history.replaceState(null, '', location.pathname + location.search)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [ready])

  if (typeof part === 'object') {
    return <part.Exchange key={replaced} {...shared} fragment={fragment} onFragmentRead={forget} />
  }
  if (part === 'loading' || (!shared.open && fragment === null)) return null
  return (
    <p className={styles.waiting}>
      Export, import and links could not be loaded. Reload the page, and open a link again.
    </p>
  )
}
