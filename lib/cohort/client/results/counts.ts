import { criteriaSets } from '../../../../rules/index.ts'
import type { Tally } from '../../summary.ts'
import type { Cohort } from '../cohort.ts'
import { countsOf, headlineSets, outcomeCodes } from './columns.ts'
import { workUpOf } from './missing.ts'
import { obstacleInHeadline } from './obstacles.ts'

/** As much of the tally of a cohort as the page shows. */
export type Counts = Pick<Tally, 'patients' | 'headline' | 'sets' | 'inHeadline' | 'missing' | 'workUp'>

const known = new WeakMap<Cohort, Counts>()

/** A cohort in counts, the same as the tally of the command line, counted column by column. */
export function countsOfCohort(cohort: Cohort): Counts {
  const before = known.get(cohort)
  if (before) return before
  const { missing, workUp } = workUpOf(cohort, 'headline')
  const counts: Counts = {
    patients: cohort.count,
    headline: countsOf(cohort.answers.headline),
    sets: Object.fromEntries(criteriaSets.map(({ id }) => [id, countsOf(outcomeCodes(cohort, id))])),
    inHeadline: Object.fromEntries(
      headlineSets.flatMap(({ criteria }) => criteria.map(({ id }) => [id, obstaclesCounted(cohort, id)])),
    ),
    missing,
    workUp,
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
