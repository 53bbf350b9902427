import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../days.ts'
import type { Meeting, Opinion } from '../meetings.ts'
import { type Stance, stances } from '../words.ts'
import { ask } from './ask.ts'
import styles from './meeting.module.css'
import { type AgendaItem, meetingKey, spoken } from './meetings.ts'
import { roleIn, useSession } from './session.ts'

/** What the members of the meeting think of a case, once one may see it, and one's own word. */
export function Opinions({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const session = useSession()
  const client = useQueryClient()
  const [fault, setFault] = useState('')
  const { given, awaited } = spoken(meeting.members, item.given)
  const role = roleIn(session, meeting.teamId)
  const isMember = meeting.members.some(({ id }) => id === session.account.id)
  const mine = item.opinions?.find(({ memberId }) => memberId === session.account.id) ?? null

  async function reveal() {
    try {
      await ask(`/api/board/items/${item.id}/reveal`, { method: 'POST', body: {} })
      await client.invalidateQueries({ queryKey: meetingKey(meeting.id) })
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The opinions were not shown.')
    }
  }

  return (
    <>
      <h3>Opinions</h3>
      {item.opinions === null ? (
        <p>
          {given.length === 0
            ? 'None given yet. Each stays hidden '
            : `Given by ${given.join(', ')}. What they say is hidden `}
          until you give yours or the chair shows them.
        </p>
      ) : (
        <OpinionList opinions={item.opinions} />
      )}
      {awaited.length > 0 && <p className={styles.soft}>Awaited: {awaited.join(', ')}.</p>}
      {role === 'chair' && !item.revealed && given.length > 0 && (
        <p>
          <Button onClick={reveal}>Show the opinions to all</Button>
        </p>
      )}
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      {role !== 'viewer' && isMember && (
        <details className={styles.fold}>
          <summary>{mine ? 'Change your opinion' : 'Give your opinion'}</summary>
          <OpinionForm meetingId={meeting.id} itemId={item.id} mine={mine} />
        </details>
      )}
    </>
  )
}

/** Who said what. */
function OpinionList({ opinions }: { opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return <p>None given yet.</p>
  return (
    <ul>
      {opinions.map(({ memberId, memberName, stance, reason, givenAt, number }) => (
        <li key={memberId} className={styles.opinion}>
          <strong>
            {memberName}: {stances[stance].toLowerCase()}.
          </strong>{' '}
          <q>{reason}</q>{' '}
          <span className={styles.soft}>
            {momentInWords(givenAt)}
            {number > 1 && `, changed ${number - 1} ${number === 2 ? 'time' : 'times'}, earlier words kept`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function OpinionForm({
  meetingId,
  itemId,
  mine,
}: {
  meetingId: string
  itemId: string
  mine: Opinion | null
}) {
  const client = useQueryClient()
  const name = useId()
  const [status, setStatus] = useState('')
  const [fault, setFault] = useState('')

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { stance: form.get(name) as Stance, reason: String(form.get('reason')) }
    setFault('')
    setStatus('')
    try {
      await ask(`/api/board/items/${itemId}/opinion`, { method: 'POST', body })
      setStatus('Given.')
      await client.invalidateQueries({ queryKey: meetingKey(meetingId) })
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The opinion was not given.')
    }
  }

  return (
    <form className={styles.form} onSubmit={give}>
      <fieldset>
        <legend>Your opinion</legend>
        {Object.entries(stances).map(([stance, words]) => (
          <label key={stance} className={styles.check}>
            <input
              type="radio"
              name={name}
              value={stance}
              defaultChecked={mine?.stance === stance}
              required
            />
            {words}
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        <span>Your reason</span>
        <textarea name="reason" rows={3} maxLength={4000} required defaultValue={mine?.reason ?? ''} />
      </label>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <p role="status">{status}</p>
      <div>
        <Button primary type="submit">
          Give the opinion
        </Button>
      </div>
    </form>
  )
}
