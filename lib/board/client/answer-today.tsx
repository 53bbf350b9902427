import type { ReadCase } from '../../exchange/case-file.ts'
import { compareAnswers } from '../../exchange/compare-answers.ts'
import { answerNow } from '../../exchange/stored-answer.ts'
import styles from './case-page.module.css'

/** Whether the answer that was given when the case was saved would differ under today's rules, and why. */
export function AnswerToday({ read }: { read: Extract<ReadCase, { ok: true }> }) {
  if (read.answer === null) return null
  const { rules, headline, sets, same } = compareAnswers(read.answer, answerNow(read.values))
  if (rules.same && same) return null
  if (same) {
    return (
      <p className={styles.soft}>
        Saved under rules {rules.before.version}; today’s are {rules.now.version}. The answer is the same.
      </p>
    )
  }
  return (
    <section className={styles.caution} aria-labelledby="answer-today">
      <h2 id="answer-today">The answer would differ today</h2>
      <p>
        Saved under rules {rules.before.version}; today’s are {rules.now.version}.
        {headline && ` The answer was “${headline.before}” and is now “${headline.now}”.`}
      </p>
      <ul>
        {sets.map((set) => (
          <li key={set.id}>
            {set.name}
            {set.outcome && `: “${set.outcome.before}”, now “${set.outcome.now}”`}
            <ul>
              {set.criteria.map((criterion) => (
                <li key={criterion.id}>
                  {criterion.says}: {criterion.before}, now {criterion.now}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
