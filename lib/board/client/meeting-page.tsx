'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInWords } from '../days.ts'
import type { Meeting, MeetingPlan } from '../meetings.ts'
import { AgendaCase } from './agenda-case.tsx'
import { ask } from './ask.ts'
import { askCases, casesKey } from './cases.ts'
import styles from './meeting.module.css'
import { MeetingForm } from './meeting-form.tsx'
import { askMeeting, askTeamDecisions, meetingKey, teamDecisionsKey } from './meetings.ts'
import { roleIn, useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** One meeting: its agenda in order, opinions, and what was decided. */
export function MeetingPage({ id }: { id: string }) {
  return (
    <Shell>
      <OneMeeting id={id} />
    </Shell>
  )
}

function OneMeeting({ id }: { id: string }) {
  const session = useSession()
  const { data: meeting, error } = useQuery({ queryKey: meetingKey(id), queryFn: () => askMeeting(id) })
  const { data: cases } = useQuery({ queryKey: casesKey, queryFn: askCases })
  const { data: decisions } = useQuery({ queryKey: teamDecisionsKey, queryFn: askTeamDecisions })
  if (error) return <p role="alert">{error.message}</p>
  if (!meeting || !cases || !decisions) return <p role="status">Loading the meeting.</p>
  return (
    <>
      <h2>{meeting.title}</h2>
      <p>
        {dayInWords(meeting.heldOn)}. Members:{' '}
        {meeting.members.map(({ name }) => name).join(', ') || 'none named yet'}.
      </p>
      {meeting.agenda.length > 0 && (
        <p className={styles.ways}>
          <a href={`/board/meetings/${id}/present`}>Present the cases</a>
          <a href={`/board/meetings/${id}/pack`}>Agenda pack to print</a>
        </p>
      )}
      {roleIn(session, meeting.teamId) === 'chair' && <ChangeMeeting meeting={meeting} />}
      {meeting.agenda.length === 0 && <p>No case is on the agenda yet.</p>}
      {meeting.agenda.map((item) => (
        <AgendaCase
          key={item.id}
          meeting={meeting}
          item={item}
          listed={cases.find((each) => each.id === item.caseId) ?? null}
          decisions={decisions}
        />
      ))}
    </>
  )
}

function ChangeMeeting({ meeting }: { meeting: Meeting }) {
  const client = useQueryClient()
  const [status, setStatus] = useState('')
  const plan: MeetingPlan = {
    title: meeting.title,
    heldOn: meeting.heldOn,
    memberIds: meeting.members.map(({ id }) => id),
    caseIds: meeting.agenda.map(({ caseId }) => caseId),
  }

  async function change(next: MeetingPlan) {
    setStatus('')
    await ask(`/api/board/meetings/${meeting.id}`, { method: 'PUT', body: next })
    setStatus('Changed.')
    await client.invalidateQueries({ queryKey: ['board'] })
  }

  return (
    <details className={styles.fold}>
      <summary>Change the meeting</summary>
      <MeetingForm teamId={meeting.teamId} plan={plan} action="Change the meeting" onSend={change} />
      <p role="status">{status}</p>
    </details>
  )
}
