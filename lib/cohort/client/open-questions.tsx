import styles from './cohort.module.css'
import type { OpenQuestion } from './draft.ts'
import { useFocus } from './use-focus.ts'

interface OpenQuestionsProps {
  readonly questions: readonly OpenQuestion[]
  /** How often screening was asked for while something was open. */
  readonly attempts: number
}

/** What is still to be said, each a link to where it is said. Shown once screening was asked for. */
export function OpenQuestions({ questions, attempts }: OpenQuestionsProps) {
  const summary = useFocus<HTMLDivElement>(attempts)
  if (attempts === 0 || questions.length === 0) return null
  return (
    <div className={styles.summary} ref={summary} tabIndex={-1}>
      <div role="alert">
        <h3>Something is still to be said</h3>
        <p>Nothing was screened: what is not said is not guessed.</p>
        <ul>
          {questions.map((question) => (
            <li key={`${question.kind}${question.place}`}>
              <a href={`#${placeOf(question)}`}>{inWords(question)}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function placeOf({ kind, place }: OpenQuestion): string {
  if (kind === 'decimal' || kind === 'encoding' || kind === 'reference') return `cohort-${kind}`
  if (place === null) return 'cohort-columns'
  return kind === 'unit' || kind === 'words' ? `column-${place}-${kind}` : `column-${place}-use`
}

function inWords({ kind, name }: OpenQuestion): string {
  switch (kind) {
    case 'encoding':
      return 'Say whether the letters with accents are read rightly.'
    case 'decimal':
      return 'Say whether numbers have a decimal comma.'
    case 'reference':
      return 'Enter the day to which the time since onset is counted.'
    case 'nothing':
      return 'No column is used for a finding. Choose what at least one column holds.'
    case 'unit':
      return `${name}: choose the unit of the values in the file.`
    case 'words':
      return `${name}: check what its words mean.`
    case 'twice':
      return `${name}: another column holds the same. Use one of them.`
    case 'too-many':
      return `${name}: it has too many different values for a finding that is one of a few.`
  }
}
