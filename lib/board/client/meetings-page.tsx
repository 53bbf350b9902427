'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '../../assessment/today.ts'
import { Wide } from '../../ui/page.tsx'
import { dayInWords } from '../days.ts'
import type { MeetingPlan } from '../meetings.ts'
import { ask } from './ask.ts'
import styles from './meeting.module.css'
import { MeetingForm } from './meeting-form.tsx'
import { askMeetings, meetingsKey } from './meetings.ts'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** The meetings of one's teams; a chair arranges another. */
export function MeetingsPage() {
  return (
    <Shell>
      <Meetings />
    </Shell>
  )
}

function Meetings() {
  const { teams } = useSession()
  const { data, error } = useQuery({ queryKey: meetingsKey, queryFn: askMeetings })
  const chaired = teams.filter(({ role }) => role === 'chair')
  return (
    <>
      {chaired.length > 0 && <NewMeeting teams={chaired} />}
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <p role="status">Loading the meetings.</p>}
      {data?.length === 0 && <p>No meeting was arranged yet.</p>}
      {data && data.length > 0 && (
        <Wide label="Meetings">
          <table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Meeting</th>
                <th scope="col">Team</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ id, title, heldOn, teamId }) => (
                <tr key={id}>
                  <td>{dayInWords(heldOn)}</td>
                  <th scope="row">
                    <a href={`/board/meetings/${id}`}>{title}</a>
                  </th>
                  <td>{teams.find((team) => team.id === teamId)?.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  )
}

const unplanned = (): MeetingPlan => ({ title: 'Case review', heldOn: today(), memberIds: [], caseIds: [] })

function NewMeeting({ teams }: { teams: readonly { readonly id: string; readonly name: string }[] }) {
  const [chosen, setTeamId] = useState(teams[0]?.id ?? '')
  const [plan] = useState(unplanned)

  async function arrange(next: MeetingPlan) {
    const body = { teamId: chosen, plan: next }
    const { id } = await ask<{ id: string }>('/api/board/meetings', { method: 'POST', body })
    location.assign(`/board/meetings/${id}`)
  }

  return (
    <details className={styles.fold}>
      <summary>Arrange a meeting</summary>
      {teams.length > 1 && (
        <div className={styles.form}>
          <label className={styles.field}>
            <span>Team</span>
            <select value={chosen} onChange={(event) => setTeamId(event.target.value)}>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <MeetingForm key={chosen} teamId={chosen} plan={plan} action="Arrange the meeting" onSend={arrange} />
    </details>
  )
}
