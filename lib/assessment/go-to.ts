/**
 * Brings a control into view and puts the focus on it, unfolding its section. A control that is switched off, because
 * its value is not to be had, hands the focus to the button that says so.
 */
export function focusControl(id: string): void {
  const control = document.getElementById(id)
  const section = control?.closest('details')
  if (section) section.open = true
  const disabled = control instanceof HTMLInputElement && control.disabled
  const target = disabled ? document.getElementById(`${id}-not-available`) : control
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

/** Enter goes on to the next field, as in a spreadsheet: nothing is ever submitted. */
export function focusNextControl(from: HTMLInputElement): void {
  const controls = [...(from.form?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])].filter(
    (input, at, all) =>
      input.type !== 'radio' || input.checked || all.findIndex(({ name }) => name === input.name) === at,
  )
  controls[controls.indexOf(from) + 1]?.focus()
}
