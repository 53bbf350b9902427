'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask, Fault } from './ask.ts'

const wrong = 'E-mail address or password is not right, or the account is switched off.'

/** Sign-in by e-mail and password, then the second factor where the account has one. */
export function SignInForm({ singleSignOn }: { singleSignOn: boolean }) {
  const [asking, setAsking] = useState<'password' | 'code' | 'backup'>('password')
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    setBusy(true)
    setFault('')
    try {
      if (asking === 'password') {
        const body = { email: text('email').trim(), password: text('password') }
        const answer = await ask<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', {
          method: 'POST',
          body,
        })
        if (answer.twoFactorRedirect) {
          setAsking('code')
          return
        }
      } else {
        const factor = asking === 'code' ? 'verify-totp' : 'verify-backup-code'
        await ask(`/api/auth/two-factor/${factor}`, { method: 'POST', body: { code: text('code').trim() } })
      }
      location.replace(destination())
    } catch (error) {
      const status = error instanceof Fault ? error.status : 0
      if (status === 401)
        setFault(asking === 'password' ? wrong : 'The code is not right, or its time is over.')
      else if (status === 429) setFault('Too many attempts. Wait a minute and try again.')
      else setFault(error instanceof Error ? error.message : 'Signing in failed. Try again.')
    } finally {
      setBusy(false)
    }
  }

  async function goToSingleSignOn() {
    setBusy(true)
    setFault('')
    try {
      // The address is asked for and then gone to: a form could not be sent on to another site.
      const body = { provider: 'sso', callbackURL: destination(), errorCallbackURL: '/sign-in' }
      const { url } = await ask<{ url: string }>('/api/auth/sign-in/social', { method: 'POST', body })
      location.assign(url)
    } catch {
      setFault('The hospital’s sign-in cannot be reached. Try again, or sign in with a password.')
      setBusy(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={send}>
      {asking === 'password' ? (
        <>
          <label htmlFor="email">E-mail address</label>
          <input id="email" name="email" type="email" autoComplete="username" required />
          <label htmlFor="password">Password</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </>
      ) : (
        <>
          <label htmlFor="code">
            {asking === 'code' ? 'Code of your authenticator app' : 'One of your backup codes'}
          </label>
          <input
            key={asking}
            id="code"
            name="code"
            inputMode={asking === 'code' ? 'numeric' : 'text'}
            autoComplete={asking === 'code' ? 'one-time-code' : 'off'}
            maxLength={20}
            required
          />
        </>
      )}
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <Button primary type="submit" disabled={busy}>
        {asking === 'password' ? 'Sign in' : 'Confirm'}
      </Button>
      {asking === 'password' && (
        <p className={styles.help}>
          Forgot the password? An administrator makes you a link to set a new one.
        </p>
      )}
      {asking === 'code' && <Button onClick={() => setAsking('backup')}>Use a backup code</Button>}
      {asking === 'password' && singleSignOn && (
        <Button onClick={goToSingleSignOn} disabled={busy}>
          Sign in with your hospital’s account
        </Button>
      )}
    </form>
  )
}

/** Back to the page that asked for it, if it is one of this application. */
function destination(): string {
  const to = new URLSearchParams(location.search).get('to') ?? ''
  return /^\/board(\/[\w-]+)*$/.test(to) ? to : '/board'
}
