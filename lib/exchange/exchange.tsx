import { type RefObject, useEffect, useRef, useState } from 'react'
import { type FormValues, somethingEntered } from '../assessment/entry.ts'
import type { PrintedCode } from '../report/printed-code.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { Arrival, type ArrivedCase } from './arrival.tsx'
import type { ReadCase } from './case-file.ts'
import { compareAnswers } from './compare-answers.ts'
import styles from './exchange.module.css'
import { ExchangePanel } from './exchange-panel.tsx'
import { readLink } from './link.ts'
import { RefusedCase } from './refused-case.tsx'
import { sameFindings } from './same-findings.ts'
import { answerNow } from './stored-answer.ts'

interface ExchangeProps {
  open: boolean
  onClose: () => void
  /** The button that opens it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>
  /** What stands in the form. */
  values: () => FormValues
  /** Puts a case in place of the one in the form; what was done is said. */
  onReplace: (values: FormValues, says: string) => void
  onPrint: (code: PrintedCode) => void
  /** A link that was opened, as the fragment of the address; null where there is none. */
  fragment: string | null
  onFragmentRead: () => void
}

type From = 'file' | 'link'
type Incoming = Extract<ReadCase, { ok: true }> & { readonly from: From }

type State =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asking'; readonly incoming: Incoming }
  | {
      readonly kind: 'refused'
      readonly from: From
      readonly problems: Extract<ReadCase, { ok: false }>['problems']
    }
  | { readonly kind: 'arrived'; readonly arrived: ArrivedCase }

const nothing: State = { kind: 'nothing' }

/** Export, import and links: what is offered, what is asked before a case is replaced, and what is said afterwards. */
export function Exchange(props: ExchangeProps) {
  const { open, onClose, button, values, onReplace, onPrint, fragment, onFragmentRead } = props
  const [state, setState] = useState(nothing)
  const latest = useRef(offer)
  useEffect(() => {
    latest.current = offer
  })

  useEffect(() => {
    if (fragment === null) return
    readLink(fragment).then((read) => {
      latest.current(read, 'link')
      onFragmentRead()
    })
  }, [fragment, onFragmentRead])

  function offer(read: ReadCase, from: From) {
    if (!read.ok) return setState({ kind: 'refused', from, problems: read.problems })
    const incoming = { ...read, from }
    const present = values()
    // A link says nothing of the reference, so the same findings under one are the same case.
    const same =
      sameFindings(read.values, present) && (from === 'link' || read.values.reference === present.reference)
    if (same) return arrive(incoming, 'This tab already holds this case. Nothing was changed.')
    if (somethingEntered(present)) return setState({ kind: 'asking', incoming })
    take(incoming)
  }

  function take(incoming: Incoming) {
    const done = incoming.from === 'file' ? 'The case was imported.' : 'The case of the link was opened.'
    onReplace(incoming.values, done)
    arrive(incoming, done)
  }

  function arrive({ answer, version, values: read, from }: Incoming, says: string) {
    const comparison = answer && compareAnswers(answer, answerNow(read))
    setState({ kind: 'arrived', arrived: { says, from, version, comparison } })
    onClose()
  }

  function dismiss() {
    setState(nothing)
    button.current?.focus()
  }

  return (
    <div className={styles.exchange}>
      {open && (
        <ExchangePanel
          values={values}
          onRead={(read) => offer(read, 'file')}
          onPrint={onPrint}
          onClose={() => {
            onClose()
            button.current?.focus()
          }}
        />
      )}
      {state.kind === 'asking' && (
        <Confirmation
          question={`Replace what was entered by the case of the ${state.incoming.from}?`}
          yes="Replace it"
          no="Keep it"
          onYes={() => take(state.incoming)}
          onNo={dismiss}
        />
      )}
      {state.kind === 'refused' && <RefusedCase {...state} onClose={dismiss} />}
      {state.kind === 'arrived' && <Arrival {...state.arrived} onClose={dismiss} />}
    </div>
  )
}
