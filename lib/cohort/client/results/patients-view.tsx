import { useState } from 'react'
import type { Ask } from '../ask.ts'
import type { Filter, Sort } from '../calls.ts'
import type { Subject } from './columns.ts'
import type { Counts } from './counts.ts'
import { PatientsFilter } from './patients-filter.tsx'
import { PatientsTable } from './patients-table.tsx'

interface PatientsViewProps {
  readonly ask: Ask
  readonly counts: Counts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const fileOrder: Sort = { by: 'line', descending: false }

/** The patients of a filter, row by row; each opens as an assessment. */
export function PatientsView({ ask, counts, filter, onFilter }: PatientsViewProps) {
  const [sort, setSort] = useState(fileOrder)
  const [chosen, setChosen] = useState<Subject | null>(null)
  // Where nobody chose another, the set that the filter is about.
  const about = filter.outcome?.of ?? filter.step?.of ?? 'headline'
  const beside = chosen ?? (about === 'headline' ? 'eular-2023' : about)
  return (
    <>
      <PatientsFilter
        counts={counts}
        filter={filter}
        onFilter={onFilter}
        beside={beside}
        onBeside={setChosen}
      />
      <PatientsTable ask={ask} question={{ filter, sort, beside }} onSort={setSort} />
    </>
  )
}
