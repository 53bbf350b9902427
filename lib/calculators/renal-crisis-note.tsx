import { readRenalCrisis } from '../../rules/index.ts'
import { DialogNote } from './dialog-note.tsx'
import { metInWords } from './renal-crisis-words.ts'
import { useParts } from './use-parts.ts'

/** Beside the field: which definitions of renal crisis the findings meet. */
export function RenalCrisisNote() {
  const [parts] = useParts('renal-crisis')
  if (Object.keys(parts).length === 0) return null
  const met = metInWords(readRenalCrisis(parts))
  return (
    <DialogNote
      feature="priorRenalCrisis"
      value={met === '' ? null : true}
      comesTo={(words) => `By the findings, ${words}: ${met}`}
      open="No definition of renal crisis is met by what was entered"
    />
  )
}
