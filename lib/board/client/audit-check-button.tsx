import { useState } from 'react'
import type { AuditCheck } from '../../database/audit.ts'
import { Button } from '../../ui/button.tsx'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { useSending } from './use-sending.ts'

/** Has the whole trail checked; says whether it is whole, or which row is the first bad one. */
export function AuditCheckButton() {
  const { fault, busy, send } = useSending()
  const [check, setCheck] = useState<AuditCheck | null>(null)
  const verify = () =>
    send(async () => {
      setCheck(null)
      setCheck(await ask<AuditCheck>('/api/board/audit/verify', { method: 'POST', body: {} }))
    })
  return (
    <section aria-label="Check of the trail">
      <Button primary onClick={verify} disabled={busy}>
        Check the whole trail
      </Button>
      <p role="status">
        {busy && 'Checking.'}
        {check?.ok && (
          <>
            The trail is whole: {check.rows} events. It ends with <code>{check.head.hash}</code>
          </>
        )}
      </p>
      <p className={styles.fault} role="alert">
        {check && !check.ok ? `The trail is not whole. First bad row: ${check.seq}. ${check.reason}` : fault}
      </p>
    </section>
  )
}
