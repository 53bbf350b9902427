import {
  criteriaSets,
  type Expression,
  evaluate,
  describe as expressionInWords,
  type FeatureId,
  featuresOf,
  type HaemodynamicClass,
  haemodynamicClasses,
  haemodynamics,
  leavesOf,
  limitInWords,
  nameInSentence,
  pulmonaryHypertension,
  supersededPulmonaryHypertension,
  type Truth,
} from '../../rules/index.ts'
import { type Blank, blankFeatures, type HintCase } from './hint-case.ts'

/** Everything that the hint on the pulmonary circulation looks at. */
export const haemodynamicFeatures = [
  'mpapRestMmHg',
  'pawpMmHg',
  'pvrWu',
] as const satisfies readonly FeatureId[]

const classWords: Record<HaemodynamicClass, string> = {
  'pre-capillary': 'Pre-capillary pulmonary hypertension',
  'isolated-post-capillary': 'Isolated post-capillary pulmonary hypertension',
  combined: 'Combined post- and pre-capillary pulmonary hypertension',
  unclassified: 'Raised pressure, unclassified: it falls in none of the three classes',
}

/** A limit beside which the class stands. */
interface LimitRow {
  readonly id: string
  readonly name: string
  /** A limit speaks against when it is crossed; a definition does not. */
  readonly against: boolean
  readonly outcome: Truth
  readonly words: string
}

export interface HaemodynamicsView {
  readonly words: string
  readonly blanks: readonly Blank[]
  readonly limits: readonly LimitRow[]
  /** The pressure where the definition of 2022 holds and the limit of EBMT 2025 is not crossed; else null. */
  readonly between: string | null
}

const limitOf = (when: Expression) =>
  leavesOf(when)
    .map((leaf) => `${nameInSentence(featuresOf(leaf)[0] ?? 'mpapRestMmHg')} ${limitInWords(leaf)}`)
    .join(', ')

const seen: readonly FeatureId[] = haemodynamicFeatures

// Limits at rest that guidelines and fitness lists set on the same values.
const guidelineLimits = criteriaSets
  .filter(({ kind }) => kind !== 'trial')
  .flatMap(({ name, criteria }) =>
    criteria
      .filter(({ when }) => featuresOf(when).every((id) => seen.includes(id)))
      .map(({ id, when }) => ({ id, name: `${name}: ${limitOf(when)}`, when })),
  )

const definitions = [
  {
    id: 'esc-ers-2022',
    name: `ESC/ERS 2022: ${limitOf(pulmonaryHypertension)}`,
    when: pulmonaryHypertension,
  },
  {
    id: 'superseded',
    name: `Superseded definition of 2009 and 2015: ${limitOf(supersededPulmonaryHypertension)}; older trial limits are built on it`,
    when: supersededPulmonaryHypertension,
  },
]

const ebmtLimit = guidelineLimits.find(({ id }) => id === 'ebmt-2025/mpap-rest')

/** What the hint on the pulmonary circulation says; null where none of the three values is entered. */
export function haemodynamicsView(given: HintCase): HaemodynamicsView | null {
  const { findings } = given
  if (haemodynamicFeatures.every((id) => findings[id] === undefined)) return null
  const found = haemodynamics(findings)
  const crossed = ebmtLimit ? evaluate(ebmtLimit.when, findings) : null
  const between = found.pulmonaryHypertension === true && crossed === false
  return {
    ...classView(found, given),
    limits: [
      ...definitions.map((each) => ({ ...rowOf(each, given, 'Holds', 'Does not hold'), against: false })),
      ...guidelineLimits.map((each) => ({ ...rowOf(each, given, 'Crossed', 'Not crossed'), against: true })),
    ],
    between: between ? `${findings.mpapRestMmHg} mmHg` : null,
  }
}

function classView(found: ReturnType<typeof haemodynamics>, given: HintCase) {
  if (found.pulmonaryHypertension === false) return { words: 'No pulmonary hypertension at rest', blanks: [] }
  if (found.class !== null) return { words: classWords[found.class], blanks: [] }
  const words = found.pulmonaryHypertension ? 'Pulmonary hypertension, class not known' : 'Class not known'
  return { words, blanks: blankFeatures(haemodynamicFeatures, given) }
}

interface Limit {
  readonly id: string
  readonly name: string
  readonly when: Expression
}

function rowOf({ id, name, when }: Limit, { findings }: HintCase, holds: string, fails: string) {
  const outcome = evaluate(when, findings)
  return { id, name, outcome, words: outcome === null ? 'Not known' : outcome ? holds : fails }
}

/** What each class asks, in words taken from its own limits. */
export const classDefinitions = (Object.keys(haemodynamicClasses) as HaemodynamicClass[]).map((id) => ({
  id,
  words: classWords[id],
  asks: expressionInWords(haemodynamicClasses[id]),
}))
