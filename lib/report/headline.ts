import {
  type Assessment,
  type CriteriaSet,
  type Criterion,
  criteriaSets,
  type Outcome,
} from '../../rules/index.ts'
import { sourceReport } from './citation.ts'
import { type OutcomeWords, outcomeWords, speaksAgainst } from './words.ts'

/** The answer over the guidelines, in words. */
export interface HeadlineReport extends OutcomeWords {
  readonly code: Outcome
  /** What must be read with it: reasons, concerns, disagreements. */
  readonly points: readonly string[]
}

type Row = readonly [CriteriaSet, Criterion]

const headlineRows: readonly Row[] = criteriaSets
  .filter((set) => set.part === 'headline')
  .flatMap((set) => set.criteria.map((criterion) => [set, criterion] as const))

/** A criterion named with its source's own words for it. */
function cited([set, criterion]: Row): string {
  const { source, at, level } = criterion.cite
  const where = source === set.source && set.kind === 'guideline' ? set.name : sourceReport(source).short
  return `${criterion.says} (${[where, at, ...(level ? [`level ${level}`] : [])].join(', ')})`
}

function truthOf(assessment: Assessment, [set, criterion]: Row): boolean | null {
  return assessment.sets[set.id]?.criteria[criterion.id] ?? null
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function list(rows: readonly Row[]): string {
  return rows.map(cited).join('; ')
}

function indicationPoints(assessment: Assessment): readonly string[] {
  const guidelines = criteriaSets.filter((set) => set.part === 'headline' && set.kind === 'guideline')
  return guidelines.map((set) => {
    const failed = set.criteria.filter(
      ({ id, role }) =>
        (role === 'indication' || role === 'scope') && assessment.sets[set.id]?.criteria[id] === false,
    )
    const routes = set.criteria.filter(({ role }) => role === 'route')
    const noRoute =
      routes.length > 0 && routes.every(({ id }) => assessment.sets[set.id]?.criteria[id] === false)
    const reasons = [...failed.map(({ says }) => says.toLowerCase()), ...(noRoute ? ['no route'] : [])]
    return reasons.length > 0
      ? `${set.name}: not met are ${reasons.join(', ')}.`
      : `${set.name}: no item is known not to be met.`
  })
}

function protocolPoints(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const stated = rows.some(([set]) => set.id === 'ebmt-2025')
  const limits = `Crossed: ${list(rows)}.`
  // Only the pressures of EBMT 2025 are stated for one protocol; for the others nothing may be said beyond the limit.
  return stated
    ? [
        limits,
        'EBMT 2025 states its pressure limits for standard protocols with cyclophosphamide 200 mg/kg. Anything else is for an expert team; no rule for it is encoded here.',
      ]
    : [
        limits,
        'Whether the source means these limits as absolute or relative is not stated in the part that was read.',
      ]
}

/** What a guideline's indication comes to, read off its outcome and rows by the assessment. */
function differencePoint(assessment: Assessment): readonly string[] {
  if (!assessment.guidelinesDiffer) return []
  const named = (['eular-2023', 'ebmt-2025'] as const).map((id) => {
    const outcome = assessment.sets[id]?.outcome
    const name = criteriaSets.find((set) => set.id === id)?.name ?? id
    const met = outcome !== 'not-supported' && outcome !== 'out-of-scope'
    return `the indication of ${name} is ${met ? 'met' : 'not met'}`
  })
  return [`The guidelines differ: ${named.join('; ')}.`]
}

function discretionPoint(assessment: Assessment): readonly string[] {
  const ebmt = criteriaSets.find((set) => set.id === 'ebmt-2025')
  const met = ebmt?.criteria.filter(({ id }) => assessment.sets['ebmt-2025']?.routesMet.includes(id)) ?? []
  if (!ebmt || met.length === 0 || met.some(({ discretion }) => !discretion)) return []
  return [`EBMT 2025 is met only where its text leaves a gap: ${met.map(({ says }) => says).join('; ')}.`]
}

function openPoints(assessment: Assessment): readonly string[] {
  if (assessment.headline !== 'refer-for-workup') return []
  const open = headlineRows.filter((row) => truthOf(assessment, row) === null && speaksAgainst(row[1].role))
  const steps = headlineRows.filter(
    (row) => row[1].role === 'assessment' && truthOf(assessment, row) !== true,
  )
  return [
    ...(assessment.workupCannotBeCompleted
      ? [
          'Everything still unknown rests on findings declared not available. The work-up cannot be completed as described; the multidisciplinary team decides without it.',
        ]
      : []),
    ...(open.length > 0
      ? [
          `${counted(open.length, 'item that could speak against it is', 'items that could speak against it are')} not known.`,
        ]
      : []),
    ...steps.map((row) => `Outstanding: ${cited(row)}.`),
  ]
}

function alsoExcludedPoint(assessment: Assessment): readonly string[] {
  const rows = criteriaSets.flatMap((set) =>
    set.criteria
      .filter(({ id }) => assessment.alsoExcludedBy.includes(id))
      .map((criterion) => `${set.name}: ${criterion.says}`),
  )
  return rows.length === 0 ? [] : [`Second opinions and trials that exclude: ${rows.join('; ')}.`]
}

/** The headline in words, with everything that must be read with it. */
export function headlineReport(assessment: Assessment): HeadlineReport {
  const present = (role: Criterion['role']) =>
    headlineRows.filter((row) => row[1].role === role && truthOf(assessment, row) === true)
  const exclusions = present('exclusion')
  const concerns = present('concern')
  return {
    code: assessment.headline,
    ...outcomeWords('guideline', assessment.headline),
    points: [
      ...(exclusions.length > 0 ? [`Contraindicated by: ${list(exclusions)}.`] : []),
      ...protocolPoints(present('protocol-exclusion')),
      ...(assessment.headline === 'not-supported' || assessment.headline === 'out-of-scope'
        ? indicationPoints(assessment)
        : []),
      ...openPoints(assessment),
      ...differencePoint(assessment),
      ...discretionPoint(assessment),
      ...(concerns.length > 0
        ? [`${counted(concerns.length, 'concern', 'concerns')}: ${list(concerns)}.`]
        : []),
      ...alsoExcludedPoint(assessment),
    ],
  }
}
