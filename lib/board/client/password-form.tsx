import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { useSending } from './use-sending.ts'

/** Changes one's own password. */
export function PasswordForm({ email }: { email: string }) {
  const { fault, busy, setFault, send } = useSending()
  const [said, setSaid] = useState('')
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    setSaid('')
    if (given.get('new') !== given.get('again')) {
      setFault('The two new passwords differ. Enter the same one twice.')
      return
    }
    void send(async () => {
      const body = { currentPassword: given.get('current'), newPassword: given.get('new') }
      await ask('/api/auth/change-password', { method: 'POST', body })
      form.reset()
      setSaid('The password is changed. Wherever else you were signed in, you are no longer.')
    })
  }
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <form className={styles.form} onSubmit={change}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <label htmlFor="current">Password now</label>
        <input id="current" name="current" type="password" autoComplete="current-password" required />
        <NewPasswordFields again="The new password again" />
        <p className={styles.fault} role="alert">
          {fault}
        </p>
        <Button type="submit" disabled={busy}>
          Change the password
        </Button>
        <p role="status">{said}</p>
      </form>
    </section>
  )
}
