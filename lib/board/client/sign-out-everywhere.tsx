import { Button } from '../../ui/button.tsx'
import styles from './account-form.module.css'
import { ask } from './ask.ts'
import { tellOtherTabs } from './other-tabs.ts'
import { useSending } from './use-sending.ts'

/** Ends every session of one's account. */
export function SignOutEverywhere() {
  const { fault, busy, send } = useSending()
  const leave = () =>
    send(async () => {
      await ask('/api/board/session', { method: 'DELETE' })
      tellOtherTabs('left')
      sessionStorage.clear()
      location.replace('/sign-in?out')
    })
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">Sessions</h2>
      <p>Left a screen open somewhere? This ends it, and every other one, this one too.</p>
      <Button onClick={leave} disabled={busy}>
        Sign out everywhere
      </Button>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
    </section>
  )
}
