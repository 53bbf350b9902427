'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { useSending } from './use-sending.ts'

/** Sets a new password with a link. The token stands in the fragment, which no server log ever sees. */
export function ResetForm() {
  const { fault, busy, setFault, send } = useSending()
  const [done, setDone] = useState(false)
  const reset = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    if (given.get('new') !== given.get('again')) {
      setFault('The two passwords differ. Enter the same one twice.')
      return
    }
    void send(async () => {
      const body = { token: location.hash.slice(1), password: given.get('new') }
      await ask('/api/reset', { method: 'POST', body })
      setDone(true)
    })
  }
  if (done) {
    return (
      <div role="status">
        <p>The new password is set. Wherever you were signed in, you are no longer.</p>
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      </div>
    )
  }
  return (
    <form className={styles.form} onSubmit={reset}>
      <NewPasswordFields again="The same password again" />
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <Button primary type="submit" disabled={busy}>
        Set the new password
      </Button>
    </form>
  )
}
