import {
  type AnyCriteriaSet,
  type AnyCriterion,
  isGuideline,
  type Outcome,
  rowsOf,
} from '../../../../rules/index.ts'
import type { Cohort } from '../cohort.ts'
import { countsOf, headlineSets, outcomeCodes, type Subject, setNamed, truthCodes } from './columns.ts'

/**
 * What a step asks, and what becomes of the patients. At `scope` and `indication` those leave for whom it is not met; at
 * `exclusion` and `protocol-exclusion` those for whom it is present. Nobody leaves at `concern` and `assessment`: they
 * decide only how the rest is called.
 */
export type FlowStage = 'scope' | 'indication' | 'exclusion' | 'protocol-exclusion' | 'concern' | 'assessment'

/** One of several statements of which one is enough, counted over the patients who arrive; they may overlap. */
export interface FlowPart {
  /** A criterion, or a set where the step asks for any of the guidelines. */
  readonly id: string
  readonly met: number
  readonly unknown: number
  readonly notMet: number
}

/** One criterion, or one group of alternatives. `arrived` is `against` + `unknown` + `passed`. */
export interface FlowStep {
  /** The criterion's id; of a group, the set's id with what it groups. */
  readonly id: string
  readonly stage: FlowStage
  /** The alternatives of a group, of which one is enough; null for a criterion by itself. */
  readonly anyOf: readonly FlowPart[] | null
  readonly arrived: number
  /** Not met, present, or not done. At stages where patients leave, these are the ones who do. */
  readonly against: number
  /** Not known: they stay in. */
  readonly unknown: number
  readonly passed: number
}

/** All patients of a cohort on their way through the criteria. */
export interface Flow {
  readonly subject: Subject
  readonly assessed: number
  /** Rows of the file that could not be assessed, and entered nowhere. */
  readonly refused: number
  readonly steps: readonly FlowStep[]
  /** How many have each outcome. Those who leave at a stage are together those of the stage's outcome. */
  readonly ends: Readonly<Record<Outcome, number>>
}

/** The stages at which patients leave, with the outcome that they leave with. */
export const leavesWith: Readonly<Partial<Record<FlowStage, Outcome>>> = {
  scope: 'out-of-scope',
  indication: 'not-supported',
  exclusion: 'contraindicated',
  'protocol-exclusion': 'standard-protocol-contraindicated',
}

/** The outcomes of those who never leave, from the best known to the least. */
export const staysWith = [
  'may-be-considered',
  'mdt-decides',
  'refer-for-workup',
  'needs-information',
] as const satisfies readonly Outcome[]

// The codes of a truth in the columns of a cohort.
const no = 0
const yes = 1
const unknown = 2

type Codes = Uint8Array

/**
 * The flow of all patients through the headline or a set: its criteria in the order of the set within each stage, and the
 * stages in the order in which they decide an outcome. A patient leaves at the first criterion that settles against.
 * Unknown never removes anybody.
 *
 * @param subject `headline`, or the id of a set
 * @throws where there is no such set
 */
export function flowThrough(cohort: Cohort, subject: Subject): Flow {
  const inside = new Uint8Array(cohort.count).fill(1)
  return {
    subject,
    assessed: cohort.count,
    refused: cohort.refused.length,
    steps: stepsAsked(cohort, subject).map((each) => stepOf(each, inside)),
    ends: countsOf(outcomeCodes(cohort, subject)),
  }
}

/** What happens to a patient at a step; see `FlowStep`. */
export type FlowAnswer = 'against' | 'unknown'

/**
 * The patients counted at one step of a flow: 1 for each of them, else 0.
 *
 * @throws where there is no such set or step
 */
export function rowsAtStep(cohort: Cohort, subject: Subject, step: string, answer: FlowAnswer): Uint8Array {
  const inside = new Uint8Array(cohort.count).fill(1)
  for (const asked of stepsAsked(cohort, subject)) {
    if (asked.id !== step) {
      stepOf(asked, inside)
      continue
    }
    const sought = answer === 'unknown' ? unknown : againstCode[asked.stage]
    return inside.map((is, row) => (is === 1 && asked.truth[row] === sought ? 1 : 0))
  }
  throw new Error(`No step ${step} of ${subject}.`)
}

function stepsAsked(cohort: Cohort, subject: Subject): readonly Asked[] {
  return subject === 'headline' ? headlineSteps(cohort) : setSteps(cohort, setNamed(subject))
}

interface Asked {
  readonly id: string
  readonly stage: FlowStage
  readonly truth: Codes
  readonly parts: readonly { readonly id: string; readonly truth: Codes }[] | null
}

const againstCode: Readonly<Record<FlowStage, number>> = {
  scope: no,
  indication: no,
  exclusion: yes,
  'protocol-exclusion': yes,
  concern: yes,
  assessment: no,
}

/** Counts one step over those who are still inside, and takes out those who leave. */
function stepOf({ id, stage, truth, parts }: Asked, inside: Uint8Array): FlowStep {
  const against = againstCode[stage]
  const leaves = leavesWith[stage] !== undefined
  const anyOf = parts?.map((part) => ({ id: part.id, ...tallied(part.truth, inside) })) ?? null
  const counts = new Uint32Array(3)
  for (let row = 0; row < inside.length; row += 1) {
    if (inside[row] === 0) continue
    const code = truth[row] ?? unknown
    counts[code] = (counts[code] ?? 0) + 1
    if (leaves && code === against) inside[row] = 0
  }
  const [falses = 0, trues = 0, unknowns = 0] = counts
  return {
    id,
    stage,
    anyOf,
    arrived: falses + trues + unknowns,
    against: against === no ? falses : trues,
    unknown: unknowns,
    passed: against === no ? trues : falses,
  }
}

function tallied(truth: Codes, inside: Uint8Array): Omit<FlowPart, 'id'> {
  const counts = new Uint32Array(3)
  for (let row = 0; row < inside.length; row += 1) {
    if (inside[row] === 1) counts[truth[row] ?? unknown] = (counts[truth[row] ?? unknown] ?? 0) + 1
  }
  const [notMet = 0, met = 0, unknowns = 0] = counts
  return { met, unknown: unknowns, notMet }
}

const stages: readonly FlowStage[] = [
  'scope',
  'indication',
  'exclusion',
  'protocol-exclusion',
  'concern',
  'assessment',
]

function setSteps(cohort: Cohort, set: AnyCriteriaSet): readonly Asked[] {
  const asked = requirementsOf(cohort, set)
  const rest = stages.slice(2).flatMap((stage) => criteriaAt(cohort, [set], stage))
  return [...asked, ...rest]
}

/** Scope and indication of a set, its routes as one step where the first of them stands. */
function requirementsOf(cohort: Cohort, set: AnyCriteriaSet): readonly Asked[] {
  const routes = rowsOf(set, 'route')
  return [
    ...rowsOf(set, 'scope').map((row) => askedBy(cohort, row, 'scope')),
    ...rowsOf(set, 'indication', 'route').flatMap((row) => {
      if (row.role === 'indication') return askedBy(cohort, row, 'indication')
      if (row !== routes[0]) return []
      return anyOfParts(
        cohort,
        `${set.id}/routes`,
        'indication',
        routes.map(({ id }) => ({ id, truth: truthCodes(cohort, id) })),
      )
    }),
  ]
}

const knownIndications = new WeakMap<Cohort, Map<string, Codes>>()

/** Whether the indication of a set holds, its scope included; see `indicationOf` of the rules. Worked out once. */
export function indicationCodes(cohort: Cohort, set: AnyCriteriaSet): Codes {
  const known = knownIndications.get(cohort) ?? new Map<string, Codes>()
  knownIndications.set(cohort, known)
  const codes =
    known.get(set.id) ??
    allOf(
      cohort.count,
      requirementsOf(cohort, set).map(({ truth }) => truth),
    )
  known.set(set.id, codes)
  return codes
}

/** The guidelines whose indications decide the headline are alternatives; what speaks against in any of its sets counts. */
function headlineSteps(cohort: Cohort): readonly Asked[] {
  const guidelines = headlineSets.filter(isGuideline)
  const scopes = guidelines.map((set) => ({
    id: set.id,
    truth: allOf(
      cohort.count,
      rowsOf(set, 'scope').map(({ id }) => truthCodes(cohort, id)),
    ),
  }))
  const indications = guidelines.map((set) => ({ id: set.id, truth: indicationCodes(cohort, set) }))
  return [
    anyOfParts(cohort, 'headline/scope', 'scope', scopes),
    anyOfParts(cohort, 'headline/indication', 'indication', indications),
    ...stages.slice(2).flatMap((stage) => criteriaAt(cohort, headlineSets, stage)),
  ]
}

function criteriaAt(cohort: Cohort, sets: readonly AnyCriteriaSet[], stage: FlowStage): readonly Asked[] {
  return sets.flatMap((set) => rowsOf(set, stage).map((row) => askedBy(cohort, row, stage)))
}

function askedBy(cohort: Cohort, { id }: AnyCriterion, stage: FlowStage): Asked {
  return { id, stage, truth: truthCodes(cohort, id), parts: null }
}

function anyOfParts(
  { count }: Cohort,
  id: string,
  stage: FlowStage,
  parts: readonly { readonly id: string; readonly truth: Codes }[],
): Asked {
  return {
    id,
    stage,
    truth: joined(
      count,
      parts.map(({ truth }) => truth),
      yes,
    ),
    parts,
  }
}

function allOf(count: number, all: readonly Codes[]): Codes {
  return joined(count, all, no)
}

/** Kleene's conjunction (`settles` is no) or disjunction (`settles` is yes), row by row. */
function joined(count: number, all: readonly Codes[], settles: typeof no | typeof yes): Codes {
  const result = new Uint8Array(count).fill(settles === yes ? no : yes)
  for (const codes of all) {
    for (let row = 0; row < count; row += 1) {
      const code = codes[row] ?? unknown
      if (result[row] === settles) continue
      if (code === settles || code === unknown) result[row] = code
    }
  }
  return result
}
