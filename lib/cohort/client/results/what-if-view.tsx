import { useId, useState } from 'react'
import { criteriaSets } from '../../../../rules/index.ts'
import type { Ask } from '../ask.ts'
import { criterionNamed, type Subject, setNamed } from './columns.ts'
import { limitTitle, limitUnit } from './limit-words.ts'
import { type LimitChoice, limitChoices, readLimit } from './limits.ts'
import styles from './results.module.css'
import { SubjectChoice } from './subject-choice.tsx'
import { useAnswer } from './use-answer.ts'
import { WhatIfAnswer } from './what-if-answer.tsx'

const withLimits = criteriaSets.filter((set) => limitChoices(set).length > 0)
const choicesOfSets = withLimits.map(({ id, name }) => ({ id, name }))

/** What another limit would do to the counts: an exploration, and marked as one wherever a number of it stands. */
export function WhatIfView({ ask }: { ask: Ask }) {
  const [set, setSet] = useState<Subject>('ebmt-2025')
  const choices = limitChoices(setNamed(set))
  const [place, setPlace] = useState<number | null>(null)
  const choice = choices[place ?? firstOf(choices)] ?? choices[0]
  return (
    <>
      <p className={styles.exploration}>
        <b>An exploration.</b> No published criterion has the limit that you try. It shows what a limit does
        to this cohort, not for whom transplantation may be considered, and no export holds it.
      </p>
      <SubjectChoice
        label="Set"
        chosen={set}
        choices={choicesOfSets}
        onChoose={(chosen) => {
          setSet(chosen)
          setPlace(null)
        }}
      />
      {choice && (
        <>
          <LimitSelect choices={choices} chosen={choices.indexOf(choice)} onChoose={setPlace} />
          <TryLimit key={`${choice.criterion} ${choice.threshold}`} ask={ask} choice={choice} />
        </>
      )}
    </>
  )
}

/** The first limit that is not one of the scope: whom a set speaks about is seldom what is asked. */
function firstOf(choices: readonly LimitChoice[]): number {
  return choices.findIndex(({ criterion }) => criterionNamed(criterion).criterion.role !== 'scope')
}

interface LimitSelectProps {
  readonly choices: readonly LimitChoice[]
  readonly chosen: number
  readonly onChoose: (place: number) => void
}

function LimitSelect({ choices, chosen, onChoose }: LimitSelectProps) {
  const id = useId()
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>Limit</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {choices.map((choice, place) => (
          <option key={`${choice.criterion} ${choice.threshold}`} value={place}>
            {limitTitle(choice)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** One limit, another value in its place, and what would follow. */
function TryLimit({ ask, choice }: { ask: Ask; choice: LimitChoice }) {
  const id = useId()
  const [text, setText] = useState(String(choice.leaf.limit))
  const read = readLimit(choice, text)
  // While what is typed is no limit, the last one that was stays in force.
  const [last, setLast] = useState(choice.leaf.limit)
  if (read.ok && read.value !== last) setLast(read.value)
  const { criterion, threshold } = choice
  const { answer, refused } = useAnswer(ask, 'whatIf', { criterion, threshold, limit: last })
  return (
    <>
      <p className={styles.choice}>
        <label htmlFor={id}>Try instead of {choice.leaf.limit}</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={!read.ok}
          aria-describedby={`${id}-said`}
          onChange={(event) => setText(event.target.value)}
        />
        <span>{limitUnit(choice)}</span>
      </p>
      <p id={`${id}-said`} role="status" className={styles.refusal}>
        {read.ok ? '' : read.message}
      </p>
      {refused !== null && <p role="alert">{refused}</p>}
      {answer && <WhatIfAnswer answer={answer} set={criterionNamed(criterion).set.id} />}
    </>
  )
}
