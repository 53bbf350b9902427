import { useState } from 'react'
import styles from './cohort.module.css'

interface ChooseFileProps {
  /** The name of the file that is being opened; null where none is. */
  readonly opening: string | null
  /** Why the last file was refused. */
  readonly refused: string | null
  readonly onChoose: (file: File) => void
}

/** The choice of a file: by the keyboard, with the mouse, or by dropping it. */
export function ChooseFile({ opening, refused, onChoose }: ChooseFileProps) {
  const [over, setOver] = useState(false)
  return (
    <section aria-labelledby="choose-file">
      <h2 id="choose-file" tabIndex={-1}>
        Choose a file
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the input within does */}
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped) onChoose(dropped)
        }}
      >
        <label htmlFor="cohort-file">
          CSV, JSON lines or Parquet, one patient a row. Choose it, or drop it on this page.
        </label>
        <input
          id="cohort-file"
          type="file"
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,.parquet"
          aria-describedby="cohort-file-about"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) onChoose(chosen)
            // So that the same file can be chosen again.
            event.target.value = ''
          }}
        />
        <p id="cohort-file-about">
          Columns may have any names: what each holds and in which unit is settled before anything is
          assessed. A blank cell is not known; it never means no.
        </p>
      </div>
      <p role="status">{opening !== null && `Opening ${opening}.`}</p>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </section>
  )
}
