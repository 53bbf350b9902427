'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Meeting } from '../meetings.ts'
import { clockTime, placeAfter } from '../presenting.ts'
import { ask } from './ask.ts'
import { askMeeting, meetingKey } from './meetings.ts'
import styles from './present.module.css'
import { PresentedCaseView } from './presented-case.tsx'
import { roleIn, useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** The cases of a meeting, one a screen, for a projector and the keyboard alone. */
export function PresentPage({ id }: { id: string }) {
  return (
    <Shell bare>
      <Presented id={id} />
    </Shell>
  )
}

function Presented({ id }: { id: string }) {
  const { data: meeting, error } = useQuery({ queryKey: meetingKey(id), queryFn: () => askMeeting(id) })
  if (error) return <p role="alert">{error.message}</p>
  if (!meeting) return <p role="status">Loading the meeting.</p>
  if (meeting.agenda.length === 0) {
    return (
      <p>
        No case is on the agenda. <a href={`/board/meetings/${id}`}>Back to the meeting</a>
      </p>
    )
  }
  return <Screens meeting={meeting} />
}

function Screens({ meeting }: { meeting: Meeting }) {
  const [place, setPlace] = useState(0)
  const [fault, setFault] = useState('')
  const client = useQueryClient()
  const mayReveal = roleIn(useSession(), meeting.teamId) === 'chair'
  const count = meeting.agenda.length
  const at = Math.min(place, count - 1)
  const item = meeting.agenda[at]
  const seconds = useClock(item?.id ?? '')
  const hidden = item !== undefined && !item.revealed

  const reveal = useCallback(
    async (itemId: string) => {
      try {
        await ask(`/api/board/items/${itemId}/reveal`, { method: 'POST', body: {} })
        setFault('')
        await client.invalidateQueries({ queryKey: meetingKey(meeting.id) })
      } catch (error) {
        setFault(error instanceof Error ? error.message : 'The opinions were not shown.')
      }
    },
    [client, meeting.id],
  )

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      // On a link or a button the space bar does what it says.
      if (event.key === ' ' && event.target instanceof Element && event.target.closest('a, button')) return
      if (event.key === 'r' && mayReveal && hidden && item) return void reveal(item.id)
      const to = placeAfter(event, at, count)
      if (to === null) return
      event.preventDefault()
      setPlace(to)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [at, count, item, hidden, mayReveal, reveal])

  if (!item) return null
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <p className={styles.place}>
          {at + 1} of {count}
        </p>
        <p>{meeting.title}</p>
        <p className={styles.clock} role="timer" aria-label="Time spent on this case">
          {clockTime(seconds)}
        </p>
      </header>
      {fault && <p role="alert">{fault}</p>}
      <PresentedCaseView key={item.id} item={item} members={meeting.members} />
      <footer className={styles.keys}>
        <p>
          <kbd>→</kbd> <kbd>Space</kbd> <kbd>Page down</kbd> next, <kbd>←</kbd> <kbd>Page up</kbd> previous
          {mayReveal && hidden && (
            <>
              , <kbd>R</kbd> show the opinions
            </>
          )}
        </p>
        <a href={`/board/meetings/${meeting.id}`}>Back to the meeting</a>
      </footer>
    </div>
  )
}

/** Seconds for which each thing was shown, added up over every time it was; those of the one that is shown now. */
function useClock(id: string): number {
  const [spent, setSpent] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    let last = Date.now()
    const timer = setInterval(() => {
      const now = Date.now()
      const passed = Math.max(0, now - last) / 1000
      last = now
      setSpent((before) => new Map(before).set(id, (before.get(id) ?? 0) + passed))
    }, 1000)
    return () => clearInterval(timer)
  }, [id])
  return spent.get(id) ?? 0
}
