import { classify } from '../../rules/index.ts'
import { pointsInWords, verdictInWords } from './classification-words.ts'
import { DialogNote } from './dialog-note.tsx'
import { useParts } from './use-parts.ts'

/** Beside the field: what the items come to. */
export function ClassificationNote() {
  const [parts] = useParts('classification')
  if (Object.keys(parts).length === 0) return null
  const result = classify(parts)
  const { title, meaning } = verdictInWords(result)
  const points = result.points === result.atMost ? '' : result.met === true ? 'at least ' : 'at most '
  const sum = pointsInWords(result.met === true ? result.points : result.atMost)
  return (
    <DialogNote
      feature="acrEular2013Met"
      value={result.met}
      comesTo={(words) => `The items come to ${points}${sum}: ${words}`}
      open={`By the items: ${title.toLowerCase()}. ${meaning.replace(/\.$/, '')}`}
    />
  )
}
