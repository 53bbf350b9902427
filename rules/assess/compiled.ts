import type { AnyCriteriaSet, AnyCriterion, Role } from '../criteria/criterion.ts'
import {
  allTrue,
  anyKnownTrue,
  anyTrue,
  compiled,
  type Expression,
  evaluate,
  featuresOf,
  featuresOfLeaf,
  type Leaf,
  leavesOf,
  opposite,
  placeOf,
  type Truth,
  type Values,
} from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition, featureIds } from '../features/index.ts'
import { Diagrams, type Node } from './diagram.ts'
import { fact, factsOf, outcomeIndexOf, startingFacts } from './facts.ts'
import { clearanceInputs } from './findings.ts'
import { rowsOf } from './outcome.ts'

/**
 * One thing a set asks: a feature with all its limits in the set, or a single statement about several features (a
 * decline, a sum, a clearance that may be derived). Its classes are the distinct rows of truths its leaves can have;
 * class 0 is always the blank.
 */
export interface Variable {
  readonly features: readonly FeatureId[]
  /** Where their values stand. */
  readonly places: readonly number[]
  /** The place of a single feature that nothing else can settle; null where there are several, or may be. */
  readonly only: number | null
  readonly leaves: readonly Leaf[]
  /** Truths of the leaves, one row a class. */
  readonly classes: readonly (readonly Truth[])[]
  /** The number of every class. */
  readonly open: readonly number[]
  /** Whether other features than its own can settle it. */
  readonly derivable: boolean
  /** The class of a patient; -1 where there is none, for a value that no entry may have. */
  readonly classOf: (values: Values) => number
  /** Nothing of it is known, and once a class is: kept, because they are asked for time and again. */
  readonly unsettled: Openness
  readonly settledAs: readonly Openness[]
}

/** How a variable stands for one patient: the classes still possible, and where the features stand that could move it. */
export interface Openness {
  readonly classes: readonly number[]
  readonly movedBy: readonly number[]
}

/** A set, or the headline, as decision diagrams over its variables: the level of a variable is its place in the list. */
export interface Compiled {
  readonly variables: readonly Variable[]
  readonly diagrams: Diagrams
  /** Gives the place of its truth in `truthCodes`. */
  readonly indication: Node
  /** Gives the place of its outcome in `outcomes`. */
  readonly outcome: Node
  /** Every feature that may be named, in the order of the dictionary. */
  readonly features: readonly FeatureId[]
  /** Where the values of these features stand. */
  readonly places: readonly number[]
  /** Groups of features of which one known answer is enough, by where their values stand. */
  readonly scales: readonly (readonly number[])[]
}

/** The rows of some sets as diagrams over the same variables. */
export interface CompiledRows extends Omit<Compiled, 'indication' | 'outcome'> {
  readonly nodes: ReadonlyMap<AnyCriterion, Node>
  readonly join: (nodes: readonly Node[], how: (truths: readonly Truth[]) => Truth) => Node
}

export const truthCodes: readonly Truth[] = [false, true, null]
export const codeOf = (truth: Truth): number => (truth === null ? 2 : Number(truth))
export const truthOf = (code: number): Truth => truthCodes[code] ?? null

/** Whether a leaf about this feature can be settled by other features than its own. */
const isDerivable = (feature: FeatureId): boolean => featureDefinition(feature).derivable === true

/**
 * Values of a feature such that every way in which its leaves can turn out is met by one of them: its names, or each
 * limit and what lies right beside it. Limits lie inside the range of their feature.
 */
function sampleValues(feature: FeatureId, leaves: readonly Leaf[]): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  if (definition.type === 'enum') return Object.keys(definition.values)
  const { step = definition.type === 'integer' ? 1 : 1e-6 } = definition
  return leaves.flatMap((leaf) =>
    leaf.kind === 'compare' ? [leaf.limit - step, leaf.limit, leaf.limit + step] : [],
  )
}

const keyOf = (leaf: Leaf): string => JSON.stringify(leaf)

/** The leaves by what they ask: those about one feature together, any other by itself. */
function variablesOf(leaves: readonly Leaf[]): readonly Variable[] {
  const distinct = new Map(leaves.map((leaf) => [keyOf(leaf), leaf]))
  const together = Map.groupBy(distinct.values(), (leaf) => {
    const features = featuresOfLeaf(leaf)
    return features.length > 1 || features.some(isDerivable) ? keyOf(leaf) : features.join()
  })
  return [...together.values()].map(variableOf)
}

function variableOf(leaves: readonly Leaf[]): Variable {
  const features = [...new Set(leaves.flatMap(featuresOfLeaf))]
  const derivable = features.some(isDerivable)
  const [only] = features.length > 1 || derivable ? [] : features
  const rows =
    only === undefined
      ? [[false], [true]]
      : sampleValues(only, leaves).map((value) => leaves.map((leaf) => evaluate(leaf, { [only]: value })))
  const classes = distinctRows([leaves.map(() => null), ...rows])
  const places = features.map((id) => placeOf(id))
  const open = [...classes.keys()]
  return {
    features,
    places,
    only: only === undefined ? null : placeOf(only),
    leaves,
    classes,
    open,
    derivable,
    classOf: only === undefined ? classifier(leaves, classes) : classifierOf(only, leaves, classes),
    unsettled: { classes: open, movedBy: places },
    settledAs: open.map((index) => ({ classes: [index], movedBy: [] })),
  }
}

/** The limits of leaves that compare nothing but a value, in their order; null where one does something else. */
function limitsOf(leaves: readonly Leaf[]): readonly number[] | null {
  const limits = leaves.map((leaf) =>
    leaf.kind === 'compare' && leaf.quantity.kind === 'value' ? leaf.limit : Number.NaN,
  )
  return limits.some(Number.isNaN) ? null : [...new Set(limits)].sort((a, b) => a - b)
}

/** Finds a class of one feature by its value: by its name, or by where it lies among the limits. */
function classifierOf(
  feature: FeatureId,
  leaves: readonly Leaf[],
  classes: readonly (readonly Truth[])[],
): (values: Values) => number {
  const place = placeOf(feature)
  const byTruths = classifier(leaves, classes)
  const classOfValue = (value: FeatureValue): number =>
    byTruths(featureIds.map((id) => (id === feature ? value : undefined)))
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean' || definition.type === 'enum') {
    const known = new Map<FeatureValue | undefined, number>(
      sampleValues(feature, leaves).map((value) => [value, classOfValue(value)]),
    )
    return (values) => known.get(values[place]) ?? 0
  }
  const limits = limitsOf(leaves)
  if (limits === null) return byTruths
  // Below the first limit, on it, between it and the second, on that one, and so on.
  const samples = limits.flatMap((limit, at) => [limit, (limit + (limits[at + 1] ?? limit + 2)) / 2])
  const zones = [(limits[0] ?? 0) - 1, ...samples].map(classOfValue)
  return (values) => {
    const value = values[place]
    if (typeof value !== 'number' || !Number.isFinite(value)) return 0
    let zone = 0
    for (const limit of limits) {
      if (value < limit) break
      if (value === limit) return zones[zone + 1] ?? 0
      zone += 2
    }
    return zones[zone] ?? 0
  }
}

/** Finds a class by one truth after another: after each, `next` tells by the truth where to go on, and at last the class. */
function classifier(
  leaves: readonly Leaf[],
  classes: readonly (readonly Truth[])[],
): (values: Values) => number {
  const statements = leaves.map(compiled)
  const next: number[] = []
  const none = -1
  const build = (rows: readonly number[], position: number): number => {
    if (rows.length === 0) return none
    if (position === leaves.length) return rows[0] ?? none
    const at = next.length
    next.push(none, none, none)
    for (const [code, truth] of truthCodes.entries())
      next[at + code] = build(
        rows.filter((row) => classes[row]?.[position] === truth),
        position + 1,
      )
    return at
  }
  const start = build([...classes.keys()], 0)
  return (values) => {
    let at = start
    for (const statement of statements) {
      at = next[at + codeOf(statement(values))] ?? none
      if (at === none) return none
    }
    return at
  }
}

function distinctRows(rows: readonly (readonly Truth[])[]): readonly (readonly Truth[])[] {
  return [...new Map(rows.map((row) => [row.join(), row])).values()]
}

/** Compiles rows of one or several sets over variables that they share. */
export function compileRows(criteria: readonly AnyCriterion[]): CompiledRows {
  const variables = variablesOf(criteria.flatMap(({ when }) => leavesOf(when)))
  const diagrams = new Diagrams()
  const nodeOf = new Map<string, Node>()
  for (const [level, { leaves, classes }] of variables.entries())
    for (const [position, leaf] of leaves.entries()) {
      const outcomesByClass = classes.map((row) => diagrams.constant(codeOf(row[position] ?? null)))
      nodeOf.set(keyOf(leaf), diagrams.ask(level, outcomesByClass))
    }

  const join = (nodes: readonly Node[], how: (truths: readonly Truth[]) => Truth): Node =>
    nodes.reduce(
      (a, b) => diagrams.combine(a, b, (x, y) => codeOf(how([truthOf(x), truthOf(y)]))),
      diagrams.constant(codeOf(how([]))),
    )

  const build = (expression: Expression): Node => {
    switch (expression.kind) {
      case 'all':
        return join(expression.parts.map(build), allTrue)
      case 'any':
        return join(expression.parts.map(build), anyTrue)
      case 'any-known':
        return join(expression.parts.map(build), anyKnownTrue)
      case 'not': {
        const part = build(expression.part)
        return diagrams.combine(part, part, (code) => codeOf(opposite(truthOf(code))))
      }
      case 'named':
        return build(expression.part)
      default: {
        const node = nodeOf.get(keyOf(expression))
        if (node === undefined) throw new Error(`No variable for ${keyOf(expression)}.`)
        return node
      }
    }
  }
  const asked = new Set(
    variables.flatMap(({ features, derivable }) =>
      derivable ? [...features, ...clearanceInputs] : features,
    ),
  )
  const features = featureIds.filter((id) => asked.has(id))
  return {
    variables,
    diagrams,
    join,
    nodes: new Map(criteria.map((criterion) => [criterion, build(criterion.when)])),
    features,
    places: features.map((id) => placeOf(id)),
    scales: criteria.flatMap(({ when }) =>
      when.kind === 'any-known' ? [featuresOf(when).map((id) => placeOf(id))] : [],
    ),
  }
}

/** The nodes of the rows of a set that have one of these roles. */
export function nodesOf(
  { nodes }: CompiledRows,
  set: AnyCriteriaSet,
  ...roles: readonly Role[]
): readonly Node[] {
  return rowsOf(set, ...roles).flatMap((criterion) => nodes.get(criterion) ?? [])
}

/** The indication of a set among these rows. */
export function indicationNode(rows: CompiledRows, set: AnyCriteriaSet): Node {
  const routes = nodesOf(rows, set, 'route')
  const required = nodesOf(rows, set, 'scope', 'indication')
  return rows.join(routes.length === 0 ? required : [...required, rows.join(routes, anyTrue)], allTrue)
}

function compile(set: AnyCriteriaSet): Compiled {
  const rows = compileRows(set.criteria)
  const { diagrams, nodes } = rows
  const indication = indicationNode(rows, set)

  // The indication is asked for by its own diagram: what makes it so, row by row, is left out of what is found.
  const ofIndication = fact.requiredFalse | fact.requiredUnknown | fact.routeUnknown
  let found = diagrams.constant(startingFacts(set))
  for (const [row, node] of nodes)
    found = diagrams.combine(
      found,
      node,
      (before, code) => before | (factsOf(row, truthOf(code)) & ~ofIndication),
    )
  const required = (indicated: Truth) =>
    indicated === null ? fact.requiredUnknown | fact.routeUnknown : indicated ? 0 : fact.requiredFalse
  const outcome = diagrams.combine(indication, found, (code, facts) =>
    outcomeIndexOf(facts | required(truthOf(code))),
  )
  return { ...rows, indication, outcome }
}

const compiledSets = new WeakMap<AnyCriteriaSet, Compiled>()

/** The diagrams of a set, made when they are first asked for. */
export function compiledSet(set: AnyCriteriaSet): Compiled {
  const known = compiledSets.get(set)
  if (known) return known
  const made = compile(set)
  compiledSets.set(set, made)
  return made
}
