import { declineBothWays, declineEitherWay } from '../criteria/decline.ts'
import type { Verification } from '../criteria/index.ts'
import { decliningLungFunction } from '../criteria/upside-limbs.ts'
import {
  absoluteDecline,
  all,
  allTrue,
  any,
  atLeast,
  atMost,
  below,
  type Expression,
  type Findings,
  measure,
  named,
  relativeDecline,
  type Truth,
  yes,
} from '../expressions/index.ts'
import type { RepeatedFeature } from '../features/index.ts'
import type { CitedSourceId } from '../sources/index.ts'
import { type Condition, conditionTruth, together, type Unknowns, unknownsOf } from './condition.ts'
import type { CalculatorParts, PartId } from './parts.ts'

type OfProgression = Condition<'ild-progression'>

const finding = (when: Expression): OfProgression => ({ kind: 'finding', when })
const part = (id: PartId<'ild-progression'>, is: boolean): OfProgression => ({
  kind: 'part',
  of: 'ild-progression',
  part: id,
  is,
})
const every = (...conditions: readonly OfProgression[]): OfProgression => ({ kind: 'all', conditions })
const either = (...conditions: readonly OfProgression[]): OfProgression => ({ kind: 'any', conditions })

/** One way to call lung function declining, or ILD progressive. */
export interface ProgressionDefinition {
  readonly id: string
  readonly name: string
  readonly source: CitedSourceId
  readonly verified: Verification
  /** A published definition is shown only; a reading by criteria stands in sets of criteria, which hold its limits. */
  readonly use: 'display' | 'criteria'
  /** What must hold at any time; null where nothing is asked for. */
  readonly requires: OfProgression | null
  /** What must have happened between the two tests. */
  readonly change: OfProgression
  /**
   * Longest time between the tests for which the definition speaks, in months; null where the text read gives none, or
   * where it is part of the criterion. Tests further apart neither meet it nor refute it.
   */
  readonly withinMonths: number | null
  readonly caution?: string
}

// 5 % or more, under 10 %: not enough alone.
const smallerFallInFvc = all(atLeast(relativeDecline('fvcPct'), 5), below(relativeDecline('fvcPct'), 10))

const worseSymptoms = part('worseSymptoms', true)
const moreFibrosis = part('moreFibrosisOnHrct', true)
const moreFibrosisBySigns = part('radiologicalProgression', true)
const physiology = finding(
  named(
    'physiological progression',
    any(atLeast(absoluteDecline('fvcPct'), 5), atLeast(absoluteDecline('dlcoPct'), 10)),
  ),
)

/** The published definitions of progression, then how criteria read the same figures. */
export const progressionDefinitions: readonly ProgressionDefinition[] = [
  {
    id: 'omeract',
    name: 'OMERACT 2015',
    source: 'omeract-2015',
    verified: 'source',
    use: 'display',
    requires: null,
    change: finding(
      any(
        atLeast(relativeDecline('fvcPct'), 10),
        all(smallerFallInFvc, atLeast(relativeDecline('dlcoPct'), 15)),
      ),
    ),
    withinMonths: null,
    caution: 'The abstract, which was read, names no time between the tests.',
  },
  {
    id: 'ppf-2022',
    name: 'PPF 2022',
    source: 'ppf-2022',
    verified: 'source',
    use: 'display',
    requires: every(
      finding(yes('ildOnHrct')),
      either(part('fibrosisOnHrct', true), part('fibrosisOver10Pct', true)),
      part('otherExplanation', false),
    ),
    change: { kind: 'two', conditions: [worseSymptoms, physiology, moreFibrosisBySigns] },
    withinMonths: 12,
    caution:
      'The six radiological signs were not read: the reader of the scan answers. Several reproductions print ' +
      '“above” where the source has “at least”.',
  },
  {
    id: 'inbuild',
    name: 'INBUILD entry',
    source: 'inbuild',
    verified: 'secondary',
    use: 'display',
    requires: every(
      part('fibrosisOver10Pct', true),
      finding(all(atLeast('fvcPct', 45), atLeast('dlcoPct', 30), atMost('dlcoPct', 80))),
      part('despiteManagement', true),
    ),
    change: either(
      finding(atLeast(relativeDecline('fvcPct'), 10)),
      every(finding(smallerFallInFvc), worseSymptoms),
      every(finding(smallerFallInFvc), moreFibrosis),
      every(worseSymptoms, moreFibrosis),
    ),
    withinMonths: 24,
    caution:
      'Read in two tables of other publications that agree. The smaller fall in FVC is read as relative, like ' +
      'the larger one, and both ends of the DLCO range as included: the tables do not say.',
  },
  {
    id: 'upside-limb-ii',
    name: 'UPSIDE, preserved but declining lung function',
    source: 'upside-2021',
    verified: 'source',
    use: 'criteria',
    requires: null,
    change: finding(decliningLungFunction),
    withinMonths: null,
    caution: 'That infection is excluded is left to the clinician.',
  },
  {
    id: 'handbook-both-ways',
    name: 'Arm 2b of the EBMT Handbook 2024, decline both ways',
    source: 'ebmt-handbook-2024',
    verified: 'copy',
    use: 'criteria',
    requires: null,
    change: finding(declineBothWays),
    withinMonths: null,
  },
  {
    id: 'handbook-either-way',
    name: 'Arm 2b of the EBMT Handbook 2024, decline one way at least',
    source: 'ebmt-handbook-2024',
    verified: 'copy',
    use: 'criteria',
    requires: null,
    change: finding(declineEitherWay),
    withinMonths: null,
    caution: 'The Handbook does not say whether its decline is relative or absolute.',
  },
]

/** How a definition of progression stands for a patient. */
export interface ProgressionReading {
  readonly outcome: Truth
  /** The tests lie further apart than the definition speaks of, and nothing else rules it out. */
  readonly tooFarApart: boolean
  /** What is blank and could settle it; empty where the outcome is known. */
  readonly unknowns: Unknowns
}

/** Reads one definition. Absent findings and parts are unknown, never no. */
export function readProgression(
  definition: ProgressionDefinition,
  findings: Findings,
  parts: CalculatorParts,
): ProgressionReading {
  const { requires, change } = definition
  const window = windowOf(definition, findings)
  const required = requires === null ? true : conditionTruth(requires, findings, parts)
  // What happened between tests that are too far apart, or of unknown distance, neither meets nor refutes it.
  const changed = window === 'fits' ? conditionTruth(change, findings, parts) : null
  const outcome = allTrue([required, changed])
  const unknowns = [
    ...(requires === null ? [] : [unknownsOf(requires, findings, parts)]),
    unknownsOf(change, findings, parts),
    ...(window === 'unknown' ? [{ features: ['pftIntervalMonths' as const], parts: [] }] : []),
  ]
  const tooFarApart = outcome === null && window === 'too far apart'
  const settled = outcome !== null || tooFarApart
  return { outcome, tooFarApart, unknowns: settled ? { features: [], parts: [] } : together(unknowns) }
}

function windowOf(
  { withinMonths }: ProgressionDefinition,
  { pftIntervalMonths: months }: Findings,
): 'fits' | 'too far apart' | 'unknown' {
  if (withinMonths === null) return 'fits'
  if (typeof months !== 'number') return 'unknown'
  return months <= withinMonths ? 'fits' : 'too far apart'
}

/** The change of one lung function value since the earlier test. Positive is a fall; null = not known. */
export interface Decline {
  readonly feature: RepeatedFeature
  /** In per cent of the earlier value, rounded to six decimals. */
  readonly relative: number | null
  /** In percentage points of predicted, rounded to six decimals. */
  readonly absolute: number | null
}

/** The changes of FVC, TLC and DLCO, each as relative and as absolute decline. */
export function declines(findings: Findings): readonly Decline[] {
  return (['fvcPct', 'tlcPct', 'dlcoPct'] as const).map((feature) => ({
    feature,
    relative: measure(relativeDecline(feature), findings),
    absolute: measure(absoluteDecline(feature), findings),
  }))
}
