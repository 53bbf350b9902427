'use client'

import { useEffect, useRef } from 'react'
import { ChooseFile } from './choose-file.tsx'
import { MapColumns } from './map-columns.tsx'
import { Results } from './results.tsx'
import { ScreenedSummary } from './screened-summary.tsx'
import { ScreeningProgress } from './screening-progress.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { type Stage, useScreening } from './use-screening.ts'

const headings: Readonly<Partial<Record<Stage['at'], string>>> = {
  choosing: 'choose-file',
  mapping: 'map-columns',
  screening: 'screening',
  screened: 'screened',
}

/** A cohort from the file to the results; see `useScreening`. */
export function CohortScreening() {
  const { stage, progress, reading, kept, opened, ask, keep, open, reread, screen, ...go } = useScreening()

  // Whoever reads by ear or by keyboard is led to what has taken the place of the last step.
  const stood = useRef(stage.at)
  useEffect(() => {
    const heading = headings[stage.at]
    if (stood.current !== stage.at && heading) document.getElementById(heading)?.focus()
    stood.current = stage.at
  }, [stage.at])

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
            key={opened}
            inspection={stage.inspection}
            reading={reading}
            refused={('refused' in stage && stage.refused) || null}
            kept={kept}
            ask={ask()}
            onDraft={keep}
            onReading={(how) => reread(stage.inspection, how)}
            onScreen={(mapping) => screen(stage.inspection, mapping)}
            onOther={go.toChoosing}
          />
        </div>
      )}
      {stage.at === 'screening' && (
        <ScreeningProgress fileName={stage.inspection.fileName} progress={progress} onCancel={go.cancel} />
      )}
      {stage.at === 'screened' && (
        <>
          <ScreenedSummary
            ask={ask()}
            screened={stage.screened}
            onMapping={() => go.toMapping(stage.inspection)}
            onOther={go.toChoosing}
          />
          {stage.screened.assessed > 0 && <Results ask={ask()} screened={stage.screened} />}
        </>
      )}
    </>
  )
}
