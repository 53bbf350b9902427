import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { useSending } from './use-sending.ts'

/** Makes a team. */
export function TeamForm({ onMade }: { onMade: () => Promise<void> }) {
  const { fault, busy, send } = useSending()
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = new FormData(form).get('name')
    return send(async () => {
      await ask('/api/board/teams', { method: 'POST', body: { name } })
      form.reset()
      await onMade()
    })
  }
  return (
    <form className={styles.row} onSubmit={make}>
      <label>
        Name of a new team
        <input name="name" maxLength={100} required />
      </label>
      <Button type="submit" disabled={busy}>
        Make the team
      </Button>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
    </form>
  )
}
