import { useEffect, useId, useRef, useState } from 'react'
import type { FormValues } from '../assessment/entry.ts'
import { CopyByHand } from '../report/copy-by-hand.tsx'
import type { PrintedCode } from '../report/printed-code.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { type ReadCase, writeCaseFile } from './case-file.ts'
import styles from './exchange.module.css'
import { linkTo } from './link.ts'
import type { CaseProblem } from './problems.ts'
import { qrCode } from './qr.ts'
import { readChosenFile } from './read-chosen-file.ts'

interface ExchangePanelProps {
  values: () => FormValues
  onRead: (read: ReadCase) => void
  onPrint: (code: PrintedCode) => void
  onClose: () => void
}

/** The ways in which a case leaves the page as data and comes back. All of them stay in the browser. */
export function ExchangePanel({ values, onRead, onPrint, onClose }: ExchangePanelProps) {
  const [status, setStatus] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const copying = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => first.current?.focus(), [])

  function refuse(what: string, problems: readonly CaseProblem[]) {
    setStatus(`${what} ${problems.map(({ place, message }) => `${place} ${message}`.trim()).join(' ')}`)
  }

  function exportFile() {
    const written = writeCaseFile(values())
    if (!written.ok) return refuse('No file was made.', written.problems)
    saveFile(new Blob([written.text], { type: 'application/json' }), 'case.json')
    setStatus('The case was exported and is among your downloads as case.json.')
  }

  async function madeLink() {
    const made = await linkTo(values(), `${location.origin}/`)
    if (!made.ok) refuse('No link was made.', made.problems)
    return made.ok ? made.link : null
  }

  async function copyLink() {
    const link = await madeLink()
    if (link === null) return
    try {
      await navigator.clipboard.writeText(link)
      setStatus(`The link was copied: ${link.length} characters.`)
    } catch {
      setByHand(link)
    }
  }

  async function printWithCode() {
    const link = await madeLink()
    if (link === null) return
    const code = qrCode(link)
    if (code !== null) return onPrint(code)
    setStatus(
      `Nothing was printed: the link has ${link.length} characters, too many for a QR code that can be read from paper. Print without it, or export the case.`,
    )
  }

  return (
    <section
      className={styles.panel}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && byHand === null) onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={`${id}-title`}>Export and import</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <div className={styles.way}>
        <Button ref={first} aria-describedby={`${id}-file`} onClick={exportFile}>
          Export JSON
        </Button>
        <p id={`${id}-file`}>
          A file with everything entered, the case reference and today’s answer. It stays on this computer.
        </p>
      </div>
      <div className={styles.way}>
        <label htmlFor={`${id}-import`}>Import JSON</label>
        <input
          id={`${id}-import`}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-importing`}
          onChange={async (event) => {
            const input = event.target
            const file = input.files?.[0]
            setStatus('')
            if (file) onRead(await readChosenFile(file))
            // So that the same file can be chosen again.
            input.value = ''
          }}
        />
        <p id={`${id}-importing`}>
          An exported case, or a request of the API. It is read here and sent nowhere.
        </p>
      </div>
      <div className={styles.way}>
        <Button ref={copying} aria-describedby={`${id}-link`} onClick={copyLink}>
          Copy link
        </Button>
        <Button aria-describedby={`${id}-link`} onClick={printWithCode}>
          Print with QR code
        </Button>
        <p id={`${id}-link`}>
          Link and QR code hold everything entered but the case reference. Anyone who has one can read it. The
          findings stand behind the “#” of the link, which browsers send to no server.
        </p>
      </div>
      <p className={styles.status} role="status">
        {status}
      </p>
      {byHand !== null && (
        <CopyByHand
          text={byHand}
          onClose={() => {
            setByHand(null)
            requestAnimationFrame(() => copying.current?.focus())
          }}
        />
      )}
    </section>
  )
}
