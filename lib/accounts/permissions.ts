/** What an account may do with the cases of one team; each may do what those before it may. */
export type TeamRole = 'viewer' | 'clinician' | 'chair'

/** What an account may do with the application. Neither administrators nor auditors see cases by that alone. */
export type SiteRole = 'member' | 'administrator' | 'auditor'

/** Who asks. Read from the store for each request, so that a role that is taken away is gone at once. */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly siteRole: SiteRole
  readonly teams: ReadonlyMap<string, TeamRole>
}

const viewers = ['viewer', 'clinician', 'chair'] as const
const clinicians = ['clinician', 'chair'] as const
const chairs = ['chair'] as const

/** Who may do what with a team's cases and meetings. The only place where this stands. */
const teamActions = {
  'case.list': viewers,
  'case.view': viewers,
  'case.create': clinicians,
  'case.save': clinicians,
  'case.status': clinicians,
  'case.export': clinicians,
  'case.erase': chairs,
  'meeting.view': viewers,
  'meeting.arrange': chairs,
  'meeting.reveal': chairs,
  'opinion.give': clinicians,
  'decision.record': chairs,
  'decision.view': viewers,
  'decision.export': clinicians,
} as const satisfies Record<string, readonly TeamRole[]>

/** Who may do what beyond the teams. */
const siteActions = {
  'account.list': ['administrator'],
  'account.invite': ['administrator'],
  'account.manage': ['administrator'],
  'account.end-sessions': ['administrator'],
  'password.reset-link': ['administrator'],
  'second-factor.remove': ['administrator'],
  'team.manage': ['administrator'],
  'audit.view': ['auditor'],
  'audit.export': ['auditor'],
  'audit.verify': ['auditor', 'administrator'],
} as const satisfies Record<string, readonly SiteRole[]>

export type TeamAction = keyof typeof teamActions
export type SiteAction = keyof typeof siteActions

/** The role in which the actor may do this in the team; null where they may not. */
export function roleFor({ teams }: Actor, action: TeamAction, teamId: string): TeamRole | null {
  const role = teams.get(teamId)
  const allowed: readonly TeamRole[] = teamActions[action]
  return role !== undefined && allowed.includes(role) ? role : null
}

/** The role in which the actor may do this in the application; null where they may not. */
export function siteRoleFor({ siteRole }: Actor, action: SiteAction): SiteRole | null {
  const allowed: readonly SiteRole[] = siteActions[action]
  return allowed.includes(siteRole) ? siteRole : null
}
