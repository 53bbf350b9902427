import { type FormEvent, useState } from 'react'
import type { AccountEntry, TeamEntry } from '../../accounts/administration.ts'
import { Button } from '../../ui/button.tsx'
import { AccountRecovery } from './account-recovery.tsx'
import { rolesInWords, siteRoleWords, teamRoleWords } from './account-roles.ts'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { useSession } from './session.ts'
import { useSending } from './use-sending.ts'

interface AccountEditorProps {
  readonly entry: AccountEntry
  readonly teams: readonly TeamEntry[]
  readonly onChanged: () => Promise<void>
}

/** An account: what it may do, to be changed in place. */
export function AccountEditor({ entry, teams, onChanged }: AccountEditorProps) {
  const own = useSession().account.id === entry.id
  const { fault, busy, send } = useSending()
  const [said, setSaid] = useState('')
  const change = (body: object, words: string) =>
    send(async () => {
      setSaid('')
      await ask(`/api/board/accounts/${entry.id}`, { method: 'PATCH', body })
      setSaid(words)
      await onChanged()
    })
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const roles = teams.flatMap(({ id }) => {
      const role = form.get(`team-${id}`)
      return role ? [{ teamId: id, role }] : []
    })
    return change({ siteRole: form.get('siteRole'), teams: roles }, 'Saved. It holds from now on.')
  }
  return (
    <details className={styles.person}>
      <summary>
        <strong>{entry.name}</strong> {entry.email}
        <span className={styles.soft}>
          {rolesInWords(entry, teams)}
          {entry.secondFactor && ', second factor on'}
          {entry.disabled && ', switched off'}
        </span>
      </summary>
      <form className={styles.row} onSubmit={save}>
        {teams.map(({ id, name }) => (
          <label key={id}>
            In {name}
            <select
              name={`team-${id}`}
              defaultValue={entry.teams.find(({ teamId }) => teamId === id)?.role ?? ''}
            >
              <option value="">None</option>
              {Object.entries(teamRoleWords).map(([role, words]) => (
                <option key={role} value={role}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          Over the application
          <select name="siteRole" defaultValue={entry.siteRole}>
            {Object.entries(siteRoleWords).map(([role, words]) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" disabled={busy}>
          Save the roles<span className="visually-hidden"> of {entry.name}</span>
        </Button>
        {!own && (
          <Button
            disabled={busy}
            onClick={() =>
              change(
                { disabled: !entry.disabled },
                entry.disabled ? 'Switched on.' : 'Switched off. Every open session has ended.',
              )
            }
          >
            {entry.disabled ? 'Switch on' : 'Switch off'}
            <span className="visually-hidden"> {entry.name}</span>
          </Button>
        )}
        <p className={styles.fault} role="alert">
          {fault}
        </p>
        <p role="status">{said}</p>
      </form>
      {!own && !entry.disabled && <AccountRecovery entry={entry} onChanged={onChanged} />}
    </details>
  )
}
