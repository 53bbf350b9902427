'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readCaseFile } from '../../exchange/case-file.ts'
import { AnswerToday } from './answer-today.tsx'
import { ask } from './ask.ts'
import { CaseDecisions } from './case-decisions.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseHead } from './case-head.tsx'
import styles from './case-page.module.css'
import { type Merge, MergeView } from './merge-view.tsx'
import { caseKey, type OpenCase, type SaveAnswer } from './open-case.ts'
import { RevisionList } from './revision-list.tsx'
import { roleIn, useSession } from './session.ts'
import { Shell } from './shell.tsx'
import { WhereFrom } from './where-from.tsx'

/** One case: its findings in the form, the answer beside it, every save as a revision. */
export function CasePage({ id }: { id: string }) {
  return (
    <Shell>
      <Case id={id} />
    </Shell>
  )
}

function Case({ id }: { id: string }) {
  const session = useSession()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: caseKey(id),
    queryFn: () => ask<OpenCase>(`/api/board/cases/${id}`),
    // What is being edited is not replaced under the hands; a newer revision is announced instead.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const [merge, setMerge] = useState<Merge | null>(null)
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Loading the case.</p>
  const read = readCaseFile(data.revision.draft.file)
  if (!read.ok) {
    return (
      <p role="alert">
        Revision {data.revision.number} cannot be read by this version of the program. Nothing was changed.
        Use the export of the case, or the version that wrote it.
      </p>
    )
  }
  const mayEdit = roleIn(session, data.case.teamId) !== 'viewer'

  const seen = data
  async function save(body: { readonly seen: number; readonly draft: OpenCase['revision']['draft'] }) {
    const answer = await ask<SaveAnswer>(`/api/board/cases/${id}`, { method: 'PUT', body })
    if (answer.kind === 'newer') setMerge({ mine: body.draft, seen, newest: answer.newest })
    else await client.invalidateQueries({ queryKey: caseKey(id) })
    return answer.kind === 'saved'
  }

  return (
    <div className={styles.page}>
      <CaseHead open={data} mayEdit={mayEdit} />
      <AnswerToday read={read} />
      {merge ? (
        <MergeView
          merge={merge}
          onDone={async (draft) => {
            const saved = await save({ seen: merge.newest.number, draft })
            if (saved) setMerge(null)
          }}
          onDiscard={() => {
            setMerge(null)
            void client.invalidateQueries({ queryKey: caseKey(id) })
          }}
        />
      ) : (
        <CaseForm
          key={data.revision.number}
          open={data}
          values={read.values}
          mayEdit={mayEdit}
          onSave={save}
        />
      )}
      <WhereFrom provenance={data.revision.draft.provenance} />
      <CaseDecisions caseId={id} />
      <RevisionList caseId={id} newest={data.case.revision} />
    </div>
  )
}
