import { useRef, useState } from 'react'
import { edition } from '../../../../rules/index.ts'
import { Button } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import type { Ask } from '../ask.ts'
import { type ExportFormat, exportFormats, type Progress } from '../calls.ts'
import styles from './results.module.css'
import { refusalOf } from './use-answer.ts'

const formatNames: Record<ExportFormat, string> = { csv: 'CSV', parquet: 'Parquet' }

/** The answers of all rows as a file, made in the worker. */
export function ExportView({ ask }: { ask: Ask }) {
  const [making, setMaking] = useState<ExportFormat | null>(null)
  const [said, setSaid] = useState('')
  const [share, setShare] = useState(0)
  const running = useRef<AbortController | null>(null)
  const buttons = useRef<HTMLParagraphElement>(null)
  const cancel = useRef<HTMLParagraphElement>(null)

  async function save(format: ExportFormat) {
    // The button is not disabled meanwhile: the focus would be lost.
    if (making !== null) return
    const controller = new AbortController()
    running.current = controller
    setMaking(format)
    setSaid('')
    setShare(0)
    try {
      const name = `cohort-answers.${format}`
      const onProgress = (progress: Progress) => setShare(progress.share)
      saveFile(await ask('exportAs', { format }, { signal: controller.signal, onProgress }), name)
      setSaid(`${name} is among the downloads.`)
    } catch (error) {
      setSaid(controller.signal.aborted ? 'No file was made.' : refusalOf(error))
    }
    // The button to cancel goes away; who stood on it stands on the exports again.
    if (cancel.current?.contains(document.activeElement)) buttons.current?.querySelector('button')?.focus()
    setMaking(null)
  }

  return (
    <>
      <p>
        Every row of the file, in its order: id, headline, whether the guidelines differ, and the outcome of
        each set, as the command line writes them; then the rules, version {edition.version}, with their
        fingerprint, and the day to which dates of onset were counted, if any. The findings are not in it. In
        CSV an id that a spreadsheet would run as a formula stands behind an apostrophe; Parquet has all ids
        as they are.
      </p>
      <p className={styles.exports} ref={buttons}>
        {exportFormats.map((format) => (
          <Button key={format} aria-disabled={making !== null} onClick={() => void save(format)}>
            Export as {formatNames[format]}
          </Button>
        ))}
      </p>
      <p aria-live="polite">{making ? `Making the ${formatNames[making]} file.` : said}</p>
      {making && (
        <p className={styles.making} ref={cancel}>
          <progress aria-label={`Made of the ${formatNames[making]} file`} value={share} max={1} />
          <Button onClick={() => running.current?.abort()}>Cancel the export</Button>
        </p>
      )}
    </>
  )
}
