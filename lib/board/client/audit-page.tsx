'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrailPage } from '../../accounts/trail.ts'
import { Button } from '../../ui/button.tsx'
import { Wide } from '../../ui/page.tsx'
import styles from './accounts-page.module.css'
import { ask } from './ask.ts'
import { AuditCheckButton } from './audit-check-button.tsx'
import { AuditFilter, type Filter, noFilter } from './audit-filter.tsx'
import { AuditTable } from './audit-table.tsx'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** The audit trail, for auditors. */
export function AuditPage() {
  return (
    <Shell>
      <Trail />
    </Shell>
  )
}

function Trail() {
  const { account } = useSession()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [before, setBefore] = useState<readonly number[]>([])
  const auditor = account.siteRole === 'auditor'
  const wanted = queryOf(filter)
  const page = queryOf({ ...filter, before: before.at(-1) })
  const { data, error } = useQuery({
    queryKey: ['trail', page],
    queryFn: () => ask<TrailPage>(`/api/board/audit?${page}`),
    placeholderData: keepPreviousData,
    enabled: auditor,
  })
  if (!auditor) return <p role="alert">This page is for auditors.</p>
  const look = (next: Filter) => {
    setFilter(next)
    setBefore([])
  }
  return (
    <div className={styles.page}>
      <AuditCheckButton />
      {data && <AuditFilter filter={filter} page={data} onChange={look} />}
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <p role="status">Loading.</p>}
      {data && (
        <>
          <p role="status">
            {data.rows.length === 0
              ? 'No event of this kind.'
              : `Events ${data.rows.at(-1)?.seq} to ${data.rows[0]?.seq}, the newest first.`}
          </p>
          <p className={styles.row}>
            <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
              Newer
            </Button>
            <Button
              disabled={data.next === null}
              onClick={() => data.next && setBefore([...before, data.next])}
            >
              Older
            </Button>
            <a href={`/api/board/audit/export?${wanted}`} download>
              Export as FHIR AuditEvent
            </a>
          </p>
          <Wide label="Events">
            <AuditTable page={data} />
          </Wide>
        </>
      )}
    </div>
  )
}

function queryOf(wanted: Filter & { readonly before?: number | undefined }): string {
  const given = Object.entries(wanted).filter(([, value]) => value !== '' && value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
