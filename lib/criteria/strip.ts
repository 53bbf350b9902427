import {
  type Comparator,
  type CriteriaSet,
  type Criterion,
  criteriaSets,
  type Expression,
  featureDefinition,
  type Leaf,
  limitInWords,
  type NumericFeature,
  nameInSentence,
  unitOf,
} from '../../rules/index.ts'
import { speaksAgainst } from '../report/words.ts'

/** One end of a range; `closed`: the limit itself belongs to it. */
export interface End {
  readonly value: number
  readonly closed: boolean
}

/** Values for which one comparison, or two joined by "and", hold; null where the range is open to that side. */
export interface Span {
  readonly from: End | null
  readonly to: End | null
}

/** The limits of one criterion on one finding. */
export interface StripRow {
  readonly set: CriteriaSet
  readonly criterion: Criterion
  readonly feature: NumericFeature
  /** Whether a value in the range speaks against transplantation, or is asked for. */
  readonly against: boolean
  readonly spans: readonly Span[]
  /** The limits as the source has them, in words. */
  readonly limits: readonly string[]
}

/** Every set's limits on one finding, on one axis. */
export interface Strip {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly features: readonly NumericFeature[]
  readonly rows: readonly StripRow[]
  readonly axis: Axis
}

export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

type Comparison = Extract<Leaf, { kind: 'compare' }>

const opposites: Record<Exclude<Comparator, '='>, Comparator> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' }

function spanOf({ comparator, limit }: Pick<Comparison, 'comparator' | 'limit'>): Span {
  const end = (closed: boolean): End => ({ value: limit, closed })
  switch (comparator) {
    case '>':
      return { from: end(false), to: null }
    case '>=':
      return { from: end(true), to: null }
    case '<':
      return { from: null, to: end(false) }
    case '<=':
      return { from: null, to: end(true) }
    case '=':
      return { from: end(true), to: end(true) }
  }
}

interface Placed {
  readonly leaf: Comparison
  readonly span: Span
}

function isAbout(leaf: Expression, feature: NumericFeature): leaf is Comparison {
  return leaf.kind === 'compare' && leaf.quantity.kind === 'value' && leaf.quantity.feature === feature
}

/** The ranges of a finding in an expression; two limits of one "all of" that enclose a range are one range. */
function placesIn(expression: Expression, feature: NumericFeature, denied = false): readonly Placed[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known': {
      const places = expression.parts.map((part) => placesIn(part, feature, denied))
      const direct = expression.parts.filter((part) => isAbout(part, feature))
      const together = (expression.kind === 'all') !== denied
      return direct.length === 2 && together ? enclosed(places.flat()) : places.flat()
    }
    case 'not':
      return placesIn(expression.part, feature, !denied)
    case 'named':
      return placesIn(expression.part, feature, denied)
    default: {
      if (!isAbout(expression, feature)) return []
      const { comparator, limit } = expression
      const turned = denied && comparator !== '=' ? opposites[comparator] : comparator
      return [{ leaf: expression, span: spanOf({ comparator: turned, limit }) }]
    }
  }
}

function enclosed(places: readonly Placed[]): readonly Placed[] {
  const lower = places.find(({ span }) => span.from !== null && span.to === null)
  const upper = places.find(({ span }) => span.from === null && span.to !== null)
  if (places.length !== 2 || !lower?.span.from || !upper?.span.to) return places
  if (lower.span.from.value > upper.span.to.value) return places
  const span = { from: lower.span.from, to: upper.span.to }
  return [
    { leaf: lower.leaf, span },
    { leaf: upper.leaf, span },
  ]
}

function rowsOf(feature: NumericFeature): readonly StripRow[] {
  return criteriaSets.flatMap((set) =>
    set.criteria.flatMap((criterion): StripRow[] => {
      const places = placesIn(criterion.when, feature)
      if (places.length === 0) return []
      return [
        {
          set,
          criterion,
          feature,
          against: speaksAgainst(criterion.role),
          spans: [...new Map(places.map(({ span }) => [JSON.stringify(span), span])).values()],
          limits: [...new Set(places.map(({ leaf }) => limitInWords(leaf)))],
        },
      ]
    }),
  )
}

/** A round step that cuts a length into at most eight. */
function stepFor(length: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(length / 8))
  return [1, 2, 5, 10].map((each) => each * magnitude).find((step) => length / step <= 8) ?? magnitude * 10
}

function axisOf(features: readonly NumericFeature[], rows: readonly StripRow[]): Axis {
  const limits = rows.flatMap(({ spans }) =>
    spans.flatMap(({ from, to }) => [from, to].flatMap((end) => (end ? [end.value] : []))),
  )
  const definitions = features.map(featureDefinition).filter((definition) => 'min' in definition)
  const [low, high] = [Math.min(...limits), Math.max(...limits)]
  const room = Math.max((high - low) * 0.35, high * 0.25, 1)
  const lowest = Math.min(...definitions.map(({ min }) => min))
  const highest = Math.max(...definitions.map(({ max }) => max))
  const min = Math.max(lowest, Math.floor(low - room))
  const max = Math.min(highest, Math.ceil(high + room))
  const step = stepFor(max - min)
  const first = Math.ceil(min / step) * step
  const count = Math.floor((max - first) / step) + 1
  return { min, max, ticks: Array.from({ length: count }, (_, index) => first + index * step) }
}

// Disease duration is counted from either event; both stand on one axis, and each row says which.
const subjects: readonly { readonly name?: string; readonly features: readonly NumericFeature[] }[] = [
  { features: ['ageYears'] },
  { features: ['mrss'] },
  { name: 'Disease duration', features: ['yearsSinceFirstNonRaynaud', 'yearsSinceFirstSkinThickening'] },
  { features: ['dlcoPct'] },
  { features: ['fvcPct'] },
  { features: ['lvefPct'] },
  { features: ['mpapRestMmHg'] },
  { features: ['mpapFluidMmHg'] },
  { features: ['paspRestMmHg'] },
  { features: ['paspFluidMmHg'] },
  { features: ['creatinineClearanceMlMin'] },
]

/** The findings on which several sets set limits, each with all of them. */
export const strips: readonly Strip[] = subjects.map(({ name, features }) => {
  const [first = 'ageYears'] = features
  const found = features.flatMap(rowsOf)
  const rows = criteriaSets.flatMap((set) => found.filter((row) => row.set === set))
  return {
    id: first,
    name: name ?? nameInSentence(first),
    unit: unitOf(first),
    features,
    rows,
    axis: axisOf(features, rows),
  }
})

/** The strips on which a criterion has a limit. */
export function stripsOf(criterionId: string): readonly Strip[] {
  return strips.filter(({ rows }) => rows.some(({ criterion }) => criterion.id === criterionId))
}
