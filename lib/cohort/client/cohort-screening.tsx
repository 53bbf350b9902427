'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type CohortWorker, Refused, startWorker } from './ask.ts'
import type { Progress, Screened } from './calls.ts'
import { ChooseFile } from './choose-file.tsx'
import type { Inspection, Mapping, Reading } from './intake.ts'
import type { KeptMapping } from './kept-mapping.ts'
import { MapColumns } from './map-columns.tsx'
import { Results } from './results.tsx'
import { ScreenedSummary } from './screened-summary.tsx'
import { ScreeningProgress } from './screening-progress.tsx'
import { useFileDrop } from './use-file-drop.ts'

/** Where the page stands with a file. */
type Stage =
  | { readonly at: 'choosing'; readonly refused?: string }
  | { readonly at: 'opening'; readonly fileName: string }
  | { readonly at: 'mapping'; readonly inspection: Inspection; readonly refused?: string }
  | { readonly at: 'screening'; readonly inspection: Inspection }
  | { readonly at: 'screened'; readonly inspection: Inspection; readonly screened: Screened }

const headings: Readonly<Partial<Record<Stage['at'], string>>> = {
  choosing: 'choose-file',
  mapping: 'map-columns',
  screening: 'screening',
  screened: 'screened',
}

const asTheFileShows: Reading = { encoding: null, delimiter: null }

/** The way of a file through the page: chosen, mapped, screened, read. All of it lives in this tab and its worker. */
export function CohortScreening() {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const [progress, setProgress] = useState<Progress | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<Reading>(asTheFileShows)
  const worker = useRef<CohortWorker | null>(null)
  // Counts openings, so that what was said of one file is never taken for another.
  const opened = useRef(0)
  // What was said of the columns outlives the file: the next one is often the same, corrected.
  const kept = useRef<KeptMapping | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => worker.current?.end(), [])

  // Whoever reads by ear or by keyboard is led to what has taken the place of the last step.
  const stood = useRef(stage.at)
  useEffect(() => {
    const heading = headings[stage.at]
    if (stood.current !== stage.at && heading) document.getElementById(heading)?.focus()
    stood.current = stage.at
  }, [stage.at])

  function ask(): CohortWorker['ask'] {
    worker.current ??= startWorker()
    return worker.current.ask
  }

  async function open(chosen: File, how: Reading = asTheFileShows) {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setFile(chosen)
    setReading(how)
    setStage({ at: 'opening', fileName: chosen.name })
    try {
      const sent = { file: chosen, reading: how }
      const inspection = await ask()('inspect', sent, { signal: controller.signal })
      if (controller.signal.aborted) return
      opened.current += 1
      setStage({ at: 'mapping', inspection })
    } catch (error) {
      if (!controller.signal.aborted) setStage({ at: 'choosing', refused: saidOf(error) })
    }
  }

  function reread({ encoding, delimiter }: Inspection, how: Reading) {
    const asRead = (how.encoding ?? encoding) === encoding && (how.delimiter ?? delimiter) === delimiter
    if (asRead) setReading(how)
    else if (file) void open(file, how)
  }

  async function screen(inspection: Inspection, mapping: Mapping) {
    const controller = new AbortController()
    running.current = controller
    setProgress(null)
    setStage({ at: 'screening', inspection })
    try {
      const screened = await ask()(
        'screen',
        { mapping },
        { signal: controller.signal, onProgress: setProgress },
      )
      setStage(
        controller.signal.aborted ? { at: 'mapping', inspection } : { at: 'screened', inspection, screened },
      )
    } catch (error) {
      const refused = controller.signal.aborted ? {} : { refused: saidOf(error) }
      setStage({ at: 'mapping', inspection, ...refused })
    }
  }

  const fileName = file?.name ?? ''
  const keep = useCallback(
    (draft: KeptMapping['draft']) => {
      kept.current = { fileName, draft }
    },
    [fileName],
  )
  // Dropped beside the field, a browser would leave the page for the file.
  useFileDrop((dropped) => {
    if (stage.at !== 'screening') void open(dropped)
  })

  return (
    <>
      {(stage.at === 'choosing' || stage.at === 'opening') && (
        <ChooseFile
          opening={stage.at === 'opening' ? stage.fileName : null}
          refused={('refused' in stage && stage.refused) || null}
          onChoose={open}
        />
      )}
      {'inspection' in stage && (
        <div hidden={stage.at !== 'mapping'}>
          <MapColumns
            key={opened.current}
            inspection={stage.inspection}
            reading={reading}
            refused={('refused' in stage && stage.refused) || null}
            kept={kept.current}
            ask={ask()}
            onDraft={keep}
            onReading={(how) => reread(stage.inspection, how)}
            onScreen={(mapping) => screen(stage.inspection, mapping)}
            onOther={() => setStage({ at: 'choosing' })}
          />
        </div>
      )}
      {stage.at === 'screening' && (
        <ScreeningProgress
          fileName={stage.inspection.fileName}
          progress={progress}
          onCancel={() => running.current?.abort()}
        />
      )}
      {stage.at === 'screened' && (
        <>
          <ScreenedSummary
            ask={ask()}
            screened={stage.screened}
            onMapping={() => setStage({ at: 'mapping', inspection: stage.inspection })}
            onOther={() => setStage({ at: 'choosing' })}
          />
          {stage.screened.assessed > 0 && <Results ask={ask()} screened={stage.screened} />}
        </>
      )}
    </>
  )
}

function saidOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  throw error
}
