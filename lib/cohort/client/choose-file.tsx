interface ChooseFileProps {
  /** The name of the file that is being opened; null where none is. */
  readonly opening: string | null
  /** Why the last file was refused. */
  readonly refused: string | null
  readonly onChoose: (file: File) => void
}

/** The choice of a file, by the keyboard, the mouse, or by dropping it. */
export function ChooseFile({ opening, refused, onChoose }: ChooseFileProps) {
  return (
    <section aria-labelledby="choose-file">
      <h2 id="choose-file">Choose a file</h2>
      <label htmlFor="cohort-file">CSV, JSON lines or Parquet, one patient a row</label>
      <input
        id="cohort-file"
        type="file"
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,.parquet"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) onChoose(chosen)
          // So that the same file can be chosen again.
          event.target.value = ''
        }}
      />
      <p aria-live="polite">{opening !== null && `Opening ${opening}.`}</p>
      {refused !== null && <p role="alert">{refused}</p>}
    </section>
  )
}
