import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import { useSending } from './use-sending.ts'

/** Codes that are shown once, to be kept. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p>
        Each works once where your phone is not at hand. They are shown this once: print them, or keep them
        with your passwords.
      </p>
      <ul className={styles.codes}>
        {codes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

/** New backup codes in place of the old ones; the second factor stays on. */
export function BackupCodes() {
  const { fault, busy, send } = useSending()
  const [codes, setCodes] = useState<readonly string[]>([])
  const renew = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = { password: new FormData(form).get('password') }
    setCodes([])
    return send(async () => {
      const path = '/api/auth/two-factor/generate-backup-codes'
      const made = await ask<{ backupCodes: readonly string[] }>(path, { method: 'POST', body })
      form.reset()
      setCodes(made.backupCodes)
    })
  }
  return (
    <section aria-labelledby="codes-title">
      <h2 id="codes-title">Backup codes</h2>
      <p>Few left, or in the wrong hands? New ones take the place of all that you have.</p>
      <form className={styles.form} onSubmit={renew}>
        <label htmlFor="codes-password">Password</label>
        <input id="codes-password" name="password" type="password" autoComplete="current-password" required />
        <p className={styles.fault} role="alert">
          {fault}
        </p>
        <Button type="submit" disabled={busy}>
          Make new backup codes
        </Button>
      </form>
      <div role="status">{codes.length > 0 && <CodeList codes={codes} />}</div>
    </section>
  )
}
