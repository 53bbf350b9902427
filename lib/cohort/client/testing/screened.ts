import type { Doing } from '../calls.ts'
import type { Cohort } from '../cohort.ts'
import { type ColumnDraft, mappingOf, openQuestions, proposedDraft } from '../draft.ts'
import type { Inspection, Reading } from '../intake.ts'
import { intakeHandlers } from '../intake-handlers.ts'
import { screenFile } from '../screening.ts'

/** Read as the file itself shows. */
export const asShown: Reading = { encoding: null, delimiter: null }

export const undisturbed: Doing = { tell: () => {}, pause: async () => {} }

/** Opens a file, settles its columns, and screens it. */
export async function screened(
  file: File,
  settle: (draft: ColumnDraft) => ColumnDraft = (draft) => draft,
  {
    reading = asShown,
    decimal,
    reference = '',
    doing = undisturbed,
  }: { reading?: Reading; decimal?: 'comma'; reference?: string; doing?: Doing } = {},
) {
  let cohort: Cohort | null = null
  const handlers = intakeHandlers((kept) => {
    cohort = kept
  }, screenFile)
  const inspection = await handlers.inspect({ file, reading }, doing)
  const proposed = proposedDraft(inspection)
  const draft = {
    ...proposed,
    decimal: decimal ?? proposed.decimal,
    reference,
    columns: proposed.columns.map(settle),
  }
  const mapping = mappingOf(draft)
  const preview = await handlers.preview({ mapping }, doing)
  const result = await handlers.screen({ mapping }, doing)
  if (cohort === null) throw new Error('Nothing was kept.')
  return {
    inspection,
    draft,
    open: openQuestions(inspection, reading, draft),
    preview,
    result,
    cohort: cohort as Cohort,
  }
}

/** What the head of a CSV file shows. */
export function inspectionOf(content: string): Promise<Inspection> {
  const file = new File([content], 'cohort.csv')
  return intakeHandlers(() => {}, screenFile).inspect({ file, reading: asShown }, undisturbed)
}
