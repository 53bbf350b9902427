import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../days.ts'
import styles from './case-page.module.css'
import { CaseStatusForm } from './case-status.tsx'
import { askCases, casesKey } from './cases.ts'
import { caseKey, type OpenCase } from './open-case.ts'

/** Where the case stands and by when something is due; and when someone else saved in the meantime. */
export function CaseHead({ open, mayEdit }: { open: OpenCase; mayEdit: boolean }) {
  const client = useQueryClient()
  const { id } = open.case
  const { data } = useQuery({ queryKey: casesKey, queryFn: askCases })
  const newest = data?.find((each) => each.id === id)

  return (
    <header className={styles.head}>
      <h2>{open.case.reference}</h2>
      <p>
        Revision {open.revision.number} by {open.revision.authorName}, {momentInWords(open.revision.at)}
      </p>
      {newest && newest.revision > open.revision.number && (
        <p className={styles.caution} role="alert">
          Someone saved revision {newest.revision} in the meantime.{' '}
          <Button onClick={() => void client.invalidateQueries({ queryKey: caseKey(id) })}>Load it</Button>{' '}
          What you entered here and did not save is lost by that; saving it instead leads to a merge.
        </p>
      )}
      <CaseStatusForm entry={newest ?? open.case} mayEdit={mayEdit} />
    </header>
  )
}
