import { type FormEvent, useState } from 'react'
import { blankForm, type FormValues } from '../../assessment/entry.ts'
import { longestReference } from '../../assessment/faults.ts'
import { today } from '../../assessment/today.ts'
import { storedDraft } from '../../assessment/use-draft.ts'
import { writeCaseFile } from '../../exchange/case-file.ts'
import { Button } from '../../ui/button.tsx'
import { looksLikeIdentity } from '../reference.ts'
import { ask } from './ask.ts'
import styles from './board-page.module.css'

/** Opens a case: empty, or with what was entered on the assessment page of this tab. */
export function NewCase({ teams }: { teams: readonly { readonly id: string; readonly name: string }[] }) {
  const [fault, setFault] = useState('')
  const [warning, setWarning] = useState<string | null>(null)

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const reference = String(form.get('reference')).trim()
    const found = looksLikeIdentity(reference)
    if (found !== null && warning !== reference) {
      setWarning(reference)
      setFault(
        `${found} A reference must not show who the patient is. Change it, or send it again if it is none.`,
      )
      return
    }
    const draft = form.get('draft') === 'on' ? storedDraft() : 'nothing'
    const values: FormValues = {
      ...(typeof draft === 'object' ? draft.values : blankForm(today())),
      reference,
    }
    const written = writeCaseFile(values)
    if (!written.ok) {
      setFault('What was entered has faults. Correct them on the assessment page first.')
      return
    }
    try {
      const body = {
        teamId: form.get('team'),
        reference,
        draft: { file: written.text, notes: '', provenance: {} },
      }
      const { id } = await ask<{ id: string }>('/api/board/cases', { method: 'POST', body })
      location.assign(`/board/cases/${id}`)
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The case was not opened.')
    }
  }

  return (
    <details className={styles.fresh}>
      <summary>New case</summary>
      <form className={styles.controls} onSubmit={open}>
        <label>
          Local reference
          <input name="reference" maxLength={longestReference} required autoComplete="off" />
        </label>
        <label>
          Team
          <select name="team">
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" name="draft" defaultChecked />
          With what this tab holds on the assessment page
        </label>
        <Button primary type="submit">
          Open the case
        </Button>
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      </form>
    </details>
  )
}
