import type { FeatureId } from '../../../rules/index.ts'
import type { TeamRole } from '../../accounts/permissions.ts'
import type { Meeting, MeetingEntry } from '../meetings.ts'
import type { DecisionEntry } from '../record.ts'
import { ask } from './ask.ts'

export type AgendaItem = Meeting['agenda'][number]

/** A member of a team, as offered for a meeting. */
export interface TeamMember {
  readonly id: string
  readonly name: string
  readonly role: TeamRole
}

export const meetingsKey = ['board', 'meetings'] as const
export const teamDecisionsKey = ['board', 'decisions-of-teams'] as const

export function meetingKey(id: string) {
  return ['board', 'meeting', id] as const
}

/** The meetings of one's teams, the latest day first. */
export async function askMeetings(): Promise<readonly MeetingEntry[]> {
  const { meetings } = await ask<{ meetings: readonly MeetingEntry[] }>('/api/board/meetings', {
    unattended: true,
  })
  return meetings
}

/** A meeting as far as one may see it. It asks again by itself when something changed, which is no sign of life. */
export async function askMeeting(id: string): Promise<Meeting> {
  const { meeting } = await ask<{ meeting: Meeting }>(`/api/board/meetings/${id}`, { unattended: true })
  return meeting
}

/** The signed decisions of one's teams, the first one first. */
export async function askTeamDecisions(): Promise<readonly DecisionEntry[]> {
  const { decisions } = await ask<{ decisions: readonly DecisionEntry[] }>('/api/board/decisions', {
    unattended: true,
  })
  return decisions
}

/** The accounts of a team that are in use. */
export async function askMembers(teamId: string): Promise<readonly TeamMember[]> {
  const { members } = await ask<{ members: readonly TeamMember[] }>(`/api/board/teams/${teamId}/members`, {
    unattended: true,
  })
  return members
}

/** A list with one of its entries moved up or down; unchanged where there is no place to move to. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const [entry, other] = [list[at], list[at + by]]
  if (entry === undefined || other === undefined) return list
  return list.map((each, index) => (index === at ? other : index === at + by ? entry : each))
}

/** The decision on a case that no other took the place of. */
export function standingDecision(decisions: readonly DecisionEntry[], caseId: string): DecisionEntry | null {
  return decisions.find((each) => each.caseId === caseId && each.supersededBy === null) ?? null
}

/** Names of those who gave an opinion, and of those of whom one is still awaited. */
export function spoken(
  members: Meeting['members'],
  given: readonly string[],
): { readonly given: readonly string[]; readonly awaited: readonly string[] } {
  const names = (has: boolean) =>
    members.filter(({ id }) => given.includes(id) === has).map(({ name }) => name)
  return { given: names(true), awaited: names(false) }
}

/** Findings in the order in which they are listed, at most `most` of them, and how many are left out. */
export function shortened(
  features: readonly FeatureId[],
  most: number,
): { readonly shown: readonly FeatureId[]; readonly more: number } {
  return { shown: features.slice(0, most), more: Math.max(0, features.length - most) }
}
