import {
  type AnyCriteriaSet,
  type AnyCriterion,
  type Assessment,
  assess,
  assessBy,
  clearanceInputs,
  criteriaSets,
  type FeatureId,
  type Findings,
  featuresOf,
  findingsOf,
  type Outcome,
  outcomes,
  type Truth,
} from '../../rules/index.ts'
import type { RulesEdition, StoredAnswer } from '../exchange/stored-answer.ts'
import type { ReportInput } from '../report/input.ts'
import { type InputReport, inputGroups } from '../report/inputs.ts'
import { localName } from '../report/local.ts'

/** As much of an assessment as is kept with a case. */
interface GivenAnswer extends Pick<Assessment, 'headline'> {
  readonly rules: RulesEdition
  readonly sets: Readonly<Record<string, GivenSet>>
}

type GivenSet = Pick<Assessment['sets'][string], 'outcome' | 'criteria'>

/** A case at one moment, with the answer given then. */
export interface CaseState {
  readonly input: ReportInput
  readonly assessment: GivenAnswer
}

/** A case with the answer of today's rules. */
export function stateOf(input: ReportInput): CaseState {
  return { input, assessment: assess(input.patient, input.notAvailable) }
}

/**
 * A case with the answer that was kept with it; null where that cannot be read: it names an outcome that these rules do
 * not know, or has no word of the sets.
 */
export function keptState(input: ReportInput, { rules, headline, sets }: StoredAnswer): CaseState | null {
  if (!isOutcome(headline) || sets === undefined) return null
  const read: [string, GivenAnswer['sets'][string]][] = []
  for (const [id, { outcome, criteria }] of Object.entries(sets)) {
    if (!isOutcome(outcome)) return null
    read.push([id, { outcome, criteria }])
  }
  return { input, assessment: { rules, headline, sets: Object.fromEntries(read) } }
}

function isOutcome(code: string): code is Outcome {
  return (outcomes as readonly string[]).includes(code)
}

export interface FromTo<T> {
  readonly from: T
  readonly to: T
}

/** A finding that is not what it was: its value, or how it is known. */
export interface FindingChange extends FromTo<InputReport> {
  readonly feature: FeatureId
  /** The changed findings from which it is calculated; empty where it was entered. */
  readonly calculatedFrom: readonly FeatureId[]
  /** How many criteria moved with it, alone or with others. */
  readonly moves: number
}

/** A criterion whose outcome is not what it was. */
export interface CriterionMove extends FromTo<Truth> {
  readonly criterion: AnyCriterion
  /** The changed findings it looks at. Empty only where the rules themselves are others. */
  readonly dependsOn: readonly FeatureId[]
}

/** What became of one set. */
export interface SetMove extends FromTo<Outcome | null> {
  readonly set: AnyCriteriaSet
  readonly criteria: readonly CriterionMove[]
}

/** Two states of one case: what changed in it, and what moved with that. */
export interface StateComparison {
  readonly reference: FromTo<string>
  readonly assessmentDate: FromTo<string>
  /** The two answers were given by other rules. */
  readonly rulesDiffer: boolean
  readonly findings: readonly FindingChange[]
  readonly headline: FromTo<Outcome>
  /** Every set, in the usual order, moved or not. */
  readonly sets: readonly SetMove[]
  /** The protocol of the centre, which is kept with no case: both states by the one that this server has now. */
  readonly local: { readonly heading: string; readonly move: SetMove } | null
}

interface Known {
  readonly report: InputReport
  /** All by which two states of a finding are told apart. */
  readonly mark: string
}

function knownOf(input: ReportInput, findings: Findings): readonly Known[] {
  return inputGroups(input, findings).flatMap(({ inputs }) =>
    inputs.map((report) => ({
      report,
      mark: JSON.stringify([
        report.state,
        findings[report.feature] ?? null,
        report.state === 'refused' ? report.typed : null,
      ]),
    })),
  )
}

type Changed = Omit<FindingChange, 'moves'>

function changedFindings(before: ReportInput, after: ReportInput): readonly Changed[] {
  const earlier = knownOf(before, findingsOf(before.patient))
  const later = knownOf(after, findingsOf(after.patient))
  const pairs = earlier.flatMap((known, at) => {
    const now = later[at]
    return now !== undefined && now.mark !== known.mark ? [{ from: known.report, to: now.report }] : []
  })
  const changed = new Set(pairs.map(({ to }) => to.feature))
  return pairs.map(({ from, to }) => ({
    feature: to.feature,
    from,
    to,
    calculatedFrom:
      from.state === 'calculated' || to.state === 'calculated'
        ? clearanceInputs.filter((feature) => changed.has(feature))
        : [],
  }))
}

function movesOf(
  set: AnyCriteriaSet,
  earlier: GivenSet | undefined,
  later: GivenSet | undefined,
  changed: ReadonlySet<FeatureId>,
): SetMove {
  const criteria = set.criteria.flatMap((criterion): readonly CriterionMove[] => {
    const from = earlier?.criteria[criterion.id] ?? null
    const to = later?.criteria[criterion.id] ?? null
    if (from === to) return []
    return [{ criterion, from, to, dependsOn: featuresOf(criterion.when).filter((id) => changed.has(id)) }]
  })
  return { set, from: earlier?.outcome ?? null, to: later?.outcome ?? null, criteria }
}

/** Compares two states of a case. Turned round, it says the same with from and to exchanged. */
export function compareStates(before: CaseState, after: CaseState): StateComparison {
  const findings = changedFindings(before.input, after.input)
  const changed = new Set(findings.map(({ feature }) => feature))
  const sets = criteriaSets.map((set) =>
    movesOf(set, before.assessment.sets[set.id], after.assessment.sets[set.id], changed),
  )
  const moved = sets.flatMap(({ criteria }) => criteria)
  return {
    reference: { from: before.input.reference ?? '', to: after.input.reference ?? '' },
    assessmentDate: { from: before.input.assessmentDate ?? '', to: after.input.assessmentDate ?? '' },
    rulesDiffer: before.assessment.rules.fingerprint !== after.assessment.rules.fingerprint,
    findings: findings.map((change) => ({
      ...change,
      moves: moved.filter(({ dependsOn }) => dependsOn.includes(change.feature)).length,
    })),
    headline: { from: before.assessment.headline, to: after.assessment.headline },
    sets,
    local: localMove(before.input, after.input, changed),
  }
}

function localMove(
  before: ReportInput,
  after: ReportInput,
  changed: ReadonlySet<FeatureId>,
): StateComparison['local'] {
  if (!after.local) return null
  const { set, centre } = after.local
  const by = ({ patient, notAvailable }: ReportInput) => assessBy(set, patient, notAvailable)
  return { heading: localName(centre), move: movesOf(set, by(before), by(after), changed) }
}
