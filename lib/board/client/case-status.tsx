import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { type CaseStatus, caseStatuses } from '../words.ts'
import styles from './case-page.module.css'
import type { CaseChange, ListedCase } from './cases.ts'
import { useChangeCase } from './change-case.ts'

const dates = { dueOn: 'Work-up due', reviewOn: 'Look again' } as const

/** What was chosen and not sent yet, with what stood there when it was chosen. */
interface Choice {
  readonly change: CaseChange
  readonly seen: CaseChange
}

const nothing: Choice = { change: {}, seen: {} }

/** Where the case stands and by when something is due. */
export function CaseStatusForm({ entry, mayEdit }: { entry: ListedCase; mayEdit: boolean }) {
  const changing = useChangeCase()
  const [{ change, seen }, setChoice] = useState(nothing)
  const [status, setStatus] = useState('')
  const shown = { ...entry, ...change }

  function choose(chosen: CaseChange) {
    const { status, dueOn, reviewOn } = entry
    const fields = Object.keys(chosen)
    const stood = Object.entries({ status, dueOn, reviewOn }).filter(([field]) => fields.includes(field))
    setChoice({ change: { ...change, ...chosen }, seen: { ...Object.fromEntries(stood), ...seen } })
    setStatus('')
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (Object.keys(change).length === 0) return setStatus('Nothing was chosen.')
    setStatus('')
    setChoice(nothing)
    changing.mutate(
      { entry, change, seen },
      {
        onSuccess: () => setStatus('Changed.'),
        onError: ({ message }) => setStatus(`Taken back. ${message}`),
      },
    )
  }

  return (
    <form className={styles.status} onSubmit={send}>
      <label>
        Status
        <select
          value={shown.status}
          disabled={!mayEdit}
          onChange={({ target }) => choose({ status: target.value as CaseStatus })}
        >
          {Object.entries(caseStatuses).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {(['dueOn', 'reviewOn'] as const).map((field) => (
        <label key={field}>
          {dates[field]}
          <input
            type="date"
            value={shown[field] ?? ''}
            disabled={!mayEdit}
            onChange={({ target }) => choose({ [field]: target.value || null })}
          />
        </label>
      ))}
      {mayEdit && <Button type="submit">Change</Button>}
      <a href={`/api/board/cases/${entry.id}/export`} download>
        Export everything
      </a>
      <p role="status">{status}</p>
    </form>
  )
}
