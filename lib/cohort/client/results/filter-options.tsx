import {
  featureDefinition,
  featuresInWorkUpOrder,
  nameInSentence,
  type Outcome,
  outcomes,
  workUpNames,
  workUpSteps,
} from '../../../../rules/index.ts'
import { wholeNumber } from '../words.ts'
import type { Subject } from './columns.ts'
import type { Counts } from './counts.ts'
import { blockerWords, missingInAll, outcomeTitle, subjectName } from './words.ts'

/** What can be chosen, each with the number of patients; what is nowhere is left out. */
interface Props {
  readonly counts: Counts
}

/** Outcomes of the headline and of these sets; the value is the subject, a space, and the outcome. */
export function OutcomeOptions({ counts, sets }: Props & { readonly sets: readonly Subject[] }) {
  return ['headline', ...sets].map((of) => (
    <optgroup key={of} label={subjectName(of)}>
      {outcomes
        .toReversed()
        .filter((is) => countOf(counts, of, is) > 0)
        .map((is) => (
          <option key={is} value={`${of} ${is}`}>
            {outcomeTitle(of, is)} ({wholeNumber(countOf(counts, of, is))})
          </option>
        ))}
    </optgroup>
  ))
}

function countOf(counts: Counts, of: Subject, is: Outcome): number {
  return (of === 'headline' ? counts.headline : counts.sets[of])?.[is] ?? 0
}

/** Criteria that settle the headline against, the most frequent first. */
export function BlockerOptions({ counts }: Props) {
  return blockersOf(counts).map(([id, count]) => (
    <option key={id} value={id}>
      {blockerWords(id)}, {subjectName(id.split('/')[0] ?? '')} ({wholeNumber(count)})
    </option>
  ))
}

function blockersOf({ inHeadline }: Counts): readonly (readonly [id: string, count: number])[] {
  return Object.entries(inHeadline)
    .flatMap(([id, { blocks }]) => (blocks > 0 ? [[id, blocks] as const] : []))
    .sort(([, a], [, b]) => b - a)
}

/** Findings that are missing, by step of the work-up, and each step as a whole. */
export function MissingOptions({ counts: { workUp, missing } }: Props) {
  return workUpSteps
    .filter((step) => missingInAll(workUp[step]) > 0)
    .map((step) => (
      <optgroup key={step} label={workUpNames[step]}>
        <option value={step}>
          Anything of {workUpNames[step]} ({wholeNumber(missingInAll(workUp[step]))})
        </option>
        {featuresInWorkUpOrder
          .filter((id) => featureDefinition(id).workUp === step && missingInAll(missing[id]) > 0)
          .map((id) => (
            <option key={id} value={id}>
              {nameInSentence(id)} ({wholeNumber(missingInAll(missing[id]))})
            </option>
          ))}
      </optgroup>
    ))
}
