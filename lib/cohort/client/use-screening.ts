import { useCallback, useEffect, useRef, useState } from 'react'
import { type CohortWorker, Refused, startWorker } from './ask.ts'
import type { Progress, Screened } from './calls.ts'
import type { Inspection, Mapping, Reading } from './intake.ts'
import type { KeptMapping } from './kept-mapping.ts'

/** Where the page stands with a file. */
export type Stage =
  | { readonly at: 'choosing'; readonly refused?: string }
  | { readonly at: 'opening'; readonly fileName: string }
  | { readonly at: 'mapping'; readonly inspection: Inspection; readonly refused?: string }
  | { readonly at: 'screening'; readonly inspection: Inspection }
  | { readonly at: 'screened'; readonly inspection: Inspection; readonly screened: Screened }

const asTheFileShows: Reading = { encoding: null, delimiter: null }

/** The way of a file through the page: chosen, mapped, screened, read. All of it lives in this tab and its worker. */
export function useScreening() {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const [progress, setProgress] = useState<Progress | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<Reading>(asTheFileShows)
  const worker = useRef<CohortWorker | null>(null)
  const opened = useRef(0)
  // What was said of the columns outlives the file: the next one is often the same, corrected.
  const kept = useRef<KeptMapping | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => worker.current?.end(), [])

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

  return {
    stage,
    progress,
    reading,
    kept: kept.current,
    /** Counts openings, so that what was said of one file is never taken for another. */
    opened: opened.current,
    ask,
    keep,
    open,
    reread,
    screen,
    cancel: () => running.current?.abort(),
    toMapping: (inspection: Inspection) => setStage({ at: 'mapping', inspection }),
    toChoosing: () => setStage({ at: 'choosing' }),
  }
}

function saidOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  throw error
}
