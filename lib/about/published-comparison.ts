import { assess, criteriaSets, type FeatureId, type Outcome } from '../../rules/index.ts'
import { caseTitle, type PublishedCase, publishedCases } from '../examples/published-cases.ts'
import { outcomeWords } from '../report/words.ts'

/** How the answer of the criteria stands to what the team did. */
export type Relation = 'along' | 'other' | 'open' | 'not compared'

export const relationWords: Readonly<Record<Relation, string>> = {
  along: 'The answer goes along with the team',
  other: 'The answer is another one',
  open: 'Cannot be said: findings are missing from the publication',
  'not compared':
    'Not compared: the part read says nothing of a decision on transplantation, or the patient is outside the scope',
}

/** One published patient: what the team did, what the criteria answer, and why the two differ. */
export interface Comparison {
  readonly id: string
  readonly title: string
  readonly team: string
  readonly answer: string
  readonly relation: Relation
  /** Criteria of the headline that stand against, in words; empty where none does. */
  readonly against: readonly string[]
  /** How many findings the indication still rests on. */
  readonly missing: number
  readonly note: string | null
}

/** Answers under which a team may have transplanted. */
const along: readonly Outcome[] = ['may-be-considered', 'mdt-decides', 'refer-for-workup']

const decided = new Set(['transplanted', 'accepted, died before transplantation'])

/** Whether a record tells of a decision for transplantation of an adult with systemic sclerosis. */
function isDecision({ scope, transplantStatus }: PublishedCase): boolean {
  return scope === 'adult-SSc' && decided.has(transplantStatus)
}

/** How an answer stands to a decision. A record without one is never counted, least of all as a refusal. */
export function relationOf(example: PublishedCase, answer: Outcome): Relation {
  if (!isDecision(example)) return 'not compared'
  if (answer === 'needs-information') return 'open'
  return along.includes(answer) ? 'along' : 'other'
}

const speaksAgainst = new Set(['exclusion', 'protocol-exclusion', 'concern'])

function compare(example: PublishedCase): Comparison {
  const assessment = assess(example.features, [])
  const decisive = criteriaSets.filter(({ part }) => part === 'headline')
  const missing = new Set<FeatureId>(
    decisive.flatMap(({ id }) => assessment.sets[id]?.missing.required ?? []),
  )
  return {
    id: example.id,
    title: caseTitle(example),
    team: example.decisionDetail,
    answer: outcomeWords('guideline', assessment.headline).title,
    relation: relationOf(example, assessment.headline),
    against: decisive.flatMap((set) =>
      set.criteria
        .filter(({ id, role }) => speaksAgainst.has(role) && assessment.sets[set.id]?.criteria[id] === true)
        .map(({ says }) => `${says} (${set.name})`),
    ),
    missing: missing.size,
    note: example.note,
  }
}

let compared: readonly Comparison[] | undefined

/** Every published patient, worked out by the rules of this copy when first asked for. */
export function publishedComparisons(): readonly Comparison[] {
  compared ??= publishedCases.map(compare)
  return compared
}

/** How many patients stand in each relation. */
export function relationCounts(): Readonly<Record<Relation, number>> {
  const count = (relation: Relation) =>
    publishedComparisons().filter((each) => each.relation === relation).length
  return {
    along: count('along'),
    other: count('other'),
    open: count('open'),
    'not compared': count('not compared'),
  }
}
