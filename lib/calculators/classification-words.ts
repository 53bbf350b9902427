import { type Classification, calculators, classifyingPoints } from '../../rules/index.ts'

/** Points with their word. */
export function pointsInWords(points: number): string {
  return points === 1 ? '1 point' : `${points} points`
}

/** What the answers come to, in a few words and in a sentence. */
export function verdictInWords(result: Classification): { readonly title: string; readonly meaning: string } {
  const { applies, met, points, atMost } = result
  const needed = `${classifyingPoints} or more are needed`
  if (applies === false)
    return { title: 'No answer', meaning: 'The criteria must not be applied to this patient.' }
  if (met === true) return { title: 'Met', meaning: `${pointsInWords(points)}; ${needed}.` }
  if (met === false) {
    const sure = points === atMost ? pointsInWords(points) : `At most ${pointsInWords(atMost)}`
    return { title: 'Not met', meaning: `${sure}; ${needed}.` }
  }
  const range = points === atMost ? pointsInWords(points) : `${points} to ${pointsInWords(atMost)} possible`
  return { title: 'Open', meaning: `${range}; ${needed}.` }
}

/** The questions that could still change the answer; empty where none could. */
export function openInWords({ open }: Classification): string {
  const labels = open.map((part) => calculators.classification.parts[part].label)
  if (labels.length > 3) return `${labels.length} questions are open that could change the answer.`
  return labels.length === 0 ? '' : `Open: ${labels.join('; ')}.`
}
