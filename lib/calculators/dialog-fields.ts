import type { ComponentType } from 'react'
import type { FeatureId } from '../../rules/index.ts'
import { ClassificationDialog } from './classification-dialog.tsx'
import { ClassificationNote } from './classification-note.tsx'
import { HctCiDialog } from './hct-ci-dialog.tsx'
import { HctCiNote } from './hct-ci-total.tsx'
import { MrssDialog } from './mrss-dialog.tsx'
import { MrssNote } from './mrss-note.tsx'
import { RenalCrisisDialog } from './renal-crisis-dialog.tsx'
import { RenalCrisisNote } from './renal-crisis-note.tsx'

/** What belongs to a calculated field: a note that follows it, and the dialog that asks for its parts. */
export interface CalculatedField {
  readonly Note: ComponentType
  readonly Dialog: ComponentType<{ onClose: () => void }>
}

export const calculatedFields: { readonly [F in FeatureId]?: CalculatedField } = {
  acrEular2013Met: { Note: ClassificationNote, Dialog: ClassificationDialog },
  mrss: { Note: MrssNote, Dialog: MrssDialog },
  priorRenalCrisis: { Note: RenalCrisisNote, Dialog: RenalCrisisDialog },
  hctCi: { Note: HctCiNote, Dialog: HctCiDialog },
}
