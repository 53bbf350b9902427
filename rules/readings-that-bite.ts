import { declineEitherWay } from './criteria/decline.ts'
import { type CriteriaSet, criteriaSets } from './criteria/index.ts'
import {
  above,
  absoluteDecline,
  all,
  any,
  anyKnown,
  atLeast,
  atMost,
  below,
  type Expression,
  evaluate,
  exactly,
  type Findings,
  featuresOf,
  not,
  relativeDecline,
  thresholdsOf,
} from './expressions/index.ts'
import type { FeatureId } from './features/index.ts'
import { type ReadingId, readings } from './readings.ts'

/** A reading that matters for a patient once this holds. What it says stands in `readings` alone. */
export interface BitingReading {
  readonly reading: ReadingId
  readonly when: Expression
  /** It bites only while one of these has no value. */
  readonly whileAbsent?: readonly FeatureId[]
}

const rows = criteriaSets.flatMap((set: CriteriaSet) => set.criteria)

/** What a criterion asks, so that its limits are not written twice. */
function asks(id: string): Expression {
  const row = rows.find((criterion) => criterion.id === id)
  if (!row) throw new Error(`No criterion ${id}.`)
  return row.when
}

const clocks = ['yearsSinceFirstNonRaynaud', 'yearsSinceFirstSkinThickening'] as const

/** Every limit of the durations that this reading is about lets the two clocks fall on either side of it. */
function clocksFallApart(): Expression {
  const affected = new Set<string>(readings['I-10'].affects)
  const limits = rows
    .filter(({ id }) => affected.has(id))
    .flatMap(({ when }) => thresholdsOf(when))
    .filter(({ quantity }) => quantity.kind === 'value' && clocks.some((clock) => clock === quantity.feature))
  const distinct = new Map(
    limits.map(({ comparator, limit }) => [`${comparator} ${limit}`, { comparator, limit }]),
  )
  return any(
    ...[...distinct.values()].map(({ comparator, limit }) => {
      const [one, other] = clocks.map(
        (feature): Expression => ({
          kind: 'compare',
          quantity: { kind: 'value', feature },
          comparator,
          limit,
        }),
      )
      return one && other ? any(all(one, not(other)), all(not(one), other)) : any()
    }),
  )
}

/** One of the falls reaches its limit as a relative change and not as an absolute one, or the other way round. */
function fallsDiffer(): Expression {
  return any(
    ...thresholdsOf(declineEitherWay).flatMap(({ quantity, limit }) => {
      if (quantity.kind !== 'relative-decline') return []
      const relative = atLeast(relativeDecline(quantity.feature), limit)
      const absolute = atLeast(absoluteDecline(quantity.feature), limit)
      return [all(relative, not(absolute)), all(not(relative), absolute)]
    }),
  )
}

/**
 * Where the findings of a patient make an ambiguity of the sources matter. Notes only: nothing here changes an answer, and
 * it is no part of the fingerprint. Unknown findings make nothing bite.
 */
export const readingsThatBite: readonly BitingReading[] = [
  { reading: 'I-03', when: asks('ebmt-2025/route-c') },
  { reading: 'I-08', when: asks('ebmt-2025/age-over-60') },
  { reading: 'I-09', when: any(exactly('ageYears', 18), exactly('ageYears', 60), exactly('ageYears', 65)) },
  { reading: 'I-69', when: exactly('ageYears', 60) },
  { reading: 'I-10', when: clocksFallApart() },
  { reading: 'I-11', when: asks('ebmt-2025/late') },
  // Between the limits of the two documents: met here, and there not for the duration alone.
  {
    reading: 'I-12',
    when: all(asks('ebmt-2025/route-b'), not(asks('ebmt-handbook-2024/arm-1')), not(asks('ebmt-2025/late'))),
  },
  { reading: 'I-62', when: asks('scot/duration-conflict') },
  { reading: 'I-14', when: exactly('mrss', 15) },
  { reading: 'I-15', when: exactly('mrss', 14) },
  { reading: 'I-16', when: exactly('mrss', 20) },
  { reading: 'I-17', when: asks('ebmt-2025/gap-diffuse-low-skin') },
  // The CRP lies between the two limits, or another marker alone counts.
  {
    reading: 'I-22',
    when: all(
      atMost('crpMgL', 10),
      any(above('crpMgL', 5), above('esrMmH', 25), below('haemoglobinGDl', 11)),
    ),
  },
  {
    reading: 'I-26',
    when: all(atLeast('pftIntervalMonths', 6), atMost('pftIntervalMonths', 18), fallsDiffer()),
  },
  // Outside the window of one document at least.
  { reading: 'I-27', when: any(below('pftIntervalMonths', 6), above('pftIntervalMonths', 12)) },
  // I-34, echo and catheter, is not here: the warning echo-needs-catheter says it of the same findings.
  {
    reading: 'I-35',
    when: not(anyKnown(asks('ebmt-2025/pasp-rest'), asks('ebmt-2025/mpap-rest'))),
    whileAbsent: ['paspFluidMmHg', 'mpapFluidMmHg'],
  },
  {
    reading: 'I-36',
    when: any(
      exactly('paspRestMmHg', 40),
      exactly('paspFluidMmHg', 45),
      exactly('mpapRestMmHg', 25),
      exactly('mpapFluidMmHg', 30),
    ),
  },
  { reading: 'I-41', when: below('lvefPct', 50) },
  // Above the strictest limit of a trial, and within the widest.
  { reading: 'I-42', when: all(above('mpapRestMmHg', 20), atMost('mpapRestMmHg', 50)) },
]

/** A reading that bites, and the findings that make it so. */
export interface Bite {
  readonly reading: ReadingId
  readonly features: readonly FeatureId[]
}

/** The readings that matter for these findings, in the order of the list. */
export function bitesFor(findings: Findings): readonly Bite[] {
  return readingsThatBite.flatMap(({ reading, when, whileAbsent = [] }) => {
    if (evaluate(when, findings) !== true) return []
    const absent = whileAbsent.filter((feature) => findings[feature] === undefined)
    if (whileAbsent.length > 0 && absent.length === 0) return []
    const known = featuresOf(when).filter((feature) => findings[feature] !== undefined)
    return [{ reading, features: [...new Set([...known, ...absent])] }]
  })
}
