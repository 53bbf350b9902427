import {
  bitesFor,
  criteriaSets,
  type FeatureId,
  type Findings,
  type ReadingId,
  readings,
} from '../../rules/index.ts'

/** A note on an ambiguity that matters for these findings. */
export interface BitingNote {
  readonly id: ReadingId
  readonly title: string
  readonly text: string
  /** The sets that it is about; empty where it is about all of them. */
  readonly sets: readonly string[]
  readonly features: readonly FeatureId[]
}

export const biteWords = { title: 'Notes that matter for these findings' } as const

/** The sets of the criteria that a reading is about. */
function setsOf(id: ReadingId): readonly string[] {
  const affects: readonly string[] = readings[id].affects
  return criteriaSets.flatMap((set) =>
    affects.some((each) => each.startsWith(`${set.id}/`)) ? [set.name] : [],
  )
}

/** The notes that matter for these findings. */
export function bitingNotes(findings: Findings): readonly BitingNote[] {
  return bitesFor(findings).flatMap(({ reading, features }) => {
    const { title, shown } = readings[reading]
    return shown === null ? [] : [{ id: reading, title, text: shown, sets: setsOf(reading), features }]
  })
}
