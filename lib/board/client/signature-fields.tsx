import styles from './meeting.module.css'
import { useSession } from './session.ts'

/** What the account is asked for before it signs: password, code, or a fresh sign-in in another tab. */
export function SignatureFields() {
  const { signsWith } = useSession()
  if (signsWith === 'fresh-sign-in') {
    return (
      <p>
        Your account has no password here, so signing asks for a sign-in not older than five minutes. Where
        yours is older,{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          sign in again in another tab
        </a>
        , then come back: what you entered here stays.
      </p>
    )
  }
  return (
    <>
      <label className={styles.field}>
        <span>Your password, to sign</span>
        <input type="password" name="password" autoComplete="current-password" required />
      </label>
      {signsWith === 'password-and-code' && (
        <label className={styles.field}>
          <span>Code of your authenticator app</span>
          <input name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={8} required />
        </label>
      )}
    </>
  )
}
