import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Outcome } from '../../../rules/index.ts'
import { outcomeWords } from '../../report/words.ts'
import { Button } from '../../ui/button.tsx'
import { type DecisionKind, decisionKinds, departs, departureReasons } from '../decisions.ts'
import type { DecisionEntry } from '../record.ts'
import { ask } from './ask.ts'
import styles from './meeting.module.css'
import { SignatureFields } from './signature-fields.tsx'

interface DecisionFormProps {
  readonly itemId: string
  /** The revision that the meeting looks at, and what the criteria say of it. */
  readonly revision: number
  readonly advice: Outcome
  /** The decision that stands, which this one takes the place of. */
  readonly standing: DecisionEntry | null
}

/** Records a decision, which is signing it. What the chair saw when the form was opened is what is signed. */
export function DecisionForm({ itemId, ...now }: DecisionFormProps) {
  const client = useQueryClient()
  const name = useId()
  const [seen, setSeen] = useState(now)
  const [kind, setKind] = useState<DecisionKind | null>(null)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const departing = kind !== null && departs(seen.advice, kind)
  const moved = now.revision !== seen.revision || now.standing?.id !== seen.standing?.id

  async function sign(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (field: string) => String(form.get(field) ?? '')
    const body = {
      decision: {
        kind,
        rationale: text('rationale'),
        reviewOn: text('reviewOn') || null,
        departure: departing ? text('departure') : null,
        revision: seen.revision,
        supersedes: seen.standing && { id: seen.standing.id, reason: text('supersedes') },
      },
      password: text('password'),
      code: text('code').trim(),
    }
    setBusy(true)
    setFault('')
    try {
      await ask(`/api/board/items/${itemId}/decision`, { method: 'POST', body })
      await client.invalidateQueries({ queryKey: ['board'] })
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'Nothing was recorded.')
      setBusy(false)
    }
  }

  if (moved) {
    return (
      <div className={styles.caution} role="alert">
        <p>The case, or the decision on it, changed while this form was open. Look at it again first.</p>
        <Button onClick={() => setSeen(now)}>I looked at revision {now.revision}</Button>
      </div>
    )
  }
  return (
    <form className={styles.form} onSubmit={sign}>
      <p>
        On revision {seen.revision} the criteria say:{' '}
        <strong>{outcomeWords('guideline', seen.advice).title}</strong>.
      </p>
      {seen.standing && (
        <label className={styles.field}>
          <span>Why “{decisionKinds[seen.standing.kind]}” no longer stands</span>
          <textarea name="supersedes" rows={2} maxLength={10_000} required />
        </label>
      )}
      <fieldset>
        <legend>Decision</legend>
        {Object.entries(decisionKinds).map(([value, words]) => (
          <label key={value} className={styles.check}>
            <input
              type="radio"
              name={name}
              required
              checked={kind === value}
              onChange={() => setKind(value as DecisionKind)}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {departing && (
        <label className={styles.field}>
          <span>The decision departs from what the criteria say. Why</span>
          <select name="departure" required defaultValue="">
            <option value="" disabled>
              Choose a reason
            </option>
            {Object.entries(departureReasons).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.field}>
        <span>Rationale</span>
        <textarea name="rationale" rows={5} maxLength={10_000} required />
      </label>
      <label className={styles.field}>
        <span>Look again on{kind === 'not-now' ? '' : ', where it applies'}</span>
        <input type="date" name="reviewOn" required={kind === 'not-now'} />
      </label>
      <SignatureFields />
      <p>
        Recording is signing. The record is hashed with what the criteria said, the revision and every
        opinion; it cannot be changed afterwards, only superseded with a reason.
      </p>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <div>
        <Button primary type="submit" disabled={busy}>
          Record and sign
        </Button>
      </div>
    </form>
  )
}
