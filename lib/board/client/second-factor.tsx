import { type FormEvent, useState } from 'react'
import { qrCode } from '../../exchange/qr.ts'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import { CodeList } from './backup-codes.tsx'
import { useSending } from './use-sending.ts'

interface SetUp {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The second factor at sign-in: switched on with a code that proves that it works, switched off with the password. */
export function SecondFactor({ on, onChanged }: { on: boolean; onChanged: () => Promise<void> }) {
  const { fault, busy, send } = useSending()
  const [setUp, setSetUp] = useState<SetUp | null>(null)
  const [said, setSaid] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const password = given.get('password')
    setSaid('')
    return send(async () => {
      if (setUp) {
        const code = String(given.get('code')).trim()
        await ask('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } })
        setSetUp(null)
        setSaid('The second factor is on. From now on signing in asks for a code.')
        await onChanged()
      } else if (on) {
        await ask('/api/auth/two-factor/disable', { method: 'POST', body: { password } })
        setSaid('The second factor is off.')
        await onChanged()
      } else {
        setSetUp(await ask<SetUp>('/api/auth/two-factor/enable', { method: 'POST', body: { password } }))
      }
      form.reset()
    })
  }
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">Second factor</h2>
      <p>
        {on
          ? 'On: signing in, and signing a decision, ask for a code of your authenticator app.'
          : 'Off. With an authenticator app on your phone nobody signs in with your password alone.'}
      </p>
      <form className={styles.form} onSubmit={submit}>
        {setUp ? (
          <ToScan {...setUp} />
        ) : (
          <>
            <label htmlFor="factor-password">Password</label>
            <input
              id="factor-password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
          </>
        )}
        <p className={styles.fault} role="alert">
          {fault}
        </p>
        <Button type="submit" disabled={busy}>
          {setUp ? 'Confirm the code' : `Switch the second factor ${on ? 'off' : 'on'}`}
        </Button>
        <p role="status">{said}</p>
      </form>
    </section>
  )
}

function ToScan({ totpURI, backupCodes }: SetUp) {
  const code = qrCode(totpURI)
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <p>Scan this with your authenticator app, or enter the key by hand.</p>
      {code && (
        <svg
          className={styles.code}
          viewBox={`0 0 ${code.side} ${code.side}`}
          role="img"
          aria-label="QR code of the key below"
        >
          <path d={code.path} />
        </svg>
      )}
      <p>
        Key: <code>{secret}</code>
      </p>
      <h3>Backup codes</h3>
      <CodeList codes={backupCodes} />
      <label htmlFor="factor-code">Code that the app shows now</label>
      <input
        id="factor-code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        required
      />
    </>
  )
}
