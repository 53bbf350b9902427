import {
  type AnyCriteriaSet,
  explainSet,
  type FeatureId,
  type Findings,
  type Outcome,
  rowsOf,
  type SetKind,
  type SetResult,
} from '../../rules/index.ts'
import type { SourceReport } from './citation.ts'
import {
  type CriterionReport,
  criterionReport,
  type Knowledge,
  type Note,
  setNotes,
  sourceNamed,
} from './criterion.ts'
import { type OutcomeWords, outcomeWords, speaksAgainst } from './words.ts'

/** One set in words. */
export interface SetReport extends OutcomeWords {
  readonly id: string
  readonly name: string
  readonly fullTitle: string
  readonly kind: SetKind
  readonly column:
    | 'Guidelines'
    | 'Cardiac and general fitness'
    | 'Second opinion'
    | 'Trials'
    | 'Local protocol'
  readonly code: Outcome
  /** Whether its rows decide the headline. */
  readonly decides: boolean
  readonly about: string
  readonly clock: string | null
  readonly source: SourceReport
  readonly criteria: readonly CriterionReport[]
  readonly routesMet: readonly string[]
  readonly missing: { readonly required: readonly FeatureId[]; readonly refining: readonly FeatureId[] }
  readonly counts: { readonly against: number; readonly open: number; readonly notMet: number }
  readonly notes: readonly Note[]
  readonly unread: readonly string[]
}

function columnOf(set: AnyCriteriaSet): SetReport['column'] {
  if (set.kind === 'trial') return 'Trials'
  if (set.kind === 'fitness') return 'Cardiac and general fitness'
  return set.part === 'headline' ? 'Guidelines' : 'Second opinion'
}

/** The report on one set, from what it came to. */
export function setReport(
  set: AnyCriteriaSet,
  result: SetResult,
  findings: Findings,
  knowledge: Knowledge,
): SetReport {
  const explanations = explainSet(set, findings)
  const criteria = set.criteria.flatMap((criterion) => {
    const explanation = explanations[criterion.id]
    return explanation ? [criterionReport(criterion, explanation, knowledge)] : []
  })
  const gate = (role: CriterionReport['role']) => role === 'scope' || role === 'indication'
  return {
    id: set.id,
    name: set.name,
    fullTitle: set.title,
    kind: set.kind,
    column: knowledge.local ? 'Local protocol' : columnOf(set),
    code: result.outcome,
    decides: set.part === 'headline',
    ...outcomeWords(set.kind, result.outcome),
    about: set.about,
    clock: set.clock,
    source: sourceNamed(set.source, knowledge.local),
    criteria,
    routesMet: rowsOf(set, 'route')
      .filter(({ id }) => result.routesMet.includes(id))
      .map(({ says }) => says),
    missing: result.missing,
    counts: {
      against: criteria.filter(({ role, outcome }) => speaksAgainst(role) && outcome === true).length,
      open: criteria.filter(({ role, outcome }) => role !== 'route' && outcome === null).length,
      notMet: criteria.filter(({ role, outcome }) => gate(role) && outcome === false).length,
    },
    notes: setNotes(set),
    unread: set.unread,
  }
}
