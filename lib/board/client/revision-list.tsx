import { useQuery } from '@tanstack/react-query'
import { momentInWords } from '../days.ts'
import { ask } from './ask.ts'
import type { SentRevision } from './open-case.ts'

/** Every save of the case, the newest first. */
export function RevisionList({ caseId, newest }: { caseId: string; newest: number }) {
  const { data } = useQuery({
    queryKey: ['board', 'revisions', caseId, newest],
    queryFn: () =>
      ask<{ revisions: readonly Omit<SentRevision, 'draft' | 'summary'>[] }>(
        `/api/board/cases/${caseId}/revisions`,
        {
          unattended: true,
        },
      ),
  })
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <ol reversed>
        {data?.revisions.toReversed().map((each) => (
          <li key={each.number} value={each.number}>
            {each.authorName}, {momentInWords(each.at)}, rules {each.rulesVersion}
            {each.number > 1 && (
              <>
                .{' '}
                <a href={`/board/cases/${caseId}/compare?from=${each.number - 1}&to=${each.number}`}>
                  What changed from {each.number - 1} to {each.number}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
