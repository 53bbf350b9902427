import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { MeetingPlan } from '../meetings.ts'
import { AgendaOrder } from './agenda-order.tsx'
import { askCases, casesKey } from './cases.ts'
import styles from './meeting.module.css'
import { askMembers } from './meetings.ts'

interface MeetingFormProps {
  readonly teamId: string
  readonly plan: MeetingPlan
  /** What the button says. */
  readonly action: string
  readonly onSend: (plan: MeetingPlan) => Promise<void>
}

/** Title, date, members and agenda of a meeting. */
export function MeetingForm({ teamId, plan, action, onSend }: MeetingFormProps) {
  const { data: members } = useQuery({
    queryKey: ['board', 'members', teamId],
    queryFn: () => askMembers(teamId),
  })
  const { data: cases } = useQuery({ queryKey: casesKey, queryFn: askCases })
  const [memberIds, setMemberIds] = useState<ReadonlySet<string>>(new Set(plan.memberIds))
  const [caseIds, setCaseIds] = useState(plan.caseIds)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const mayJoin = members?.filter(({ id, role }) => role !== 'viewer' || memberIds.has(id)) ?? []

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault('')
    try {
      await onSend({
        title: String(form.get('title')).trim(),
        heldOn: String(form.get('heldOn')),
        memberIds: [...memberIds],
        caseIds,
      })
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'Nothing was changed.')
    } finally {
      setBusy(false)
    }
  }

  function tick(id: string, on: boolean) {
    const next = new Set(memberIds)
    if (on) next.add(id)
    else next.delete(id)
    setMemberIds(next)
  }

  return (
    <form className={styles.form} onSubmit={send}>
      <label className={styles.field}>
        <span>Title</span>
        <input name="title" defaultValue={plan.title} maxLength={100} required autoComplete="off" />
      </label>
      <label className={styles.field}>
        <span>Date</span>
        <input name="heldOn" type="date" defaultValue={plan.heldOn} required />
      </label>
      <fieldset>
        <legend>Members</legend>
        {members === undefined && <p role="status">Loading the team.</p>}
        {mayJoin.map(({ id, name, role }) => (
          <label key={id} className={styles.check}>
            <input
              type="checkbox"
              checked={memberIds.has(id)}
              onChange={(event) => tick(id, event.target.checked)}
            />
            {name}, {role}
          </label>
        ))}
        <p className={styles.soft}>Members give an opinion. Who only views the cases of the team cannot.</p>
      </fieldset>
      {cases && (
        <AgendaOrder
          cases={cases.filter((each) => each.teamId === teamId)}
          chosen={caseIds}
          onChange={setCaseIds}
        />
      )}
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <div>
        <Button primary type="submit" disabled={busy || !members || !cases}>
          {action}
        </Button>
      </div>
    </form>
  )
}
