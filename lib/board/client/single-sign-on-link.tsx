import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import type { Profile } from './profile.ts'
import { useSending } from './use-sending.ts'

/** Ties the account of the hospital to this one, and lets go of the password where that is wanted. */
export function SingleSignOnLink({
  profile: { password, singleSignOn, secondFactor },
  onChanged,
}: {
  profile: Profile
  onChanged: () => Promise<void>
}) {
  const { fault, busy, send } = useSending()
  const link = () =>
    send(async () => {
      const body = { provider: 'sso', callbackURL: '/board/profile', errorCallbackURL: '/board/profile' }
      const { url } = await ask<{ url: string }>('/api/auth/link-social', { method: 'POST', body })
      location.assign(url)
    })
  const unlink = (accountId: string) =>
    send(async () => {
      await ask('/api/auth/unlink-account', { method: 'POST', body: { accountId } })
      await onChanged()
    })
  const failed = new URLSearchParams(location.search).has('error')
  return (
    <section aria-labelledby="sso-title">
      <h2 id="sso-title">Single sign-on</h2>
      {singleSignOn.linked === null ? (
        <>
          <p>You can sign in with your hospital’s account once it is linked to this one.</p>
          <Button onClick={link} disabled={busy}>
            Link my hospital’s account
          </Button>
        </>
      ) : (
        <>
          <p>
            Your hospital’s account is linked
            {password === null
              ? ', and the only way to sign in. Signing a decision asks for a fresh sign-in.'
              : '.'}
          </p>
          {password !== null && (
            <>
              <Button onClick={() => unlink(singleSignOn.linked ?? '')} disabled={busy}>
                Unlink it
              </Button>{' '}
              {!secondFactor && (
                <Button onClick={() => unlink(password)} disabled={busy}>
                  Give up the password here
                </Button>
              )}
            </>
          )}
        </>
      )}
      <p className={styles.fault} role="alert">
        {fault ||
          (failed && singleSignOn.linked === null ? 'Linking failed. Nothing was changed. Try again.' : '')}
      </p>
    </section>
  )
}
