import { outcomes } from '../../../rules/index.ts'
import type { CohortHandlers, RowQuery, TableRow } from './calls.ts'
import { type Cohort, featuresAt, patientAt } from './cohort.ts'

/** How the page's questions about a screened cohort are answered. Each runs in the worker. */
export const cohortHandlers: CohortHandlers = {
  refused: ({ refused }, { offset, limit }) => ({
    total: refused.length,
    rows: refused.slice(offset, offset + limit),
  }),
  rows: (cohort, query) => rowsFor(cohort, query),
  row: (cohort, { row }) => patientAt(cohort, row),
}

function rowsFor(cohort: Cohort, { offset, limit }: RowQuery) {
  const length = Math.max(0, Math.min(limit, cohort.count - offset))
  const rows = Array.from({ length }, (_, index) => tableRow(cohort, offset + index))
  return { total: cohort.count, rows }
}

function tableRow({ lines, ids, answers }: Cohort, row: number): TableRow {
  return {
    row,
    line: lines[row] ?? 0,
    id: ids[row] ?? '',
    headline: outcomes[answers.headline[row] ?? 0] ?? 'needs-information',
    guidelinesDiffer: answers.guidelinesDiffer[row] === 1,
    required: featuresAt(answers.required, row),
  }
}
