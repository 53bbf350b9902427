import {
  type AnyCriteriaSet,
  type AnyCriterion,
  isGuideline,
  type Outcome,
  type Role,
  rowsOf,
} from '../../rules/index.ts'
import { plain } from './dialect.ts'
import { and, type Column, coalesce, isUnknown, literal, not, or, type Sql } from './text.ts'

/** Writes the name of a criterion's column. */
type Write = (name: string) => string

/** The columns of the sets' indications: scope is part of them, routes are alternatives. */
export function indicationColumns(sets: readonly AnyCriteriaSet[], write: Write): readonly Column[] {
  return sets.map((set) => {
    const required = columnsOf(set, write, 'scope', 'indication')
    const routes = columnsOf(set, write, 'route')
    return { name: indicationOf(set), is: and(routes.length === 0 ? required : [...required, or(routes)]) }
  })
}

const indicationOf = (set: AnyCriteriaSet) => `indication_${plain(set.id)}`

function columnsOf(set: AnyCriteriaSet, write: Write, ...roles: readonly Role[]): readonly string[] {
  return namesOf(rowsOf(set, ...roles), write)
}

function namesOf(rows: readonly AnyCriterion[], write: Write): readonly string[] {
  return rows.map(({ id }) => write(id))
}

/** The outcome of one set. */
export function setOutcome(set: AnyCriteriaSet, write: Write): Sql {
  const indication = indicationOf(set)
  return outcome([set], write, {
    outOfScope: outOfScope(set, write),
    indication,
    open: [],
    disputed: byDiscretion(set, write),
  })
}

/** The headline over the sets that decide it. */
export function headlineOutcome(sets: readonly AnyCriteriaSet[], write: Write): Sql {
  const guidelines = sets.filter(isGuideline)
  const indications = guidelines.map(indicationOf)
  return outcome(sets, write, {
    outOfScope: and(guidelines.map((set) => outOfScope(set, write))),
    // True where one says yes, false where all say no.
    indication: or(indications),
    open: indications.map(isUnknown),
    disputed: [...guidelines.flatMap((set) => byDiscretion(set, write)), differ(indications)],
  })
}

/** Whether one guideline's indication is met and another's is not. Never NULL but where a value was refused. */
export function guidelinesDiffer(sets: readonly AnyCriteriaSet[]): Sql {
  return {
    cases: [
      ['refused', 'NULL'],
      [differ(sets.filter(isGuideline).map(indicationOf)), 'TRUE'],
    ],
    otherwise: 'FALSE',
  }
}

// What follows stands after WHEN, which passes over NULL as over false.

function differ(indications: readonly string[]): Sql {
  return and([or(indications), not(and(indications))])
}

function outOfScope(set: AnyCriteriaSet, write: Write): Sql {
  return or(columnsOf(set, write, 'scope').map(not))
}

/** Whether a set is met only by routes that rest on a gap in its source. */
function byDiscretion(set: AnyCriteriaSet, write: Write): readonly Sql[] {
  const routes = rowsOf(set, 'route')
  const onGap = routes.filter(({ discretion }) => discretion)
  const printed = routes.filter(({ discretion }) => !discretion)
  if (onGap.length === 0) return []
  return [and([or(namesOf(onGap, write)), not(coalesce(or(namesOf(printed, write)), 'FALSE'))])]
}

interface Standing {
  readonly outOfScope: Sql
  readonly indication: Sql
  readonly open: readonly Sql[]
  readonly disputed: readonly Sql[]
}

/** The first statement that applies, as in the assessment, over the rows of these sets. */
function outcome(sets: readonly AnyCriteriaSet[], write: Write, standing: Standing): Sql {
  const rows = (...roles: readonly Role[]) => sets.flatMap((set) => columnsOf(set, write, ...roles))
  const unknown = rows('exclusion', 'protocol-exclusion', 'concern').map(isUnknown)
  const outstanding = rows('assessment').flatMap((row) => [not(row), isUnknown(row)])
  const statements: readonly (readonly [readonly Sql[], Outcome])[] = [
    [[standing.outOfScope], 'out-of-scope'],
    [[not(standing.indication)], 'not-supported'],
    [rows('exclusion'), 'contraindicated'],
    [rows('protocol-exclusion'), 'standard-protocol-contraindicated'],
    [[isUnknown(standing.indication)], 'needs-information'],
    [[...unknown, ...outstanding, ...standing.open], 'refer-for-workup'],
    [[...rows('concern'), ...standing.disputed], 'mdt-decides'],
  ]
  const cases = statements
    .filter(([parts]) => parts.length > 0)
    .map(([parts, then]) => [or(parts), literal(then)] as const)
  return {
    cases: [['refused', 'NULL'], ...cases],
    otherwise: literal('may-be-considered' satisfies Outcome),
  }
}
