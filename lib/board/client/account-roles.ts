import type { AccountEntry, TeamEntry } from '../../accounts/administration.ts'
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

/** What an account may do, in words: Chair of North, Viewer of South, Administrator. */
export function rolesInWords({ siteRole, teams }: AccountEntry, all: readonly TeamEntry[]): string {
  const inTeams = all.flatMap(({ id, name }) => {
    const role = teams.find(({ teamId }) => teamId === id)?.role
    return role ? [`${teamRoleWords[role]} in ${name}`] : []
  })
  const words = [...inTeams, ...(siteRole === 'member' ? [] : [siteRoleWords[siteRole]])]
  return words.join(', ') || 'No role'
}
