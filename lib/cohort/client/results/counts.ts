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
  const { required, refining } = cohort.answers
  const { missing, workUp } = emptyTally([])
  const rows = Uint32Array.from({ length: cohort.count }, (_, row) => row).filter(openHeadlines(cohort))
  const firstIn = featuresCounted(required, rows)
  const furtherIn = featuresCounted(refining, rows)
  for (const [place, feature] of featureIds.entries())
    missing[feature] = { required: firstIn[place] ?? 0, refining: furtherIn[place] ?? 0 }
  for (const step of workUpSteps) {
    const features = featureIds.filter((feature) => featureDefinition(feature).workUp === step)
    const [first, further] = [anyOf(required, features), anyOf(refining, features)]
    for (const row of rows) {
      if (first(row)) workUp[step].required += 1
      else if (further(row)) workUp[step].refining += 1
    }
  }
  return { missing, workUp }
}

/** In how many of these rows each feature is in the set, by its place in the dictionary. */
function featuresCounted(bits: Uint8Array, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(bytesPerRow * 8)
  for (const row of rows) {
    for (let at = 0; at < bytesPerRow; at += 1) {
      for (let byte = bits[row * bytesPerRow + at] ?? 0; byte > 0; byte &= byte - 1) {
        const place = at * 8 + 31 - Math.clz32(byte & -byte)
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
  }
  return counts
}
