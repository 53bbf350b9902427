import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { PublishedCase } from '../examples/published-cases.ts'
import { useLocalFiles } from '../local/context.tsx'
import { asInput } from '../local/protocol.ts'
import type { Draft } from './draft.ts'
import { blankForm, entriesOf, type FormValues } from './entry.ts'
import { faultsOf, longestReference } from './faults.ts'
import { interpret } from './interpret.ts'
import { forgetKept } from './kept.ts'
import { examples } from './parts.ts'
import { today } from './today.ts'
import { forgetDraft } from './use-draft.ts'

const noControls: ReadonlySet<string> = new Set()

/** The case in the form as a whole: how it is replaced, what is then said, and whether it may leave the page. */
export function useCase(form: UseFormReturn<FormValues>) {
  const files = useLocalFiles()
  const [example, setExample] = useState<PublishedCase | null>(null)
  const [notice, setNotice] = useState('')
  const [done, setDone] = useState('')
  const [faulty, setFaulty] = useState(noControls)
  const [replaced, setReplaced] = useState(0)

  /** Puts another case into the form; what was said of the earlier one goes with it. */
  function replace(values: FormValues, says: string, by: PublishedCase | null = null) {
    form.reset(values)
    // A value that was refused where the case comes from must not look accepted here.
    if (faultsOf(values).length > 0) void form.trigger()
    setExample(by)
    setFaulty(noControls)
    setNotice('')
    setDone(says)
  }

  return {
    example,
    notice,
    done,
    /** Controls that were faulty when the case was to leave the page. */
    faulty,
    /** Counts the cases that were cleared or loaded here, so that what came with an earlier one can go with it. */
    replaced,
    replace,

    /** Begins with what the tab had kept, if that can be read. */
    begin(found: Draft | 'nothing' | 'broken') {
      if (found === 'broken') setNotice('What this tab had kept could not be read and was discarded.')
      if (typeof found !== 'object') return form.reset(blankForm(today()))
      form.reset(found.values)
      if (faultsOf(found.values).length > 0) void form.trigger()
      if (found.exampleId === null) return
      examples().then(
        ({ publishedCases }) => setExample(publishedCases.find(({ id }) => id === found.exampleId) ?? null),
        () => setNotice('The published patient that was loaded cannot be shown. The values are kept.'),
      )
    },

    clear() {
      replace(blankForm(today()), 'Everything was cleared.')
      forgetDraft()
      forgetKept()
      setReplaced((count) => count + 1)
    },

    load(published: PublishedCase) {
      const values = {
        // The reference of another case must not stand on the print-out of this one.
        reference: `Example ${published.id}`.slice(0, longestReference),
        assessmentDate: form.getValues('assessmentDate'),
        entries: entriesOf(published.features),
        parts: {},
      }
      replace(values, 'The published patient was loaded.', published)
      setReplaced((count) => count + 1)
    },

    /** What was entered, or null where something must be corrected before it leaves the page. */
    withoutFaults() {
      // The messages beside the fields; the summary above them does not wait for these.
      form
        .trigger()
        .catch(() => setNotice('The messages beside the fields could not be loaded. Reload the page.'))
      const { entries, assessmentDate, reference, parts } = form.getValues()
      const controls = faultsOf(form.getValues()).map(({ control }) => control)
      // A new set even when the faults are the same: asking again reads them out again.
      setFaulty(new Set(controls))
      if (controls.length > 0) return null
      return { ...interpret(entries, assessmentDate, reference), parts, ...asInput(files) }
    },
  }
}
