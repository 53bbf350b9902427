import {
  type Assessment,
  assess,
  type CriteriaSet,
  ckdEpi2021,
  criteriaSets,
  type FeatureId,
  type Findings,
  featureDefinition,
  featureIds,
  featuresInWorkUpOrder,
  findingsOf,
  groupNames,
  type Missing,
  type SetResult,
  warningRules,
  workUpNames,
} from '../../rules/index.ts'
import { criteriaAddress } from '../criteria/address.ts'
import { type BitingNote, bitingNotes } from './bites.ts'
import { isCited, type SourceReport, sourceReport } from './citation.ts'
import { confirmedInWords } from './confirmation.ts'
import type { CriterionReport, Knowledge } from './criterion.ts'
import { type HeadlineReport, headlineReport } from './headline.ts'
import type { ReportInput } from './input.ts'
import { type InputGroup, inputGroups } from './inputs.ts'
import { disagreements, onLimit, type ValueAgainstLimits } from './limits.ts'
import { type LocalReport, localReport } from './local.ts'
import { type NextQuestion, nextQuestion } from './questions.ts'
import { type SetReport, setReport } from './set-report.ts'
import { speaksAgainst, whatThisIs, whatThisIsNot } from './words.ts'

/** A feature still worth finding out, and for which sets. */
export interface MissingReport {
  readonly feature: FeatureId
  readonly label: string
  /** The section of the form in which it is asked. */
  readonly group: string
  /** The step of the work-up that tells it. */
  readonly step: string
  readonly sets: readonly string[]
}

/** Kidney function as calculated; the eGFR is shown and compared with nothing. */
interface KidneyReport {
  readonly clearance: string | null
  readonly egfr: string | null
}

/** Everything a reader sees, once: screen, print and API render this and nothing else. */
export interface Report {
  readonly reference: string
  readonly assessmentDate: string
  readonly rules: Assessment['rules']
  readonly whatThisIs: string
  readonly whatThisIsNot: string
  readonly headline: HeadlineReport
  readonly supports: readonly CriterionReport[]
  readonly against: readonly CriterionReport[]
  readonly missing: {
    readonly required: readonly MissingReport[]
    readonly refining: readonly MissingReport[]
  }
  /** The finding that would settle most; null where nothing can change the headline any more. */
  readonly next: NextQuestion | null
  readonly notAvailable: readonly { readonly feature: FeatureId; readonly label: string }[]
  readonly warnings: readonly {
    readonly code: string
    readonly says: string
    readonly features: readonly FeatureId[]
  }[]
  readonly onLimit: readonly ValueAgainstLimits[]
  /** Ambiguities of the sources that these findings make matter. */
  readonly notes: readonly BitingNote[]
  readonly disagreements: readonly ValueAgainstLimits[]
  readonly sets: readonly SetReport[]
  /** What the protocol of the centre says; null where it has given none. */
  readonly local: LocalReport | null
  /** How much the centre has checked against the originals; null where it recorded nothing. */
  readonly confirmed: string | null
  readonly kidney: KidneyReport
  readonly inputs: readonly InputGroup[]
  /** Where the page of every criterion is found; a path alone where the server is not known. */
  readonly criteriaAt: string
  readonly sources: readonly SourceReport[]
}

/** What the headline or a set of it still misses. What only the headline misses is named with the sets that ask for it. */
function missingOf(sets: readonly SetReport[], headline: Missing): Report['missing'] {
  const missedBy = (feature: FeatureId, kind: 'required' | 'refining') =>
    sets.filter(({ missing }) => missing[kind].includes(feature))
  const askedBy = (feature: FeatureId) =>
    sets.filter(({ criteria }) =>
      criteria.some(({ outcome, features }) => outcome === null && features.includes(feature)),
    )
  const item = (feature: FeatureId, by: readonly SetReport[]): MissingReport => ({
    feature,
    label: featureDefinition(feature).label,
    group: groupNames[featureDefinition(feature).group],
    step: workUpNames[featureDefinition(feature).workUp],
    sets: by.map(({ name }) => name),
  })
  const required = featuresInWorkUpOrder.flatMap((feature) => {
    const by = missedBy(feature, 'required')
    return by.length > 0 ? [item(feature, by)] : []
  })
  const known = new Set(required.map(({ feature }) => feature))
  const refining = featuresInWorkUpOrder.flatMap((feature) => {
    if (known.has(feature)) return []
    const by = missedBy(feature, 'refining')
    if (by.length > 0) return [item(feature, by)]
    return [...headline.required, ...headline.refining].includes(feature)
      ? [item(feature, askedBy(feature))]
      : []
  })
  return { required, refining }
}

function kidneyOf(input: ReportInput, findings: Findings): KidneyReport {
  const { ageYears, sex, creatinineUmolL } = findings
  const measured =
    input.patient.creatinineClearanceMlMin !== undefined && input.patient.creatinineClearanceMlMin !== null
  const clearance = findings.creatinineClearanceMlMin
  const egfr =
    typeof ageYears === 'number' &&
    typeof creatinineUmolL === 'number' &&
    (sex === 'female' || sex === 'male')
      ? ckdEpi2021(ageYears, sex, creatinineUmolL)
      : null
  return {
    clearance:
      typeof clearance === 'number'
        ? `${Number(clearance.toFixed(2))} mL/min, ${measured ? 'as entered' : 'calculated by Cockcroft-Gault'}`
        : null,
    egfr: egfr === null ? null : `${egfr.toFixed(2)} mL/min/1.73 m², CKD-EPI 2021, compared with no limit`,
  }
}

function citedBy(sets: readonly SetReport[]): readonly SourceReport[] {
  const ids = sets.flatMap(({ source, criteria }) => [
    source.id,
    ...criteria.flatMap((criterion) =>
      [criterion.source, ...criterion.also, ...criterion.via].map(({ id }) => id),
    ),
  ])
  return [...new Set(ids.filter(isCited))].map(sourceReport)
}

const criteriaCount = criteriaSets.flatMap(({ criteria }) => criteria).length

function resultFor({ id }: CriteriaSet, { sets }: Assessment): SetResult {
  const result = sets[id]
  if (!result) throw new Error(`No result for the set ${id}.`)
  return result
}

/** The report on one patient: the assessment in words, with everything a reader may ask of it. */
export function reportFor(
  input: ReportInput,
  assessment: Assessment = assess(input.patient, input.notAvailable),
): Report {
  const findings = findingsOf(input.patient)
  const derived = featureIds.filter(
    (id) => findings[id] !== undefined && (input.patient[id] ?? null) === null,
  )
  const knowledge: Knowledge = {
    notAvailable: new Set(input.notAvailable),
    derived: new Set(derived),
    ...(input.confirmations && { confirmations: input.confirmations.confirmations }),
  }
  const sets = criteriaSets.map((set) => setReport(set, resultFor(set, assessment), findings, knowledge))
  const headlineSets = sets.filter(({ decides }) => decides)
  const headlineCriteria = headlineSets.flatMap(({ criteria }) => criteria)
  const supporting = (role: CriterionReport['role']) => role === 'indication' || role === 'route'
  return {
    reference: input.reference ?? '',
    assessmentDate: input.assessmentDate ?? '',
    rules: assessment.rules,
    whatThisIs,
    whatThisIsNot,
    headline: headlineReport(assessment, sets),
    supports: headlineCriteria.filter(({ role, outcome }) => supporting(role) && outcome === true),
    against: headlineCriteria.filter(
      ({ role, outcome }) =>
        (speaksAgainst(role) && outcome === true) ||
        ((role === 'indication' || role === 'scope') && outcome === false),
    ),
    missing: missingOf(headlineSets, assessment.missing),
    next: nextQuestion(input),
    notAvailable: input.notAvailable.map((feature) => ({ feature, label: featureDefinition(feature).label })),
    warnings: assessment.warnings.map(({ code, features }) => ({
      code,
      says: warningRules.find((rule) => rule.code === code)?.says ?? code,
      features,
    })),
    onLimit: onLimit(findings),
    notes: bitingNotes(findings),
    disagreements: disagreements(findings),
    sets,
    local: input.local
      ? localReport(input.local, input.patient, input.notAvailable, findings, knowledge)
      : null,
    confirmed: confirmedInWords(input.confirmations, criteriaCount),
    kidney: kidneyOf(input, findings),
    inputs: inputGroups(input, findings),
    criteriaAt: `${input.origin ?? ''}${criteriaAddress}`,
    sources: citedBy(sets),
  }
}
