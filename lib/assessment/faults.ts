import type { FormValues } from './entry.ts'
import { interpret } from './interpret.ts'

/** The longest case reference. It is no place for a name. */
export const longestReference = 40

/** A fault that stands in the way of printing. */
export interface Fault {
  /** Id of the control to correct, which is also its place in the form's values. */
  readonly control: string
  readonly path: readonly string[]
  readonly message: string
}

/** Every fault of the form, in the order in which the fields stand. */
export function faultsOf({ reference, assessmentDate, entries }: Omit<FormValues, 'parts'>): Fault[] {
  const faults: Fault[] = []
  if (reference.length > longestReference) {
    const message = `Case reference must have at most ${longestReference} characters. You entered ${reference.length}.`
    faults.push({ control: 'reference', path: ['reference'], message })
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(assessmentDate)) {
    const message = 'Assessment date is missing or incomplete. Enter day, month and year.'
    faults.push({ control: 'assessmentDate', path: ['assessmentDate'], message })
  }
  for (const { feature, message } of interpret(entries, assessmentDate).problems) {
    faults.push({ control: feature, path: ['entries', feature], message })
  }
  return faults
}
