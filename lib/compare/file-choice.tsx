import { useState } from 'react'
import type { FormValues } from '../assessment/entry.ts'
import { ProblemList } from '../exchange/problem-list.tsx'
import type { CaseProblem } from '../exchange/problems.ts'
import styles from './compare.module.css'

/** A case that was read from a file. */
export interface ChosenFile {
  readonly name: string
  readonly values: FormValues
}

interface FileChoiceProps {
  readonly file: ChosenFile | null
  readonly onChosen: (file: ChosenFile | null) => void
}

/** A case file to compare with. It is read in this browser and kept nowhere. */
export function FileChoice({ file, onChosen }: FileChoiceProps) {
  const [problems, setProblems] = useState<readonly CaseProblem[]>([])

  async function read(chosen: File | undefined) {
    onChosen(null)
    setProblems([])
    if (!chosen) return
    const part = await import('../exchange/read-chosen-file.ts').catch(() => null)
    if (!part)
      return setProblems([{ place: '', message: 'The reader could not be loaded. Reload the page.' }])
    const found = await part.readChosenFile(chosen)
    if (found.ok) onChosen({ name: chosen.name, values: found.values })
    else setProblems(found.problems)
  }

  return (
    <>
      <label className={styles.field}>
        <span>Case file</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => read(event.target.files?.[0])}
        />
      </label>
      {file === null && problems.length === 0 && (
        <p className={styles.empty}>
          A case exported here, as JSON. It is read in this browser and kept nowhere.
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <p>The file could not be read as a case. Nothing was changed.</p>
          <ProblemList problems={problems} />
        </div>
      )}
    </>
  )
}
