'use client'

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ask, Fault } from './ask.ts'
import { type Session, SessionContext, useSession } from './session.ts'
import styles from './shell.module.css'
import { useIdle } from './use-idle.ts'
import { useLive } from './use-live.ts'

const warningSeconds = 120

interface ShellProps {
  /** No bar above the page, as on a projector; a session ends there as everywhere. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** What stands around every page of the case review: who is signed in, the way between its pages, and the end of a session. */
export function Shell({ bare = false, children }: ShellProps) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: (count, fault) =>
              count < 2 && !(fault instanceof Fault && fault.status >= 400 && fault.status < 500),
            staleTime: 5000,
          },
        },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      <SignedInOnly bare={bare}>{children}</SignedInOnly>
    </QueryClientProvider>
  )
}

function SignedInOnly({ bare, children }: Required<ShellProps>) {
  const { data, error } = useQuery({
    queryKey: ['session'],
    queryFn: () => ask<Session>('/api/board/session'),
  })
  if (error instanceof Fault && error.status === 401) {
    const back = encodeURIComponent(location.pathname)
    location.replace(`/sign-in?to=${back}`)
    return <p role="status">Sign in first.</p>
  }
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Loading.</p>
  return (
    <SessionContext value={data}>
      <Bar bare={bare} />
      {children}
    </SessionContext>
  )
}

function Bar({ bare }: { bare: boolean }) {
  const { account, teams, idleSeconds } = useSession()
  const client = useQueryClient()
  useLive()
  const stay = useCallback(() => void client.invalidateQueries({ queryKey: ['session'] }), [client])
  const leave = useCallback(() => {
    // Nothing of a case stays on the screen, whatever becomes of the request.
    client.clear()
    void ask('/api/auth/sign-out', { method: 'POST', body: {} })
      .catch(() => null)
      .finally(() => {
        sessionStorage.clear()
        location.replace('/sign-in?out')
      })
  }, [client])
  const left = useIdle(idleSeconds, warningSeconds, stay, leave)
  const pages = [
    ...(teams.some(({ role }) => role !== null)
      ? [
          ['/board', 'Cases'],
          ['/board/meetings', 'Meetings'],
          ['/board/decisions', 'Decisions'],
        ]
      : []),
    ...(account.siteRole === 'administrator' ? [['/board/accounts', 'Accounts']] : []),
    ...(account.siteRole === 'auditor' ? [['/board/audit', 'Audit trail']] : []),
    ['/board/profile', 'Your account'],
  ]
  return (
    <>
      {!bare && (
        <nav className={styles.bar} aria-label="Case review">
          <ul>
            {pages.map(([href, name]) => (
              <li key={href}>
                <a href={href} aria-current={location.pathname === href ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <span className={styles.who}>
            {account.name}
            <Button onClick={leave}>Sign out</Button>
          </span>
        </nav>
      )}
      {left !== null && (
        <p className={styles.warning} role="alert">
          Nobody seems to be here. Signing out in {Math.ceil(left / 10) * 10} seconds.{' '}
          <Button onClick={stay}>Stay signed in</Button>
        </p>
      )}
    </>
  )
}
