import { useState } from 'react'
import type { AccountEntry } from '../../accounts/administration.ts'
import { Button } from '../../ui/button.tsx'
import { Confirmation } from '../../ui/confirmation.tsx'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { MadeLink } from './made-link.tsx'
import { useSending } from './use-sending.ts'

interface AccountRecoveryProps {
  readonly entry: AccountEntry
  readonly onChanged: () => Promise<void>
}

/** Helps someone who cannot sign in, or whose screen stands open somewhere. Nobody learns or sets a password here. */
export function AccountRecovery({ entry: { id, name, secondFactor }, onChanged }: AccountRecoveryProps) {
  const { fault, busy, send } = useSending()
  const [link, setLink] = useState('')
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const run = (words: string, act: () => Promise<unknown>) => {
    setLink('')
    setSaid('')
    setAsking(false)
    return send(async () => {
      await act()
      setSaid(words)
    })
  }
  const reset = () =>
    run('', async () => {
      const made = await ask<{ link: string }>(`/api/board/accounts/${id}/reset`, {
        method: 'POST',
        body: {},
      })
      setLink(made.link)
    })
  const signOut = () =>
    run('Every open session has ended.', () =>
      ask(`/api/board/accounts/${id}/sessions`, { method: 'DELETE' }),
    )
  const takeOff = () =>
    run('The second factor is taken off. Every open session has ended.', async () => {
      await ask(`/api/board/accounts/${id}/second-factor`, { method: 'DELETE' })
      await onChanged()
    })
  return (
    <div className={styles.row}>
      <Button disabled={busy} onClick={reset}>
        Make a link to reset the password<span className="visually-hidden"> of {name}</span>
      </Button>
      <Button disabled={busy} onClick={signOut}>
        Sign out everywhere<span className="visually-hidden"> ({name})</span>
      </Button>
      {secondFactor && !asking && (
        <Button disabled={busy} onClick={() => setAsking(true)}>
          Take off the second factor<span className="visually-hidden"> of {name}</span>
        </Button>
      )}
      {asking && (
        <Confirmation
          question={`Did ${name} tell you in person that the phone and the backup codes are lost? Without the second factor the password alone signs in.`}
          yes="Take it off"
          no="Leave it on"
          onYes={takeOff}
          onNo={() => setAsking(false)}
        />
      )}
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <div role="status">
        {said}
        {link !== '' && (
          <MadeLink label="Link to set a new password" link={link}>
            Give it to {name} only, in a way in which you know whom you speak to. It is shown this once, works
            once and for 24 hours. Until then the old password works; then every open session ends. The second
            factor stays.
          </MadeLink>
        )}
      </div>
    </div>
  )
}
