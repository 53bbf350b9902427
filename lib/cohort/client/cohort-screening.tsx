'use client'

import { useEffect, useRef, useState } from 'react'
import { type CohortWorker, Refused, startWorker } from './ask.ts'
import type { Progress, Screened } from './calls.ts'
import { ChooseFile } from './choose-file.tsx'
import type { Inspection, Mapping, Reading } from './intake.ts'
import { MapColumns } from './map-columns.tsx'
import { Results } from './results.tsx'
import { ScreeningProgress } from './screening-progress.tsx'

/** Where the page stands with a file. */
type Stage =
  | { readonly at: 'choosing'; readonly refused?: string }
  | { readonly at: 'opening'; readonly fileName: string }
  | { readonly at: 'mapping'; readonly inspection: Inspection; readonly refused?: string }
  | { readonly at: 'screening'; readonly inspection: Inspection }
  | { readonly at: 'screened'; readonly inspection: Inspection; readonly screened: Screened }

const asTheFileShows: Reading = { encoding: null, delimiter: null }

/** The way of a file through the page: chosen, mapped, screened, read. All of it lives in this tab and its worker. */
export function CohortScreening() {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const [progress, setProgress] = useState<Progress | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const worker = useRef<CohortWorker | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => worker.current?.end(), [])

  function ask(): CohortWorker['ask'] {
    worker.current ??= startWorker()
    return worker.current.ask
  }

  async function open(chosen: File, reading: Reading = asTheFileShows) {
    setFile(chosen)
    setStage({ at: 'opening', fileName: chosen.name })
    try {
      const inspection = await ask()('inspect', { file: chosen, reading })
      setStage({ at: 'mapping', inspection })
    } catch (error) {
      setStage({ at: 'choosing', refused: saidOf(error) })
    }
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
      setStage({ at: 'screened', inspection, screened })
    } catch (error) {
      const refused = controller.signal.aborted ? {} : { refused: saidOf(error) }
      setStage({ at: 'mapping', inspection, ...refused })
    }
  }

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
            key={`${stage.inspection.encoding}${stage.inspection.delimiter}`}
            inspection={stage.inspection}
            refused={('refused' in stage && stage.refused) || null}
            onReading={(reading) => file && open(file, reading)}
            onScreen={(mapping) => screen(stage.inspection, mapping)}
          />
        </div>
      )}
      {stage.at === 'screening' && (
        <ScreeningProgress progress={progress} onCancel={() => running.current?.abort()} />
      )}
      {stage.at === 'screened' && <Results ask={ask()} screened={stage.screened} />}
    </>
  )
}

function saidOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  throw error
}
