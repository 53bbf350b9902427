import type { ComponentType } from 'react'
import type { FeatureId } from '../../rules/index.ts'
import { MrssDialog } from './mrss-dialog.tsx'
import { MrssNote } from './mrss-note.tsx'

/** What belongs to a calculated field: a note that follows it, and the dialog that asks for its parts. */
export interface CalculatedField {
  readonly Note: ComponentType
  readonly Dialog: ComponentType<{ onClose: () => void }>
}

export const calculatedFields: { readonly [F in FeatureId]?: CalculatedField } = {
  mrss: { Note: MrssNote, Dialog: MrssDialog },
}
