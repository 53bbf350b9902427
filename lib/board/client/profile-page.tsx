'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { BackupCodes } from './backup-codes.tsx'
import { PasswordForm } from './password-form.tsx'
import type { Profile } from './profile.ts'
import { SecondFactor } from './second-factor.tsx'
import { Shell } from './shell.tsx'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'
import { SingleSignOnLink } from './single-sign-on-link.tsx'

/** One's own account: password, second factor, single sign-on, sessions. */
export function ProfilePage() {
  return (
    <Shell>
      <OwnAccount />
    </Shell>
  )
}

function OwnAccount() {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['profile'],
    queryFn: () => ask<Profile>('/api/board/profile'),
  })
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Loading.</p>
  const again = async () => {
    await client.invalidateQueries({ queryKey: ['profile'] })
    await client.invalidateQueries({ queryKey: ['session'] })
  }
  return (
    <div className={styles.page}>
      <p>
        You sign in as <strong>{data.email}</strong>.
      </p>
      {data.password !== null && <PasswordForm email={data.email} />}
      {data.password !== null && <SecondFactor on={data.secondFactor} onChanged={again} />}
      {data.password !== null && data.secondFactor && <BackupCodes />}
      {data.singleSignOn.configured && <SingleSignOnLink profile={data} onChanged={again} />}
      <SignOutEverywhere />
    </div>
  )
}
