import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Button } from '../../ui/button.tsx'
import { type Session, useSession } from './session.ts'
import styles from './shell.module.css'
import { type Ending, useIdle } from './use-idle.ts'
import { useLive } from './use-live.ts'

interface ShellBarProps {
  readonly bare: boolean
  /** When the session ends whatever happens in it, by the clock of the browser. */
  readonly endsAt: number
  readonly onLeave: () => void
  readonly onOver: () => void
}

/** Who is signed in, the way between the pages, and the warning before the session ends. */
export function ShellBar({ bare, endsAt, onLeave, onOver }: ShellBarProps) {
  const session = useSession()
  const client = useQueryClient()
  useLive(onOver)
  const stay = useCallback(() => void client.invalidateQueries({ queryKey: ['session'] }), [client])
  const ending = useIdle({ idleSeconds: session.idleSeconds, endsAt }, stay, onLeave)
  return (
    <>
      {!bare && (
        <nav className={styles.bar} aria-label="Case review">
          <ul>
            {pagesOf(session).map(([href, name]) => (
              <li key={href}>
                <a href={href} aria-current={location.pathname === href ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <span className={styles.who}>
            {session.account.name}
            <Button onClick={onLeave}>Sign out</Button>
          </span>
        </nav>
      )}
      {ending && (
        <p className={styles.warning} role="alert">
          {inWords(ending)} {ending.why === 'idle' && <Button onClick={stay}>Stay signed in</Button>}
        </p>
      )}
    </>
  )
}

function pagesOf({ account, teams }: Session): readonly (readonly [href: string, name: string])[] {
  return [
    ...(teams.some(({ role }) => role !== null)
      ? ([
          ['/board', 'Cases'],
          ['/board/meetings', 'Meetings'],
          ['/board/decisions', 'Decisions'],
        ] as const)
      : []),
    ...(account.siteRole === 'administrator' ? ([['/board/accounts', 'Accounts']] as const) : []),
    ...(account.siteRole === 'auditor' ? ([['/board/audit', 'Audit trail']] as const) : []),
    ['/board/profile', 'Your account'],
  ]
}

function inWords({ why, seconds }: Ending): string {
  const time =
    seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 10) * 10} seconds`
  return why === 'idle'
    ? `Nobody seems to be here. Signing out in ${time}.`
    : `You have been signed in for as long as that is possible. Signing out in ${time}. Save what you entered, then sign in again.`
}
