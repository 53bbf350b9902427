import type { AnyCriteriaSet, CriteriaSet, Criterion, Role } from '../criteria/criterion.ts'
import { allTrue, anyTrue, type Truth } from '../expressions/index.ts'

/** What a set, or the headline, says. The order is no ranking. */
export const outcomes = [
  'out-of-scope',
  'not-supported',
  'contraindicated',
  'standard-protocol-contraindicated',
  'needs-information',
  'refer-for-workup',
  'mdt-decides',
  'may-be-considered',
] as const

export type Outcome = (typeof outcomes)[number]

/** The outcome of each row of a set, by criterion id. */
export type RowTruths = Readonly<Record<string, Truth>>

/** The rows of a set that have one of these roles. */
export function rowsOf<Source extends string>(
  set: CriteriaSet<Source>,
  ...roles: readonly Role[]
): readonly Criterion<Source>[] {
  return set.criteria.filter((criterion) => roles.includes(criterion.role))
}

function truthsOf(set: AnyCriteriaSet, truths: RowTruths, ...roles: readonly Role[]): readonly Truth[] {
  return rowsOf(set, ...roles).map((criterion) => truths[criterion.id] ?? null)
}

/** Whether the patient is one of those the set speaks about. */
export function scopeOf(set: AnyCriteriaSet, truths: RowTruths): Truth {
  return allTrue(truthsOf(set, truths, 'scope'))
}

/**
 * Whether the set's indication holds. Scope is part of it: out of scope counts as false, unknown scope as unknown. Routes
 * are alternatives; a set without indication rows is indicated wherever it is in scope.
 */
export function indicationOf(set: AnyCriteriaSet, truths: RowTruths): Truth {
  const routes = truthsOf(set, truths, 'route')
  const parts = truthsOf(set, truths, 'scope', 'indication')
  return allTrue(routes.length === 0 ? parts : [...parts, anyTrue(routes)])
}

/** The routes that are met, whatever the outcome. */
export function routesMetOf(set: AnyCriteriaSet, truths: RowTruths): readonly string[] {
  return rowsOf(set, 'route')
    .filter((criterion) => truths[criterion.id] === true)
    .map((criterion) => criterion.id)
}

/** Whether the set is met only by routes that rest on a gap or a dispute in the source. */
export function onlyByDiscretion(set: AnyCriteriaSet, truths: RowTruths): boolean {
  const met = rowsOf(set, 'route').filter((criterion) => truths[criterion.id] === true)
  return met.length > 0 && met.every((criterion) => criterion.discretion === true)
}

/** What the rows of one or several sets come to, role by role. */
export interface Standing {
  readonly outOfScope: boolean
  readonly indication: Truth
  readonly exclusions: readonly Truth[]
  readonly protocolExclusions: readonly Truth[]
  readonly concerns: readonly Truth[]
  readonly assessments: readonly Truth[]
  /** A further reason to refer: something else that is still open. */
  readonly open: boolean
  /** A further reason why the team decides. */
  readonly disputed: boolean
}

/** The rows' truths by role, over several sets. */
export function standingOf(
  sets: readonly (readonly [AnyCriteriaSet, RowTruths])[],
): Pick<Standing, 'exclusions' | 'protocolExclusions' | 'concerns' | 'assessments'> {
  const of = (role: Role) => sets.flatMap(([set, truths]) => truthsOf(set, truths, role))
  return {
    exclusions: of('exclusion'),
    protocolExclusions: of('protocol-exclusion'),
    concerns: of('concern'),
    assessments: of('assessment'),
  }
}

/** The outcome code: the first statement that applies. */
export function outcomeOf(standing: Standing): Outcome {
  const { exclusions, protocolExclusions, concerns, assessments } = standing
  if (standing.outOfScope) return 'out-of-scope'
  if (standing.indication === false) return 'not-supported'
  if (exclusions.includes(true)) return 'contraindicated'
  if (protocolExclusions.includes(true)) return 'standard-protocol-contraindicated'
  if (standing.indication === null) return 'needs-information'
  const unknown = [exclusions, protocolExclusions, concerns].some((truths) => truths.includes(null))
  const outstanding = assessments.some((truth) => truth !== true)
  if (unknown || outstanding || standing.open) return 'refer-for-workup'
  if (concerns.includes(true) || standing.disputed) return 'mdt-decides'
  return 'may-be-considered'
}

/** The outcome of one set. */
export function setOutcome(set: AnyCriteriaSet, truths: RowTruths): Outcome {
  return outcomeOf({
    ...standingOf([[set, truths]]),
    outOfScope: scopeOf(set, truths) === false,
    indication: indicationOf(set, truths),
    open: false,
    disputed: onlyByDiscretion(set, truths),
  })
}
