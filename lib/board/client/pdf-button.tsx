import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { askFile } from './ask.ts'

interface PdfButtonProps {
  /** Where the server makes it, below the origin. */
  readonly path: string
  /** The name among the downloads; it says nothing of a case. */
  readonly name: string
}

/** Gets a paper as a PDF that the server makes, or says why there is none. */
export function PdfButton({ path, name }: PdfButtonProps) {
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState(false)

  async function get() {
    setBusy(true)
    setStatus('The PDF is being made.')
    try {
      saveFile(await askFile(path), name)
      setStatus('The PDF was made and is among your downloads.')
    } catch (error) {
      setStatus(error instanceof Error ? error.message : 'The PDF was not made.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button aria-disabled={busy} onClick={() => busy || void get()}>
        PDF
      </Button>
      <span role="status">{status}</span>
    </>
  )
}
