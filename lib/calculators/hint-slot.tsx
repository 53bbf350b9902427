'use client'

import { memo, useEffect, useState } from 'react'
import type { FeatureGroup } from '../../rules/index.ts'
import { hintPart } from '../assessment/parts.ts'

type Hints = Awaited<ReturnType<typeof hintPart>>['hints']

interface HintSlotProps {
  group: FeatureGroup
  goTo: (control: string) => void
}

/** The place of a section's hint, fetched after the page. Hints inform and decide nothing, so none is waited for. */
export const HintSlot = memo(function HintSlot({ group, goTo }: HintSlotProps) {
  const [hints, setHints] = useState<Hints | null>(null)
  useEffect(() => {
    // Without them the form still works, and the status line says when the criteria cannot be loaded either.
    hintPart().then(
      (part) => setHints(part.hints),
      () => setHints(null),
    )
  }, [])
  const Hint = hints?.[group]
  return Hint ? <Hint goTo={goTo} /> : null
})
