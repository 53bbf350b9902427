import { useState } from 'react'

/** Sends what a form asks for, once at a time; a fault is shown in words. */
export function useSending() {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  async function send(run: () => Promise<void>): Promise<void> {
    setBusy(true)
    setFault('')
    try {
      await run()
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'This failed. Nothing was changed. Try again.')
    } finally {
      setBusy(false)
    }
  }
  return { fault, busy, setFault, send }
}
