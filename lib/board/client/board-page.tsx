'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseStatuses } from '../words.ts'
import { BoardColumns } from './board-columns.tsx'
import styles from './board-page.module.css'
import { arranged, askCases, type CaseFilter, casesKey, type Sorting, sortings } from './cases.ts'
import { CasesTable } from './cases-table.tsx'
import { NewCase } from './new-case.tsx'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** The cases of one's teams: a table, or columns by where they stand. */
export function BoardPage() {
  return (
    <Shell>
      <Board />
    </Shell>
  )
}

function Board() {
  const { teams } = useSession()
  const { data, error } = useQuery({ queryKey: casesKey, queryFn: askCases })
  const [filter, setFilter] = useState<CaseFilter>({ search: '', status: '', teamId: '' })
  const [sorting, setSorting] = useState<Sorting>('changed')
  const [columns, setColumns] = useState(false)
  const shown = data ? arranged(data, filter, sorting) : []
  const mine = teams.filter(({ role }) => role !== null)
  return (
    <>
      {mine.some(({ role }) => role !== 'viewer') && (
        <NewCase teams={mine.filter(({ role }) => role !== 'viewer')} />
      )}
      <search className={styles.controls}>
        <label>
          Search
          <input
            type="search"
            value={filter.search}
            onChange={(event) => setFilter({ ...filter, search: event.target.value })}
          />
        </label>
        <label>
          Status
          <select
            value={filter.status}
            onChange={(event) => setFilter({ ...filter, status: event.target.value })}
          >
            <option value="">All</option>
            {Object.entries(caseStatuses).map(([status, name]) => (
              <option key={status} value={status}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {mine.length > 1 && (
          <label>
            Team
            <select
              value={filter.teamId}
              onChange={(event) => setFilter({ ...filter, teamId: event.target.value })}
            >
              <option value="">All</option>
              {mine.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Order
          <select value={sorting} onChange={(event) => setSorting(event.target.value as Sorting)}>
            {Object.entries(sortings).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={columns} onChange={(event) => setColumns(event.target.checked)} />
          Columns by status
        </label>
      </search>
      {error && <p role="alert">{error.message}</p>}
      <p role="status">
        {data
          ? `${shown.length} of ${data.length} ${data.length === 1 ? 'case' : 'cases'}`
          : 'Loading the cases.'}
      </p>
      {data && (columns ? <BoardColumns cases={shown} /> : <CasesTable cases={shown} />)}
    </>
  )
}
