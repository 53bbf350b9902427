'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AccountEntry } from '../../accounts/administration.ts'
import { AccountEditor } from './account-editor.tsx'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { InviteForm } from './invite-form.tsx'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'
import { TeamForm } from './team-form.tsx'

/** Teams and people, for administrators. */
export function AccountsPage() {
  return (
    <Shell>
      <Accounts />
    </Shell>
  )
}

function Accounts() {
  const { account, teams } = useSession()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['accounts'],
    queryFn: () => ask<{ accounts: readonly AccountEntry[] }>('/api/board/accounts'),
    enabled: account.siteRole === 'administrator',
  })
  if (account.siteRole !== 'administrator') return <p role="alert">This page is for administrators.</p>
  const again = async () => {
    await client.invalidateQueries({ queryKey: ['session'] })
    await client.invalidateQueries({ queryKey: ['accounts'] })
  }
  return (
    <div className={styles.page}>
      <section aria-labelledby="teams">
        <h2 id="teams">Teams</h2>
        <p className={styles.soft}>Each case belongs to one team, and only its members see it.</p>
        <ul className={styles.teams}>
          {teams.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <TeamForm onMade={again} />
      </section>
      <section aria-labelledby="invite">
        <h2 id="invite">Invite someone</h2>
        <InviteForm teams={teams} />
      </section>
      <section aria-labelledby="people">
        <h2 id="people">People</h2>
        {error && <p role="alert">{error.message}</p>}
        <p role="status">
          {data
            ? `${data.accounts.length} ${data.accounts.length === 1 ? 'account' : 'accounts'}`
            : 'Loading.'}
        </p>
        <ul className={styles.people}>
          {data?.accounts.map((each) => (
            <li key={each.id}>
              <AccountEditor entry={each} teams={teams} onChanged={again} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
