'use client'

import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocalFiles } from '../../local/context.tsx'
import { asInput } from '../../local/protocol.ts'
import { Button } from '../../ui/button.tsx'
import { packCase } from '../pack.ts'
import { ask } from './ask.ts'
import { askMeeting, meetingKey } from './meetings.ts'
import type { OpenCase } from './open-case.ts'
import styles from './pack.module.css'
import { PackSheets } from './pack-sheets.tsx'
import { PdfButton } from './pdf-button.tsx'
import { Shell } from './shell.tsx'

/** The agenda pack of a meeting: a cover, then the print-out of each case. */
export function PackPage({ id }: { id: string }) {
  return (
    <Shell>
      <Pack id={id} />
    </Shell>
  )
}

function Pack({ id }: { id: string }) {
  const { data: meeting, error } = useQuery({
    queryKey: meetingKey(id),
    queryFn: () => askMeeting(id),
    staleTime: Number.POSITIVE_INFINITY,
  })
  // Each case is opened, which leaves its trace: its content goes on paper.
  const opened = useQueries({
    queries: (meeting?.agenda ?? []).map(({ caseId, revision }) => ({
      queryKey: ['case', caseId, 'pack', revision],
      queryFn: () => ask<OpenCase>(`/api/board/cases/${caseId}`),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    })),
    combine: (results) => ({
      cases: results.flatMap(({ data }) => (data ? [data] : [])),
      fault: results.find((result) => result.error)?.error ?? null,
    }),
  })
  const { cases } = opened
  const files = useLocalFiles()
  const pack = useMemo(() => {
    const place = { origin: location.origin, ...asInput(files) }
    return cases.map(({ case: { id, reference }, revision: { number, draft } }) =>
      packCase({ id, reference, revision: number, file: draft.file }, place),
    )
  }, [cases, files])
  const fault = error ?? opened.fault
  if (fault) return <p role="alert">{fault.message} The pack is not complete and is not printed.</p>
  if (!meeting || pack.length < meeting.agenda.length) return <p role="status">Collecting the cases.</p>
  const unread = pack.filter(({ printed }) => printed === null)
  return (
    <>
      <p>
        {meeting.title}: a cover and {pack.length} {pack.length === 1 ? 'case' : 'cases'}, each beginning on a
        page of its own, as saved last.
      </p>
      {unread.length > 0 && (
        <p role="alert">
          Cannot be read by this program and is missing in the pack:{' '}
          {unread.map(({ reference }) => reference).join(', ')}.
        </p>
      )}
      <ol>
        {pack.map(({ id: caseId, reference, revision, printed }) => (
          <li key={caseId}>
            {reference}, revision {revision}
            {printed && `: ${printed.report.headline.title}`}
          </li>
        ))}
      </ol>
      <p className={styles.actions}>
        <Button primary onClick={() => window.print()}>
          Print the pack
        </Button>
        <PdfButton path={`/api/board/meetings/${id}/pack.pdf`} name="agenda-pack.pdf" />
        <a href={`/board/meetings/${id}`}>Back to the meeting</a>
      </p>
      <PackSheets meeting={meeting} pack={pack} />
    </>
  )
}
