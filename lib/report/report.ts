import {
  type Assessment,
  assess,
  type CitedSourceId,
  ckdEpi2021,
  criteriaSets,
  type FeatureId,
  type Findings,
  featureDefinition,
  featureIds,
  findingsOf,
  groupNames,
  warningRules,
} from '../../rules/index.ts'
import { type SourceReport, sourceReport } from './citation.ts'
import type { CriterionReport, Knowledge } from './criterion.ts'
import { type HeadlineReport, headlineReport } from './headline.ts'
import type { ReportInput } from './input.ts'
import { type InputGroup, inputGroups } from './inputs.ts'
import { disagreements, onLimit, type ValueAgainstLimits } from './limits.ts'
import { type SetReport, setReport } from './set-report.ts'
import { speaksAgainst, whatThisIs, whatThisIsNot } from './words.ts'

/** A feature still worth finding out, and for which sets. */
export interface MissingReport {
  readonly feature: FeatureId
  readonly label: string
  /** The section of the form in which it is asked. */
  readonly group: string
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
  readonly notAvailable: readonly { readonly feature: FeatureId; readonly label: string }[]
  readonly warnings: readonly {
    readonly code: string
    readonly says: string
    readonly features: readonly FeatureId[]
  }[]
  readonly onLimit: readonly ValueAgainstLimits[]
  readonly disagreements: readonly ValueAgainstLimits[]
  readonly sets: readonly SetReport[]
  readonly kidney: KidneyReport
  readonly inputs: readonly InputGroup[]
  readonly sources: readonly SourceReport[]
}

function missingOf(sets: readonly SetReport[]): Report['missing'] {
  const named = (kind: 'required' | 'refining', except: ReadonlySet<FeatureId>): readonly MissingReport[] =>
    featureIds
      .filter((feature) => !except.has(feature))
      .map((feature) => ({
        feature,
        label: featureDefinition(feature).label,
        group: groupNames[featureDefinition(feature).group],
        sets: sets.filter(({ missing }) => missing[kind].includes(feature)).map(({ name }) => name),
      }))
      .filter((item) => item.sets.length > 0)
  const required = named('required', new Set())
  return { required, refining: named('refining', new Set(required.map(({ feature }) => feature))) }
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
  return [...new Set<CitedSourceId>(ids)].map(sourceReport)
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
  const knowledge: Knowledge = { notAvailable: new Set(input.notAvailable), derived: new Set(derived) }
  const sets = criteriaSets.map((set) => setReport(set, assessment, findings, knowledge))
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
    missing: missingOf(headlineSets),
    notAvailable: input.notAvailable.map((feature) => ({ feature, label: featureDefinition(feature).label })),
    warnings: assessment.warnings.map(({ code, features }) => ({
      code,
      says: warningRules.find((rule) => rule.code === code)?.says ?? code,
      features,
    })),
    onLimit: onLimit(findings),
    disagreements: disagreements(findings),
    sets,
    kidney: kidneyOf(input, findings),
    inputs: inputGroups(input, findings),
    sources: citedBy(sets),
  }
}
