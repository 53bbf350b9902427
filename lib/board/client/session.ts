import { createContext, useContext } from 'react'
import type { Confirmation } from '../../accounts/confirm-identity.ts'
import type { SiteRole, TeamRole } from '../../accounts/permissions.ts'

/** Who is signed in, as the server tells. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string; readonly siteRole: SiteRole }
  readonly teams: readonly { readonly id: string; readonly name: string; readonly role: TeamRole | null }[]
  /** How long it was, at the time of the answer, until the session ends whatever happens in it. */
  readonly endsInSeconds: number
  readonly idleSeconds: number
  /** What is asked for before a decision is signed. */
  readonly signsWith: Confirmation
}

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only inside the shell, which shows nothing without a session. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('used outside the shell of the case review')
  return session
}

/** The actor's role in a team; null outside it. */
export function roleIn({ teams }: Session, teamId: string): TeamRole | null {
  return teams.find(({ id }) => id === teamId)?.role ?? null
}
