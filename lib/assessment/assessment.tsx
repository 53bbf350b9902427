'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { isFeatureId } from '../../rules/index.ts'
import { KeepState } from '../compare/keep-state.tsx'
import { PrintedCodeContext } from '../report/printed-code.ts'
import { SummaryButtons } from '../report/summary-buttons.tsx'
import { Button } from '../ui/button.tsx'
import { Actions } from './actions.tsx'
import styles from './assessment.module.css'
import { blankForm, type FormValues, somethingEntered } from './entry.ts'
import { EntryForm } from './entry-form.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ExampleDialog } from './example-dialog.tsx'
import { ExchangeSlot } from './exchange-slot.tsx'
import { focusControl } from './go-to.ts'
import { createMattersStore, MattersContext } from './matters.ts'
import { fetchParts, resolver as resolverPart } from './parts.ts'
import { ResultSlot } from './result-slot.tsx'
import { useCase } from './use-case.ts'
import { useDraft } from './use-draft.ts'
import { usePrint } from './use-print.ts'

// Values are refused only after something was typed, so the validator need not come with the page.
const resolver: Resolver<FormValues> = async (...form) => (await resolverPart()).resolve(...form)

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
  const [ready, setReady] = useState(false)
  const [exchanging, setExchanging] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const exchangeButton = useRef<HTMLButtonElement>(null)
  const { example, faulty, replaced, withoutFaults, ...current } = useCase(form)
  const { code, print } = usePrint()

  useEffect(fetchParts, [])

  useDraft(form, { exampleId: example?.id ?? null, fullWorkUp }, (found) => {
    current.begin(found)
    if (typeof found === 'object') setFullWorkUp(found.fullWorkUp)
    setReady(true)
  })

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
    // In a turn of its own: a field that is not shown yet cannot be rendered in the middle of an effect.
    const opened = ready ? setTimeout(follow) : undefined
    window.addEventListener('hashchange', follow)
    return () => {
      clearTimeout(opened)
      window.removeEventListener('hashchange', follow)
    }
  }, [goTo, ready])

  return (
    <FormProvider {...form}>
      <MattersContext value={matters}>
        <PrintedCodeContext value={code}>
          <div className={styles.columns}>
            <div className={styles.entry}>
              {banner}
              <ErrorSummary controls={faulty} onGoTo={goTo} />
              <div className={styles.head}>
                <h1 className={styles.title}>Stem cell transplantation in systemic sclerosis</h1>
                <Actions
                  onPrint={() => withoutFaults() && print(null)}
                  summary={<SummaryButtons entered={withoutFaults} />}
                  exchange={
                    <>
                      <Button
                        ref={exchangeButton}
                        aria-expanded={exchanging}
                        onClick={() => setExchanging(!exchanging)}
                      >
                        Export / import
                      </Button>
                      <KeepState values={form.getValues} />
                    </>
                  }
                  onExamples={() => dialog.current?.showModal()}
                  onClear={current.clear}
                />
              </div>
              <ExchangeSlot
                ready={ready}
                replaced={replaced}
                open={exchanging}
                onClose={() => setExchanging(false)}
                button={exchangeButton}
                values={form.getValues}
                onReplace={current.replace}
                onPrint={(made) => withoutFaults() && print(made)}
              />
              <p className={styles.notice} role="status">
                {current.notice}
              </p>
              <p className="visually-hidden" role="status">
                {current.done}
              </p>
              <EntryForm ready={ready} fullWorkUp={fullWorkUp} onFullWorkUp={setFullWorkUp} goTo={goTo} />
            </div>
            <ResultSlot example={example} goTo={goTo} onMatters={matters.set} />
          </div>
          <ExampleDialog
            dialog={dialog}
            somethingEntered={() => somethingEntered(form.getValues())}
            onLoad={current.load}
          />
        </PrintedCodeContext>
      </MattersContext>
    </FormProvider>
  )
}
