import {
  compiled,
  evaluate,
  featuresOfLeaf,
  type Leaf,
  placeOf,
  type Truth,
  type Values,
} from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition } from '../features/index.ts'

/**
 * One thing that criteria ask: a feature with all its limits, or a single statement about several features (a decline, a
 * sum, a clearance that may be derived). Its classes are the distinct rows of truths its leaves can have; class 0 is
 * always the blank.
 */
export interface Variable {
  /** The same for variables about the same thing, whatever their limits. */
  readonly key: string
  readonly features: readonly FeatureId[]
  /** Where their values stand. */
  readonly places: readonly number[]
  /** The place of a single feature that nothing else can settle; null where there are several, or may be. */
  readonly only: number | null
  readonly leaves: readonly Leaf[]
  /** Truths of the leaves, one row a class: first those that an allowed entry can have, the blank before all. */
  readonly classes: readonly (readonly Truth[])[]
  /** How many of them an allowed entry can have. */
  readonly possible: number
  /** Whether other features than its own can settle it. */
  readonly derivable: boolean
  /** Of a question that is answered by no or yes, the classes of the two; null of any other. */
  readonly answers: readonly [ifNo: number, ifYes: number] | null
  /** The class of a patient. */
  readonly classOf: (values: Values) => number
}

export const keyOf = (leaf: Leaf): string => JSON.stringify(leaf)

/** The leaves by what they ask: those about the value of one feature together, any other by itself. */
export function variablesOf(leaves: readonly Leaf[]): readonly Variable[] {
  const distinct = new Map(leaves.map((leaf) => [keyOf(leaf), leaf]))
  const together = Map.groupBy(distinct.values(), (leaf) => featureOf(leaf) ?? keyOf(leaf))
  return [...together].map(([key, [first, ...others]]) => {
    if (first === undefined) throw new Error(`Nothing asks for ${key}.`)
    const feature = featureOf(first)
    return feature === null ? statementVariable(key, first) : featureVariable(feature, [first, ...others])
  })
}

/** The feature whose value alone a leaf looks at; null where it looks at several, or at one that may be derived. */
function featureOf(leaf: Leaf): FeatureId | null {
  if (leaf.kind === 'compare-two' || (leaf.kind === 'compare' && leaf.quantity.kind !== 'value')) return null
  const [feature] = featuresOfLeaf(leaf)
  return feature === undefined || featureDefinition(feature).derivable === true ? null : feature
}

const statementClasses: readonly (readonly Truth[])[] = [[null], [false], [true]]

function statementVariable(key: string, leaf: Leaf): Variable {
  const holds = compiled(leaf)
  const features = [...new Set(featuresOfLeaf(leaf))]
  return {
    key,
    features,
    places: features.map((id) => placeOf(id)),
    only: null,
    leaves: [leaf],
    classes: statementClasses,
    possible: statementClasses.length,
    answers: null,
    derivable: features.some((id) => featureDefinition(id).derivable === true),
    classOf: (values) => {
      const truth = holds(values)
      return truth === null ? 0 : truth ? 2 : 1
    },
  }
}

/** Finds a class of one feature by its value: by its name, or by where it lies among the limits. */
function featureVariable(feature: FeatureId, leaves: readonly Leaf[]): Variable {
  const limits = limitsOf(leaves)
  const rowOf = (value: FeatureValue): readonly Truth[] =>
    leaves.map((leaf) => evaluate(leaf, { [feature]: value }))
  const allowed = distinctRows([leaves.map(() => null), ...samplesOf(feature, limits).map(rowOf)])
  const zones = zonesOf(limits).map(rowOf)
  const classes = distinctRows([...allowed, ...zones])
  const numberOf = new Map(classes.map((row, index) => [row.join(), index]))
  const classOf = (row: readonly Truth[]): number => numberOf.get(row.join()) ?? 0
  const place = placeOf(feature)
  return {
    key: feature,
    features: [feature],
    places: [place],
    only: place,
    leaves,
    classes,
    possible: allowed.length,
    derivable: false,
    answers:
      featureDefinition(feature).type === 'boolean' ? [classOf(rowOf(false)), classOf(rowOf(true))] : null,
    classOf: classOfFeature(feature, place, limits, (value) => classOf(rowOf(value))),
  }
}

function classOfFeature(
  feature: FeatureId,
  place: number,
  limits: readonly number[],
  classOf: (value: FeatureValue) => number,
): Variable['classOf'] {
  const { type } = featureDefinition(feature)
  if (type === 'number' || type === 'integer') return byZone(place, limits, zonesOf(limits).map(classOf))
  return byName(place, new Map(samplesOf(feature, limits).map((value) => [value, classOf(value)])))
}

/**
 * Allowed values of a feature such that every way in which its leaves can turn out is met by one of them: its names, or
 * each limit and what lies right beside it. Limits lie inside the range of their feature.
 */
function samplesOf(feature: FeatureId, limits: readonly number[]): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  if (definition.type === 'enum') return Object.keys(definition.values)
  const { step = definition.type === 'integer' ? 1 : 1e-6 } = definition
  return limits.flatMap((limit) => [limit - step, limit, limit + step])
}

function limitsOf(leaves: readonly Leaf[]): readonly number[] {
  const limits = leaves.flatMap((leaf) => (leaf.kind === 'compare' ? [leaf.limit] : []))
  return [...new Set(limits)].sort((a, b) => a - b)
}

/**
 * A value below the first limit, then for each limit the limit itself and a value between it and the next, whether or not
 * it may be entered: between 1 and 2 lies no whole number.
 */
function zonesOf(limits: readonly number[]): readonly number[] {
  const [first] = limits
  if (first === undefined) return []
  return [first - 1, ...limits.flatMap((limit, at) => [limit, (limit + (limits[at + 1] ?? limit + 2)) / 2])]
}

function byName(place: number, classes: ReadonlyMap<FeatureValue | undefined, number>): Variable['classOf'] {
  return (values) => classes.get(values[place]) ?? 0
}

function byZone(place: number, limits: readonly number[], classes: readonly number[]): Variable['classOf'] {
  return (values) => {
    const value = values[place]
    if (typeof value !== 'number' || !Number.isFinite(value)) return 0
    let zone = 0
    for (const limit of limits) {
      if (value < limit) break
      if (value === limit) return classes[zone + 1] ?? 0
      zone += 2
    }
    return classes[zone] ?? 0
  }
}

function distinctRows(rows: readonly (readonly Truth[])[]): readonly (readonly Truth[])[] {
  return [...new Map(rows.map((row) => [row.join(), row])).values()]
}
