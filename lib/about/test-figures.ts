import { expectedSets } from '../../rules/examples.ts'
import { criteriaSets } from '../../rules/index.ts'
import mutation from './mutation.json' with { type: 'json' }

/** Each limit is tried below, at and above it, and with its finding unknown. */
const casesOfLimit = 4

const rows = expectedSets.flatMap((set) => set.rows)

/** What the rules are tested with, counted in the tables themselves. */
export const expectationFigures = {
  sets: criteriaSets.length,
  criteria: criteriaSets.flatMap((set) => set.criteria).length,
  limits: rows.flatMap((row) => row.limits).length,
  boundaryCases: rows.flatMap((row) => row.limits).length * casesOfLimit,
  examples: rows.flatMap((row) => row.examples).length,
  patients: expectedSets.flatMap((set) => set.outcomes).length,
} as const

/** What was counted in the files of the tests when this copy was built. */
export interface BuildFigures {
  /** Properties that must hold for any values that can be drawn. */
  readonly laws: number
  readonly unitFiles: number
  readonly browserFiles: number
}

/** Null where the copy was built without its tests. */
export const buildFigures = JSON.parse(process.env.TEST_FIGURES ?? 'null') as BuildFigures | null

/** How many deliberate faults in the rules the tests noticed, by folder. */
export const mutationFigures = mutation.map((row) => ({
  ...row,
  score: `${((100 * row.noticed) / row.tried).toFixed(2)} %`,
}))
