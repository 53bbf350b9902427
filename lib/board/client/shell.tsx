'use client'

import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { ask, Fault } from './ask.ts'
import { onOtherTabs, tellOtherTabs } from './other-tabs.ts'
import { type Session, SessionContext } from './session.ts'
import { ShellBar } from './shell-bar.tsx'

interface ShellProps {
  /** No bar above the page, as on a projector; a session ends there as everywhere. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** Someone is signed in; is signing out; the session has ended by itself or from elsewhere. */
type Stage = 'in' | 'leaving' | 'over'

/**
 * What stands around every page of the case review: who is signed in, the way between its pages, and the end of a session,
 * after which nothing of a case stays on the screen, whatever becomes of a request.
 */
export function Shell({ bare = false, children }: ShellProps) {
  const [stage, setStage] = useState<Stage>('in')
  const over = useCallback(() => setStage((now) => (now === 'in' ? 'over' : now)), [])
  const leave = useCallback(() => setStage('leaving'), [])
  const [client] = useState(() => clientOf(over))
  useEffect(
    () =>
      onOtherTabs((word) => {
        if (word === 'left') over()
      }),
    [over],
  )
  if (stage === 'leaving') return <Leaving />
  if (stage === 'over') return <Over />
  return (
    <QueryClientProvider client={client}>
      <SignedInOnly bare={bare} onLeave={leave} onOver={over}>
        {children}
      </SignedInOnly>
    </QueryClientProvider>
  )
}

function clientOf(onOver: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (fault) => {
        if (fault instanceof Fault && fault.status === 401) onOver()
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, fault) =>
          count < 2 && !(fault instanceof Fault && fault.status >= 400 && fault.status < 500),
        staleTime: 5000,
      },
    },
  })
}

function Leaving() {
  useEffect(() => {
    void ask('/api/auth/sign-out', { method: 'POST', body: {} })
      .catch(() => null)
      .finally(() => {
        tellOtherTabs('left')
        sessionStorage.clear()
        location.replace('/sign-in?out')
      })
  }, [])
  return <p role="status">Signing out.</p>
}

function Over() {
  useEffect(() => {
    sessionStorage.clear()
    location.replace(`/sign-in?to=${encodeURIComponent(location.pathname)}`)
  }, [])
  return <p role="status">Sign in first.</p>
}

interface SignedInOnlyProps extends Required<ShellProps> {
  readonly onLeave: () => void
  readonly onOver: () => void
}

function SignedInOnly({ bare, onLeave, onOver, children }: SignedInOnlyProps) {
  const { data, dataUpdatedAt, error } = useQuery({
    queryKey: ['session'],
    queryFn: () => ask<Session>('/api/board/session'),
    // A network that comes and goes is no sign of life.
    refetchOnReconnect: false,
  })
  if (!data) {
    return error ? <p role="alert">{error.message}</p> : <p role="status">Loading.</p>
  }
  return (
    <SessionContext value={data}>
      <ShellBar
        bare={bare}
        endsAt={dataUpdatedAt + data.endsInSeconds * 1000}
        onLeave={onLeave}
        onOver={onOver}
      />
      {error && <p role="alert">{error.message}</p>}
      {children}
    </SessionContext>
  )
}
