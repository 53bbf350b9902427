import { entriesOf, type FormValues } from '../../../assessment/entry.ts'
import { linkTo } from '../../../exchange/link.ts'
import type { PatientAt } from '../cohort.ts'

/** A row's findings as the form of the assessment has them. Its id stays here; a date is there where onsets were counted to it. */
function formOf({ reference, patient, notAvailable }: PatientAt): FormValues {
  return {
    reference: '',
    assessmentDate: reference ?? '',
    entries: entriesOf(patient, notAvailable),
    parts: {},
  }
}

/**
 * Opens a row as an assessment in a new tab. The findings travel behind the “#” of the address, which browsers send to no
 * server.
 *
 * @returns what went wrong; null where it opened
 */
export async function openAsAssessment(row: PatientAt): Promise<string | null> {
  const made = await linkTo(formOf(row), new URL('/', location.href).href)
  if (!made.ok) return made.problems.map(({ message }) => message).join(' ')
  window.open(made.link, '_blank', 'noopener')
  return null
}
