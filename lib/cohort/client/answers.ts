import type { CohortHandlers } from './calls.ts'
import { patientAt } from './cohort.ts'
import { countsOfCohort } from './results/counts.ts'
import { exported } from './results/export.ts'
import { flowThrough } from './results/flow.ts'
import { prepareMissing, workUpOf } from './results/missing.ts'
import { selectRows } from './results/select.ts'
import { whatIf } from './results/what-if.ts'

/** How the page's questions about a screened cohort are answered. Each runs in the worker. */
export const cohortHandlers: CohortHandlers = {
  refused: ({ refused }, { offset, limit }) => ({
    total: refused.length,
    rows: refused.slice(offset, offset + limit),
  }),
  rows: async (cohort, query, doing) => {
    // Rows that were scrolled past meanwhile are given up here.
    await doing.pause()
    if (query.filter.missing) await prepareMissing(cohort, query.filter.missing.of, doing.pause)
    return selectRows(cohort, query)
  },
  row: (cohort, { row }) => patientAt(cohort, row),
  counts: countsOfCohort,
  flow: (cohort, { of }) => flowThrough(cohort, of),
  workUp: async (cohort, { of }, doing) => {
    await prepareMissing(cohort, of, doing.pause)
    return workUpOf(cohort, of)
  },
  whatIf: (cohort, question) => whatIf(cohort, question),
  exportAs: (cohort, { format }, doing) => exported(cohort, format, doing),
}
