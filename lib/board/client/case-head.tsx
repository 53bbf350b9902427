import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { type CaseStatus, caseStatuses } from '../words.ts'
import { ask } from './ask.ts'
import styles from './case-page.module.css'
import { askCases, casesKey } from './cases.ts'
import { momentInWords } from './days.ts'
import { caseKey, type OpenCase } from './open-case.ts'

/** Where the case stands and by when something is due; and when someone else saved in the meantime. */
export function CaseHead({ open, mayEdit }: { open: OpenCase; mayEdit: boolean }) {
  const client = useQueryClient()
  const [status, setStatus] = useState('')
  const { id } = open.case
  const { data } = useQuery({ queryKey: casesKey, queryFn: askCases })
  const newest = data?.find((each) => each.id === id)

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const day = (name: string) => String(form.get(name) ?? '') || null
    const body = { status: form.get('status') as CaseStatus, dueOn: day('dueOn'), reviewOn: day('reviewOn') }
    try {
      await ask(`/api/board/cases/${id}`, { method: 'PATCH', body })
      setStatus('Changed.')
      await client.invalidateQueries({ queryKey: casesKey })
    } catch (error) {
      setStatus(error instanceof Error ? error.message : 'Nothing was changed.')
    }
  }

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
      <form className={styles.status} onSubmit={change} key={`${newest?.changedAt}`}>
        <label>
          Status
          <select name="status" defaultValue={newest?.status ?? open.case.status} disabled={!mayEdit}>
            {Object.entries(caseStatuses).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Work-up due
          <input
            type="date"
            name="dueOn"
            defaultValue={(newest ?? open.case).dueOn ?? ''}
            disabled={!mayEdit}
          />
        </label>
        <label>
          Look again
          <input
            type="date"
            name="reviewOn"
            defaultValue={(newest ?? open.case).reviewOn ?? ''}
            disabled={!mayEdit}
          />
        </label>
        {mayEdit && <Button type="submit">Change</Button>}
        <a href={`/api/board/cases/${id}/export`} download>
          Export everything
        </a>
        <p role="status">{status}</p>
      </form>
    </header>
  )
}
