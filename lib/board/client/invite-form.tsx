import { type FormEvent, useState } from 'react'
import type { TeamEntry } from '../../accounts/administration.ts'
import { Button } from '../../ui/button.tsx'
import { siteRoleWords, teamRoleWords } from './account-roles.ts'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { MadeLink } from './made-link.tsx'
import { useSending } from './use-sending.ts'

const withoutTeam = ['administrator', 'auditor']

/** Invites someone: the link is shown once, to be passed on by whoever invites. */
export function InviteForm({ teams }: { teams: readonly TeamEntry[] }) {
  const { fault, busy, send } = useSending()
  const [role, setRole] = useState(teams.length > 0 ? 'clinician' : 'administrator')
  const [made, setMade] = useState<{ link: string; email: string } | null>(null)
  const alone = withoutTeam.includes(role)
  const invite = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const email = String(given.get('email')).trim()
    setMade(null)
    return send(async () => {
      const body = { email, role, teamId: alone ? null : given.get('team') }
      const { link } = await ask<{ link: string }>('/api/board/accounts', { method: 'POST', body })
      form.reset()
      setMade({ link, email })
    })
  }
  return (
    <>
      <form className={styles.row} onSubmit={invite}>
        <label>
          E-mail address
          <input name="email" type="email" required />
        </label>
        <label>
          Role
          <select name="role" value={role} onChange={(event) => setRole(event.target.value)}>
            {teams.length > 0 &&
              Object.entries(teamRoleWords).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            <option value="administrator">{siteRoleWords.administrator}</option>
            <option value="auditor">{siteRoleWords.auditor}</option>
          </select>
        </label>
        {!alone && (
          <label>
            Team
            <select name="team" required>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button primary type="submit" disabled={busy}>
          Make the link
        </Button>
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      </form>
      <div role="status">
        {made && (
          <MadeLink label="Invitation link" link={made.link}>
            Link for {made.email}. It is shown this once, works once and for 72 hours. Send it to that person
            only.
          </MadeLink>
        )}
      </div>
    </>
  )
}
