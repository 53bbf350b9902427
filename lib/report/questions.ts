import {
  criteriaSets,
  type FeatureId,
  featureDefinition,
  type Question,
  questionsFor,
  type Role,
} from '../../rules/index.ts'
import type { ReportInput } from './input.ts'
import { outcomeWords } from './words.ts'

/** The single finding that would settle most, and why. */
export interface NextQuestion {
  readonly feature: FeatureId
  readonly label: string
  /** Sentences; each says what holds by the criteria, none how likely it is. */
  readonly reasons: readonly string[]
}

export const questionWords = {
  title: 'Find out next',
  how: 'By the limits of the criteria alone: no probability, and nothing about the burden or the risk of a test.',
} as const

const setOfRow = new Map(criteriaSets.flatMap((set) => set.criteria.map(({ id }) => [id, set.name] as const)))
const roleOfRow = new Map(
  criteriaSets.flatMap((set) => set.criteria.map(({ id, role }) => [id, role] as const)),
)

function setsOf(question: Question, role: Role): string {
  const rows = question.canExclude.filter((id) => roleOfRow.get(id) === role)
  return [...new Set(rows.map((id) => setOfRow.get(id)))].join(', ')
}

function settlesInWords({ settles, maySettle }: Question, open: number): string {
  const of = `of ${open} open ${open === 1 ? 'criterion' : 'criteria'}`
  const more =
    maySettle.length === 0
      ? ''
      : `${maySettle.length} ${settles.length === 0 ? of : 'more'} by some values only`
  if (settles.length === 0) return `Would settle ${more}.`
  return `Would settle ${settles.length} ${of}${more && `, and ${more}`}.`
}

function reasonsFor(question: Question, open: number): readonly string[] {
  const every = setsOf(question, 'exclusion')
  const standard = setsOf(question, 'protocol-exclusion')
  const answers = question.answers.map((outcome) => `“${outcomeWords('guideline', outcome).title}”`)
  return [
    ...(question.required ? ['The indication rests on it.'] : []),
    settlesInWords(question, open),
    ...(every ? [`Can exclude (${every}).`] : []),
    ...(standard ? [`Can exclude the standard protocol (${standard}).`] : []),
    ...(answers.length > 0 ? [`Alone it could give ${answers.join(' or ')}.`] : []),
  ]
}

/** The next best question in words; null where nothing can change the headline any more. */
export function nextQuestion({ patient, notAvailable }: ReportInput): NextQuestion | null {
  const { open, ranked } = questionsFor(patient, notAvailable)
  const [best] = ranked
  if (!best) return null
  return {
    feature: best.feature,
    label: featureDefinition(best.feature).label,
    reasons: reasonsFor(best, open.length),
  }
}
