import {
  type AnyCriteriaSet,
  type AnyCriterion,
  isGuideline,
  type ObstacleKind,
  type Outcome,
  outcomes,
  rowsOf,
} from '../../../../rules/index.ts'
import type { Cohort } from '../cohort.ts'
import { codedTruth, criterionNamed, headlineSets, truthCodes } from './columns.ts'
import { indicationCodes } from './flow.ts'

/** How a criterion stands in the way of a row's headline; null where it does not. */
export type ObstacleAt = (row: number) => ObstacleKind | null

const settledAgainst: readonly Outcome[] = [
  'out-of-scope',
  'not-supported',
  'contraindicated',
  'standard-protocol-contraindicated',
]

/**
 * How one criterion stands in the way of the headline, row by row: `obstaclesOfHeadline` of the rules, which is the
 * definition, over columns, so that a large cohort is counted in a moment.
 *
 * @throws where there is no such criterion
 */
export function obstacleInHeadline(cohort: Cohort, id: string): ObstacleAt {
  const { set, criterion } = criterionNamed(id)
  if (set.part !== 'headline') return () => null
  const found = obstacleBefore(cohort, set, criterion)
  const settled = new Set(settledAgainst.map((outcome) => outcomes.indexOf(outcome)))
  const { headline } = cohort.answers
  // Once something settles it against, nothing else is in the way.
  return (row) => {
    const kind = found(row)
    return kind === null || kind === 'blocks' || !settled.has(headline[row] ?? -1) ? kind : null
  }
}

function obstacleBefore(cohort: Cohort, set: AnyCriteriaSet, { id, role }: AnyCriterion): ObstacleAt {
  const codes = truthCodes(cohort, id)
  switch (role) {
    case 'exclusion':
    case 'protocol-exclusion':
      return (row) => speaksAgainst(codes, row, 'blocks')
    case 'concern':
      return (row) => speaksAgainst(codes, row, 'team')
    case 'assessment':
      return (row) => (codedTruth(codes, row) === true ? null : 'open')
    default:
      return isGuideline(set) ? requirement(cohort, set, id) : () => null
  }
}

function speaksAgainst(codes: Uint8Array, row: number, where: ObstacleKind): ObstacleKind | null {
  const truth = codedTruth(codes, row)
  if (truth === false) return null
  return truth === null ? 'open' : where
}

/** A scope, an indication or a route of a guideline. */
function requirement(cohort: Cohort, set: AnyCriteriaSet, id: string): ObstacleAt {
  const codes = truthCodes(cohort, id)
  const own = indicationCodes(cohort, set)
  const others = headlineSets
    .filter((each) => isGuideline(each) && each !== set)
    .map((each) => indicationCodes(cohort, each))
  const routes = rowsOf(set, 'route')
  const isRoute = routes.some((route) => route.id === id)
  const routeCodes = routes.map((route) => truthCodes(cohort, route.id))
  const printed = routes.filter(({ discretion }) => !discretion).map((route) => truthCodes(cohort, route.id))

  return (row) => {
    const truth = codedTruth(codes, row)
    if (truth === true) {
      const byDiscretion = isRoute && printed.every((each) => codedTruth(each, row) !== true)
      return byDiscretion ? 'team' : null
    }
    if (codedTruth(own, row) !== truth) return null
    if (isRoute && !routeCodes.every((each) => isNoMoreThan(codedTruth(each, row), truth))) return null
    if (truth === null) return 'open'
    const of = others.map((each) => codedTruth(each, row))
    if (of.every((each) => each === false)) return 'blocks'
    // Beside a guideline that is still open, one that is not met is in nobody's way.
    return of.includes(true) ? 'team' : null
  }
}

/** Among routes: false asks for all to be false, unknown for none to be met. */
function isNoMoreThan(truth: boolean | null, sought: boolean | null): boolean {
  return sought === false ? truth === false : truth !== true
}
