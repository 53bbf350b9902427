import {
  criteriaSets,
  type FeatureId,
  featureDefinition,
  featureIds,
  outcomes,
  workUpSteps,
} from '../../../../rules/index.ts'
import { emptyTally, type Tally } from '../../summary.ts'
import { bytesPerRow, type Cohort } from '../cohort.ts'
import { countsOf, headlineSets, outcomeCodes } from './columns.ts'
import { obstacleInHeadline } from './obstacles.ts'

/** As much of the tally of a cohort as the page shows. */
export type Counts = Pick<Tally, 'patients' | 'headline' | 'sets' | 'inHeadline' | 'missing' | 'workUp'>

const known = new WeakMap<Cohort, Counts>()

/** A cohort in counts, the same as the tally of the command line, counted column by column. */
export function countsOfCohort(cohort: Cohort): Counts {
  const before = known.get(cohort)
  if (before) return before
  const counts: Counts = {
    patients: cohort.count,
    headline: countsOf(cohort.answers.headline),
    sets: Object.fromEntries(criteriaSets.map(({ id }) => [id, countsOf(outcomeCodes(cohort, id))])),
    inHeadline: Object.fromEntries(
      headlineSets.flatMap(({ criteria }) => criteria.map(({ id }) => [id, obstaclesCounted(cohort, id)])),
    ),
    ...missingCounted(cohort),
  }
  known.set(cohort, counts)
  return counts
}

function obstaclesCounted(cohort: Cohort, id: string): Tally['inHeadline'][string] {
  const kindAt = obstacleInHeadline(cohort, id)
  const counts = { blocks: 0, open: 0, team: 0 }
  for (let row = 0; row < cohort.count; row += 1) {
    const kind = kindAt(row)
    if (kind !== null) counts[kind] += 1
  }
  return counts
}

/** The rows whose headline something that is not known can still change. */
export function openHeadlines({ answers: { headline } }: Cohort): (row: number) => boolean {
  const open = new Set([outcomes.indexOf('needs-information'), outcomes.indexOf('refer-for-workup')])
  return (row) => open.has(headline[row] ?? -1)
}

/** Whether a row's set of features, as `setFeatures` writes it, has any of these. */
export function anyOf(bits: Uint8Array, features: readonly FeatureId[]): (row: number) => boolean {
  const mask = new Uint8Array(bytesPerRow)
  for (const feature of features) {
    const place = featureIds.indexOf(feature)
    mask[place >> 3] = (mask[place >> 3] ?? 0) | (1 << (place & 7))
  }
  const asked = [...mask.entries()].filter(([, byte]) => byte > 0)
  return (row) => asked.some(([at, byte]) => ((bits[row * bytesPerRow + at] ?? 0) & byte) > 0)
}

function missingCounted(cohort: Cohort): Pick<Tally, 'missing' | 'workUp'> {
  const { missing, workUp } = emptyTally([])
  const open = openHeadlines(cohort)
  const rows = Uint32Array.from({ length: cohort.count }, (_, row) => row).filter(open)
  const count = (into: { required: number; refining: number }, features: readonly FeatureId[]) => {
    const required = anyOf(cohort.answers.required, features)
    const refining = anyOf(cohort.answers.refining, features)
    for (const row of rows) {
      if (required(row)) into.required += 1
      else if (refining(row)) into.refining += 1
    }
  }
  for (const feature of featureIds) count(missing[feature], [feature])
  for (const step of workUpSteps)
    count(
      workUp[step],
      featureIds.filter((feature) => featureDefinition(feature).workUp === step),
    )
  return { missing, workUp }
}
