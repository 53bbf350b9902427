'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { entriesOf, type FormValues } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'
import { useKept } from '../assessment/kept.ts'
import { type Examples, examples as loadExamples } from '../assessment/parts.ts'
import { useTabCase } from '../assessment/use-tab-case.ts'
import { useLocalFiles } from '../local/context.tsx'
import { asInput, type LocalFiles } from '../local/protocol.ts'
import type { ReportInput } from '../report/input.ts'
import styles from './compare.module.css'
import { type ChosenFile, FileChoice } from './file-choice.tsx'
import { StateTables } from './state-tables.tsx'
import { compareStates, stateOf } from './states.ts'

type Other = 'kept' | 'file' | 'example'

function caseOf({ entries, assessmentDate, reference }: FormValues, files: LocalFiles): ReportInput {
  return { ...interpret(entries, assessmentDate, reference), ...asInput(files) }
}

/** What stands in this tab against a state kept earlier, a case file or a published patient. Nothing leaves the browser. */
export function StatesCompared() {
  const now = useTabCase()
  const files = useLocalFiles()
  const kept = useKept()
  const [chosen, setChosen] = useState<Other | null>(null)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [examples, setExamples] = useState<Examples | null>(null)
  const [exampleId, setExampleId] = useState('')
  const other = chosen ?? (kept ? 'kept' : 'file')

  useEffect(() => {
    if (other === 'example') loadExamples().then(setExamples, () => setExamples(null))
  }, [other])

  const before = useMemo((): readonly [string, ReportInput] | null => {
    if (other === 'kept') return kept && [`kept at ${kept.at}`, caseOf(kept.values, files)]
    if (other === 'file') return file && [`from ${file.name}`, caseOf(file.values, files)]
    const example = examples?.publishedCases.find(({ id }) => id === exampleId)
    if (!example) return null
    const published = {
      reference: `Example ${example.id}`,
      assessmentDate: '',
      entries: entriesOf(example.features),
      parts: {},
    }
    return ['as published', caseOf(published, files)]
  }, [other, kept, file, examples, exampleId, files])

  return (
    <>
      <fieldset className={styles.others}>
        <legend>Compare what stands in this tab with</legend>
        <Choice of="kept" {...{ other, setChosen }} disabled={!kept}>
          {kept ? `the state kept at ${kept.at}` : 'a state kept earlier: none was kept'}
        </Choice>
        <Choice of="file" {...{ other, setChosen }}>
          a case file
        </Choice>
        <Choice of="example" {...{ other, setChosen }}>
          a published patient
        </Choice>
      </fieldset>
      {other === 'file' && <FileChoice file={file} onChosen={setFile} />}
      {other === 'example' && examples && (
        <label className={styles.field}>
          <span>Published patient</span>
          <select value={exampleId} onChange={(event) => setExampleId(event.target.value)}>
            <option value="">Choose one</option>
            {examples.publishedCases.map((example) => (
              <option value={example.id} key={example.id}>
                {examples.caseTitle(example)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div aria-live="polite">
        {now === null ? (
          <p className={styles.empty}>
            Nothing is entered in this tab. <a href="/">Enter a case</a>, keep its state, change it, and come
            back.
          </p>
        ) : (
          before && (
            <StateTables
              comparison={compareStates(stateOf(before[1]), stateOf({ ...now, ...asInput(files) }))}
              names={[before[0], 'now']}
            />
          )
        )}
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly of: Other
  readonly other: Other
  readonly setChosen: (other: Other) => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

function Choice({ of, other, setChosen, disabled = false, children }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name="other"
        checked={other === of}
        disabled={disabled}
        onChange={() => setChosen(of)}
      />
      {children}
    </label>
  )
}
