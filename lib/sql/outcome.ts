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

/** What the rows of a set come to, each in a column of its own; null where the set has no such rows. */
export interface Standing {
  readonly set: AnyCriteriaSet
  readonly scope: Column | null
  readonly indication: Column
  readonly exclusion: Column | null
  readonly protocol: Column | null
  readonly concern: Column | null
  /** Never NULL: whether a row against is unknown, or a step outstanding. */
  readonly open: Column | null
  /** Never NULL: whether the set is met only by routes that rest on a gap in its source. */
  readonly byDiscretion: Column | null
}

/** How a set stands, over the columns of its criteria. */
export function standingOf(set: AnyCriteriaSet, write: Write): Standing {
  const names = (rows: readonly AnyCriterion[]) => rows.map(({ id }) => write(id))
  const rows = (...roles: readonly Role[]) => names(rowsOf(set, ...roles))
  const name = (what: string) => `${what}_${plain(set.id)}`
  const anyOf = (what: string, parts: readonly Sql[]) =>
    parts.length === 0 ? null : { name: name(what), is: or(parts) }

  const required = rows('scope', 'indication')
  const routes = rows('route')
  const scope = rows('scope')
  const against = rows('exclusion', 'protocol-exclusion', 'concern')
  const discretionary = rowsOf(set, 'route').filter(({ discretion }) => discretion)
  const printed = rowsOf(set, 'route').filter(({ discretion }) => !discretion)
  const met = (list: readonly AnyCriterion[]) => coalesce(or(names(list)), 'FALSE')
  return {
    set,
    scope: scope.length === 0 ? null : { name: name('scope'), is: and(scope) },
    indication: {
      name: name('indication'),
      is: and(routes.length === 0 ? required : [...required, or(routes)]),
    },
    exclusion: anyOf('exclusion', rows('exclusion')),
    protocol: anyOf('protocol_exclusion', rows('protocol-exclusion')),
    concern: anyOf('concern', rows('concern')),
    open: anyOf('open', [
      ...against.map(isUnknown),
      ...rows('assessment').map((row) => coalesce(not(row), 'TRUE')),
    ]),
    byDiscretion:
      discretionary.length === 0
        ? null
        : { name: name('by_discretion'), is: and([met(discretionary), not(met(printed))]) },
  }
}

/** The columns of a standing that are there. */
export function standingColumns(standing: Standing): readonly Column[] {
  const { scope, indication, exclusion, protocol, concern, open, byDiscretion } = standing
  return [scope, indication, exclusion, protocol, concern, open, byDiscretion].filter(
    (column) => column !== null,
  )
}

/** The outcome of one set. */
export function setOutcome(standing: Standing): Sql {
  const { scope, indication, exclusion, protocol, concern, open, byDiscretion } = standing
  return outcome({
    outOfScope: scope && not(scope.name),
    indication: indication.name,
    exclusions: namesOf([exclusion]),
    protocolExclusions: namesOf([protocol]),
    open: namesOf([open]),
    reasonsForTheTeam: namesOf([concern, byDiscretion]),
  })
}

/** The headline over the sets that decide it. */
export function headlineOutcome(standings: readonly Standing[]): Sql {
  const guidelines = standings.filter(({ set }) => isGuideline(set))
  const indications = indicationsOf(standings)
  const every = <T>(of: (standing: Standing) => T) => standings.map(of)
  return outcome({
    outOfScope: and(guidelines.map(({ scope }) => (scope ? not(scope.name) : 'FALSE'))),
    // True where one says yes, false where all say no.
    indication: or(indications),
    exclusions: namesOf(every(({ exclusion }) => exclusion)),
    protocolExclusions: namesOf(every(({ protocol }) => protocol)),
    open: [...namesOf(every(({ open }) => open)), ...indications.map(isUnknown)],
    reasonsForTheTeam: [
      ...namesOf(every(({ concern }) => concern)),
      ...namesOf(guidelines.map(({ byDiscretion }) => byDiscretion)),
      differ(indications),
    ],
  })
}

/** Whether one guideline's indication is met and another's is not. Never NULL but where a value was refused. */
export function guidelinesDiffer(standings: readonly Standing[]): Sql {
  return { cases: [['refused', 'NULL']], otherwise: differ(indicationsOf(standings)) }
}

function indicationsOf(standings: readonly Standing[]): readonly string[] {
  return standings.filter(({ set }) => isGuideline(set)).map(({ indication }) => indication.name)
}

function differ(indications: readonly string[]): Sql {
  return and([coalesce(or(indications), 'FALSE'), not(coalesce(and(indications), 'TRUE'))])
}

function namesOf(columns: readonly (Column | null)[]): readonly string[] {
  return columns.flatMap((column) => column?.name ?? [])
}

interface Statements {
  readonly outOfScope: Sql | null
  readonly indication: Sql
  readonly exclusions: readonly Sql[]
  readonly protocolExclusions: readonly Sql[]
  readonly open: readonly Sql[]
  readonly reasonsForTheTeam: readonly Sql[]
}

/** The first statement that applies, as in the assessment; WHEN passes over what is unknown. */
function outcome(of: Statements): Sql {
  const unlessEmpty = (parts: readonly Sql[], then: Outcome) =>
    parts.length === 0 ? [] : [[or(parts), then] as const]
  const cases: readonly (readonly [Sql, Outcome])[] = [
    ...unlessEmpty(of.outOfScope === null ? [] : [of.outOfScope], 'out-of-scope'),
    [not(of.indication), 'not-supported'],
    ...unlessEmpty(of.exclusions, 'contraindicated'),
    ...unlessEmpty(of.protocolExclusions, 'standard-protocol-contraindicated'),
    [isUnknown(of.indication), 'needs-information'],
    ...unlessEmpty(of.open, 'refer-for-workup'),
    ...unlessEmpty(of.reasonsForTheTeam, 'mdt-decides'),
  ]
  return {
    cases: [['refused', 'NULL'], ...cases.map(([when, then]) => [when, literal(then)] as const)],
    otherwise: literal('may-be-considered' satisfies Outcome),
  }
}
