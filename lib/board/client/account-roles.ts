import type { SiteRole, TeamRole } from '../../accounts/permissions.ts'

/** Roles in a team, as they are shown. */
export const teamRoleWords: Readonly<Record<TeamRole, string>> = {
  viewer: 'Viewer',
  clinician: 'Clinician',
  chair: 'Chair',
}

/** Roles over the application, as they are shown. */
export const siteRoleWords: Readonly<Record<SiteRole, string>> = {
  member: 'None',
  administrator: 'Administrator',
  auditor: 'Auditor',
}

/** An account and a team as the server gives them to administrators. */
export interface ListedAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly siteRole: SiteRole
  readonly disabled: boolean
  readonly secondFactor: boolean
  readonly teams: readonly { readonly teamId: string; readonly role: TeamRole }[]
}

export interface ListedTeam {
  readonly id: string
  readonly name: string
}

/** What an account may do, in words: Chair of North, Viewer of South, Administrator. */
export function rolesInWords({ siteRole, teams }: ListedAccount, all: readonly ListedTeam[]): string {
  const inTeams = all.flatMap(({ id, name }) => {
    const role = teams.find(({ teamId }) => teamId === id)?.role
    return role ? [`${teamRoleWords[role]} in ${name}`] : []
  })
  const words = [...inTeams, ...(siteRole === 'member' ? [] : [siteRoleWords[siteRole]])]
  return words.join(', ') || 'No role'
}
