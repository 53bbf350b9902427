import {
  type AnyCriterion,
  countTruths,
  criteriaSets,
  type Expression,
  headlinesInBulk,
  type Outcome,
  outcomesInBulk,
  thresholdsOf,
  truthAt,
  truthsInBulk,
} from '../../../../rules/index.ts'
import type { Cohort } from '../cohort.ts'
import { bulkColumns } from './bulk-columns.ts'
import { codedTruth, countsOf, criterionNamed, headlineSets, outcomeCodes, truthCodes } from './columns.ts'
import type { WhatIfQuestion } from './limits.ts'

/** Patients by outcome, as published and with the other limit. */
export interface Compared {
  readonly before: Readonly<Record<Outcome, number>>
  readonly after: Readonly<Record<Outcome, number>>
}

/** What another limit would do to the counts. An exploration: no published criterion has this limit. */
export interface WhatIf {
  readonly question: WhatIfQuestion
  readonly set: Compared
  /** Null where the set has no part in the headline. */
  readonly headline: Compared | null
  /** Patients in whom the criterion turns. */
  readonly turned: number
  /** Patients in whom the criterion is not known, with either limit. */
  readonly unknown: number
}

/**
 * How many patients would have each outcome if one limit of one criterion were another; everything else stays as
 * published, the same limit in other criteria included.
 *
 * @throws where there is no such criterion or limit
 */
export function whatIf(cohort: Cohort, question: WhatIfQuestion): WhatIf {
  const { set, criterion } = criterionNamed(question.criterion)
  const when = withLimit(criterion, question)
  const criteria = (set.part === 'headline' ? headlineSets : [set]).flatMap((each) => each.criteria)
  const truths = truthsInBulk(
    criteria.map((each) => (each === criterion ? { id: each.id, when } : each)),
    bulkColumns(cohort),
  )
  const changed = truths[criterion.id]
  if (!changed) throw new Error(`No truths of ${criterion.id}.`)
  const before = truthCodes(cohort, criterion.id)
  return {
    question,
    set: {
      before: countsOf(outcomeCodes(cohort, set.id)),
      after: countsOf(outcomesInBulk(set, truths, cohort.count)),
    },
    headline:
      set.part === 'headline'
        ? {
            before: countsOf(cohort.answers.headline),
            after: countsOf(headlinesInBulk(criteriaSets, truths, cohort.count).headline),
          }
        : null,
    turned: before.reduce(
      (turned, _, row) => turned + Number(truthAt(changed, row) !== codedTruth(before, row)),
      0,
    ),
    unknown: countTruths(changed, cohort.count).unknown,
  }
}

/** A criterion's expression with one of its limits replaced, wherever it stands in it. */
function withLimit({ id, when }: AnyCriterion, { threshold, limit }: WhatIfQuestion): Expression {
  const sought = thresholdsOf(when)[threshold]
  if (!sought) throw new Error(`No limit ${threshold} of ${id}.`)
  const key = JSON.stringify([sought.quantity, sought.comparator, sought.limit])
  const replaced = (expression: Expression): Expression => {
    switch (expression.kind) {
      case 'all':
      case 'any':
      case 'any-known':
        return { ...expression, parts: expression.parts.map(replaced) }
      case 'not':
      case 'named':
        return { ...expression, part: replaced(expression.part) }
      case 'compare':
        return JSON.stringify([expression.quantity, expression.comparator, expression.limit]) === key
          ? { ...expression, limit }
          : expression
      default:
        return expression
    }
  }
  return replaced(when)
}
