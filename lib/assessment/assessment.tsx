'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { isFeatureId } from '../../rules/index.ts'
import type { PublishedCase } from '../examples/published-cases.ts'
import { SummaryButtons } from '../report/summary-buttons.tsx'
import { Actions } from './actions.tsx'
import styles from './assessment.module.css'
import type { Draft } from './draft.ts'
import { blankForm, entriesOf, type FormValues, somethingEntered } from './entry.ts'
import { EntryForm } from './entry-form.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ExampleDialog } from './example-dialog.tsx'
import { faultsOf, longestReference } from './faults.ts'
import { focusControl } from './go-to.ts'
import { interpret } from './interpret.ts'
import { createMattersStore, MattersContext } from './matters.ts'
import { examples, fetchParts, resolver as resolverPart } from './parts.ts'
import { ResultSlot } from './result-slot.tsx'
import { today } from './today.ts'
import { forgetDraft, useDraft } from './use-draft.ts'

// Values are refused only after something was typed, so the validator need not come with the page.
const resolver: Resolver<FormValues> = async (...form) => (await resolverPart()).resolve(...form)

const noControls: ReadonlySet<string> = new Set()

/** The assessment: entry beside the answer. What is typed here stays in the browser. */
export function Assessment({ banner }: { banner: ReactNode }) {
  const form = useForm<FormValues>({
    defaultValues: blankForm(''),
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
    resolver,
  })
  const [matters] = useState(createMattersStore)
  const [fullWorkUp, setFullWorkUp] = useState(false)
  const [example, setExample] = useState<PublishedCase | null>(null)
  const [ready, setReady] = useState(false)
  const [notice, setNotice] = useState('')
  const [done, setDone] = useState('')
  const [faulty, setFaulty] = useState(noControls)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(fetchParts, [])

  useDraft(form, { exampleId: example?.id ?? null, fullWorkUp }, (found) => {
    if (found === 'broken') setNotice('What this tab had kept could not be read and was discarded.')
    if (typeof found === 'object') restore(found)
    else form.reset(blankForm(today()))
    setReady(true)
  })

  function restore(draft: Draft) {
    form.reset(draft.values)
    // A value that was refused before the reload must not look accepted after it.
    if (faultsOf(draft.values).length > 0) void form.trigger()
    setFullWorkUp(draft.fullWorkUp)
    if (draft.exampleId === null) return
    examples().then(
      ({ publishedCases }) => setExample(publishedCases.find(({ id }) => id === draft.exampleId) ?? null),
      () => setNotice('The published patient that was loaded cannot be shown. The values are kept.'),
    )
  }

  const goTo = useCallback((control: string) => {
    // Rendered at once, so that a control which was not on the page yet can take the focus.
    if (isFeatureId(control) && !document.getElementById(control)) flushSync(() => setFullWorkUp(true))
    focusControl(control)
  }, [])

  useEffect(() => {
    const follow = () => {
      const control = location.hash.slice(1)
      if (isFeatureId(control)) goTo(control)
    }
    if (ready) follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [goTo, ready])

  /** What was entered, or null where something must be corrected before it leaves the page. */
  function withoutFaults() {
    // The messages beside the fields; the summary above them does not wait for these.
    form
      .trigger()
      .catch(() => setNotice('The messages beside the fields could not be loaded. Reload the page.'))
    const { entries, assessmentDate, reference } = form.getValues()
    const controls = faultsOf(form.getValues()).map(({ control }) => control)
    // A new set even when the faults are the same: asking again reads them out again.
    setFaulty(new Set(controls))
    return controls.length === 0 ? interpret(entries, assessmentDate, reference) : null
  }

  function print() {
    if (withoutFaults()) window.print()
  }

  function replace(values: FormValues, by: PublishedCase | null, says: string) {
    form.reset(values)
    setExample(by)
    setFaulty(noControls)
    setNotice('')
    setDone(says)
  }

  function clear() {
    replace(blankForm(today()), null, 'Everything was cleared.')
    forgetDraft()
  }

  function load(published: PublishedCase) {
    const values = {
      // The reference of another case must not stand on the print-out of this one.
      reference: `Example ${published.id}`.slice(0, longestReference),
      assessmentDate: form.getValues('assessmentDate'),
      entries: entriesOf(published.features),
      parts: {},
    }
    replace(values, published, 'The published patient was loaded.')
  }

  return (
    <FormProvider {...form}>
      <MattersContext value={matters}>
        <div className={styles.columns}>
          <div className={styles.entry}>
            {banner}
            <ErrorSummary controls={faulty} onGoTo={goTo} />
            <div className={styles.head}>
              <h1 className={styles.title}>Stem cell transplantation in systemic sclerosis</h1>
              <Actions
                onPrint={print}
                summary={<SummaryButtons entered={withoutFaults} />}
                onExamples={() => dialog.current?.showModal()}
                onClear={clear}
              />
            </div>
            <p className={styles.notice} role="status">
              {notice}
            </p>
            <p className="visually-hidden" role="status">
              {done}
            </p>
            <EntryForm ready={ready} fullWorkUp={fullWorkUp} onFullWorkUp={setFullWorkUp} goTo={goTo} />
          </div>
          <ResultSlot example={example} goTo={goTo} onMatters={matters.set} />
        </div>
        <ExampleDialog
          dialog={dialog}
          somethingEntered={() => somethingEntered(form.getValues())}
          onLoad={load}
        />
      </MattersContext>
    </FormProvider>
  )
}
