import {
  type AnyCriterion,
  criteriaSets,
  type FeatureId,
  isFeatureId,
  limitInWords,
  nameInSentence,
  type ObstacleKind,
  type Outcome,
  quantityInWords,
  type SetKind,
  thresholdsOf,
  type WorkUpStep,
  workUpNames,
} from '../../../../rules/index.ts'
import { outcomeWords } from '../../../report/words.ts'
import type { Filter } from '../calls.ts'
import { wholeNumber } from '../words.ts'
import { criterionNamed, type Subject, setNamed } from './columns.ts'
import type { Counts } from './counts.ts'
import type { FlowStage } from './flow.ts'

/** A difference with its sign, a true minus; `0` where there is none. */
export function difference(from: number, to: number): string {
  if (from === to) return '0'
  return to > from ? `+${wholeNumber(to - from)}` : `−${wholeNumber(from - to)}`
}

/** The name of the headline or of a set. */
export function subjectName(subject: Subject): string {
  return subject === 'headline' ? 'Headline' : setNamed(subject).name
}

/** The title of an outcome in the words of whoever has it. */
export function outcomeTitle(subject: Subject, outcome: Outcome): string {
  return outcomeWords(kindOf(subject), outcome).title
}

function kindOf(subject: Subject): SetKind {
  return subject === 'headline' ? 'guideline' : setNamed(subject).kind
}

/** What can be chosen where a set or the headline is asked for. */
export const subjects: readonly { readonly id: Subject; readonly name: string }[] = [
  { id: 'headline', name: 'Headline, over the guidelines' },
  ...criteriaSets.map(({ id, name }) => ({ id, name })),
]

/** What a criterion asks, in a few words; where it has limits, with them. */
export function criterionWords(id: string): { readonly says: string; readonly limits: string } {
  const { criterion } = criterionNamed(id)
  return { says: criterion.says, limits: limitsOf(criterion).join(', ') }
}

const requirements: readonly AnyCriterion['role'][] = ['scope', 'indication', 'route']

/** Whether a criterion is asked for: it stands in the way where it is not met, any other where it is present. */
export function isRequired(id: string): boolean {
  return requirements.includes(criterionNamed(id).criterion.role)
}

/** A criterion as it settles an answer against; one that is asked for would else read as if meeting it did. */
export function blockerWords(id: string): string {
  const { says } = criterionWords(id)
  return isRequired(id) ? `${says}: not met` : says
}

/** Every limit of a criterion with what it is put to: `mRSS above 15`. */
function limitsOf({ when }: AnyCriterion): readonly string[] {
  return thresholdsOf(when).map(
    (threshold) =>
      `${quantityInWords(threshold.quantity)} ${limitInWords({ kind: 'compare', ...threshold })}`,
  )
}

/** The name of a finding as it stands alone: Sex, mRSS, FVC. */
function nameInList(feature: FeatureId): string {
  const name = nameInSentence(feature)
  return /^[a-z]{2}/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** The first findings of so many by name, and how many more. */
export function someFindings(first: readonly FeatureId[], count: number): string {
  const named = first.map(nameInList).join(', ')
  const more = count - first.length
  return more > 0 ? `${named} and ${more} more` : named
}

/** What the stages of a flow are called, and what becomes of a patient at them. */
export const stageWords: Readonly<
  Record<FlowStage, { readonly title: string; readonly against: string; readonly stays: boolean }>
> = {
  scope: { title: 'Scope', against: 'not met', stays: false },
  indication: { title: 'Indication', against: 'not met', stays: false },
  exclusion: { title: 'Exclusions', against: 'present', stays: false },
  'protocol-exclusion': { title: 'Exclusions from the standard protocol', against: 'present', stays: false },
  concern: { title: 'Concerns', against: 'present', stays: true },
  assessment: { title: 'Required steps', against: 'not done', stays: true },
}

/** In how many patients something is missing, whether the answer rests on it or not. */
export function missingInAll({ required, refining }: Counts['workUp'][WorkUpStep]): number {
  return required + refining
}

/** Whom a filter on what is missing shows: `EBMT 2025, missing: LVEF`. */
export function missingInWords({ of, what }: NonNullable<Filter['missing']>): string {
  return `${subjectName(of)}, missing: ${isFeatureId(what) ? nameInList(what) : workUpNames[what]}`
}

/** How a criterion stands in the way of the headline. */
export const obstacleWords: Record<ObstacleKind, string> = {
  blocks: 'Settles it against',
  open: 'Not known or not done',
  team: 'Leaves it to the team',
}
