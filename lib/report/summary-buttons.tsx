import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { saveFile } from '../ui/save-file.ts'
import { CopyByHand } from './copy-by-hand.tsx'
import { CopyChoice } from './copy-choice.tsx'
import type { ReportInput } from './input.ts'
import type { NoteForm } from './note.ts'
import { requestPdf } from './request-pdf.ts'
import styles from './summary-buttons.module.css'

type Asking = 'nothing' | 'pdf' | 'copy'

// Fetched once and kept, so that copying works offline.
const notePart = () => import('./copied-note.ts')

/** The summary that leaves the page: as a PDF made by the server, which is said first, and as text on the clipboard. */
export function SummaryButtons({ entered }: { entered: () => ReportInput | null }) {
  const [asking, setAsking] = useState<Asking>('nothing')
  const [status, setStatus] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const pdfButton = useRef<HTMLButtonElement>(null)
  const copyButton = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const fetchNote = () => void Promise.allSettled([notePart()])
    if ('requestIdleCallback' in window) requestIdleCallback(fetchNote, { timeout: 4000 })
    else setTimeout(fetchNote, 1000)
  }, [])

  function ask(about: Asking) {
    setStatus('')
    setAsking(about === asking ? 'nothing' : about)
  }

  function leave(button: typeof pdfButton) {
    setAsking('nothing')
    requestAnimationFrame(() => button.current?.focus())
  }

  async function makePdf() {
    const input = entered()
    if (input === null) return setAsking('nothing')
    leave(pdfButton)
    setStatus('The PDF is being made.')
    const { pdf, message } = await requestPdf(input)
    if (pdf !== null) saveFile(pdf, 'summary.pdf')
    setStatus(message ?? 'The PDF was made and is among your downloads. The server kept nothing.')
  }

  async function copy(form: NoteForm) {
    const input = entered()
    if (input === null) return setAsking('nothing')
    leave(copyButton)
    const part = await notePart().catch(() => null)
    if (part === null) return setStatus('The note could not be made. Reload the page.')
    const text = part.copiedNote(input, form)
    try {
      await navigator.clipboard.writeText(text)
      setStatus(`The ${form} form was copied: ${text.trimEnd().split('\n').length} lines.`)
    } catch {
      setByHand(text)
    }
  }

  return (
    <div className={styles.summary}>
      <Button ref={pdfButton} aria-expanded={asking === 'pdf'} onClick={() => ask('pdf')}>
        PDF
      </Button>
      <Button ref={copyButton} aria-expanded={asking === 'copy'} onClick={() => ask('copy')}>
        Copy as text
      </Button>
      {asking === 'pdf' && (
        <div className={styles.question}>
          <Confirmation
            question="This sends the findings to the server that gave you this page, which makes the PDF and keeps nothing."
            yes="Make the PDF"
            no="Cancel"
            onYes={makePdf}
            onNo={() => leave(pdfButton)}
          />
        </div>
      )}
      {asking === 'copy' && (
        <div className={styles.question}>
          <CopyChoice onChoose={copy} onCancel={() => leave(copyButton)} />
        </div>
      )}
      <p className={styles.status} role="status">
        {status}
      </p>
      {byHand !== null && (
        <CopyByHand
          text={byHand}
          onClose={() => {
            setByHand(null)
            leave(copyButton)
          }}
        />
      )}
    </div>
  )
}
