import { skinScore, skinSites } from '../../rules/index.ts'
import { DialogNote } from './dialog-note.tsx'
import { progressInWords } from './mrss-words.ts'
import { useParts } from './use-parts.ts'

/** Beside the field: how far the sites were scored, and what they add up to. */
export function MrssNote() {
  const [scores] = useParts('mrss')
  const result = skinScore(scores)
  if (result.missing.length === skinSites.length) return null
  return (
    <DialogNote
      feature="mrss"
      value={result.total}
      comesTo={(total) => `The ${skinSites.length} sites add up to ${total}`}
      open={`${progressInWords(result)}: no total yet`}
    />
  )
}
