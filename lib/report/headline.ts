import type { Assessment, Outcome } from '../../rules/index.ts'
import type { CriterionReport } from './criterion.ts'
import type { SetReport } from './set-report.ts'
import { type OutcomeWords, outcomeWords, speaksAgainst } from './words.ts'

/** The answer over the guidelines, in words. */
export interface HeadlineReport extends OutcomeWords {
  readonly code: Outcome
  /** What must be read with it: reasons, concerns, disagreements. */
  readonly points: readonly string[]
}

/** The value of a measured finding; answers such as yes and no say nothing that the criterion's name does not. */
export function measured({ steps }: CriterionReport): string {
  const values = steps.flatMap((step) =>
    step.kind === 'finding' && /^-?\d/.test(step.value) && step.outcome === true ? [step.value] : [],
  )
  return values.length > 0 ? ` ${values.join(', ')}` : ''
}

/** A criterion with the patient's value and its source's own words for it. */
function cited(criterion: CriterionReport): string {
  const { says, source, at, level } = criterion
  return `${says}${measured(criterion)} (${[source.short, at, ...(level ? [`level ${level}`] : [])].join(', ')})`
}

const list = (criteria: readonly CriterionReport[]): string => criteria.map(cited).join('; ')

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Of each guideline the requirements that are known not to be met. */
function notMetPoints(guidelines: readonly SetReport[]): readonly string[] {
  return guidelines.map(({ name, criteria }) => {
    const gates = criteria.filter(
      ({ role, outcome }) => (role === 'scope' || role === 'indication') && outcome === false,
    )
    const routes = criteria.filter(({ role }) => role === 'route')
    const noRoute = routes.length > 0 && routes.every(({ outcome }) => outcome === false)
    const reasons = [...gates.map(({ says }) => says), ...(noRoute ? ['any of the routes'] : [])]
    return reasons.length > 0
      ? `${name}, not met: ${reasons.join('; ')}.`
      : `${name}: no item is known not to be met.`
  })
}

function protocolPoints(crossed: readonly CriterionReport[]): readonly string[] {
  if (crossed.length === 0) return []
  // Only the pressures of EBMT 2025 are stated for one protocol; of the others nothing may be said beyond the limit.
  const stated = crossed.some(({ source }) => source.id === 'ebmt-2025')
  return [
    `Crossed: ${list(crossed)}.`,
    stated
      ? 'EBMT 2025 states its pressure limits for standard protocols with cyclophosphamide 200 mg/kg. Anything else is for an expert team; no rule for it is encoded here.'
      : 'Whether the source means these limits as absolute or relative is not stated in the part that was read.',
  ]
}

function differencePoint(assessment: Assessment, guidelines: readonly SetReport[]): readonly string[] {
  if (!assessment.guidelinesDiffer) return []
  const named = guidelines.map(({ name, code }) => {
    const met = code !== 'not-supported' && code !== 'out-of-scope'
    return `the indication of ${name} is ${met ? 'met' : 'not met'}`
  })
  return [`The guidelines differ: ${named.join('; ')}.`]
}

function discretionPoints(guidelines: readonly SetReport[]): readonly string[] {
  return guidelines.flatMap(({ name, criteria }) => {
    const met = criteria.filter(({ role, outcome }) => role === 'route' && outcome === true)
    if (met.length === 0 || met.some(({ discretion }) => !discretion)) return []
    return [`${name} is met only where its text leaves a gap: ${met.map(({ says }) => says).join('; ')}.`]
  })
}

function openPoints(assessment: Assessment, criteria: readonly CriterionReport[]): readonly string[] {
  if (assessment.headline !== 'refer-for-workup') return []
  const open = criteria.filter(({ role, outcome }) => speaksAgainst(role) && outcome === null)
  const steps = criteria.filter(({ role, outcome }) => role === 'assessment' && outcome !== true)
  const cannot =
    'Everything still unknown rests on findings declared not available. The work-up cannot be completed as described; the multidisciplinary team decides without it.'
  const unknown = counted(
    open.length,
    'item that could speak against it is not known.',
    'items that could speak against it are not known.',
  )
  return [
    ...(assessment.workupCannotBeCompleted ? [cannot] : []),
    ...(open.length > 0 ? [unknown] : []),
    ...steps.map((step) => `Outstanding: ${cited(step)}.`),
  ]
}

function alsoExcludedPoint(assessment: Assessment, sets: readonly SetReport[]): readonly string[] {
  const excluding = sets.flatMap(({ name, criteria }) => {
    const rows = criteria.filter(({ id }) => assessment.alsoExcludedBy.includes(id))
    return rows.length > 0 ? [`${name} (${rows.map(({ says }) => says).join(', ')})`] : []
  })
  return excluding.length === 0 ? [] : [`Outside this answer, excluded by: ${excluding.join('; ')}.`]
}

/** The headline in words, with everything that must be read with it. */
export function headlineReport(assessment: Assessment, sets: readonly SetReport[]): HeadlineReport {
  const decisive = sets.filter(({ decides }) => decides)
  const guidelines = decisive.filter(({ kind }) => kind === 'guideline')
  const criteria = decisive.flatMap((set) => set.criteria)
  const present = (role: CriterionReport['role']) =>
    criteria.filter((criterion) => criterion.role === role && criterion.outcome === true)
  const exclusions = present('exclusion')
  const concerns = present('concern')
  const notIndicated = assessment.headline === 'not-supported' || assessment.headline === 'out-of-scope'
  return {
    code: assessment.headline,
    ...outcomeWords('guideline', assessment.headline),
    points: [
      ...(exclusions.length > 0 ? [`Contraindicated by: ${list(exclusions)}.`] : []),
      ...protocolPoints(present('protocol-exclusion')),
      ...(notIndicated ? notMetPoints(guidelines) : []),
      ...openPoints(assessment, criteria),
      ...differencePoint(assessment, guidelines),
      ...discretionPoints(guidelines),
      ...(concerns.length > 0
        ? [`${counted(concerns.length, 'concern', 'concerns')}: ${list(concerns)}.`]
        : []),
      ...alsoExcludedPoint(assessment, sets),
    ],
  }
}
