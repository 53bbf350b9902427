'use client'

import { useQuery } from '@tanstack/react-query'
import { interpret } from '../../assessment/interpret.ts'
import { StateTables } from '../../compare/state-tables.tsx'
import { type CaseState, compareStates, keptState, stateOf } from '../../compare/states.ts'
import { readCaseFile } from '../../exchange/case-file.ts'
import { useLocalFiles } from '../../local/context.tsx'
import { asInput, type LocalFiles } from '../../local/protocol.ts'
import { momentInWords } from '../days.ts'
import { ask } from './ask.ts'
import type { OpenCase } from './open-case.ts'
import { Shell } from './shell.tsx'

interface ComparePageProps {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** Two revisions of a case: findings that changed, criteria and headline that moved, each with the answer given then. */
export function ComparePage(props: ComparePageProps) {
  return (
    <Shell>
      <Compared {...props} />
    </Shell>
  )
}

function useRevision(id: string, number: number) {
  return useQuery({
    queryKey: ['case', id, 'revision', number],
    queryFn: () => ask<OpenCase>(`/api/board/cases/${id}?revision=${number}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function Compared({ id, from, to }: ComparePageProps) {
  const files = useLocalFiles()
  const [earlier, later] = [useRevision(id, from), useRevision(id, to)]
  const error = earlier.error ?? later.error
  if (error) return <p role="alert">{error.message}</p>
  if (!earlier.data || !later.data) return <p role="status">Loading the revisions.</p>
  const [before, after] = [stateIn(earlier.data, files), stateIn(later.data, files)]
  const [{ revision: one }, { revision: other }] = [earlier.data, later.data]
  return (
    <>
      <h2>{later.data.case.reference}</h2>
      <p>
        Revision {from} by {one.authorName}, {momentInWords(one.at)}; revision {to} by {other.authorName},{' '}
        {momentInWords(other.at)}. Each with the answer that was given when it was saved.
      </p>
      {one.draft.notes !== other.draft.notes && <p>The notes differ as well.</p>}
      {before && after ? (
        <StateTables
          comparison={compareStates(before, after)}
          names={[`revision ${from}`, `revision ${to}`]}
        />
      ) : (
        <p role="alert">One of the two cannot be read by this version of the program.</p>
      )}
      <p>
        <a href={`/board/cases/${id}`}>Back to the case</a>
      </p>
    </>
  )
}

function stateIn({ revision }: OpenCase, files: LocalFiles): CaseState | null {
  const read = readCaseFile(revision.draft.file)
  if (!read.ok) return null
  const { entries, assessmentDate, reference } = read.values
  const input = { ...interpret(entries, assessmentDate, reference), ...asInput(files) }
  return read.answer ? keptState(input, read.answer) : stateOf(input)
}
