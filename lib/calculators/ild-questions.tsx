import { calculators, type PartId } from '../../rules/index.ts'
import styles from './hint.module.css'
import { PartQuestion } from './part-question.tsx'

const questions = Object.keys(calculators['ild-progression'].parts) as PartId<'ild-progression'>[]

/** What PPF 2022 and INBUILD ask beyond the fields of the form. Kept with the case, and used for nothing else. */
export function IldQuestions() {
  return (
    <details className={styles.fold}>
      <summary>Questions of PPF 2022 and INBUILD</summary>
      <p className={styles.soft}>Asked for these two definitions alone. A blank is not a no.</p>
      {questions.map((part) => (
        <PartQuestion calculator="ild-progression" part={part} key={part} />
      ))}
    </details>
  )
}
