import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { isFeatureId } from '../../../rules/index.ts'
import type { FormValues } from '../../assessment/entry.ts'
import { EntryForm } from '../../assessment/entry-form.tsx'
import { ErrorSummary } from '../../assessment/error-summary.tsx'
import { focusControl } from '../../assessment/go-to.ts'
import { createMattersStore, MattersContext } from '../../assessment/matters.ts'
import { resolver as resolverPart } from '../../assessment/parts.ts'
import { ResultSlot } from '../../assessment/result-slot.tsx'
import { useCase } from '../../assessment/use-case.ts'
import { writeCaseFile } from '../../exchange/case-file.ts'
import { SummaryButtons } from '../../report/summary-buttons.tsx'
import { Button } from '../../ui/button.tsx'
import type { CaseDraft } from '../content.ts'
import { provenanceOf } from '../provenance.ts'
import styles from './case-page.module.css'
import type { OpenCase } from './open-case.ts'

const resolver: Resolver<FormValues> = async (...form) => (await resolverPart()).resolve(...form)

interface CaseFormProps {
  readonly open: OpenCase
  readonly values: FormValues
  readonly mayEdit: boolean
  /** Whether the save stands; false when someone saved in between. */
  readonly onSave: (body: { readonly seen: number; readonly draft: CaseDraft }) => Promise<boolean>
}

/** The findings of a case in the form of the assessment, with the notes, and one button that saves a revision. */
export function CaseForm({ open, values, mayEdit, onSave }: CaseFormProps) {
  const form = useForm<FormValues>({
    defaultValues: values,
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
    resolver,
  })
  const [matters] = useState(createMattersStore)
  const [fullWorkUp, setFullWorkUp] = useState(true)
  const [notes, setNotes] = useState(open.revision.draft.notes)
  const [status, setStatus] = useState('')
  const { faulty, withoutFaults } = useCase(form)

  useWarnBeforeLeaving(form.formState.isDirty || notes !== open.revision.draft.notes)

  const goTo = useCallback((control: string) => {
    if (isFeatureId(control) && !document.getElementById(control)) flushSync(() => setFullWorkUp(true))
    focusControl(control)
  }, [])

  async function save() {
    if (!withoutFaults())
      return setStatus('Not saved: some entries are refused. They are named above the form.')
    const now = form.getValues()
    const written = writeCaseFile(now)
    if (!written.ok) return setStatus('Not saved: the entries cannot be written down as they stand.')
    setStatus('Saving.')
    try {
      const provenance = provenanceOf(now, values, open.revision.draft.provenance)
      const saved = await onSave({
        seen: open.revision.number,
        draft: { file: written.text, notes, provenance },
      })
      setStatus(saved ? 'Saved.' : '')
    } catch (error) {
      // What was entered stays in the form.
      setStatus(`Not saved. ${error instanceof Error ? error.message : ''} What you entered is still here.`)
    }
  }

  return (
    <FormProvider {...form}>
      <MattersContext value={matters}>
        <div className={styles.columns}>
          <div>
            <ErrorSummary controls={faulty} onGoTo={goTo} />
            <div className={styles.saving}>
              {mayEdit && (
                <Button primary onClick={save}>
                  Save as revision {open.revision.number + 1}
                </Button>
              )}
              <Button onClick={() => withoutFaults() && window.print()}>Print</Button>
              <SummaryButtons entered={withoutFaults} />
              <p role="status">{status}</p>
            </div>
            <label className={styles.notes}>
              Notes. No name, no date of birth, no hospital number
              <textarea
                value={notes}
                rows={4}
                maxLength={20_000}
                readOnly={!mayEdit}
                onChange={(event) => setNotes(event.target.value)}
              />
            </label>
            <EntryForm ready={mayEdit} fullWorkUp={fullWorkUp} onFullWorkUp={setFullWorkUp} goTo={goTo} />
          </div>
          <ResultSlot example={null} goTo={goTo} onMatters={matters.set} />
        </div>
      </MattersContext>
    </FormProvider>
  )
}

/** The browser asks before a page is left on which something is not saved. */
function useWarnBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
