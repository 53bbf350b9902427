'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'

/** Makes the account of someone who was invited. The token stands in the fragment, which no server log ever sees. */
export function InvitationForm() {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    if (text('password') !== text('again')) {
      setFault('The two passwords differ. Enter the same one twice.')
      return
    }
    setBusy(true)
    setFault('')
    try {
      const body = {
        token: location.hash.slice(1),
        name: text('name'),
        email: text('email'),
        password: text('password'),
      }
      await ask('/api/invitation', { method: 'POST', body })
      location.replace('/sign-in?new')
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The account was not made. Try again.')
      setBusy(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={send}>
      <label htmlFor="name">Your name, as colleagues know it</label>
      <input id="name" name="name" autoComplete="name" maxLength={100} required />
      <label htmlFor="email">E-mail address to which the invitation came</label>
      <input id="email" name="email" type="email" autoComplete="username" required />
      <label htmlFor="password">Password, at least 15 characters; a few words will do</label>
      <input id="password" name="password" type="password" autoComplete="new-password" required />
      <label htmlFor="again">The same password again</label>
      <input id="again" name="again" type="password" autoComplete="new-password" required />
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <Button primary type="submit" disabled={busy}>
        Make the account
      </Button>
    </form>
  )
}
