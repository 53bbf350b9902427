'use client'

import { type KeyboardEvent, memo } from 'react'
import { CaseHeader } from './case-header.tsx'
import styles from './entry-form.module.css'
import { FormSection } from './form-section.tsx'
import { focusNextControl } from './go-to.ts'
import { sections } from './sections.ts'
import { ViewSwitch } from './view-switch.tsx'

interface EntryFormProps {
  /** False until the page is alive and the draft is back: what was typed before would be lost. */
  ready: boolean
  fullWorkUp: boolean
  onFullWorkUp: (full: boolean) => void
  goTo: (control: string) => void
}

/** The fields of a case, section by section. Nothing is ever submitted. */
export const EntryForm = memo(function EntryForm({ ready, fullWorkUp, onFullWorkUp, goTo }: EntryFormProps) {
  return (
    <form
      className={styles.form}
      aria-label="Entry"
      autoComplete="off"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={goOnWithEnter}
    >
      <fieldset className={styles.fields} disabled={!ready}>
        <legend className="visually-hidden">Findings</legend>
        <div className={styles.case}>
          <CaseHeader />
          <ViewSwitch fullWorkUp={fullWorkUp} onChange={onFullWorkUp} />
        </div>
        {sections.map((section) => (
          <FormSection section={section} fullWorkUp={fullWorkUp} goTo={goTo} key={section.group} />
        ))}
      </fieldset>
    </form>
  )
})

function goOnWithEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  focusNextControl(target)
}
